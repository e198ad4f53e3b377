CREATE TABLE `archive_months` (
	`zone` text NOT NULL,
	`month` text NOT NULL,
	`articles` integer NOT NULL,
	PRIMARY KEY(`zone`, `month`)
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
ALTER TABLE `authors` ADD `contact` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `authors` ADD `links` text;--> statement-breakpoint
CREATE INDEX `articles_archive` ON `articles` (`published_at`,`id`) WHERE form = 'article' AND path IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `references_part` ON `content_references` (`article_id`) WHERE role = 'part';