-- How people want to see Docket, and what staff want to be told and to sign with.
ALTER TABLE person
    ADD COLUMN theme text NOT NULL DEFAULT 'auto' CHECK (theme IN ('auto', 'light', 'dark'));

ALTER TABLE staff
    ADD COLUMN signature text NOT NULL DEFAULT '',
    ADD COLUMN notices   text NOT NULL DEFAULT 'each' CHECK (notices IN ('none', 'each', 'digest'));
