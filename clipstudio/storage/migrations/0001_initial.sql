-- Schema version 1: the tables of clipstudio.storage.schema as they were when the version was fixed.

CREATE TABLE attribute (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_attribute PRIMARY KEY (id),
    CONSTRAINT uq_attribute_name UNIQUE (name)
);

CREATE TABLE attribute_source (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT,
    added_at TEXT NOT NULL,
    CONSTRAINT pk_attribute_source PRIMARY KEY (id),
    CONSTRAINT ck_attribute_source_kind CHECK (kind IN ('table', 'rater'))
);

CREATE TABLE audit (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT pk_audit PRIMARY KEY (id),
    CONSTRAINT uq_audit_name UNIQUE (name)
);

CREATE TABLE cluster (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_cluster PRIMARY KEY (id),
    CONSTRAINT uq_cluster_name UNIQUE (name)
);

CREATE TABLE collection (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT pk_collection PRIMARY KEY (id),
    CONSTRAINT uq_collection_name UNIQUE (name)
);

CREATE TABLE label_set (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    archived BOOLEAN NOT NULL,
    CONSTRAINT pk_label_set PRIMARY KEY (id),
    CONSTRAINT uq_label_set_name UNIQUE (name)
);

CREATE TABLE model (
    id INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    name TEXT NOT NULL,
    architecture TEXT NOT NULL,
    weights_sha256 TEXT NOT NULL,
    preprocessing JSON NOT NULL,
    added_at TEXT NOT NULL,
    CONSTRAINT pk_model PRIMARY KEY (id),
    CONSTRAINT uq_model_fingerprint UNIQUE (fingerprint)
);

CREATE TABLE project_info (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_with TEXT NOT NULL,
    CONSTRAINT pk_project_info PRIMARY KEY (id),
    CONSTRAINT ck_project_info_one_row CHECK (id = 1)
);

