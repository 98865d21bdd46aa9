-- CreateTable
CREATE TABLE "campaign" (
    "slug" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "host" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "consent_version" INTEGER NOT NULL,
    "author" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "story" (
    "id" UUID NOT NULL,
    "campaign" TEXT NOT NULL,
    "space" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "consent_version" INTEGER NOT NULL,
    "licence" TEXT NOT NULL,
    "age_check" TEXT NOT NULL,
    "cipher" BYTEA NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "key" TEXT NOT NULL,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_key" (
    "story_id" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "story_key_pkey" PRIMARY KEY ("story_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "campaign_key_key" ON "campaign"("key");

-- CreateIndex
CREATE INDEX "campaign_starts_at_idx" ON "campaign"("starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "story_key_key" ON "story"("key");

-- CreateIndex
CREATE INDEX "story_campaign_submitted_at_idx" ON "story"("campaign", "submitted_at");

-- CreateIndex
CREATE INDEX "story_author_submitted_at_idx" ON "story"("author", "submitted_at");

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_campaign_fkey" FOREIGN KEY ("campaign") REFERENCES "campaign"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_key" ADD CONSTRAINT "story_key_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "campaign"
  ADD CONSTRAINT "campaign_slug" CHECK ("slug" ~ '^[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$'),
  ADD CONSTRAINT "campaign_lasts" CHECK ("ends_at" >= "starts_at"),
  ADD CONSTRAINT "campaign_version_counts" CHECK ("version" >= 1);

ALTER TABLE "story"
  ADD CONSTRAINT "story_age_check" CHECK ("age_check" IN ('self', 'parent')),
  ADD CONSTRAINT "story_sealed" CHECK (octet_length("cipher") >= 28);

-- Nothing brings back what its author took away.
CREATE FUNCTION "withdrawn_story_is_closed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."withdrawn_at" IS NULL AND OLD."withdrawn_at" IS NOT NULL THEN
    RAISE EXCEPTION 'a story that was withdrawn stays so: refused';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "story_stays_withdrawn" BEFORE UPDATE ON "story"
  FOR EACH ROW EXECUTE FUNCTION "withdrawn_story_is_closed"();
