CREATE TABLE "attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" integer NOT NULL,
	"kind" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"status" integer,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"order_id" integer PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"payment_method_id" integer NOT NULL,
	"status" text NOT NULL,
	"amount" bigint NOT NULL,
	"session" text,
	"url" text,
	"expires_at" timestamp with time zone,
	"intent" text,
	"taken_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "payments_session_unique" UNIQUE("session")
);
--> statement-breakpoint
CREATE TABLE "sales" (
	"id" integer PRIMARY KEY DEFAULT nextval('orders_id_seq') NOT NULL,
	"order_id" integer NOT NULL,
	"status" text NOT NULL,
	"lines" integer[] NOT NULL,
	"total" bigint NOT NULL,
	"reference" text,
	"sent_at" timestamp with time zone,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "orders_status";--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "campaign" jsonb;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "attention" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "forgotten_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales" ADD CONSTRAINT "sales_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempts_order" ON "attempts" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "payments_status" ON "payments" USING btree ("status");--> statement-breakpoint
CREATE INDEX "sales_order" ON "sales" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "orders_attention" ON "orders" USING btree ("id") WHERE attention is not null;--> statement-breakpoint
CREATE INDEX "orders_status" ON "orders" USING btree ("status","due_at");--> statement-breakpoint
-- Orders from before payments: none was paid here, and one that was never sold will not be any more.
UPDATE "orders" SET "status" = 'expired' WHERE "status" = 'received';--> statement-breakpoint
UPDATE "orders" SET "attention" = 'the answer to its sale was lost' WHERE "status" = 'unknown';--> statement-breakpoint
INSERT INTO "payments" ("order_id", "provider", "payment_method_id", "status", "amount")
	SELECT "id", 'external', 0, 'none', "total" FROM "orders";--> statement-breakpoint
INSERT INTO "sales" ("id", "order_id", "status", "lines", "total", "reference", "sent_at", "settled_at")
	SELECT "id", "id", CASE "status" WHEN 'expired' THEN 'dropped' ELSE "status" END,
		ARRAY(SELECT generate_series(0, jsonb_array_length("details"->'cart') - 1)),
		"total", "reference", "sent_at", "settled_at" FROM "orders";
