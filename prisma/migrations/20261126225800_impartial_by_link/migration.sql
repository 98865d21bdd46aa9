-- A colleague is also the reader of every chat account that they have linked.
CREATE OR REPLACE FUNCTION "case_event_refuse_partial"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM "moderation_case" m
        JOIN "comment" c ON c."id" = m."comment_id"
        JOIN (SELECT "person" FROM "staff_person" WHERE "staff_id" = NEW."actor"
              UNION
              SELECT "person" FROM "staff_identity" WHERE "user_id" = NEW."actor") p
          ON c."author" = p."person"
             OR EXISTS (SELECT 1 FROM "report" r
                        WHERE r."comment_id" = c."id" AND r."reporter" = p."person")
        WHERE m."id" = NEW."case_id"
    ) THEN
        RAISE EXCEPTION 'nobody decides on their own comment or report' USING ERRCODE = 'WJ001';
    END IF;
    IF EXISTS (
        SELECT 1 FROM "appeal" a
        WHERE a."case_id" = NEW."case_id" AND a."against" = NEW."actor"
    ) THEN
        RAISE EXCEPTION 'nobody decides the appeal against themselves' USING ERRCODE = 'WJ002';
    END IF;
    RETURN NEW;
END;
$$;
