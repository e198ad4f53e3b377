CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"revision_id" text,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone,
	"taken_back_at" timestamp (3) with time zone,
	"taken_back_by" text,
	"taken_back_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "text_out_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "minor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "withheld_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "withheld_by" text;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "withheld_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "schedules" ADD COLUMN "change" text DEFAULT 'update' NOT NULL;--> statement-breakpoint
ALTER TABLE "schedules" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "statements" json;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "public_versions" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_taken_back_by_people_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_article" ON "corrections" USING btree ("article_id","told_at","id");--> statement-breakpoint
CREATE INDEX "corrections_told" ON "corrections" USING btree ("told_at","id") WHERE told_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_withheld_by_people_id_fk" FOREIGN KEY ("withheld_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "revisions_published" ON "revisions" USING btree ("article_id","number","id","created_at","minor","withheld_at") WHERE revision_kind = 'published';