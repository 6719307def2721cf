-- A factor counts once a first code has proved it. last_step is the time step of the last code: each is good once.
CREATE TABLE second_factor (
    person_id     bigint      PRIMARY KEY REFERENCES person,
    secret_sealed bytea       NOT NULL,
    last_step     bigint      NOT NULL,
    proved_at     timestamptz
);

-- A code that was used is gone.
CREATE TABLE recovery_code (
    person_id bigint NOT NULL REFERENCES second_factor ON DELETE CASCADE,
    digest    bytea  NOT NULL,
    PRIMARY KEY (person_id, digest)
);

-- A browser in which its person signed in before: failures of strangers do not hold it up.
CREATE TABLE known_device (
    digest    bytea       PRIMARY KEY,
    person_id bigint      NOT NULL REFERENCES person,
    used_at   timestamptz NOT NULL
);

CREATE INDEX known_device_person ON known_device (person_id);

-- How often somebody failed to sign in since then, and when the next try is judged. key is a digest: what was tried may
-- be anything, a password in the wrong field, too.
CREATE TABLE sign_in_failure (
    key      bytea       PRIMARY KEY,
    failures integer     NOT NULL,
    since    timestamptz NOT NULL,
    retry_at timestamptz NOT NULL
);

-- A session ends at expires_at, or when it was not used for that long.
CREATE TABLE session (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest       bytea       NOT NULL UNIQUE,
    person_id    bigint      NOT NULL REFERENCES person,
    stage        text        NOT NULL CHECK (stage IN ('factor', 'enrolment', 'signed_in')),
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    idle         interval    NOT NULL,
    used_at      timestamptz NOT NULL,
    confirmed_at timestamptz,
    address      text,
    browser      text
);

CREATE INDEX session_person ON session (person_id);

-- The way in for the first admin, while there is no staff.
CREATE TABLE set_up_link (
    digest bytea PRIMARY KEY
);
