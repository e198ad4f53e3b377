CREATE TABLE "former_looks" (
	"id" text PRIMARY KEY NOT NULL,
	"look" json NOT NULL,
	"replaced_by" text,
	"replaced_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "former_looks" ADD CONSTRAINT "former_looks_replaced_by_people_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_looks_newest" ON "former_looks" USING btree ("replaced_at","id");