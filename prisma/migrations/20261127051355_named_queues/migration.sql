-- CreateTable
CREATE TABLE "named_queue" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "spaces" TEXT[],
    "languages" TEXT[],
    "places" TEXT[],
    "members" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "moved_by" TEXT NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "named_queue_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "named_queue_name_key" ON "named_queue"("name");
