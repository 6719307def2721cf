-- A key by which its person comes in (WebAuthn). user_handle is what the person's device knows the person by: random, it
-- tells nothing. attested is the credential's id and public key as the device gave them.
CREATE TABLE passkey (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    credential_id   bytea       NOT NULL UNIQUE,
    person_id       bigint      NOT NULL REFERENCES person,
    name            text        NOT NULL,
    user_handle     bytea       NOT NULL,
    attested        bytea       NOT NULL,
    sign_count      bigint      NOT NULL,
    backup_eligible boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    used_at         timestamptz
);

CREATE INDEX passkey_person ON passkey (person_id);

-- A question that was answered is not to be answered again; kept for longer than it could be.
CREATE TABLE passkey_question (
    digest      bytea       PRIMARY KEY,
    answered_at timestamptz NOT NULL
);
