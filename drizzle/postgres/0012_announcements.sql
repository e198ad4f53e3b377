CREATE TABLE "announcements" (
	"channel" text PRIMARY KEY NOT NULL,
	"up_to" integer NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL
);
