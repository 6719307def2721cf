-- Whom a provider of identities knows as that subject. Never found by an e-mail address.
CREATE TABLE identity (
    issuer     text        NOT NULL,
    subject    text        NOT NULL,
    person_id  bigint      NOT NULL REFERENCES person,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX identity_person ON identity (person_id);
