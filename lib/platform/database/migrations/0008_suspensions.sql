CREATE TABLE "suspensions" (
	"suspended_by" text PRIMARY KEY NOT NULL,
	"fault" text NOT NULL,
	"status" integer NOT NULL,
	"type_id" integer,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"next_probe_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "attention_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "payments_intent" ON "payments" USING btree ("intent") WHERE intent is not null;