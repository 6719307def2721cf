CREATE TABLE mail_text (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    template   text        NOT NULL,
    language   text        NOT NULL,
    subject    text        NOT NULL,
    content    text        NOT NULL,
    changed_at timestamptz NOT NULL,
    UNIQUE (template, language)
);
