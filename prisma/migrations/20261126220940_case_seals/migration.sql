-- CreateTable
CREATE TABLE "case_seal" (
    "n" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "cases" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "case_seal_pkey" PRIMARY KEY ("n")
);

-- CreateTable
CREATE TABLE "case_seal_head" (
    "n" INTEGER NOT NULL,
    "case_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "case_seal_head_pkey" PRIMARY KEY ("case_id","seq")
);

-- CreateTable
CREATE TABLE "case_unsealed" (
    "case_id" UUID NOT NULL,

    CONSTRAINT "case_unsealed_pkey" PRIMARY KEY ("case_id")
);

-- CreateIndex
CREATE INDEX "case_seal_head_n_idx" ON "case_seal_head"("n");

-- AddForeignKey
ALTER TABLE "case_seal_head" ADD CONSTRAINT "case_seal_head_n_fkey" FOREIGN KEY ("n") REFERENCES "case_seal"("n") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say, written by hand. ----------------------------------

CREATE TRIGGER "case_seal_append_only"
    BEFORE UPDATE OR DELETE OR TRUNCATE ON "case_seal"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "case_seal_head_append_only"
    BEFORE UPDATE OR DELETE OR TRUNCATE ON "case_seal_head"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Locks the row that is there already, so that who seals at the same moment passes it over.
CREATE FUNCTION "await_seal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "case_unsealed" ("case_id") VALUES (NEW."id")
        ON CONFLICT ("case_id") DO UPDATE SET "case_id" = excluded."case_id";
    RETURN NULL;
END;
$$;

CREATE TRIGGER "moderation_case_opened"
    AFTER INSERT ON "moderation_case" FOR EACH ROW EXECUTE FUNCTION "await_seal"();

CREATE TRIGGER "moderation_case_moved"
    AFTER UPDATE ON "moderation_case" FOR EACH ROW
    WHEN (OLD."seq" <> NEW."seq") EXECUTE FUNCTION "await_seal"();

INSERT INTO "case_unsealed" ("case_id") SELECT "id" FROM "moderation_case";
