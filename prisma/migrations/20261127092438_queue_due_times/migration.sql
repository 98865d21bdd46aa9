-- AlterTable
ALTER TABLE "named_queue" ADD COLUMN     "due_grave" INTEGER,
ADD COLUMN     "due_other" INTEGER;
