-- Priorities can be retired, and staff answer with canned texts.
ALTER TABLE priority ADD COLUMN retired_at timestamptz;

CREATE TABLE canned_text (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name          text   NOT NULL UNIQUE,
    content       text   NOT NULL,
    department_id bigint REFERENCES department,
    retired_at    timestamptz
);

-- Of which warning a token's owner has heard last: 30 or 7 days before the end.
ALTER TABLE api_token ADD COLUMN warned_days integer;
