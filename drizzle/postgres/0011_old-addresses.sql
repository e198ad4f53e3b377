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
ALTER TABLE "redirect_rules" ADD CONSTRAINT "redirect_rules_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirect_rules" ADD CONSTRAINT "redirect_rules_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirect_rules" ADD CONSTRAINT "redirect_rules_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirect_rules" ADD CONSTRAINT "redirect_rules_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "missed_addresses_asked" ON "missed_addresses" USING btree ("ignored","readers","last_at","path");--> statement-breakpoint
CREATE UNIQUE INDEX "redirect_rules_key" ON "redirect_rules" USING btree ("kind","key");--> statement-breakpoint
CREATE INDEX "redirect_rules_created" ON "redirect_rules" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "redirect_rules_query" ON "redirect_rules" USING btree ("query_names") WHERE query_names <> '';--> statement-breakpoint
CREATE INDEX "redirect_rules_article" ON "redirect_rules" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "redirect_rules_section" ON "redirect_rules" USING btree ("section_id");--> statement-breakpoint
CREATE INDEX "redirect_rules_topic" ON "redirect_rules" USING btree ("topic_id");