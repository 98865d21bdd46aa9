-- CreateTable
CREATE TABLE "kept_button" (
    "id" TEXT NOT NULL,
    "cipher" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_button_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "kept_button_expires_at_idx" ON "kept_button"("expires_at");
