CREATE TABLE `events_forgetting` (
	`id` text PRIMARY KEY NOT NULL,
	`before` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `authenticators` (
	`person_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `door_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`mail_links` integer NOT NULL,
	`second_factor_roles` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `identities` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `identities_person` ON `identities` (`person_id`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` real NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passkeys_credential` ON `passkeys` (`credential_id`);--> statement-breakpoint
CREATE INDEX `passkeys_person` ON `passkeys` (`person_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_person` ON `recovery_codes` (`person_id`);--> statement-breakpoint
CREATE TABLE `spent_challenges` (
	`hash` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
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
CREATE TABLE `person_sections` (
	`person_id` text NOT NULL,
	`section_id` text NOT NULL,
	PRIMARY KEY(`person_id`, `section_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `person_sections_section` ON `person_sections` (`section_id`);--> statement-breakpoint
CREATE TABLE `roles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`rights` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roles_name` ON `roles` (`name_key`);--> statement-breakpoint
CREATE TABLE `api_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`token_id` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer NOT NULL,
	`headers` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`token_id`) REFERENCES `tokens`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `api_answers_token` ON `api_answers` (`token_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `api_answers_created` ON `api_answers` (`created_at`);--> statement-breakpoint
CREATE TABLE `api_counts` (
	`key` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`taken` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `api_counts_started` ON `api_counts` (`started_at`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`last_used_at` integer,
	`last_address` text,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tokens_owner` ON `tokens` (`owner_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `tokens_created` ON `tokens` (`created_at`,`id`);--> statement-breakpoint
DROP INDEX `events_target`;--> statement-breakpoint
DROP INDEX `events_at`;--> statement-breakpoint
ALTER TABLE `events` ADD `token_id` text;--> statement-breakpoint
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
ALTER TABLE `links` ADD `email` text;--> statement-breakpoint
ALTER TABLE `people` ADD `own_role_id` text REFERENCES roles(id);--> statement-breakpoint
ALTER TABLE `people` ADD `narrowed` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `people_own_role` ON `people` (`own_role_id`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `half` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `proved_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `seen_at` integer;--> statement-breakpoint
ALTER TABLE `site` ADD `keep_activity_days` integer DEFAULT 730;--> statement-breakpoint
ALTER TABLE `site` ADD `keep_traces_days` integer DEFAULT 90 NOT NULL;