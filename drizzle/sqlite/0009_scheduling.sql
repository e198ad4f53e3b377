CREATE TABLE `heartbeats` (
	`name` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`act` text NOT NULL,
	`revision_id` text,
	`at` integer NOT NULL,
	`despite` text NOT NULL,
	`zone` text NOT NULL,
	`state` text NOT NULL,
	`problem` text DEFAULT '' NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `schedules_due` ON `schedules` (`state`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `schedules_article` ON `schedules` (`article_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `articles` ADD `embargo_until` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `scheduled_at` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `scheduled_act` text;--> statement-breakpoint
CREATE INDEX `articles_scheduled` ON `articles` (`scheduled_at`,`id`);