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
ALTER TABLE "published_texts" ADD CONSTRAINT "published_texts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "published_texts_article" ON "published_texts" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "search_names_target" ON "search_names" USING btree ("target_type","target_id");