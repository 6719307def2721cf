-- The seals of the ledger: each is keyed and holds the one before it, so a line that was changed, removed or put in
-- between does not fit. Numbers have no gaps.
CREATE TABLE event_seal (
    number         bigint PRIMARY KEY CHECK (number > 0),
    transaction_id xid8   NOT NULL,
    event_id       bigint NOT NULL,
    mac            bytea  NOT NULL CHECK (length(mac) = 32)
);

CREATE TRIGGER event_seal_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_seal
    FOR EACH STATEMENT EXECUTE FUNCTION event_is_insert_only();
