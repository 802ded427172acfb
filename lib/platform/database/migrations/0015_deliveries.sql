ALTER TABLE "payments" ADD COLUMN "captured_amount" bigint;--> statement-breakpoint
ALTER TABLE "sales" ADD COLUMN "refusal" jsonb;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "sale_id" integer;