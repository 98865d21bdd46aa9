-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "author_id" BYTEA,
ADD COLUMN     "held_by" UUID;

-- AlterTable
ALTER TABLE "moderation_case" ADD COLUMN     "sanction_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "space" ADD COLUMN     "policy" JSONB,
ADD COLUMN     "policy_version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "staff_person" (
    "staff_id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_person_pkey" PRIMARY KEY ("staff_id","person")
);

-- CreateTable
CREATE TABLE "space_policy" (
    "space" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "may_act" BOOLEAN NOT NULL,
    "policy" JSONB NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "space_policy_pkey" PRIMARY KEY ("space","version")
);

-- CreateTable
CREATE TABLE "appeal" (
    "case_id" UUID NOT NULL,
    "cipher" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "against" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("case_id")
);

-- CreateIndex
CREATE INDEX "staff_person_person_idx" ON "staff_person"("person");

-- CreateIndex
CREATE UNIQUE INDEX "space_policy_key_key" ON "space_policy"("key");

-- CreateIndex
CREATE INDEX "comment_held_by_idx" ON "comment"("held_by");

-- CreateIndex
CREATE INDEX "report_reporter_idx" ON "report"("reporter");

-- AddForeignKey
ALTER TABLE "staff_person" ADD CONSTRAINT "staff_person_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_held_by_fkey" FOREIGN KEY ("held_by") REFERENCES "moderation_case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "moderation_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say, written by hand. ----------------------------------

CREATE TRIGGER "space_policy_append_only"
    BEFORE UPDATE OR DELETE OR TRUNCATE ON "space_policy"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "space_policy"
    ADD CONSTRAINT "space_policy_version_counts" CHECK ("version" >= 1);

-- Four eyes: who decided first never decides the appeal.
ALTER TABLE "appeal"
    ADD CONSTRAINT "appeal_four_eyes" CHECK ("decided_by" IS NULL OR "decided_by" <> "against"),
    ADD CONSTRAINT "appeal_decision_whole"
        CHECK (("decided_by" IS NULL) = ("decided_at" IS NULL));

-- Of an appeal at most the words are erased and the decision is written, once.
CREATE FUNCTION "appeal_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ROW(NEW."case_id", NEW."at", NEW."against")
       IS DISTINCT FROM ROW(OLD."case_id", OLD."at", OLD."against")
       OR (NEW."cipher" IS NOT NULL AND NEW."cipher" IS DISTINCT FROM OLD."cipher")
       OR (OLD."decided_by" IS NOT NULL AND NEW."decided_by" IS DISTINCT FROM OLD."decided_by") THEN
        RAISE EXCEPTION 'an appeal stays as it was made: % refused', TG_OP
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER "appeal_stays"
    BEFORE UPDATE ON "appeal"
    FOR EACH ROW EXECUTE FUNCTION "appeal_refuse_change"();

CREATE TRIGGER "appeal_append_only"
    BEFORE DELETE OR TRUNCATE ON "appeal"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Nobody decides, or takes back, what is about their own comment or report, and after an appeal
-- not who decided before it. WJ001 and WJ002 are what the service knows these refusals by.
CREATE FUNCTION "case_event_refuse_partial"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM "moderation_case" m
        JOIN "comment" c ON c."id" = m."comment_id"
        JOIN "staff_person" p ON p."staff_id" = NEW."actor"
        WHERE m."id" = NEW."case_id"
          AND (c."author" = p."person"
               OR EXISTS (SELECT 1 FROM "report" r
                          WHERE r."comment_id" = c."id" AND r."reporter" = p."person"))
    ) THEN
        RAISE EXCEPTION 'nobody decides on their own comment or report' USING ERRCODE = 'WJ001';
    END IF;
    IF EXISTS (
        SELECT 1 FROM "appeal" a
        WHERE a."case_id" = NEW."case_id" AND a."against" = NEW."actor"
    ) THEN
        RAISE EXCEPTION 'nobody decides the appeal against themselves' USING ERRCODE = 'WJ002';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER "case_event_impartial"
    BEFORE INSERT ON "case_event"
    FOR EACH ROW WHEN (NEW."type" IN ('decided', 'undone'))
    EXECUTE FUNCTION "case_event_refuse_partial"();

ALTER TABLE "comment"
    ADD CONSTRAINT "comment_author_id_sealed"
        CHECK ("author_id" IS NULL OR octet_length("author_id") >= 28);
