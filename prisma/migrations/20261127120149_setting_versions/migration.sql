-- AlterTable
ALTER TABLE "setting" ADD COLUMN     "moved_by" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;
