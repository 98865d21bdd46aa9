-- DropIndex
DROP INDEX "inbox_update_bot_state_lane_update_id_idx";

-- DropIndex
DROP INDEX "inbox_update_bot_subject_idx";

-- CreateIndex
CREATE INDEX "inbox_update_subject_idx" ON "inbox_update"("subject");

-- CreateIndex
-- What is open, by its lane: a handful of rows, however many are done.
CREATE INDEX "inbox_update_open_idx" ON "inbox_update"("bot", "lane", "update_id")
WHERE "state" IN ('waiting', 'answering');
