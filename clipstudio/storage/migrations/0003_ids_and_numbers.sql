-- Ids that plans and exports name never come back, runs keep their number, groups count what was not answered.

-- With AUTOINCREMENT, SQLite remembers the highest id that was ever given.

CREATE TABLE audit_new (
    id INTEGER NOT NULL CONSTRAINT pk_audit PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    runs_made INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT uq_audit_name UNIQUE (name)
);
INSERT INTO audit_new (id, name, created_at, runs_made)
    SELECT id, name, created_at, (SELECT count(*) FROM run WHERE run.audit_id = audit.id) FROM audit;
DROP TABLE audit;
ALTER TABLE audit_new RENAME TO audit;

CREATE TABLE collection_new (
    id INTEGER NOT NULL CONSTRAINT pk_collection PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT uq_collection_name UNIQUE (name)
);
INSERT INTO collection_new (id, name, created_at) SELECT id, name, created_at FROM collection;
DROP TABLE collection;
ALTER TABLE collection_new RENAME TO collection;

CREATE TABLE image_new (
    id INTEGER NOT NULL CONSTRAINT pk_image PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    format TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    orientation INTEGER NOT NULL,
    cluster_id INTEGER,
    added_at TEXT NOT NULL,
    CONSTRAINT uq_image_sha256 UNIQUE (sha256),
    CONSTRAINT fk_image_cluster_id FOREIGN KEY(cluster_id) REFERENCES cluster (id)
);
INSERT INTO image_new (id, sha256, size, format, width, height, orientation, cluster_id, added_at)
    SELECT id, sha256, size, format, width, height, orientation, cluster_id, added_at FROM image;
DROP TABLE image;
ALTER TABLE image_new RENAME TO image;
CREATE INDEX ix_image_cluster_id ON image (cluster_id);

CREATE TABLE label_set_version_new (
    id INTEGER NOT NULL CONSTRAINT pk_label_set_version PRIMARY KEY AUTOINCREMENT,
    label_set_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    document JSON NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT fk_label_set_version_label_set_id FOREIGN KEY(label_set_id) REFERENCES label_set (id)
);
INSERT INTO label_set_version_new (id, label_set_id, number, sha256, document, created_at)
    SELECT id, label_set_id, number, sha256, document, created_at FROM label_set_version;
DROP TABLE label_set_version;
ALTER TABLE label_set_version_new RENAME TO label_set_version;
CREATE UNIQUE INDEX uq_label_set_version_label_set_id_number ON label_set_version (label_set_id, number);

CREATE TABLE model_new (
    id INTEGER NOT NULL CONSTRAINT pk_model PRIMARY KEY AUTOINCREMENT,
    fingerprint TEXT NOT NULL,
    name TEXT NOT NULL,
    architecture TEXT NOT NULL,
    weights_sha256 TEXT NOT NULL,
    preprocessing JSON NOT NULL,
    added_at TEXT NOT NULL,
    CONSTRAINT uq_model_fingerprint UNIQUE (fingerprint)
);
INSERT INTO model_new (id, fingerprint, name, architecture, weights_sha256, preprocessing, added_at)
    SELECT id, fingerprint, name, architecture, weights_sha256, preprocessing, added_at FROM model;
DROP TABLE model;
ALTER TABLE model_new RENAME TO model;

CREATE TABLE prediction_set_new (
    id INTEGER NOT NULL CONSTRAINT pk_prediction_set PRIMARY KEY AUTOINCREMENT,
    model_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    labels JSON NOT NULL,
    absent INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    CONSTRAINT fk_prediction_set_model_id FOREIGN KEY(model_id) REFERENCES model (id),
    CONSTRAINT uq_prediction_set_name UNIQUE (name)
);
INSERT INTO prediction_set_new (id, model_id, name, file, sha256, labels, absent, added_at)
    SELECT id, model_id, name, file, sha256, labels, absent, added_at FROM prediction_set;
DROP TABLE prediction_set;
ALTER TABLE prediction_set_new RENAME TO prediction_set;

-- Earlier versions gave a tied image the label that stands first, let a label pass that lies at the threshold, and
-- drew single images for an audit's intervals. Their runs say so, now that plans have a choice.

CREATE TABLE run_new (
    id INTEGER NOT NULL CONSTRAINT pk_run PRIMARY KEY AUTOINCREMENT,
    audit_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    model_id INTEGER NOT NULL,
    label_set_version_id INTEGER NOT NULL,
    "plan" JSON NOT NULL,
    label_set JSON NOT NULL,
    provenance JSON NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT fk_run_audit_id FOREIGN KEY(audit_id) REFERENCES audit (id),
    CONSTRAINT fk_run_model_id FOREIGN KEY(model_id) REFERENCES model (id),
    CONSTRAINT fk_run_label_set_version_id FOREIGN KEY(label_set_version_id) REFERENCES label_set_version (id)
);
INSERT INTO run_new (id, audit_id, number, model_id, label_set_version_id, "plan", label_set, provenance, created_at)
    SELECT id, audit_id, row_number() OVER (PARTITION BY audit_id ORDER BY id), model_id, label_set_version_id,
        json_insert("plan", '$.ties', 'first', '$.boundary', 'at-least', '$.use_clusters', json('false')),
        label_set, provenance, created_at
    FROM run;
DROP TABLE run;
ALTER TABLE run_new RENAME TO run;
CREATE UNIQUE INDEX uq_run_audit_id_number ON run (audit_id, number);

CREATE TABLE probe_run_new (
    id INTEGER NOT NULL CONSTRAINT pk_probe_run PRIMARY KEY AUTOINCREMENT,
    probe TEXT NOT NULL,
    name TEXT NOT NULL,
    plan JSON NOT NULL,
    result JSON NOT NULL,
    provenance JSON NOT NULL,
    created_at TEXT NOT NULL
);
INSERT INTO probe_run_new (id, probe, name, plan, result, provenance, created_at)
    SELECT id, probe, name, json_insert(plan, '$.ties', 'first', '$.boundary', 'at-least'), result, provenance,
        created_at
    FROM probe_run;
DROP TABLE probe_run;
ALTER TABLE probe_run_new RENAME TO probe_run;

ALTER TABLE run_group ADD COLUMN unanswered INTEGER NOT NULL DEFAULT 0;

-- Plans may name a collection or a run that was deleted before ids were remembered.

INSERT INTO sqlite_sequence (name, seq)
    SELECT wanted.name, 0
    FROM (SELECT 'collection' AS name UNION ALL SELECT 'run') AS wanted
    WHERE wanted.name NOT IN (SELECT name FROM sqlite_sequence);
UPDATE sqlite_sequence SET seq = max(
    seq,
    (SELECT coalesce(max(json_extract("plan", '$.images.collection')), 0) FROM run),
    (SELECT coalesce(max(json_extract(plan, '$.images.collection')), 0) FROM probe_run)
) WHERE name = 'collection';
UPDATE sqlite_sequence SET seq = max(
    seq,
    (SELECT coalesce(max(json_extract("plan", '$.images.label.run')), 0) FROM run),
    (SELECT coalesce(max(json_extract(plan, '$.images.label.run')), 0) FROM probe_run)
) WHERE name = 'run';
