CREATE TABLE `events_forgetting` (
	`id` text PRIMARY KEY NOT NULL,
	`before` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mail_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`host` text NOT NULL,
	`port` integer NOT NULL,
	`security` text NOT NULL,
	`user_name` text NOT NULL,
	`sealed_password` text NOT NULL,
	`from_name` text NOT NULL,
	`from_address` text NOT NULL,
	`reply_to` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`kind` text NOT NULL,
	`to_address` text NOT NULL,
	`to_name` text NOT NULL,
	`subject` text NOT NULL,
	`shown` text NOT NULL,
	`sealed` text,
	`state` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`worthless_at` integer,
	`claim` text,
	`ended_at` integer,
	`problem` text
);
--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`due_at`) WHERE state IN ('queued', 'sending');--> statement-breakpoint
CREATE INDEX `mails_newest` ON `mails` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mails_ended` ON `mails` (`ended_at`);--> statement-breakpoint
DROP INDEX `events_target`;--> statement-breakpoint
DROP INDEX `events_at`;--> statement-breakpoint
ALTER TABLE `events` ADD `user_agent` text;--> statement-breakpoint
CREATE INDEX `events_actor` ON `events` (`actor_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `events_name` ON `events` (`name`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `events_actor_name` ON `events` (`actor_id`,`name`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `events_via` ON `events` (`via`,`at`,`id`) WHERE via <> 'desk';--> statement-breakpoint
CREATE INDEX `events_via_actor` ON `events` (`via`,`actor_id`,`at`,`id`) WHERE via <> 'desk';--> statement-breakpoint
CREATE INDEX `events_via_name` ON `events` (`via`,`name`,`at`,`id`) WHERE via <> 'desk';--> statement-breakpoint
CREATE INDEX `events_traces` ON `events` (`at`) WHERE address IS NOT NULL OR user_agent IS NOT NULL;--> statement-breakpoint
CREATE INDEX `events_target` ON `events` (`target_type`,`target_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `events_at` ON `events` (`at`,`id`);--> statement-breakpoint
ALTER TABLE `site` ADD `keep_activity_days` integer DEFAULT 730;--> statement-breakpoint
ALTER TABLE `site` ADD `keep_traces_days` integer DEFAULT 90 NOT NULL;