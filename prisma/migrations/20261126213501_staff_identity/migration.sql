-- CreateTable
CREATE TABLE "staff_identity" (
    "person" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_identity_pkey" PRIMARY KEY ("person")
);

-- CreateTable
CREATE TABLE "staff_link_code" (
    "user_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_link_code_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE INDEX "staff_identity_user_id_idx" ON "staff_identity"("user_id");

-- CreateIndex
CREATE INDEX "staff_link_code_expires_at_idx" ON "staff_link_code"("expires_at");

-- AddForeignKey
ALTER TABLE "staff_identity" ADD CONSTRAINT "staff_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_link_code" ADD CONSTRAINT "staff_link_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
