CREATE TABLE "archive_months" (
	"zone" text NOT NULL,
	"month" text NOT NULL,
	"articles" integer NOT NULL,
	CONSTRAINT "archive_months_zone_month_pk" PRIMARY KEY("zone","month")
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
ALTER TABLE "authors" ADD COLUMN "contact" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "authors" ADD COLUMN "links" json;--> statement-breakpoint
ALTER TABLE "topic_pages" ADD CONSTRAINT "topic_pages_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "series_slug" ON "series" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "articles_archive" ON "articles" USING btree ("published_at","id") WHERE form = 'article' AND path IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "references_part" ON "content_references" USING btree ("article_id") WHERE role = 'part';