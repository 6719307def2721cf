CREATE TABLE priority (
    id         bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text    NOT NULL UNIQUE,
    is_default boolean NOT NULL DEFAULT false
);

CREATE UNIQUE INDEX priority_default ON priority (is_default) WHERE is_default;

INSERT INTO priority (name, is_default) VALUES ('Normal Priority', true);

CREATE TABLE department (
    id          bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text    NOT NULL UNIQUE,
    priority_id bigint  REFERENCES priority,
    is_default  boolean NOT NULL DEFAULT false,
    retired_at  timestamptz
);

CREATE UNIQUE INDEX department_default ON department (is_default) WHERE is_default;

CREATE TABLE category (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name          text   NOT NULL UNIQUE,
    department_id bigint REFERENCES department,
    priority_id   bigint REFERENCES priority,
    retired_at    timestamptz
);
