-- Imported predictions are deleted as attributes are: marked first, and their name is free for others.

CREATE TABLE prediction_set_new (
    id INTEGER NOT NULL CONSTRAINT pk_prediction_set PRIMARY KEY AUTOINCREMENT,
    model_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    labels JSON NOT NULL,
    absent INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    removed_at TEXT,
    CONSTRAINT fk_prediction_set_model_id FOREIGN KEY(model_id) REFERENCES model (id)
);
INSERT INTO prediction_set_new (id, model_id, name, file, sha256, labels, absent, added_at)
    SELECT id, model_id, name, file, sha256, labels, absent, added_at FROM prediction_set;
DELETE FROM sqlite_sequence WHERE name = 'prediction_set_new';
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'prediction_set_new', seq FROM sqlite_sequence WHERE name = 'prediction_set';
DROP TABLE prediction_set;
ALTER TABLE prediction_set_new RENAME TO prediction_set;
CREATE UNIQUE INDEX uq_prediction_set_name ON prediction_set (name) WHERE removed_at IS NULL;
