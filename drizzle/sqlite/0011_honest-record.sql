CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`revision_id` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`told_at` integer,
	`taken_back_at` integer,
	`taken_back_by` text,
	`taken_back_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`taken_back_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `corrections_article` ON `corrections` (`article_id`,`told_at`,`id`);--> statement-breakpoint
CREATE INDEX `corrections_told` ON `corrections` (`told_at`,`id`) WHERE told_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `text_out_at` integer;--> statement-breakpoint
ALTER TABLE `revisions` ADD `minor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `withheld_at` integer;--> statement-breakpoint
ALTER TABLE `revisions` ADD `withheld_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `revisions` ADD `withheld_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `revisions_published` ON `revisions` (`article_id`,`number`,`id`,`created_at`,`minor`,`withheld_at`) WHERE revision_kind = 'published';--> statement-breakpoint
ALTER TABLE `schedules` ADD `change` text DEFAULT 'update' NOT NULL;--> statement-breakpoint
ALTER TABLE `schedules` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `site` ADD `statements` text;--> statement-breakpoint
ALTER TABLE `site` ADD `public_versions` integer DEFAULT true NOT NULL;