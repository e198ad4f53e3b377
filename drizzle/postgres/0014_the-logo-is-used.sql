-- What stands at the head of every page is in use, whatever articles point at.
CREATE OR REPLACE FUNCTION standfirst_media_unused() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE media SET used = false WHERE id = OLD.target_id AND used AND NOT EXISTS (SELECT 1 FROM content_references WHERE target_type IN ('media', 'file') AND target_id = OLD.target_id) AND NOT EXISTS (SELECT 1 FROM site WHERE logo_id = OLD.target_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION standfirst_media_logo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE media SET used = false WHERE id = OLD.logo_id AND used AND NOT EXISTS (SELECT 1 FROM content_references WHERE target_type IN ('media', 'file') AND target_id = OLD.logo_id);
  UPDATE media SET used = true WHERE id = NEW.logo_id AND NOT used;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER media_logo AFTER UPDATE OF logo_id ON site FOR EACH ROW WHEN (OLD.logo_id IS DISTINCT FROM NEW.logo_id) EXECUTE FUNCTION standfirst_media_logo();
--> statement-breakpoint
UPDATE media SET used = true WHERE id IN (SELECT logo_id FROM site) AND NOT used;
