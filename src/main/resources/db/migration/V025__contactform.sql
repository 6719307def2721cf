-- A puzzle that was solved is not to be used again; kept for longer than it could be.
CREATE TABLE contact_puzzle (
    digest  bytea       PRIMARY KEY,
    used_at timestamptz NOT NULL
);

CREATE INDEX contact_puzzle_used ON contact_puzzle (used_at);
