CREATE TABLE `front_schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`version_id` text NOT NULL,
	`at` integer NOT NULL,
	`zone` text NOT NULL,
	`state` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`place`) REFERENCES `fronts`(`place`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `front_versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `front_schedules_due` ON `front_schedules` (`state`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `front_schedules_place` ON `front_schedules` (`place`,`state`,`at`);--> statement-breakpoint
CREATE TABLE `front_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`number` integer NOT NULL,
	`arrangement` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`place`) REFERENCES `fronts`(`place`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `front_versions_number` ON `front_versions` (`place`,`number`);--> statement-breakpoint
CREATE TABLE `fronts` (
	`place` text PRIMARY KEY NOT NULL,
	`section_id` text,
	`live_version_id` text,
	`draft` text NOT NULL,
	`draft_version` integer NOT NULL,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `series_slug` ON `series` (`slug`);--> statement-breakpoint
CREATE TABLE `topic_pages` (
	`topic_id` text PRIMARY KEY NOT NULL,
	`introduction` text,
	`introduction_version` integer NOT NULL,
	`facts` text NOT NULL,
	`timeline` text NOT NULL,
	`involved` text NOT NULL,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `articles` ADD `translation_group` text;--> statement-breakpoint
CREATE INDEX `articles_archive` ON `articles` (`published_at`,`id`) WHERE form = 'article' AND path IS NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_translations` ON `articles` (`translation_group`) WHERE translation_group IS NOT NULL;--> statement-breakpoint
ALTER TABLE `authors` ADD `contact` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `authors` ADD `links` text;--> statement-breakpoint
ALTER TABLE `content_references` ADD `language` text;--> statement-breakpoint
CREATE UNIQUE INDEX `references_part` ON `content_references` (`article_id`) WHERE role = 'part';--> statement-breakpoint
CREATE INDEX `references_language` ON `content_references` (`target_id`,`language`,`sort_at`,`article_id`) WHERE language IS NOT NULL;--> statement-breakpoint
ALTER TABLE `site` ADD `languages` text;