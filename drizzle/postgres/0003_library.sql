CREATE TABLE "folders" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"parent_id" text,
	"depth" integer NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "media_created";--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "alt" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "caption" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "credit" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "focal_x" SET DEFAULT 0.5;--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "focal_y" SET DEFAULT 0.5;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "orientation" text;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "url" text;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "animated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "seconds" double precision;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "creator" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "copyright" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "licence" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "usage_terms" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "usage_ends_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "people" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "places" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "taken_at" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "crop" json;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "folder_id" text;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "used" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "sort_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "words_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "updated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "trashed_by" text;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "trashed_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE media SET kind = 'picture', updated_at = created_at, sort_name = lower(file_name), used = EXISTS (SELECT 1 FROM content_references WHERE target_type IN ('media', 'file') AND target_id = media.id),
  orientation = CASE WHEN width > height THEN 'landscape' WHEN width < height THEN 'portrait' ELSE 'square' END;--> statement-breakpoint
INSERT INTO media (id, kind, hash, file_name, type, width, height, bytes, colour, sizes, url, used, sort_name, created_by, created_at, updated_at)
SELECT id, 'document', hash, file_name, type, 0, 0, bytes, '', '[]', url, EXISTS (SELECT 1 FROM content_references WHERE target_type IN ('media', 'file') AND target_id = files.id), lower(file_name), created_by, created_at, created_at FROM files;--> statement-breakpoint
DROP TABLE "files";--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "updated_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "folders" ADD CONSTRAINT "folders_parent_id_folders_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."folders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "folders" ADD CONSTRAINT "folders_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "folders_name" ON "folders" USING btree (coalesce(parent_id, ''),"name_key");--> statement-breakpoint
CREATE INDEX "folders_parent" ON "folders" USING btree ("parent_id");--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_folder_id_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."folders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_trashed_by_people_id_fk" FOREIGN KEY ("trashed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "media_added" ON "media" USING btree ("created_at","id") WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX "media_changed" ON "media" USING btree ("updated_at","id") WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX "media_name" ON "media" USING btree ("sort_name","id") WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX "media_size" ON "media" USING btree ("bytes","id") WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX "media_taken" ON "media" USING btree ("taken_at","id") WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX "media_kind" ON "media" USING btree ("kind","created_at","id") WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX "media_by" ON "media" USING btree ("created_by","created_at","id") WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX "media_folder" ON "media" USING btree ("folder_id","created_at","id") WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX "media_orientation" ON "media" USING btree ("orientation","created_at","id") WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX "media_unused" ON "media" USING btree ("created_at","id") WHERE trashed_at IS NULL AND origin = 'upload' AND NOT used;--> statement-breakpoint
CREATE INDEX "media_without_alt" ON "media" USING btree ("created_at","id") WHERE trashed_at IS NULL AND origin = 'upload' AND kind = 'picture' AND alt = '' AND NOT decorative;--> statement-breakpoint
CREATE INDEX "media_without_credit" ON "media" USING btree ("created_at","id") WHERE trashed_at IS NULL AND origin = 'upload' AND kind <> 'document' AND credit = '';--> statement-breakpoint
CREATE INDEX "media_usage_ends" ON "media" USING btree ("usage_ends_at","id") WHERE trashed_at IS NULL AND origin = 'upload' AND usage_ends_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX "media_trash" ON "media" USING btree ("trashed_at","id") WHERE trashed_at IS NOT NULL;
--> statement-breakpoint
CREATE FUNCTION standfirst_media_used() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE media SET used = true WHERE id = NEW.target_id AND NOT used;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION standfirst_media_unused() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE media SET used = false WHERE id = OLD.target_id AND used AND NOT EXISTS (SELECT 1 FROM content_references WHERE target_type IN ('media', 'file') AND target_id = OLD.target_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER media_used AFTER INSERT ON content_references FOR EACH ROW WHEN (NEW.target_type IN ('media', 'file')) EXECUTE FUNCTION standfirst_media_used();
--> statement-breakpoint
CREATE TRIGGER media_unused AFTER DELETE ON content_references FOR EACH ROW WHEN (OLD.target_type IN ('media', 'file')) EXECUTE FUNCTION standfirst_media_unused();
--> statement-breakpoint
ALTER TABLE media ADD COLUMN found_by tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED;
--> statement-breakpoint
CREATE INDEX media_found_by ON media USING gin (found_by);
