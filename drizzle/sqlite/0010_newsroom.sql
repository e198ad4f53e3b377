CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`anchor` text,
	`words` text NOT NULL,
	`mentions` text NOT NULL,
	`by_id` text,
	`guest_name` text DEFAULT '' NOT NULL,
	`guest_link_id` text,
	`at` integer NOT NULL,
	`edited_at` integer,
	`removed_at` integer,
	`resolved_at` integer,
	`resolved_by` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`resolved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `comments_article` ON `comments` (`article_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `comments_thread` ON `comments` (`thread_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_read_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_secret` ON `calendar_feeds` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feeds_person` ON `calendar_feeds` (`person_id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`shared` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `saved_views_person` ON `saved_views` (`person_id`,`name`);--> statement-breakpoint
CREATE TABLE `waivers` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`check_name` text NOT NULL,
	`finding` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waivers_finding` ON `waivers` (`article_id`,`check_name`,`finding`);--> statement-breakpoint
CREATE TABLE `notice_wishes` (
	`person_id` text PRIMARY KEY NOT NULL,
	`mail` text NOT NULL,
	`not_in_desk` text NOT NULL,
	`not_by_mail` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`article_id` text NOT NULL,
	`by_id` text,
	`guest_name` text DEFAULT '' NOT NULL,
	`words` text NOT NULL,
	`comment_id` text,
	`at` integer NOT NULL,
	`read_at` integer,
	`mailed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `notices_person` ON `notices` (`person_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`person_id`) WHERE read_at IS NULL;--> statement-breakpoint
CREATE INDEX `notices_article` ON `notices` (`article_id`);--> statement-breakpoint
CREATE INDEX `notices_unmailed` ON `notices` (`at`,`id`) WHERE mailed_at IS NULL;--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`act` text NOT NULL,
	`stage_id` text,
	`stage_name` text NOT NULL,
	`to_stage_id` text,
	`to_stage_name` text NOT NULL,
	`to_person_id` text,
	`content_hash` text NOT NULL,
	`draft_version` integer NOT NULL,
	`revision_id` text,
	`note` text NOT NULL,
	`by_id` text,
	`guest_name` text DEFAULT '' NOT NULL,
	`guest_link_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `reviews_article` ON `reviews` (`article_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `stages` (
	`id` text PRIMARY KEY NOT NULL,
	`section_id` text,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`approval` text NOT NULL,
	`approver_id` text,
	`four_eyes` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`approver_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `stages_place` ON `stages` (`section_id`,`position`);--> statement-breakpoint
ALTER TABLE `articles` ADD `form` text DEFAULT 'article' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `working_title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `brief` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `priority` text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `assignee_id` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `articles` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `planned_at` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `stage_id` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `staged_at` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `trashed_at` integer;--> statement-breakpoint
CREATE INDEX `articles_assignee_changed` ON `articles` (`assignee_id`,`changed_at`,`id`) WHERE assignee_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_due` ON `articles` (`due_at`,`id`) WHERE due_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_planned` ON `articles` (`planned_at`,`id`) WHERE planned_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_embargo` ON `articles` (`embargo_until`,`id`) WHERE embargo_until IS NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_republished` ON `articles` (`republished_at`,`id`) WHERE republished_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_stage` ON `articles` (`stage_id`,`changed_at`,`id`) WHERE stage_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_trashed` ON `articles` (`trashed_at`,`id`) WHERE trashed_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_pages` ON `articles` (`form`,`title`,`id`) WHERE form = 'page';--> statement-breakpoint
ALTER TABLE `preview_links` ADD `power` text DEFAULT 'see' NOT NULL;--> statement-breakpoint
ALTER TABLE `preview_links` ADD `stage_id` text;--> statement-breakpoint
ALTER TABLE `site` ADD `keep_trash_days` integer DEFAULT 30;--> statement-breakpoint
ALTER TABLE `site` ADD `approvals_follow_text` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `site` ADD `checks` text;--> statement-breakpoint
ALTER TABLE `site` ADD `logo_id` text;--> statement-breakpoint
ALTER TABLE `site` ADD `look` text;--> statement-breakpoint
ALTER TABLE `site` ADD `menus` text;--> statement-breakpoint
ALTER TABLE `site` ADD `footer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `site` ADD `social` text;--> statement-breakpoint
-- What lies in the trash already is kept as long as if it had come there at its last change.
UPDATE articles SET trashed_at = changed_at WHERE state = 'trashed';