CREATE TABLE attribute_level (
    id INTEGER NOT NULL,
    attribute_id INTEGER NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_attribute_level PRIMARY KEY (id),
    CONSTRAINT fk_attribute_level_attribute_id FOREIGN KEY(attribute_id) REFERENCES attribute (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX uq_attribute_level_attribute_id_value ON attribute_level (attribute_id, value);

CREATE TABLE embedding_set (
    id INTEGER NOT NULL,
    model_id INTEGER NOT NULL,
    precision TEXT NOT NULL,
    width INTEGER NOT NULL,
    file TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT pk_embedding_set PRIMARY KEY (id),
    CONSTRAINT fk_embedding_set_model_id FOREIGN KEY(model_id) REFERENCES model (id),
    CONSTRAINT uq_embedding_set_file UNIQUE (file)
);
CREATE UNIQUE INDEX uq_embedding_set_model_id_precision ON embedding_set (model_id, precision);

CREATE TABLE image (
    id INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    format TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    orientation INTEGER NOT NULL,
    cluster_id INTEGER,
    added_at TEXT NOT NULL,
    CONSTRAINT pk_image PRIMARY KEY (id),
    CONSTRAINT uq_image_sha256 UNIQUE (sha256),
    CONSTRAINT fk_image_cluster_id FOREIGN KEY(cluster_id) REFERENCES cluster (id)
);
CREATE INDEX ix_image_cluster_id ON image (cluster_id);

CREATE TABLE label_set_version (
    id INTEGER NOT NULL,
    label_set_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    document JSON NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT pk_label_set_version PRIMARY KEY (id),
    CONSTRAINT fk_label_set_version_label_set_id FOREIGN KEY(label_set_id) REFERENCES label_set (id)
);
CREATE UNIQUE INDEX uq_label_set_version_label_set_id_number ON label_set_version (label_set_id, number);

CREATE TABLE attribute_value (
    attribute_id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    level_id INTEGER NOT NULL,
    current BOOLEAN NOT NULL,
    CONSTRAINT pk_attribute_value PRIMARY KEY (attribute_id, image_id, source_id),
    CONSTRAINT fk_attribute_value_attribute_id FOREIGN KEY(attribute_id) REFERENCES attribute (id) ON DELETE CASCADE,
    CONSTRAINT fk_attribute_value_image_id FOREIGN KEY(image_id) REFERENCES image (id) ON DELETE CASCADE,
    CONSTRAINT fk_attribute_value_source_id FOREIGN KEY(source_id) REFERENCES attribute_source (id) ON DELETE CASCADE,
    CONSTRAINT fk_attribute_value_level_id FOREIGN KEY(level_id) REFERENCES attribute_level (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX ix_attribute_value_current ON attribute_value (attribute_id, level_id, image_id) WHERE current;
CREATE INDEX ix_attribute_value_image_id ON attribute_value (image_id);

CREATE TABLE collection_image (
    collection_id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    CONSTRAINT pk_collection_image PRIMARY KEY (collection_id, image_id),
    CONSTRAINT fk_collection_image_collection_id FOREIGN KEY(collection_id) REFERENCES collection (id) ON DELETE CASCADE,
    CONSTRAINT fk_collection_image_image_id FOREIGN KEY(image_id) REFERENCES image (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX ix_collection_image_image_id ON collection_image (image_id);

CREATE TABLE embedding (
    embedding_set_id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    CONSTRAINT pk_embedding PRIMARY KEY (embedding_set_id, image_id),
    CONSTRAINT fk_embedding_embedding_set_id FOREIGN KEY(embedding_set_id) REFERENCES embedding_set (id) ON DELETE CASCADE,
    CONSTRAINT fk_embedding_image_id FOREIGN KEY(image_id) REFERENCES image (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX ix_embedding_image_id ON embedding (image_id);
CREATE UNIQUE INDEX uq_embedding_embedding_set_id_row ON embedding (embedding_set_id, "row");

CREATE TABLE image_path (
    id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    missing BOOLEAN NOT NULL,
    CONSTRAINT pk_image_path PRIMARY KEY (id),
    CONSTRAINT fk_image_path_image_id FOREIGN KEY(image_id) REFERENCES image (id) ON DELETE CASCADE,
    CONSTRAINT uq_image_path_path UNIQUE (path)
);
CREATE INDEX ix_image_path_image_id ON image_path (image_id);

CREATE TABLE run (
    id INTEGER NOT NULL,
    audit_id INTEGER NOT NULL,
    model_id INTEGER NOT NULL,
    label_set_version_id INTEGER NOT NULL,
    "plan" JSON NOT NULL,
    label_set JSON NOT NULL,
    provenance JSON NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT pk_run PRIMARY KEY (id),
    CONSTRAINT fk_run_audit_id FOREIGN KEY(audit_id) REFERENCES audit (id),
    CONSTRAINT fk_run_model_id FOREIGN KEY(model_id) REFERENCES model (id),
    CONSTRAINT fk_run_label_set_version_id FOREIGN KEY(label_set_version_id) REFERENCES label_set_version (id)
);
CREATE INDEX ix_run_audit_id ON run (audit_id);

CREATE TABLE annotation (
    id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    run_id INTEGER,
    label TEXT,
    verdict TEXT,
    tags JSON NOT NULL,
    note TEXT NOT NULL,
    author TEXT NOT NULL,
    created_at TEXT NOT NULL,
    replaces_id INTEGER,
    CONSTRAINT pk_annotation PRIMARY KEY (id),
    CONSTRAINT fk_annotation_image_id FOREIGN KEY(image_id) REFERENCES image (id) ON DELETE CASCADE,
    CONSTRAINT fk_annotation_run_id FOREIGN KEY(run_id) REFERENCES run (id) ON DELETE SET NULL,
    CONSTRAINT fk_annotation_replaces_id FOREIGN KEY(replaces_id) REFERENCES annotation (id)
);
CREATE INDEX ix_annotation_image_id ON annotation (image_id);

CREATE TABLE run_array (
    id INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    chunk INTEGER NOT NULL,
    dtype TEXT NOT NULL,
    shape JSON NOT NULL,
    data BLOB NOT NULL,
    CONSTRAINT pk_run_array PRIMARY KEY (id),
    CONSTRAINT fk_run_array_run_id FOREIGN KEY(run_id) REFERENCES run (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX uq_run_array_run_id_name_chunk ON run_array (run_id, name, chunk);

CREATE TABLE run_comparison (
    id INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    attributes JSON NOT NULL,
    missing INTEGER NOT NULL,
    CONSTRAINT pk_run_comparison PRIMARY KEY (id),
    CONSTRAINT fk_run_comparison_run_id FOREIGN KEY(run_id) REFERENCES run (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX uq_run_comparison_run_id_position ON run_comparison (run_id, position);

CREATE TABLE run_group (
    id INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    run_comparison_id INTEGER,
    position INTEGER NOT NULL,
    attributes JSON NOT NULL,
    n INTEGER NOT NULL,
    CONSTRAINT pk_run_group PRIMARY KEY (id),
    CONSTRAINT fk_run_group_run_id FOREIGN KEY(run_id) REFERENCES run (id) ON DELETE CASCADE,
    CONSTRAINT fk_run_group_run_comparison_id FOREIGN KEY(run_comparison_id) REFERENCES run_comparison (id) ON DELETE CASCADE
);
CREATE INDEX ix_run_group_run_comparison_id ON run_group (run_comparison_id);
CREATE INDEX ix_run_group_run_id ON run_group (run_id);

CREATE TABLE run_count (
    run_group_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    count INTEGER NOT NULL,
    CONSTRAINT pk_run_count PRIMARY KEY (run_group_id, kind, position),
    CONSTRAINT ck_run_count_kind CHECK (kind IN ('label', 'category')),
    CONSTRAINT fk_run_count_run_group_id FOREIGN KEY(run_group_id) REFERENCES run_group (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
