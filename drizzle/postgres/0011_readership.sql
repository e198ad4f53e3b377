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
ALTER TABLE "view_article_hosts" ADD CONSTRAINT "view_article_hosts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_articles" ADD CONSTRAINT "view_articles_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_periods" ADD CONSTRAINT "view_periods_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_periods" ADD CONSTRAINT "view_periods_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_sections" ADD CONSTRAINT "view_sections_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "view_periods_most" ON "view_periods" USING btree ("days","views");--> statement-breakpoint
CREATE INDEX "view_periods_section" ON "view_periods" USING btree ("section_id","days","views");