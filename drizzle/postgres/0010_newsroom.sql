CREATE TABLE "comments" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"thread_id" text NOT NULL,
	"anchor" json,
	"words" text NOT NULL,
	"mentions" json NOT NULL,
	"by_id" text,
	"guest_name" text DEFAULT '' NOT NULL,
	"guest_link_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" text
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_read_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"shared" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waivers" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"check_name" text NOT NULL,
	"finding" text NOT NULL,
	"reason" text NOT NULL,
	"by_id" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_wishes" (
	"person_id" text PRIMARY KEY NOT NULL,
	"mail" text NOT NULL,
	"not_in_desk" json NOT NULL,
	"not_by_mail" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"article_id" text NOT NULL,
	"by_id" text,
	"guest_name" text DEFAULT '' NOT NULL,
	"words" text NOT NULL,
	"comment_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"mailed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"act" text NOT NULL,
	"stage_id" text,
	"stage_name" text NOT NULL,
	"to_stage_id" text,
	"to_stage_name" text NOT NULL,
	"to_person_id" text,
	"content_hash" text NOT NULL,
	"draft_version" integer NOT NULL,
	"revision_id" text,
	"note" text NOT NULL,
	"by_id" text,
	"guest_name" text DEFAULT '' NOT NULL,
	"guest_link_id" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stages" (
	"id" text PRIMARY KEY NOT NULL,
	"section_id" text,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"approval" text NOT NULL,
	"approver_id" text,
	"four_eyes" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "form" text DEFAULT 'article' NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "working_title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "brief" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "priority" text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "assignee_id" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "planned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "stage_id" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "staged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "trashed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "preview_links" ADD COLUMN "power" text DEFAULT 'see' NOT NULL;--> statement-breakpoint
ALTER TABLE "preview_links" ADD COLUMN "stage_id" text;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "keep_trash_days" integer DEFAULT 30;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "approvals_follow_text" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "checks" json;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "logo_id" text;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "look" json;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "menus" json;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "footer" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "social" json;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_resolved_by_people_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_wishes" ADD CONSTRAINT "notice_wishes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_to_person_id_people_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_approver_id_people_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_article" ON "comments" USING btree ("article_id","at","id");--> statement-breakpoint
CREATE INDEX "comments_thread" ON "comments" USING btree ("thread_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_secret" ON "calendar_feeds" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "calendar_feeds_person" ON "calendar_feeds" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "saved_views_person" ON "saved_views" USING btree ("person_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "waivers_finding" ON "waivers" USING btree ("article_id","check_name","finding");--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person_id","at","id");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("person_id") WHERE read_at IS NULL;--> statement-breakpoint
CREATE INDEX "notices_article" ON "notices" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "notices_unmailed" ON "notices" USING btree ("at","id") WHERE mailed_at IS NULL;--> statement-breakpoint
CREATE INDEX "reviews_article" ON "reviews" USING btree ("article_id","at","id");--> statement-breakpoint
CREATE INDEX "stages_place" ON "stages" USING btree ("section_id","position");--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_assignee_id_people_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_assignee_changed" ON "articles" USING btree ("assignee_id","changed_at","id") WHERE assignee_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_due" ON "articles" USING btree ("due_at","id") WHERE due_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_planned" ON "articles" USING btree ("planned_at","id") WHERE planned_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_embargo" ON "articles" USING btree ("embargo_until","id") WHERE embargo_until IS NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_republished" ON "articles" USING btree ("republished_at","id") WHERE republished_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_stage" ON "articles" USING btree ("stage_id","changed_at","id") WHERE stage_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_trashed" ON "articles" USING btree ("trashed_at","id") WHERE trashed_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_pages" ON "articles" USING btree ("form","title","id") WHERE form = 'page';--> statement-breakpoint
-- What lies in the trash already is kept as long as if it had come there at its last change.
UPDATE articles SET trashed_at = changed_at WHERE state = 'trashed';
