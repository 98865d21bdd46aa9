-- AlterTable
ALTER TABLE "moderation_case" ADD COLUMN     "snoozed_until" TIMESTAMPTZ(3);

-- Only what nobody holds sleeps: an escalated or appealed case has somebody waiting for it.
ALTER TABLE "moderation_case"
    ADD CONSTRAINT "moderation_case_snoozed_is_open"
        CHECK ("snoozed_until" IS NULL OR ("state" = 'open' AND "claim_by" IS NULL));
