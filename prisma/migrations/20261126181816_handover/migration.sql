-- CreateTable
CREATE TABLE "handover" (
    "id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "taken_by" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "waiting_since" TIMESTAMPTZ(3) NOT NULL,
    "staffed_since" TIMESTAMPTZ(3),
    "late_told_at" TIMESTAMPTZ(3),
    "first_taken_at" TIMESTAMPTZ(3),
    "wait_ms" INTEGER,
    "unanswered_at" TIMESTAMPTZ(3),
    "spoken_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_why" TEXT,
    "purge_at" TIMESTAMPTZ(3),
    "moved_by" TEXT NOT NULL,
    "moved_how" TEXT NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover_message" (
    "handover_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "sender" TEXT NOT NULL,
    "staff" TEXT,
    "cipher" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "key" TEXT,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "handover_message_pkey" PRIMARY KEY ("handover_id","seq")
);

-- CreateTable
CREATE TABLE "handover_key" (
    "handover_id" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "handover_key_pkey" PRIMARY KEY ("handover_id")
);

-- CreateIndex
CREATE INDEX "handover_state_waiting_since_idx" ON "handover"("state", "waiting_since");

-- CreateIndex
CREATE INDEX "handover_person_opened_at_idx" ON "handover"("person", "opened_at");

-- CreateIndex
CREATE INDEX "handover_first_taken_at_idx" ON "handover"("first_taken_at");

-- CreateIndex
CREATE INDEX "handover_purge_at_idx" ON "handover"("purge_at");

-- CreateIndex
CREATE UNIQUE INDEX "handover_message_key_key" ON "handover_message"("key");

-- AddForeignKey
ALTER TABLE "handover_message" ADD CONSTRAINT "handover_message_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handover"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_key" ADD CONSTRAINT "handover_key_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handover"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say, written by hand. ----------------------------------

-- A reader has one open conversation at most, whatever two presses at once do.
CREATE UNIQUE INDEX "handover_one_open_a_person" ON "handover"("person") WHERE "state" <> 'closed';

ALTER TABLE "handover"
    ADD CONSTRAINT "handover_state_known" CHECK ("state" IN ('waiting', 'taken', 'closed')),
    ADD CONSTRAINT "handover_taken_by_someone" CHECK (("state" = 'taken') = ("taken_by" IS NOT NULL)),
    ADD CONSTRAINT "handover_closed_whole"
        CHECK (("state" = 'closed') = ("closed_at" IS NOT NULL)
               AND ("closed_at" IS NULL) = ("closed_why" IS NULL)
               AND ("closed_at" IS NULL) = ("purge_at" IS NULL)),
    ADD CONSTRAINT "handover_closed_why_known"
        CHECK ("closed_why" IN ('staff', 'reader', 'silence', 'nobody', 'unreachable')),
    ADD CONSTRAINT "handover_counts" CHECK ("version" >= 1 AND "seq" >= 0);

ALTER TABLE "handover_message"
    ADD CONSTRAINT "handover_message_sender_known"
        CHECK ("sender" IN ('reader', 'staff', 'service')),
    ADD CONSTRAINT "handover_message_staff_named"
        CHECK (("sender" = 'staff') = ("staff" IS NOT NULL)),
    ADD CONSTRAINT "handover_message_seq_counts" CHECK ("seq" >= 1);

-- What was said stays as it was said. It goes as a whole, when its time is over or the reader
-- wants it gone: so lines may be deleted, never changed.
CREATE FUNCTION "refuse_handover_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ROW(NEW."handover_id", NEW."seq", NEW."sender", NEW."staff", NEW."cipher", NEW."at",
           NEW."key")
       IS DISTINCT FROM
       ROW(OLD."handover_id", OLD."seq", OLD."sender", OLD."staff", OLD."cipher", OLD."at",
           OLD."key")
       OR OLD."delivered_at" IS NOT NULL THEN
        RAISE EXCEPTION 'handover_message is append-only: % refused', TG_OP
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER "handover_message_append_only"
    BEFORE UPDATE ON "handover_message"
    FOR EACH ROW EXECUTE FUNCTION "refuse_handover_change"();
