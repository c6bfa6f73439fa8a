-- Probes and their results, and predictions from elsewhere.

CREATE TABLE prediction_set (
    id INTEGER NOT NULL,
    model_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    labels JSON NOT NULL,
    absent INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    CONSTRAINT pk_prediction_set PRIMARY KEY (id),
    CONSTRAINT fk_prediction_set_model_id FOREIGN KEY(model_id) REFERENCES model (id),
    CONSTRAINT uq_prediction_set_name UNIQUE (name)
);

CREATE TABLE prediction_array (
    id INTEGER NOT NULL,
    prediction_set_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    chunk INTEGER NOT NULL,
    dtype TEXT NOT NULL,
    shape JSON NOT NULL,
    data BLOB NOT NULL,
    CONSTRAINT pk_prediction_array PRIMARY KEY (id),
    CONSTRAINT fk_prediction_array_prediction_set_id FOREIGN KEY(prediction_set_id) REFERENCES prediction_set (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX uq_prediction_array_set_name_chunk ON prediction_array (prediction_set_id, name, chunk);

CREATE TABLE probe_run (
    id INTEGER NOT NULL,
    probe TEXT NOT NULL,
    name TEXT NOT NULL,
    plan JSON NOT NULL,
    result JSON NOT NULL,
    provenance JSON NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT pk_probe_run PRIMARY KEY (id)
);

CREATE TABLE probe_run_run (
    probe_run_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    CONSTRAINT pk_probe_run_run PRIMARY KEY (probe_run_id, position),
    CONSTRAINT fk_probe_run_run_probe_run_id FOREIGN KEY(probe_run_id) REFERENCES probe_run (id) ON DELETE CASCADE,
    CONSTRAINT fk_probe_run_run_run_id FOREIGN KEY(run_id) REFERENCES run (id)
) WITHOUT ROWID;
CREATE INDEX ix_probe_run_run_run_id ON probe_run_run (run_id);

CREATE TABLE probe_run_array (
    id INTEGER NOT NULL,
    probe_run_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    chunk INTEGER NOT NULL,
    dtype TEXT NOT NULL,
    shape JSON NOT NULL,
    data BLOB NOT NULL,
    CONSTRAINT pk_probe_run_array PRIMARY KEY (id),
    CONSTRAINT fk_probe_run_array_probe_run_id FOREIGN KEY(probe_run_id) REFERENCES probe_run (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX uq_probe_run_array_probe_run_id_name_chunk ON probe_run_array (probe_run_id, name, chunk);
