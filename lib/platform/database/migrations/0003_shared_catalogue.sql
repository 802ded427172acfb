CREATE TABLE "catalogue" (
	"id" integer PRIMARY KEY NOT NULL,
	"vouchers" jsonb,
	"digest" text,
	"read_at" timestamp with time zone,
	"next_read_at" timestamp with time zone NOT NULL,
	"is_reading" boolean NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"empties" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "upstream_slots" (
	"slot" integer PRIMARY KEY NOT NULL,
	"free_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "orders_kept" ON "orders" USING btree ("created_at") WHERE forgotten_at is null;