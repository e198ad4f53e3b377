CREATE INDEX `events_token` ON `events` (`token_id`,`at`,`id`) WHERE token_id IS NOT NULL;
--> statement-breakpoint
DROP TRIGGER events_stay_as_written;
--> statement-breakpoint
CREATE TRIGGER events_stay_as_written BEFORE UPDATE ON events
WHEN NEW.id IS NOT OLD.id OR NEW.at IS NOT OLD.at OR NEW.name IS NOT OLD.name
  OR NEW.actor_type IS NOT OLD.actor_type OR NEW.actor_id IS NOT OLD.actor_id
  OR NEW.target_type IS NOT OLD.target_type OR NEW.target_id IS NOT OLD.target_id
  OR NEW."before" IS NOT OLD."before" OR NEW."after" IS NOT OLD."after"
  OR NEW.tags IS NOT OLD.tags OR NEW.via IS NOT OLD.via OR NEW.token_id IS NOT OLD.token_id
  OR NEW.address IS NOT NULL OR NEW.user_agent IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM events_forgetting WHERE "before" > OLD.at)
BEGIN
  SELECT RAISE(ABORT, 'The record of what happened cannot be changed.');
END;
