-- AlterTable
ALTER TABLE "space" ADD COLUMN     "left_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "inbox_update" (
    "bot" TEXT NOT NULL,
    "update_id" BIGINT NOT NULL,
    "lane" TEXT NOT NULL,
    "subject" TEXT,
    "person" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "cipher" BYTEA NOT NULL,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbox_update_pkey" PRIMARY KEY ("bot","update_id")
);

-- CreateIndex
CREATE INDEX "inbox_update_bot_state_lane_update_id_idx" ON "inbox_update"("bot", "state", "lane", "update_id");

-- CreateIndex
CREATE INDEX "inbox_update_bot_subject_idx" ON "inbox_update"("bot", "subject");

-- CreateIndex
CREATE INDEX "inbox_update_person_idx" ON "inbox_update"("person");

-- CreateIndex
CREATE INDEX "inbox_update_received_at_idx" ON "inbox_update"("received_at");
