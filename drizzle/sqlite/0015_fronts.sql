CREATE TABLE `front_schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`version_id` text NOT NULL,
	`at` integer NOT NULL,
	`zone` text NOT NULL,
	`state` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`place`) REFERENCES `fronts`(`place`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `front_versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `front_schedules_due` ON `front_schedules` (`state`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `front_schedules_place` ON `front_schedules` (`place`,`state`,`at`);--> statement-breakpoint
CREATE TABLE `front_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`number` integer NOT NULL,
	`arrangement` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`place`) REFERENCES `fronts`(`place`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `front_versions_number` ON `front_versions` (`place`,`number`);--> statement-breakpoint
CREATE TABLE `fronts` (
	`place` text PRIMARY KEY NOT NULL,
	`section_id` text,
	`live_version_id` text,
	`draft` text NOT NULL,
	`draft_version` integer NOT NULL,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
