-- AlterTable
ALTER TABLE "staff_token" ADD COLUMN     "name" TEXT NOT NULL DEFAULT '';
