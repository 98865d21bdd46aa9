-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issued" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "from_day" TEXT NOT NULL,
    "to_day" TEXT NOT NULL,
    "halls" JSONB NOT NULL,
    "except" JSONB NOT NULL,
    "supersedes" TEXT[],
    "author" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_key" TEXT,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "official_day" (
    "country" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "off" BOOLEAN NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "official_day_pkey" PRIMARY KEY ("country","date")
);

-- CreateIndex
CREATE UNIQUE INDEX "notice_ref_key" ON "notice"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "notice_number_key" ON "notice"("number");

-- CreateIndex
CREATE UNIQUE INDEX "notice_key_key" ON "notice"("key");

-- CreateIndex
CREATE UNIQUE INDEX "notice_withdraw_key_key" ON "notice"("withdraw_key");

-- CreateIndex
CREATE INDEX "notice_created_at_idx" ON "notice"("created_at");

-- A notice that readers have seen stays as it was: it can be withdrawn, once, and nothing else.
CREATE FUNCTION "notice_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."withdrawn_at" IS NULL AND NEW."withdrawn_at" IS NOT NULL
        AND to_jsonb(NEW) - ARRAY['version', 'withdrawn_by', 'withdrawn_at', 'withdraw_key']
          = to_jsonb(OLD) - ARRAY['version', 'withdrawn_by', 'withdrawn_at', 'withdraw_key'] THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'notice is append-only: % refused', TG_OP
        USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER "notice_only_withdrawn"
    BEFORE UPDATE ON "notice"
    FOR EACH ROW EXECUTE FUNCTION "notice_refuse_change"();

CREATE TRIGGER "notice_append_only"
    BEFORE DELETE OR TRUNCATE ON "notice"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "notice"
    ADD CONSTRAINT "notice_days_are_dates"
        CHECK ("issued" ~ '^\d{4}-\d\d-\d\d$' AND "from_day" ~ '^\d{4}-\d\d-\d\d$'
               AND "to_day" ~ '^\d{4}-\d\d-\d\d$'),
    ADD CONSTRAINT "notice_days_in_order" CHECK ("from_day" <= "to_day"),
    ADD CONSTRAINT "notice_withdrawal_whole"
        CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by" IS NULL)
               AND ("withdrawn_at" IS NULL) = ("version" = 1));

ALTER TABLE "official_day"
    ADD CONSTRAINT "official_day_is_date" CHECK ("date" ~ '^\d{4}-\d\d-\d\d$'),
    ADD CONSTRAINT "official_day_country_known" CHECK ("country" ~ '^[A-Z]{2}$');
