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
CREATE INDEX `redirect_rules_topic` ON `redirect_rules` (`topic_id`);