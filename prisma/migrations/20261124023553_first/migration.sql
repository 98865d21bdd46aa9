-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "fence" INTEGER NOT NULL DEFAULT 1,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "dedupe" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'moderator',
    "locale" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),
    "signed_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "staff_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_token" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preference" (
    "person" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "preference_pkey" PRIMARY KEY ("person")
);

-- CreateTable
CREATE TABLE "unanswered" (
    "id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "sample" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unanswered_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "day" DATE NOT NULL,
    "command" TEXT NOT NULL,
    "helpful" BOOLEAN NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("day","command","helpful")
);

-- CreateTable
CREATE TABLE "title" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'book',
    "lang" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "alt_titles" TEXT[],
    "authors" TEXT[],
    "year" INTEGER,
    "isbn" TEXT,
    "subjects" TEXT[],
    "audience" TEXT NOT NULL DEFAULT 'adult',
    "summary" JSONB,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "terms" TEXT[],
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "title_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holding" (
    "id" TEXT NOT NULL,
    "title_id" TEXT NOT NULL,
    "call_number" TEXT NOT NULL,
    "hall" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'available',
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "space" (
    "id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'readers',
    "locale" TEXT,
    "may_act" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "space_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "space" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "author" TEXT NOT NULL,
    "author_name" TEXT,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'visible',
    "verdict" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_content" (
    "comment_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "cipher" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "purge_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_content_pkey" PRIMARY KEY ("comment_id","revision")
);

-- CreateTable
CREATE TABLE "comment_key" (
    "comment_id" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "comment_key_pkey" PRIMARY KEY ("comment_id")
);

-- CreateTable
CREATE TABLE "moderation_case" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "space" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "head_hash" TEXT NOT NULL,
    "signals" JSONB NOT NULL,
    "priority" DOUBLE PRECISION NOT NULL,
    "terms" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "claim_by" TEXT,
    "claim_until" TIMESTAMPTZ(3),
    "decision" JSONB,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "moderation_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "case_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "key" TEXT,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("case_id","seq")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "reporter" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_use" (
    "term" TEXT NOT NULL,
    "comment_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "space" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "topic_use_pkey" PRIMARY KEY ("term","comment_id")
);

