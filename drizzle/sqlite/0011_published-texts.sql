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
