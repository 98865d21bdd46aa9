-- CreateTable
CREATE TABLE "case_card" (
    "case_id" UUID NOT NULL,
    "space" TEXT NOT NULL,
    "message" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "case_card_pkey" PRIMARY KEY ("case_id","space")
);

-- AddForeignKey
ALTER TABLE "case_card" ADD CONSTRAINT "case_card_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "moderation_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
