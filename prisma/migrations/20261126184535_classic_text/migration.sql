-- CreateTable
CREATE TABLE "classic_text" (
    "id" TEXT NOT NULL,
    "deck" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "dynasty" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "help" JSONB NOT NULL,
    "season" TEXT,
    "festival" TEXT,
    "when" TEXT[],
    "opening" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "classic_text_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "classic_text_opening_key" ON "classic_text"("opening");
