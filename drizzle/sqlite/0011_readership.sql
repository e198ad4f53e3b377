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
