-- CreateTable
CREATE TABLE "saved_filter" (
    "id" UUID NOT NULL,
    "owner" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "states" TEXT[],
    "queue" UUID,
    "space" TEXT,
    "language" TEXT,
    "rule" TEXT,
    "waited" INTEGER,
    "due" TEXT,
    "order" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "moved_by" TEXT NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_filter_key_key" ON "saved_filter"("key");

-- CreateIndex
CREATE INDEX "saved_filter_owner_idx" ON "saved_filter"("owner");

-- CreateIndex
CREATE INDEX "moderation_case_signals_idx" ON "moderation_case" USING GIN ("signals" jsonb_path_ops);

-- What the code reads as words is one of them.
ALTER TABLE "saved_filter"
  ADD CONSTRAINT "saved_filter_states" CHECK ("states" <@ ARRAY['open', 'claimed', 'escalated', 'resolved', 'appealed', 'snoozed']),
  ADD CONSTRAINT "saved_filter_due" CHECK ("due" IN ('late', 'soon')),
  ADD CONSTRAINT "saved_filter_order" CHECK ("order" IN ('priority', 'newest', 'oldest'));
