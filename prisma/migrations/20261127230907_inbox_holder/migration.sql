-- AlterTable
ALTER TABLE "inbox_update" ADD COLUMN     "holder" TEXT;
