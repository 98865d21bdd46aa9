-- AlterTable
ALTER TABLE "space" ADD COLUMN     "raid" JSONB;
