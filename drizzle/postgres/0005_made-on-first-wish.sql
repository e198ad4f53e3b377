ALTER TABLE "media" ADD COLUMN "address_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" DROP COLUMN "sizes";--> statement-breakpoint
UPDATE media SET address_key = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');--> statement-breakpoint
UPDATE media SET colour = '' WHERE type <> 'image/jpeg';
