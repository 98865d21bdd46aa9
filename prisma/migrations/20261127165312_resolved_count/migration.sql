-- CreateTable
CREATE TABLE "resolved_count" (
    "n" BIGSERIAL NOT NULL,
    "space" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "cases" INTEGER NOT NULL,

    CONSTRAINT "resolved_count_pkey" PRIMARY KEY ("n")
);

-- CreateIndex
CREATE INDEX "moderation_case_state_opened_at_id_idx" ON "moderation_case"("state", "opened_at", "id");

-- What Prisma's schema language cannot say, written by hand. ----------------------------------

CREATE FUNCTION "resolved_cases_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD."state" = 'resolved' THEN
        INSERT INTO "resolved_count" ("space", "language", "cases")
            VALUES (OLD."space", OLD."language", -1);
    END IF;
    IF NEW."state" = 'resolved' THEN
        INSERT INTO "resolved_count" ("space", "language", "cases")
            VALUES (NEW."space", NEW."language", 1);
    END IF;
    RETURN NULL;
END;
$$;

CREATE TRIGGER "moderation_case_came_resolved"
    AFTER INSERT ON "moderation_case" FOR EACH ROW
    WHEN (NEW."state" = 'resolved')
    EXECUTE FUNCTION "resolved_cases_change"();

CREATE TRIGGER "moderation_case_resolved"
    AFTER UPDATE ON "moderation_case" FOR EACH ROW
    WHEN ((OLD."state" = 'resolved' OR NEW."state" = 'resolved')
        AND (OLD."state", OLD."space", OLD."language")
            IS DISTINCT FROM (NEW."state", NEW."space", NEW."language"))
    EXECUTE FUNCTION "resolved_cases_change"();

INSERT INTO "resolved_count" ("space", "language", "cases")
    SELECT "space", "language", count(*) FROM "moderation_case"
    WHERE "state" = 'resolved' GROUP BY "space", "language";
