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
ALTER TABLE `people` ADD `own_role_id` text REFERENCES roles(id);--> statement-breakpoint
ALTER TABLE `people` ADD `narrowed` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `people_own_role` ON `people` (`own_role_id`);