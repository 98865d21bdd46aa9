-- AlterTable
ALTER TABLE "staff_session" ADD COLUMN     "way" TEXT;

ALTER TABLE "staff_session"
    ADD CONSTRAINT "staff_session_way_is_known"
        CHECK ("way" IN ('link', 'password', 'oidc', 'passkey'));
