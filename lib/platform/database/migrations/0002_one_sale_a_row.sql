ALTER TABLE "orders" DROP COLUMN "reference";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "sent_at";