-- Why no mail goes out, and since when; no row: mail goes. trouble: a code of what is wrong, and what it speaks of.
CREATE TABLE mail_outage (
    single  boolean     PRIMARY KEY DEFAULT true CHECK (single),
    since   timestamptz NOT NULL DEFAULT now(),
    trouble text        NOT NULL
);
