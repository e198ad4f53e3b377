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
CREATE TABLE "series" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic_pages" (
	"topic_id" text PRIMARY KEY NOT NULL,
	"introduction" json,
	"introduction_version" integer NOT NULL,
	"facts" json NOT NULL,
	"timeline" json NOT NULL,
	"involved" json NOT NULL
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "translation_group" text;--> statement-breakpoint
ALTER TABLE "authors" ADD COLUMN "contact" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "authors" ADD COLUMN "links" json;--> statement-breakpoint
ALTER TABLE "content_references" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "languages" json;--> statement-breakpoint
ALTER TABLE "front_schedules" ADD CONSTRAINT "front_schedules_place_fronts_place_fk" FOREIGN KEY ("place") REFERENCES "public"."fronts"("place") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_schedules" ADD CONSTRAINT "front_schedules_version_id_front_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."front_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_schedules" ADD CONSTRAINT "front_schedules_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_versions" ADD CONSTRAINT "front_versions_place_fronts_place_fk" FOREIGN KEY ("place") REFERENCES "public"."fronts"("place") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_versions" ADD CONSTRAINT "front_versions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_pages" ADD CONSTRAINT "topic_pages_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "front_schedules_due" ON "front_schedules" USING btree ("state","at","id");--> statement-breakpoint
CREATE INDEX "front_schedules_place" ON "front_schedules" USING btree ("place","state","at");--> statement-breakpoint
CREATE UNIQUE INDEX "front_versions_number" ON "front_versions" USING btree ("place","number");--> statement-breakpoint
CREATE UNIQUE INDEX "series_slug" ON "series" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "articles_archive" ON "articles" USING btree ("published_at","id") WHERE form = 'article' AND path IS NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_translations" ON "articles" USING btree ("translation_group") WHERE translation_group IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "references_part" ON "content_references" USING btree ("article_id") WHERE role = 'part';--> statement-breakpoint
CREATE INDEX "references_language" ON "content_references" USING btree ("target_id","language","sort_at","article_id") WHERE language IS NOT NULL;