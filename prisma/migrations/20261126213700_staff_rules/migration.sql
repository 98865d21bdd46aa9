-- CreateTable
CREATE TABLE "staff_rule" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "category" TEXT,
    "weight" DOUBLE PRECISION NOT NULL,
    "note" TEXT NOT NULL,
    "entries" TEXT[],
    "mode" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_rule_revision" (
    "rule_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "category" TEXT,
    "weight" DOUBLE PRECISION NOT NULL,
    "note" TEXT NOT NULL,
    "added" TEXT[],
    "dropped" TEXT[],
    "mode" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "key" TEXT,

    CONSTRAINT "staff_rule_revision_pkey" PRIMARY KEY ("rule_id","version")
);

-- CreateTable
CREATE TABLE "rule_hit" (
    "rule_id" UUID NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "comment_id" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_hit_pkey" PRIMARY KEY ("rule_id","rule_version","comment_id","mode")
);

-- CreateIndex
CREATE UNIQUE INDEX "staff_rule_revision_key_key" ON "staff_rule_revision"("key");

-- CreateIndex
CREATE INDEX "rule_hit_rule_id_at_idx" ON "rule_hit"("rule_id", "at");

-- CreateIndex
CREATE INDEX "rule_hit_at_idx" ON "rule_hit"("at");

-- CreateIndex
CREATE INDEX "rule_hit_comment_id_idx" ON "rule_hit"("comment_id");

-- AddForeignKey
ALTER TABLE "rule_hit" ADD CONSTRAINT "rule_hit_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say, written by hand. ----------------------------------

ALTER TABLE "staff_rule"
    ADD CONSTRAINT "staff_rule_kind_known"
        CHECK ("kind" IN ('word', 'allow', 'pattern', 'domain_denied', 'domain_allowed')),
    ADD CONSTRAINT "staff_rule_category_known"
        CHECK ("category" IN ('insult', 'threat', 'spam', 'other')),
    ADD CONSTRAINT "staff_rule_mode_known" CHECK ("mode" IN ('draft', 'shadow', 'live')),
    ADD CONSTRAINT "staff_rule_weight_share" CHECK ("weight" BETWEEN 0 AND 1),
    ADD CONSTRAINT "staff_rule_version_counts" CHECK ("version" >= 1);

ALTER TABLE "rule_hit"
    ADD CONSTRAINT "rule_hit_mode_known" CHECK ("mode" IN ('shadow', 'live'));

-- A name is free again once its rule was taken away.
CREATE UNIQUE INDEX "staff_rule_name_once"
    ON "staff_rule" (lower("name")) WHERE "withdrawn_at" IS NULL;

CREATE TRIGGER "staff_rule_revision_append_only"
    BEFORE UPDATE OR DELETE OR TRUNCATE ON "staff_rule_revision"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
