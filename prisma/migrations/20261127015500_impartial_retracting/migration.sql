-- Nobody takes back what a rule did to their own comment, either.
DROP TRIGGER "case_event_impartial" ON "case_event";
CREATE TRIGGER "case_event_impartial"
    BEFORE INSERT ON "case_event"
    FOR EACH ROW WHEN (NEW."type" IN ('decided', 'undone', 'retracted', 'cleared'))
    EXECUTE FUNCTION "case_event_refuse_partial"();

-- A case is also resolved when what a rule had found is taken back: nobody has decided it then.
ALTER TABLE "moderation_case" DROP CONSTRAINT "moderation_case_resolved_has_decision";
