-- CreateTable
CREATE TABLE "title_readership" (
    "title_id" TEXT NOT NULL,
    "readers" INTEGER NOT NULL,
    "neighbours" TEXT[],
    "weights" REAL[],

    CONSTRAINT "title_readership_pkey" PRIMARY KEY ("title_id")
);

-- CreateTable
CREATE TABLE "reading_list" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'list',
    "name" JSONB NOT NULL,
    "note" JSONB,
    "subjects" TEXT[],
    "moods" TEXT[],
    "age_from" INTEGER,
    "age_to" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reading_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading_list_item" (
    "list_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title_id" TEXT NOT NULL,

    CONSTRAINT "reading_list_item_pkey" PRIMARY KEY ("list_id","title_id")
);

-- AddForeignKey
ALTER TABLE "reading_list_item" ADD CONSTRAINT "reading_list_item_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "reading_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nothing that rests on one reader alone is ever stored.
ALTER TABLE "title_readership"
    ADD CONSTRAINT "title_readership_of_several" CHECK ("readers" >= 2),
    ADD CONSTRAINT "title_readership_whole"
        CHECK (cardinality("neighbours") = cardinality("weights"));

ALTER TABLE "reading_list"
    ADD CONSTRAINT "reading_list_kind_known" CHECK ("kind" IN ('picks', 'list')),
    ADD CONSTRAINT "reading_list_version_counts" CHECK ("version" >= 1),
    ADD CONSTRAINT "reading_list_ages_in_order" CHECK ("age_from" <= "age_to");
