CREATE TABLE "events_forgetting" (
	"id" text PRIMARY KEY NOT NULL,
	"before" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_settings" (
	"id" integer PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"port" integer NOT NULL,
	"security" text NOT NULL,
	"user_name" text NOT NULL,
	"sealed_password" text NOT NULL,
	"from_name" text NOT NULL,
	"from_address" text NOT NULL,
	"reply_to" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"kind" text NOT NULL,
	"to_address" text NOT NULL,
	"to_name" text NOT NULL,
	"subject" text NOT NULL,
	"shown" text NOT NULL,
	"sealed" text,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"worthless_at" timestamp (3) with time zone,
	"claim" text,
	"ended_at" timestamp (3) with time zone,
	"problem" text
);
--> statement-breakpoint
DROP INDEX "events_target";--> statement-breakpoint
DROP INDEX "events_at";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "user_agent" text;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "keep_activity_days" integer DEFAULT 730;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "keep_traces_days" integer DEFAULT 90 NOT NULL;--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("due_at") WHERE state IN ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "mails_newest" ON "mails" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "mails_ended" ON "mails" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "events_actor" ON "events" USING btree ("actor_id","at","id");--> statement-breakpoint
CREATE INDEX "events_name" ON "events" USING btree ("name","at","id");--> statement-breakpoint
CREATE INDEX "events_actor_name" ON "events" USING btree ("actor_id","name","at","id");--> statement-breakpoint
CREATE INDEX "events_via" ON "events" USING btree ("via","at","id") WHERE via <> 'desk';--> statement-breakpoint
CREATE INDEX "events_via_actor" ON "events" USING btree ("via","actor_id","at","id") WHERE via <> 'desk';--> statement-breakpoint
CREATE INDEX "events_via_name" ON "events" USING btree ("via","name","at","id") WHERE via <> 'desk';--> statement-breakpoint
CREATE INDEX "events_traces" ON "events" USING btree ("at") WHERE address IS NOT NULL OR user_agent IS NOT NULL;--> statement-breakpoint
CREATE INDEX "events_target" ON "events" USING btree ("target_type","target_id","at","id");--> statement-breakpoint
CREATE INDEX "events_at" ON "events" USING btree ("at","id");