ALTER TABLE "payments" ADD COLUMN "close_requested_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "next_check_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "catalogue" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "orders_settled" ON "orders" USING btree ("settled_at");