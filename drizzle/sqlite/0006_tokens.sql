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
ALTER TABLE `events` ADD `token_id` text;