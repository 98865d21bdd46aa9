-- CreateTable
CREATE TABLE "album_part" (
    "space" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "album" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "album_part_pkey" PRIMARY KEY ("space","message")
);

-- CreateIndex
CREATE INDEX "album_part_space_album_idx" ON "album_part"("space", "album");

-- CreateIndex
CREATE INDEX "album_part_at_idx" ON "album_part"("at");
