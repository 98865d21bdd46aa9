-- CreateTable
CREATE TABLE "second_review" (
    "case_id" UUID NOT NULL,
    "first_by" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "second_by" TEXT NOT NULL,
    "second" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "second_review_pkey" PRIMARY KEY ("case_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "second_review_key_key" ON "second_review"("key");

-- CreateIndex
CREATE INDEX "second_review_at_idx" ON "second_review"("at");

-- What Prisma's schema language cannot say, written by hand. ----------------------------------
ALTER TABLE "second_review" ADD CONSTRAINT "second_review_by_another" CHECK ("first_by" <> "second_by");
