ALTER TABLE `media` ADD `address_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` DROP COLUMN `sizes`;--> statement-breakpoint
UPDATE media SET address_key = lower(hex(randomblob(16)));--> statement-breakpoint
UPDATE media SET colour = '' WHERE type <> 'image/jpeg';
