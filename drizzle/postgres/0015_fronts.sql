CREATE TABLE "front_schedules" (
	"id" text PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"version_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"zone" text NOT NULL,
	"state" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "front_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"number" integer NOT NULL,
	"arrangement" json NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "fronts" (
	"place" text PRIMARY KEY NOT NULL,
	"section_id" text,
	"live_version_id" text,
	"draft" json NOT NULL,
	"draft_version" integer NOT NULL,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "front_schedules" ADD CONSTRAINT "front_schedules_place_fronts_place_fk" FOREIGN KEY ("place") REFERENCES "public"."fronts"("place") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_schedules" ADD CONSTRAINT "front_schedules_version_id_front_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."front_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_schedules" ADD CONSTRAINT "front_schedules_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_versions" ADD CONSTRAINT "front_versions_place_fronts_place_fk" FOREIGN KEY ("place") REFERENCES "public"."fronts"("place") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_versions" ADD CONSTRAINT "front_versions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "front_schedules_due" ON "front_schedules" USING btree ("state","at","id");--> statement-breakpoint
CREATE INDEX "front_schedules_place" ON "front_schedules" USING btree ("place","state","at");--> statement-breakpoint
CREATE UNIQUE INDEX "front_versions_number" ON "front_versions" USING btree ("place","number");