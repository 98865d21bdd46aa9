-- Search terms are a tsvector now (its words can be found by their beginning), and copies know their
-- place on the shelf. Both are written by the next start of the service (library/catalogue/reindex.ts).

-- AlterTable
ALTER TABLE "holding" ADD COLUMN     "shelf_key" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "title" DROP COLUMN "terms",
ADD COLUMN     "terms" tsvector NOT NULL DEFAULT ''::tsvector;

-- CreateIndex
CREATE INDEX "holding_shelf_key_idx" ON "holding"("shelf_key");

-- CreateIndex
CREATE INDEX "title_terms_idx" ON "title" USING GIN ("terms");
