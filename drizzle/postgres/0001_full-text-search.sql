CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE FUNCTION standfirst_words(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple', public.unaccent('public.unaccent', left(given, 200000)));
$$;
--> statement-breakpoint
ALTER TABLE search_documents ADD COLUMN words tsvector GENERATED ALWAYS AS (standfirst_words(title || ' ' || standfirst || ' ' || body)) STORED;
--> statement-breakpoint
CREATE INDEX search_documents_words ON search_documents USING gin (words);
