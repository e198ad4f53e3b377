-- What stands at the head of every page is in use, whatever articles point at.
DROP TRIGGER media_unused;
--> statement-breakpoint
CREATE TRIGGER media_unused AFTER DELETE ON content_references WHEN old.target_type IN ('media', 'file') BEGIN
  UPDATE media SET used = 0 WHERE id = old.target_id AND used AND NOT EXISTS (SELECT 1 FROM content_references WHERE target_type IN ('media', 'file') AND target_id = old.target_id) AND NOT EXISTS (SELECT 1 FROM site WHERE logo_id = old.target_id);
END;
--> statement-breakpoint
CREATE TRIGGER media_logo AFTER UPDATE OF logo_id ON site WHEN old.logo_id IS NOT new.logo_id BEGIN
  UPDATE media SET used = 0 WHERE id = old.logo_id AND used AND NOT EXISTS (SELECT 1 FROM content_references WHERE target_type IN ('media', 'file') AND target_id = old.logo_id);
  UPDATE media SET used = 1 WHERE id = new.logo_id AND NOT used;
END;
--> statement-breakpoint
UPDATE media SET used = 1 WHERE id IN (SELECT logo_id FROM site) AND NOT used;
