-- CreateTable
CREATE TABLE "case_day" (
    "day" DATE NOT NULL,
    "space" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "opened" INTEGER NOT NULL,
    "decided" INTEGER NOT NULL,
    "cleared" INTEGER NOT NULL,

    CONSTRAINT "case_day_pkey" PRIMARY KEY ("day","space","language")
);

-- CreateTable
CREATE TABLE "case_day_wait" (
    "day" DATE NOT NULL,
    "space" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "bucket" INTEGER NOT NULL,
    "cases" INTEGER NOT NULL,

    CONSTRAINT "case_day_wait_pkey" PRIMARY KEY ("day","space","language","bucket")
);

-- CreateTable
CREATE TABLE "case_day_rule" (
    "day" DATE NOT NULL,
    "space" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "hits" INTEGER NOT NULL,
    "agreed" INTEGER NOT NULL,

    CONSTRAINT "case_day_rule_pkey" PRIMARY KEY ("day","space","language","rule","source")
);

-- CreateTable
CREATE TABLE "case_day_stale" (
    "n" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_day_stale_pkey" PRIMARY KEY ("n")
);

-- CreateIndex
CREATE INDEX "case_day_stale_at_idx" ON "case_day_stale"("at");

-- CreateIndex
CREATE INDEX "case_event_at_idx" ON "case_event" USING BRIN ("at");

-- What Prisma's schema language cannot say, written by hand. ----------------------------------

-- A row is only ever added here, so that nobody waits for who counts. What a change touches is the day
-- it is made on, and the day of the decision that it takes the place of, takes back or explains.
CREATE FUNCTION "case_day_grows_stale"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "case_day_stale" ("at") VALUES (NEW."updated_at");
    IF NEW."decision" IS NOT NULL THEN
        INSERT INTO "case_day_stale" ("at") VALUES ((NEW."decision" ->> 'at')::timestamptz);
    END IF;
    IF TG_OP = 'UPDATE' AND OLD."decision" IS NOT NULL
        AND OLD."decision" IS DISTINCT FROM NEW."decision" THEN
        INSERT INTO "case_day_stale" ("at") VALUES ((OLD."decision" ->> 'at')::timestamptz);
    END IF;
    RETURN NULL;
END;
$$;

CREATE TRIGGER "moderation_case_counted"
    AFTER INSERT ON "moderation_case" FOR EACH ROW EXECUTE FUNCTION "case_day_grows_stale"();

CREATE TRIGGER "moderation_case_counted_anew"
    AFTER UPDATE ON "moderation_case" FOR EACH ROW
    WHEN ((OLD."state" = 'resolved') <> (NEW."state" = 'resolved')
        OR OLD."decision" IS DISTINCT FROM NEW."decision"
        OR (NEW."decision" IS NOT NULL AND OLD."signals" IS DISTINCT FROM NEW."signals"))
    EXECUTE FUNCTION "case_day_grows_stale"();

-- Every time zone is a whole number of quarters of an hour away from UTC.
INSERT INTO "case_day_stale" ("at")
    SELECT DISTINCT date_bin('15 minutes', "at", 'epoch'::timestamptz) FROM "case_event"
    WHERE "type" IN ('opened', 'decided', 'cleared');
