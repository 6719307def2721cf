-- Where each follower of the ledger stands.
CREATE TABLE bookmark (
    name           text   PRIMARY KEY,
    transaction_id xid8   NOT NULL,
    event_id       bigint NOT NULL
);