-- CreateTable
CREATE TABLE "announcement" (
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "author" TEXT NOT NULL,
    "approver" TEXT,
    "audience" JSONB NOT NULL,
    "send_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement_variant" (
    "announcement_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "announcement_variant_pkey" PRIMARY KEY ("announcement_id","locale")
);

-- CreateTable
CREATE TABLE "announcement_event" (
    "announcement_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "key" TEXT,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "announcement_event_pkey" PRIMARY KEY ("announcement_id","seq")
);

-- CreateTable
CREATE TABLE "delivery" (
    "announcement_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'ready',
    "fence" INTEGER NOT NULL DEFAULT 0,
    "message_id" TEXT,
    "reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("announcement_id","recipient")
);

-- CreateIndex
CREATE UNIQUE INDEX "outbox_dedupe_key" ON "outbox"("dedupe");

-- CreateIndex
CREATE INDEX "outbox_state_next_at_idx" ON "outbox"("state", "next_at");

-- CreateIndex
CREATE INDEX "outbox_subject_idx" ON "outbox"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_session_token_key" ON "staff_session"("token");

-- CreateIndex
CREATE INDEX "staff_session_user_id_idx" ON "staff_session"("user_id");

-- CreateIndex
CREATE INDEX "staff_account_user_id_idx" ON "staff_account"("user_id");

-- CreateIndex
CREATE INDEX "staff_verification_identifier_idx" ON "staff_verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "staff_token_hash_key" ON "staff_token"("hash");

-- CreateIndex
CREATE INDEX "staff_token_user_id_idx" ON "staff_token"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "unanswered_locale_question_key" ON "unanswered"("locale", "question");

-- CreateIndex
CREATE INDEX "title_terms_idx" ON "title" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "title_isbn_idx" ON "title"("isbn");

-- CreateIndex
CREATE INDEX "holding_title_id_idx" ON "holding"("title_id");

-- CreateIndex
CREATE INDEX "comment_space_at_idx" ON "comment"("space", "at");

-- CreateIndex
CREATE INDEX "comment_author_at_idx" ON "comment"("author", "at");

-- CreateIndex
CREATE UNIQUE INDEX "comment_space_external_id_key" ON "comment"("space", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "moderation_case_comment_id_key" ON "moderation_case"("comment_id");

-- CreateIndex
CREATE INDEX "moderation_case_state_priority_opened_at_idx" ON "moderation_case"("state", "priority" DESC, "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "case_event_key_key" ON "case_event"("key");

-- CreateIndex
CREATE UNIQUE INDEX "report_comment_id_reporter_key" ON "report"("comment_id", "reporter");

-- CreateIndex
CREATE INDEX "topic_use_at_idx" ON "topic_use"("at");

-- CreateIndex
CREATE INDEX "announcement_state_send_at_idx" ON "announcement"("state", "send_at");

-- CreateIndex
CREATE UNIQUE INDEX "announcement_event_key_key" ON "announcement_event"("key");

-- CreateIndex
CREATE INDEX "delivery_announcement_id_state_idx" ON "delivery"("announcement_id", "state");

-- CreateIndex
CREATE INDEX "delivery_platform_state_idx" ON "delivery"("platform", "state");

-- CreateIndex
CREATE INDEX "delivery_platform_fence_idx" ON "delivery"("platform", "fence");

-- CreateIndex
CREATE INDEX "delivery_recipient_state_idx" ON "delivery"("recipient", "state");

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_account" ADD CONSTRAINT "staff_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_token" ADD CONSTRAINT "staff_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holding" ADD CONSTRAINT "holding_title_id_fkey" FOREIGN KEY ("title_id") REFERENCES "title"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_content" ADD CONSTRAINT "comment_content_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_key" ADD CONSTRAINT "comment_key_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "moderation_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_use" ADD CONSTRAINT "topic_use_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_variant" ADD CONSTRAINT "announcement_variant_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_event" ADD CONSTRAINT "announcement_event_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say, written by hand. ----------------------------------

-- The histories are append-only: no statement changes, removes or empties them.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER "case_event_append_only"
    BEFORE UPDATE OR DELETE OR TRUNCATE ON "case_event"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "announcement_event_append_only"
    BEFORE UPDATE OR DELETE OR TRUNCATE ON "announcement_event"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- States are words from one list each.
ALTER TABLE "outbox"
    ADD CONSTRAINT "outbox_state_known" CHECK ("state" IN ('pending', 'done', 'failed'));

ALTER TABLE "space"
    ADD CONSTRAINT "space_role_known"
        CHECK ("role" IN ('readers', 'moderators', 'editors', 'partner'));

ALTER TABLE "comment"
    ADD CONSTRAINT "comment_state_known" CHECK ("state" IN ('visible', 'hidden', 'removed')),
    ADD CONSTRAINT "comment_verdict_known" CHECK ("verdict" IN ('allow', 'review', 'act')),
    ADD CONSTRAINT "comment_withdrawn_is_removed"
        CHECK ("withdrawn_at" IS NULL OR "state" = 'removed'),
    ADD CONSTRAINT "comment_revision_counts" CHECK ("revision" >= 1);

ALTER TABLE "moderation_case"
    ADD CONSTRAINT "moderation_case_state_known"
        CHECK ("state" IN ('open', 'claimed', 'escalated', 'resolved', 'appealed')),
    ADD CONSTRAINT "moderation_case_version_follows"
        CHECK ("version" >= 1 AND "version" <= "seq"),
    ADD CONSTRAINT "moderation_case_claim_whole"
        CHECK (("claim_by" IS NULL) = ("claim_until" IS NULL)),
    ADD CONSTRAINT "moderation_case_claimed_by_someone"
        CHECK ("state" <> 'claimed' OR "claim_by" IS NOT NULL),
    ADD CONSTRAINT "moderation_case_resolved_has_decision"
        CHECK ("state" <> 'resolved' OR "decision" IS NOT NULL);

ALTER TABLE "case_event"
    ADD CONSTRAINT "case_event_seq_counts" CHECK ("seq" >= 1);

ALTER TABLE "announcement"
    ADD CONSTRAINT "announcement_state_known"
        CHECK ("state" IN ('draft', 'submitted', 'approved', 'scheduled', 'sending', 'sent',
                           'paused', 'cancelled', 'corrected', 'withdrawn')),
    ADD CONSTRAINT "announcement_four_eyes" CHECK ("approver" IS NULL OR "approver" <> "author"),
    ADD CONSTRAINT "announcement_sent_was_approved"
        CHECK ("state" NOT IN ('approved', 'scheduled', 'sending', 'sent')
               OR "approver" IS NOT NULL),
    ADD CONSTRAINT "announcement_scheduled_has_time"
        CHECK ("state" <> 'scheduled' OR "send_at" IS NOT NULL);

ALTER TABLE "announcement_event"
    ADD CONSTRAINT "announcement_event_seq_counts" CHECK ("seq" >= 1);

ALTER TABLE "delivery"
    ADD CONSTRAINT "delivery_state_known"
        CHECK ("state" IN ('ready', 'reserved', 'attempting', 'sent', 'failed', 'doubtful',
                           'skipped'));

ALTER TABLE "title"
    ADD CONSTRAINT "title_kind_known" CHECK ("kind" IN ('book', 'periodical')),
    ADD CONSTRAINT "title_audience_known" CHECK ("audience" IN ('adult', 'young', 'child')),
    ADD CONSTRAINT "title_isbn_digits" CHECK ("isbn" IS NULL OR "isbn" ~ '^[0-9]{13}$');

ALTER TABLE "holding"
    ADD CONSTRAINT "holding_status_known"
        CHECK ("status" IN ('available', 'on_loan', 'reading_room'));
