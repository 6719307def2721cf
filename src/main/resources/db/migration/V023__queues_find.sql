-- By what staff find a ticket: the words of its title (ASCII punctuation divides them, whatever the parser makes of paths
-- and numbers), and the address of its person.
SET LOCAL statement_timeout = 0;

ALTER TABLE ticket
    ADD COLUMN title_words tsvector GENERATED ALWAYS AS (
        to_tsvector(
            'simple',
            translate(title, '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', '                                '))) STORED;

CREATE INDEX ticket_title_words ON ticket USING gin (title_words) WHERE spam_at IS NULL;

-- Few are snoozed, and their list is asked for all day.
CREATE INDEX ticket_snoozed ON ticket (snoozed_until, id) WHERE snoozed_until IS NOT NULL;

-- In this collation an index tells what a text begins with.
CREATE INDEX person_email_start ON person_email (key COLLATE "C");
CREATE INDEX person_contact_start ON person (lower(email) COLLATE "C") WHERE email IS NOT NULL;
