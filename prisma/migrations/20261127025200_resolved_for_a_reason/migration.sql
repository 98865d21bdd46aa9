-- A case is resolved by a decision, or because what a rule had found was taken back. A step writes the
-- case first and its events then: the last of them is where a half-done step is seen, and refused.
CREATE FUNCTION "case_event_refuse_unreasoned"() RETURNS trigger AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM "moderation_case"
        WHERE "id" = NEW."case_id" AND "seq" = NEW."seq"
            AND "state" = 'resolved' AND "decision" IS NULL
    ) AND NOT EXISTS (
        SELECT 1 FROM "case_event" WHERE "case_id" = NEW."case_id" AND "type" = 'cleared'
    ) THEN
        RAISE EXCEPTION 'a resolved case has a decision' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "case_event_reasoned"
    BEFORE INSERT ON "case_event"
    FOR EACH ROW WHEN (NEW."type" <> 'cleared')
    EXECUTE FUNCTION "case_event_refuse_unreasoned"();
