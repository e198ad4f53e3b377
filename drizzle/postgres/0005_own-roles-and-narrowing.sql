CREATE TABLE "person_sections" (
	"person_id" text NOT NULL,
	"section_id" text NOT NULL,
	CONSTRAINT "person_sections_person_id_section_id_pk" PRIMARY KEY("person_id","section_id")
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"rights" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "own_role_id" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "narrowed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "person_sections" ADD CONSTRAINT "person_sections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_sections" ADD CONSTRAINT "person_sections_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_sections_section" ON "person_sections" USING btree ("section_id");--> statement-breakpoint
CREATE UNIQUE INDEX "roles_name" ON "roles" USING btree ("name_key");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_own_role_id_roles_id_fk" FOREIGN KEY ("own_role_id") REFERENCES "public"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_own_role" ON "people" USING btree ("own_role_id");