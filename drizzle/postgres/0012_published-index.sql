ALTER TABLE published_texts ADD COLUMN words tsvector;
--> statement-breakpoint
CREATE INDEX published_texts_words ON published_texts USING gin (words);
