-- The ledger. Followers read it in the order (transaction_id, id), and only rows whose transaction is older than
-- every running one: numbers from a sequence do not commit in order.
CREATE TABLE event (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction_id xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at             timestamptz NOT NULL,
    type           text        NOT NULL,
    actor          text        NOT NULL CHECK (actor IN ('customer', 'staff', 'site', 'system')),
    actor_id       bigint,
    object_id      bigint      NOT NULL,
    detail         jsonb       NOT NULL
);

CREATE UNIQUE INDEX event_order ON event (transaction_id, id);
