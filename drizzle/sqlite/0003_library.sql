CREATE TABLE `folders` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`parent_id` text,
	`depth` integer NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `folders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `folders_name` ON `folders` (coalesce(parent_id, ''),`name_key`);--> statement-breakpoint
CREATE INDEX `folders_parent` ON `folders` (`parent_id`);--> statement-breakpoint
CREATE TABLE `__new_media` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL,
	`file_name` text NOT NULL,
	`type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`orientation` text,
	`bytes` integer NOT NULL,
	`colour` text NOT NULL,
	`sizes` text NOT NULL,
	`url` text,
	`animated` integer DEFAULT false NOT NULL,
	`seconds` real,
	`alt` text DEFAULT '' NOT NULL,
	`decorative` integer DEFAULT false NOT NULL,
	`caption` text DEFAULT '' NOT NULL,
	`credit` text DEFAULT '' NOT NULL,
	`creator` text DEFAULT '' NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`copyright` text DEFAULT '' NOT NULL,
	`licence` text DEFAULT '' NOT NULL,
	`usage_terms` text DEFAULT '' NOT NULL,
	`usage_ends_at` integer,
	`people` text DEFAULT '[]' NOT NULL,
	`places` text DEFAULT '[]' NOT NULL,
	`taken_at` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`focal_x` real DEFAULT 0.5 NOT NULL,
	`focal_y` real DEFAULT 0.5 NOT NULL,
	`crop` text,
	`version` integer DEFAULT 1 NOT NULL,
	`origin` text DEFAULT 'upload' NOT NULL,
	`folder_id` text,
	`used` integer DEFAULT false NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`sort_name` text DEFAULT '' NOT NULL,
	`words_version` integer DEFAULT 0 NOT NULL,
	`sample` integer DEFAULT false NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`trashed_by` text,
	`trashed_at` integer,
	FOREIGN KEY (`folder_id`) REFERENCES `folders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`trashed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
INSERT INTO `__new_media` (id, kind, hash, file_name, type, width, height, orientation, bytes, colour, sizes, url, alt, decorative, caption, credit, focal_x, focal_y, origin, used, sort_name, sample, created_by, created_at, updated_at)
SELECT id, 'picture', hash, file_name, type, width, height, CASE WHEN width > height THEN 'landscape' WHEN width < height THEN 'portrait' ELSE 'square' END, bytes, colour, sizes, NULL, alt, decorative, caption, credit, focal_x, focal_y, origin, EXISTS (SELECT 1 FROM content_references WHERE target_type IN ('media', 'file') AND target_id = media.id), lower(file_name), sample, created_by, created_at, created_at FROM media;
--> statement-breakpoint
INSERT INTO `__new_media` (id, kind, hash, file_name, type, width, height, bytes, colour, sizes, url, used, sort_name, created_by, created_at, updated_at)
SELECT id, 'document', hash, file_name, type, 0, 0, bytes, '', '[]', url, EXISTS (SELECT 1 FROM content_references WHERE target_type IN ('media', 'file') AND target_id = files.id), lower(file_name), created_by, created_at, created_at FROM files;
--> statement-breakpoint
DROP TABLE `files`;
--> statement-breakpoint
DROP TABLE `media`;--> statement-breakpoint
ALTER TABLE `__new_media` RENAME TO `media`;--> statement-breakpoint
CREATE UNIQUE INDEX `media_hash` ON `media` (`hash`);--> statement-breakpoint
CREATE INDEX `media_added` ON `media` (`created_at`,`id`) WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX `media_changed` ON `media` (`updated_at`,`id`) WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX `media_name` ON `media` (`sort_name`,`id`) WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX `media_size` ON `media` (`bytes`,`id`) WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX `media_taken` ON `media` (`taken_at`,`id`) WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX `media_kind` ON `media` (`kind`,`created_at`,`id`) WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX `media_by` ON `media` (`created_by`,`created_at`,`id`) WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX `media_folder` ON `media` (`folder_id`,`created_at`,`id`) WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX `media_orientation` ON `media` (`orientation`,`created_at`,`id`) WHERE trashed_at IS NULL AND origin = 'upload';--> statement-breakpoint
CREATE INDEX `media_unused` ON `media` (`created_at`,`id`) WHERE trashed_at IS NULL AND origin = 'upload' AND NOT used;--> statement-breakpoint
CREATE INDEX `media_without_alt` ON `media` (`created_at`,`id`) WHERE trashed_at IS NULL AND origin = 'upload' AND kind = 'picture' AND alt = '' AND NOT decorative;--> statement-breakpoint
CREATE INDEX `media_without_credit` ON `media` (`created_at`,`id`) WHERE trashed_at IS NULL AND origin = 'upload' AND kind <> 'document' AND credit = '';--> statement-breakpoint
CREATE INDEX `media_usage_ends` ON `media` (`usage_ends_at`,`id`) WHERE trashed_at IS NULL AND origin = 'upload' AND usage_ends_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `media_trash` ON `media` (`trashed_at`,`id`) WHERE trashed_at IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER media_used AFTER INSERT ON content_references WHEN new.target_type IN ('media', 'file') BEGIN
  UPDATE media SET used = 1 WHERE id = new.target_id AND NOT used;
END;
--> statement-breakpoint
CREATE TRIGGER media_unused AFTER DELETE ON content_references WHEN old.target_type IN ('media', 'file') BEGIN
  UPDATE media SET used = 0 WHERE id = old.target_id AND used AND NOT EXISTS (SELECT 1 FROM content_references WHERE target_type IN ('media', 'file') AND target_id = old.target_id);
END;
--> statement-breakpoint
CREATE TABLE media_numbers (number INTEGER PRIMARY KEY AUTOINCREMENT, media_id TEXT NOT NULL UNIQUE);
--> statement-breakpoint
CREATE VIRTUAL TABLE media_index USING fts5(words, content='', contentless_delete=1, detail='none', tokenize='ascii', prefix='1 2 3 4 5 6 7 8');
--> statement-breakpoint
CREATE TRIGGER media_inserted AFTER INSERT ON media BEGIN
  INSERT INTO media_numbers (media_id) VALUES (new.id);
  INSERT INTO media_index (rowid, words) SELECT number, new.words FROM media_numbers WHERE media_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER media_deleted AFTER DELETE ON media BEGIN
  DELETE FROM media_index WHERE rowid = (SELECT number FROM media_numbers WHERE media_id = old.id);
  DELETE FROM media_numbers WHERE media_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER media_reworded AFTER UPDATE OF words ON media WHEN new.words IS NOT old.words BEGIN
  UPDATE media_index SET words = new.words WHERE rowid = (SELECT number FROM media_numbers WHERE media_id = new.id);
END;
--> statement-breakpoint
INSERT INTO media_numbers (media_id) SELECT id FROM media ORDER BY created_at, id;
--> statement-breakpoint
INSERT INTO media_index (rowid, words) SELECT number, '' FROM media_numbers;
