-- AlterTable
ALTER TABLE "unanswered" ADD COLUMN     "grams" TEXT[],
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'open',
ADD COLUMN     "topic" TEXT,
ADD COLUMN     "wordings" TEXT[];

-- CreateTable
CREATE TABLE "faq_entry" (
    "topic" TEXT NOT NULL,
    "titles" JSONB NOT NULL,
    "asks" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "author" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "faq_entry_pkey" PRIMARY KEY ("topic")
);

-- CreateTable
CREATE TABLE "faq_revision" (
    "topic" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "titles" JSONB NOT NULL,
    "asks" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "withdrawn" BOOLEAN NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "key" TEXT,

    CONSTRAINT "faq_revision_pkey" PRIMARY KEY ("topic","version")
);

-- CreateTable
CREATE TABLE "erasure" (
    "person" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("person")
);

-- CreateIndex
CREATE UNIQUE INDEX "faq_revision_key_key" ON "faq_revision"("key");

-- CreateIndex
CREATE INDEX "unanswered_grams_idx" ON "unanswered" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "unanswered_state_count_last_at_idx" ON "unanswered"("state", "count" DESC, "last_at" DESC);

-- What Prisma's schema language cannot say, written by hand. ----------------------------------

-- Questions kept before likeness was measured are grouped by their text alone.
UPDATE "unanswered" SET "grams" = '{}', "wordings" = ARRAY["sample"];

ALTER TABLE "unanswered"
    ADD CONSTRAINT "unanswered_state_known" CHECK ("state" IN ('open', 'taught', 'dismissed'));

CREATE TRIGGER "faq_revision_append_only"
    BEFORE UPDATE OR DELETE OR TRUNCATE ON "faq_revision"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "faq_entry"
    ADD CONSTRAINT "faq_entry_version_counts" CHECK ("version" >= 1);
