-- AlterTable
ALTER TABLE "staff_identity" ADD COLUMN     "address" TEXT;

-- CreateTable
CREATE TABLE "alert_mark" (
    "about" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "of" TIMESTAMPTZ(3) NOT NULL,
    "paced" BOOLEAN NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_mark_pkey" PRIMARY KEY ("about","step","of")
);

-- CreateIndex
CREATE INDEX "alert_mark_told_at_idx" ON "alert_mark"("told_at");
