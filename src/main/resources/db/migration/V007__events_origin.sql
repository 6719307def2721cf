-- The ledger is the audit trail: where an act came from, and digests of the thing before and after it.
ALTER TABLE event
    ADD COLUMN channel       text,
    ADD COLUMN token_id      bigint,
    ADD COLUMN address       text,
    ADD COLUMN request_id    text,
    ADD COLUMN before_digest bytea,
    ADD COLUMN after_digest  bytea;

ALTER TABLE event DROP CONSTRAINT event_actor_check;
ALTER TABLE event ADD CHECK (actor IN ('customer', 'staff', 'site', 'guest', 'system'));

CREATE INDEX event_object ON event (object_id, id);
CREATE INDEX event_actor ON event (actor_id, id);

-- Insert-only: nobody changes what happened.
CREATE FUNCTION event_is_insert_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The ledger is insert-only';
END
$$;

CREATE TRIGGER event_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION event_is_insert_only();
