CREATE TABLE "announcements" (
	"channel" text PRIMARY KEY NOT NULL,
	"up_to" integer NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "published_texts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"terms_version" integer NOT NULL,
	"form" text NOT NULL,
	"kind" text NOT NULL,
	"section_id" text,
	"bylines" json NOT NULL,
	"topics" json NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_names" (
	"term" text NOT NULL,
	"target_type" text NOT NULL,
	"target_id" text NOT NULL,
	CONSTRAINT "search_names_term_target_type_target_id_pk" PRIMARY KEY("term","target_type","target_id")
);
--> statement-breakpoint
CREATE TABLE "search_spellings" (
	"key" text NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "search_spellings_key_word_pk" PRIMARY KEY("key","word")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"written" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "view_article_hosts" (
	"article_id" text NOT NULL,
	"day" integer NOT NULL,
	"host" text NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "view_article_hosts_article_id_day_host_pk" PRIMARY KEY("article_id","day","host")
);
--> statement-breakpoint
CREATE TABLE "view_articles" (
	"article_id" text NOT NULL,
	"day" integer NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "view_articles_article_id_day_pk" PRIMARY KEY("article_id","day")
);
--> statement-breakpoint
CREATE TABLE "view_bots" (
	"day" integer NOT NULL,
	"name" text NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "view_bots_day_name_pk" PRIMARY KEY("day","name")
);
--> statement-breakpoint
CREATE TABLE "view_days" (
	"day" integer PRIMARY KEY NOT NULL,
	"articles" integer NOT NULL,
	"others" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "view_hosts" (
	"day" integer NOT NULL,
	"host" text NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "view_hosts_day_host_pk" PRIMARY KEY("day","host")
);
--> statement-breakpoint
CREATE TABLE "view_periods" (
	"article_id" text NOT NULL,
	"days" integer NOT NULL,
	"section_id" text,
	"views" integer NOT NULL,
	CONSTRAINT "view_periods_article_id_days_pk" PRIMARY KEY("article_id","days")
);
--> statement-breakpoint
CREATE TABLE "view_sections" (
	"section_id" text NOT NULL,
	"day" integer NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "view_sections_section_id_day_pk" PRIMARY KEY("section_id","day")
);
--> statement-breakpoint
CREATE TABLE "missed_addresses" (
	"path" text PRIMARY KEY NOT NULL,
	"readers" integer NOT NULL,
	"robots" integer NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"referrer" text DEFAULT '' NOT NULL,
	"ignored" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "redirect_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"key" text NOT NULL,
	"query_names" text DEFAULT '' NOT NULL,
	"status" integer NOT NULL,
	"target" text DEFAULT '' NOT NULL,
	"article_id" text,
	"section_id" text,
	"topic_id" text,
	"keeps_query" boolean DEFAULT false NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"blocked_by" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text,
	"uses" integer DEFAULT 0 NOT NULL,
	"last_used_at" timestamp (3) with time zone
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
ALTER TABLE "site" ADD COLUMN "sharing" json;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_taken_back_by_people_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_texts" ADD CONSTRAINT "published_texts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_article_hosts" ADD CONSTRAINT "view_article_hosts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_articles" ADD CONSTRAINT "view_articles_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_periods" ADD CONSTRAINT "view_periods_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_periods" ADD CONSTRAINT "view_periods_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_sections" ADD CONSTRAINT "view_sections_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirect_rules" ADD CONSTRAINT "redirect_rules_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirect_rules" ADD CONSTRAINT "redirect_rules_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirect_rules" ADD CONSTRAINT "redirect_rules_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirect_rules" ADD CONSTRAINT "redirect_rules_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_article" ON "corrections" USING btree ("article_id","told_at","id");--> statement-breakpoint
CREATE INDEX "corrections_told" ON "corrections" USING btree ("told_at","id") WHERE told_at IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "published_texts_article" ON "published_texts" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "search_names_target" ON "search_names" USING btree ("target_type","target_id");--> statement-breakpoint
CREATE INDEX "view_periods_most" ON "view_periods" USING btree ("days","views");--> statement-breakpoint
CREATE INDEX "view_periods_section" ON "view_periods" USING btree ("section_id","days","views");--> statement-breakpoint
CREATE INDEX "missed_addresses_asked" ON "missed_addresses" USING btree ("ignored","readers","last_at","path");--> statement-breakpoint
CREATE UNIQUE INDEX "redirect_rules_key" ON "redirect_rules" USING btree ("kind","key");--> statement-breakpoint
CREATE INDEX "redirect_rules_created" ON "redirect_rules" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "redirect_rules_query" ON "redirect_rules" USING btree ("query_names") WHERE query_names <> '';--> statement-breakpoint
CREATE INDEX "redirect_rules_article" ON "redirect_rules" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "redirect_rules_section" ON "redirect_rules" USING btree ("section_id");--> statement-breakpoint
CREATE INDEX "redirect_rules_topic" ON "redirect_rules" USING btree ("topic_id");--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_withheld_by_people_id_fk" FOREIGN KEY ("withheld_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_creator_state" ON "articles" USING btree ("created_by","state","changed_at","id");--> statement-breakpoint
CREATE INDEX "revisions_published" ON "revisions" USING btree ("article_id","number","id","created_at","minor","withheld_at") WHERE revision_kind = 'published';