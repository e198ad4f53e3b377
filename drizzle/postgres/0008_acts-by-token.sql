CREATE INDEX "events_token" ON "events" USING btree ("token_id","at","id") WHERE token_id IS NOT NULL;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION standfirst_events_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    RAISE EXCEPTION 'The record of what happened cannot be removed.';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM events_forgetting WHERE before > OLD.at) THEN
    RAISE EXCEPTION 'The record of what happened cannot be removed or changed.';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF (NEW.id, NEW.at, NEW.name, NEW.actor_type, NEW.actor_id, NEW.target_type, NEW.target_id, NEW.before::text, NEW.after::text, NEW.tags::text, NEW.via, NEW.token_id)
    IS DISTINCT FROM
    (OLD.id, OLD.at, OLD.name, OLD.actor_type, OLD.actor_id, OLD.target_type, OLD.target_id, OLD.before::text, OLD.after::text, OLD.tags::text, OLD.via, OLD.token_id)
    OR NEW.address IS NOT NULL OR NEW.user_agent IS NOT NULL
  THEN
    RAISE EXCEPTION 'The record of what happened cannot be changed.';
  END IF;
  RETURN NEW;
END $$;
