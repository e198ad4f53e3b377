CREATE TABLE `announcements` (
	`channel` text PRIMARY KEY NOT NULL,
	`up_to` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE `published_texts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` text NOT NULL,
	`terms_version` integer NOT NULL,
	`form` text NOT NULL,
	`kind` text NOT NULL,
	`section_id` text,
	`bylines` text NOT NULL,
	`topics` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `published_texts_article` ON `published_texts` (`article_id`);--> statement-breakpoint
CREATE TABLE `search_names` (
	`term` text NOT NULL,
	`target_type` text NOT NULL,
	`target_id` text NOT NULL,
	PRIMARY KEY(`term`, `target_type`, `target_id`)
);
--> statement-breakpoint
CREATE INDEX `search_names_target` ON `search_names` (`target_type`,`target_id`);--> statement-breakpoint
CREATE TABLE `search_spellings` (
	`key` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`key`, `word`)
);
--> statement-breakpoint
CREATE TABLE `search_words` (
	`word` text PRIMARY KEY NOT NULL,
	`written` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `view_article_hosts` (
	`article_id` text NOT NULL,
	`day` integer NOT NULL,
	`host` text NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`article_id`, `day`, `host`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `view_articles` (
	`article_id` text NOT NULL,
	`day` integer NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`article_id`, `day`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `view_bots` (
	`day` integer NOT NULL,
	`name` text NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`day`, `name`)
);
--> statement-breakpoint
CREATE TABLE `view_days` (
	`day` integer PRIMARY KEY NOT NULL,
	`articles` integer NOT NULL,
	`others` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `view_hosts` (
	`day` integer NOT NULL,
	`host` text NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`day`, `host`)
);
--> statement-breakpoint
CREATE TABLE `view_periods` (
	`article_id` text NOT NULL,
	`days` integer NOT NULL,
	`section_id` text,
	`views` integer NOT NULL,
	PRIMARY KEY(`article_id`, `days`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `view_periods_most` ON `view_periods` (`days`,`views`);--> statement-breakpoint
CREATE INDEX `view_periods_section` ON `view_periods` (`section_id`,`days`,`views`);--> statement-breakpoint
CREATE TABLE `view_sections` (
	`section_id` text NOT NULL,
	`day` integer NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`section_id`, `day`),
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `missed_addresses` (
	`path` text PRIMARY KEY NOT NULL,
	`readers` integer NOT NULL,
	`robots` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`referrer` text DEFAULT '' NOT NULL,
	`ignored` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `missed_addresses_asked` ON `missed_addresses` (`ignored`,`readers`,`last_at`,`path`);--> statement-breakpoint
CREATE TABLE `redirect_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`key` text NOT NULL,
	`query_names` text DEFAULT '' NOT NULL,
	`status` integer NOT NULL,
	`target` text DEFAULT '' NOT NULL,
	`article_id` text,
	`section_id` text,
	`topic_id` text,
	`keeps_query` integer DEFAULT false NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`blocked_by` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`uses` integer DEFAULT 0 NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `redirect_rules_key` ON `redirect_rules` (`kind`,`key`);--> statement-breakpoint
CREATE INDEX `redirect_rules_created` ON `redirect_rules` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `redirect_rules_query` ON `redirect_rules` (`query_names`) WHERE query_names <> '';--> statement-breakpoint
CREATE INDEX `redirect_rules_article` ON `redirect_rules` (`article_id`);--> statement-breakpoint
CREATE INDEX `redirect_rules_section` ON `redirect_rules` (`section_id`);--> statement-breakpoint
CREATE INDEX `redirect_rules_topic` ON `redirect_rules` (`topic_id`);--> statement-breakpoint
ALTER TABLE `articles` ADD `text_out_at` integer;--> statement-breakpoint
CREATE INDEX `articles_creator_state` ON `articles` (`created_by`,`state`,`changed_at`,`id`);--> statement-breakpoint
ALTER TABLE `revisions` ADD `minor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `revisions` ADD `withheld_at` integer;--> statement-breakpoint
ALTER TABLE `revisions` ADD `withheld_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `revisions` ADD `withheld_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `revisions_published` ON `revisions` (`article_id`,`number`,`id`,`created_at`,`minor`,`withheld_at`) WHERE revision_kind = 'published';--> statement-breakpoint
ALTER TABLE `schedules` ADD `change` text DEFAULT 'update' NOT NULL;--> statement-breakpoint
ALTER TABLE `schedules` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `site` ADD `statements` text;--> statement-breakpoint
ALTER TABLE `site` ADD `public_versions` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `site` ADD `sharing` text;