-- The fingerprint of the master key that this database's sealed values were made with.
CREATE TABLE master_key (
    id         text        PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- A POST that was answered, so that its retry creates nothing twice; swept after 7 days.
CREATE TABLE idempotency_key (
    token_id    bigint      NOT NULL,
    path        text        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    result_id   bigint      NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (token_id, path, key)
);

CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

-- The jobs that run by the clock, in the shape that db-scheduler asks for.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    state                text,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
