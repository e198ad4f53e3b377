CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_opened_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_secret` ON `calendar_feeds` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feeds_person` ON `calendar_feeds` (`person_id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`thread_id` text,
	`anchor` text,
	`body` text NOT NULL,
	`mentions` text NOT NULL,
	`person_id` text,
	`guest_link_id` text,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`edited_at` integer,
	`resolved_at` integer,
	`resolved_by` text,
	`deleted_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`resolved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `comments_article` ON `comments` (`article_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `comments_thread` ON `comments` (`thread_id`);--> statement-breakpoint
CREATE TABLE `heartbeats` (
	`name` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notice_wishes` (
	`person_id` text PRIMARY KEY NOT NULL,
	`desk` text NOT NULL,
	`mail` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`article_id` text NOT NULL,
	`comment_id` text,
	`by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	`mailed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notices_person` ON `notices` (`person_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `notices_mailed` ON `notices` (`mailed_at`,`created_at`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`act` text NOT NULL,
	`stage_id` text,
	`stage_name` text NOT NULL,
	`revision_id` text,
	`content_hash` text NOT NULL,
	`note` text NOT NULL,
	`person_id` text,
	`guest_link_id` text,
	`name` text NOT NULL,
	`to_person_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`to_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `reviews_article` ON `reviews` (`article_id`,`created_at`,`id`);--> statement-breakpoint
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
	`tries` integer DEFAULT 0 NOT NULL,
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
CREATE TABLE `waivers` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`check_name` text NOT NULL,
	`content_hash` text NOT NULL,
	`reason` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `waivers_article` ON `waivers` (`article_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `stages` (
	`id` text PRIMARY KEY NOT NULL,
	`section_id` text,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`approver` text NOT NULL,
	`approver_id` text,
	`four_eyes` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`approver_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `stages_section` ON `stages` (`section_id`,`position`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`shared` integer DEFAULT false NOT NULL,
	`room` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `saved_views_person` ON `saved_views` (`person_id`,`room`);--> statement-breakpoint
CREATE INDEX `saved_views_shared` ON `saved_views` (`shared`,`room`);--> statement-breakpoint
ALTER TABLE `articles` ADD `brief` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `priority` text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `assignee_id` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `articles` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `planned_at` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `embargo_until` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `stage_id` text REFERENCES stages(id);--> statement-breakpoint
ALTER TABLE `articles` ADD `scheduled_at` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `scheduled_act` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `trashed_at` integer;--> statement-breakpoint
CREATE INDEX `articles_stage_due` ON `articles` (`stage_id`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_assignee_due` ON `articles` (`assignee_id`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_planned` ON `articles` (`planned_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_scheduled` ON `articles` (`scheduled_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_trashed` ON `articles` (`trashed_at`,`id`);--> statement-breakpoint
ALTER TABLE `preview_links` ADD `may` text DEFAULT 'see' NOT NULL;