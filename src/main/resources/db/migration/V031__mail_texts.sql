CREATE TABLE mail_text (
    template   text        NOT NULL,
    language   text        NOT NULL,
    subject    text        NOT NULL,
    content    text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (template, language)
);
