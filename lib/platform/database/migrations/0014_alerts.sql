CREATE TABLE "alerts" (
	"key" text PRIMARY KEY NOT NULL,
	"event" text NOT NULL,
	"order_id" integer,
	"since" timestamp with time zone NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);--> statement-breakpoint
CREATE INDEX "alerts_unsent" ON "alerts" USING btree ("next_try_at") WHERE sent_at is null;
