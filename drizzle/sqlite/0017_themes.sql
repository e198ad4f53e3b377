CREATE TABLE `former_looks` (
	`id` text PRIMARY KEY NOT NULL,
	`look` text NOT NULL,
	`replaced_by` text,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`replaced_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `former_looks_newest` ON `former_looks` (`replaced_at`,`id`);