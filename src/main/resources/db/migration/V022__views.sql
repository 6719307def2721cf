-- A list of tickets that somebody gave a name. query is that of the console's address.
CREATE TABLE saved_view (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner_id   bigint      NOT NULL REFERENCES staff,
    name       text        NOT NULL,
    query      text        NOT NULL,
    shared     boolean     NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX saved_view_owner ON saved_view (owner_id);
