PRAGMA user_version=14;
PRAGMA application_id=1129072976;
BEGIN TRANSACTION;
CREATE TABLE "attribute" (
    id INTEGER NOT NULL CONSTRAINT pk_attribute PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    removed_at TEXT
, description TEXT, former_names JSON, definition JSON);
INSERT INTO "attribute" VALUES(1,'gender',NULL,NULL,NULL,NULL);
CREATE TABLE attribute_level (
    id INTEGER NOT NULL,
    attribute_id INTEGER NOT NULL,
    value TEXT NOT NULL, position INTEGER, description TEXT, merged_into INTEGER,
    CONSTRAINT pk_attribute_level PRIMARY KEY (id),
    CONSTRAINT fk_attribute_level_attribute_id FOREIGN KEY(attribute_id) REFERENCES attribute (id) ON DELETE CASCADE
);
INSERT INTO "attribute_level" VALUES(1,1,'f',NULL,NULL,4);
INSERT INTO "attribute_level" VALUES(2,1,'m',NULL,NULL,NULL);
INSERT INTO "attribute_level" VALUES(3,1,'unknown',NULL,NULL,4);
INSERT INTO "attribute_level" VALUES(4,1,'not male',NULL,NULL,NULL);
CREATE TABLE "attribute_source" (
    id INTEGER NOT NULL CONSTRAINT pk_attribute_source PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT,
    added_at TEXT NOT NULL,
    guessed_by TEXT,
    CONSTRAINT ck_attribute_source_kind CHECK (kind IN ('table', 'rater', 'hand'))
);
INSERT INTO "attribute_source" VALUES(1,'table','table.csv','ab','2026-11-30T00:51:48.522510+00:00',NULL);
INSERT INTO "attribute_source" VALUES(2,'hand','entered by hand by Ann',NULL,'2026-11-30T00:51:48.558159+00:00',NULL);
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
INSERT INTO "attribute_value" VALUES(1,1,1,2,0);
INSERT INTO "attribute_value" VALUES(1,1,2,3,1);
INSERT INTO "attribute_value" VALUES(1,2,1,1,1);
INSERT INTO "attribute_value" VALUES(1,3,1,2,1);
INSERT INTO "attribute_value" VALUES(1,4,1,1,1);
INSERT INTO "attribute_value" VALUES(1,5,1,2,1);
INSERT INTO "attribute_value" VALUES(1,6,1,1,1);
CREATE TABLE "audit" (
    id INTEGER NOT NULL CONSTRAINT pk_audit PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    runs_made INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT uq_audit_name UNIQUE (name)
);
INSERT INTO "audit" VALUES(1,'first look','2026-11-30T00:51:48.619209+00:00',2);
CREATE TABLE auditor (
    id INTEGER NOT NULL CONSTRAINT pk_auditor PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    added_at TEXT NOT NULL,
    CONSTRAINT uq_auditor_uuid UNIQUE (uuid),
    CONSTRAINT uq_auditor_name UNIQUE (name)
);
CREATE TABLE cluster (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_cluster PRIMARY KEY (id),
    CONSTRAINT uq_cluster_name UNIQUE (name)
);
CREATE TABLE "collection" (
    id INTEGER NOT NULL CONSTRAINT pk_collection PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    removed_at TEXT
);
INSERT INTO "collection" VALUES(1,'portraits','2026-11-30T00:51:48.509706+00:00',NULL);
INSERT INTO "collection" VALUES(2,'others','2026-11-30T00:51:48.517447+00:00','2026-11-30T00:51:48.669264+00:00');
CREATE TABLE collection_image (
    collection_id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    CONSTRAINT pk_collection_image PRIMARY KEY (collection_id, image_id),
    CONSTRAINT fk_collection_image_collection_id FOREIGN KEY(collection_id) REFERENCES collection (id) ON DELETE CASCADE,
    CONSTRAINT fk_collection_image_image_id FOREIGN KEY(image_id) REFERENCES image (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
INSERT INTO "collection_image" VALUES(1,1);
INSERT INTO "collection_image" VALUES(1,2);
INSERT INTO "collection_image" VALUES(1,3);
INSERT INTO "collection_image" VALUES(1,4);
INSERT INTO "collection_image" VALUES(2,4);
INSERT INTO "collection_image" VALUES(2,5);
INSERT INTO "collection_image" VALUES(2,6);
CREATE TABLE embedding (
    embedding_set_id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    CONSTRAINT pk_embedding PRIMARY KEY (embedding_set_id, image_id),
    CONSTRAINT fk_embedding_embedding_set_id FOREIGN KEY(embedding_set_id) REFERENCES embedding_set (id) ON DELETE CASCADE,
    CONSTRAINT fk_embedding_image_id FOREIGN KEY(image_id) REFERENCES image (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
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
CREATE TABLE "image" (
    id INTEGER NOT NULL CONSTRAINT pk_image PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    format TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    orientation INTEGER NOT NULL,
    cluster_id INTEGER,
    added_at TEXT NOT NULL, rendering TEXT,
    CONSTRAINT uq_image_sha256 UNIQUE (sha256),
    CONSTRAINT fk_image_cluster_id FOREIGN KEY(cluster_id) REFERENCES cluster (id)
);
INSERT INTO "image" VALUES(1,'0000000000000000000000000000000000000000000000000000000000000000',1000,'JPEG',640,480,1,NULL,'2026-11-30T00:51:48.460867+00:00','plain');
INSERT INTO "image" VALUES(2,'0000000000000000000000000000000000000000000000000000000000000001',1001,'JPEG',641,480,1,NULL,'2026-11-30T00:51:48.460867+00:00','plain');
INSERT INTO "image" VALUES(3,'0000000000000000000000000000000000000000000000000000000000000002',1002,'JPEG',642,480,1,NULL,'2026-11-30T00:51:48.460867+00:00','plain');
INSERT INTO "image" VALUES(4,'0000000000000000000000000000000000000000000000000000000000000003',1003,'JPEG',643,480,1,NULL,'2026-11-30T00:51:48.460867+00:00','plain');
INSERT INTO "image" VALUES(5,'0000000000000000000000000000000000000000000000000000000000000004',1004,'JPEG',644,480,1,NULL,'2026-11-30T00:51:48.460867+00:00','plain');
INSERT INTO "image" VALUES(6,'0000000000000000000000000000000000000000000000000000000000000005',1005,'JPEG',645,480,1,NULL,'2026-11-30T00:51:48.460867+00:00','plain');
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
INSERT INTO "image_path" VALUES(1,1,'/photos/0000.jpg',1000,0,0);
INSERT INTO "image_path" VALUES(2,2,'/photos/0001.jpg',1001,1,0);
INSERT INTO "image_path" VALUES(3,3,'/photos/0002.jpg',1002,2,0);
INSERT INTO "image_path" VALUES(4,4,'/photos/0003.jpg',1003,3,0);
INSERT INTO "image_path" VALUES(5,5,'/photos/0004.jpg',1004,4,0);
INSERT INTO "image_path" VALUES(6,6,'/photos/0005.jpg',1005,5,0);
CREATE TABLE import_place (
    id INTEGER NOT NULL CONSTRAINT pk_import_place PRIMARY KEY,
    path TEXT NOT NULL,
    include JSON NOT NULL,
    exclude JSON NOT NULL,
    imported_at TEXT NOT NULL,
    CONSTRAINT uq_import_place_path_include_exclude UNIQUE (path, include, exclude)
);
CREATE TABLE label_set (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    archived BOOLEAN NOT NULL,
    CONSTRAINT pk_label_set PRIMARY KEY (id),
    CONSTRAINT uq_label_set_name UNIQUE (name)
);
INSERT INTO "label_set" VALUES(1,'two',0);
CREATE TABLE "label_set_version" (
    id INTEGER NOT NULL CONSTRAINT pk_label_set_version PRIMARY KEY AUTOINCREMENT,
    label_set_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    document JSON NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT fk_label_set_version_label_set_id FOREIGN KEY(label_set_id) REFERENCES label_set (id)
);
INSERT INTO "label_set_version" VALUES(1,1,1,'009a6c9ac39cc030cd6811343c2ad9444bd1cdd55f88220c5ade3217d0d856d6','{"name": "two", "description": "", "labels": [{"label": "a", "category": "x"}, {"label": "b", "category": ""}], "templates": ["a photo of a {label}"]}','2026-11-30T00:51:48.595153+00:00');
CREATE TABLE look_alike_decision (
    id INTEGER NOT NULL CONSTRAINT pk_look_alike_decision PRIMARY KEY,
    first_sha256 TEXT NOT NULL,
    second_sha256 TEXT NOT NULL,
    verdict TEXT NOT NULL CONSTRAINT ck_look_alike_decision_verdict
        CHECK (verdict IN ('keep-one', 'same-cluster', 'different')),
    kept_sha256 TEXT,
    decided_at TEXT NOT NULL,
    removed_at TEXT
);
INSERT INTO "look_alike_decision" VALUES(1,'0000000000000000000000000000000000000000000000000000000000000004','0000000000000000000000000000000000000000000000000000000000000005','keep-one','0000000000000000000000000000000000000000000000000000000000000004','2026-11-30T00:51:48.578904+00:00',NULL);
CREATE TABLE "model" (
    id INTEGER NOT NULL CONSTRAINT pk_model PRIMARY KEY AUTOINCREMENT,
    fingerprint TEXT NOT NULL,
    name TEXT NOT NULL,
    architecture TEXT NOT NULL,
    weights_sha256 TEXT NOT NULL,
    preprocessing JSON NOT NULL,
    added_at TEXT NOT NULL,
    CONSTRAINT uq_model_fingerprint UNIQUE (fingerprint)
);
INSERT INTO "model" VALUES(1,'31346a77d22e865bf7256a6dd7ce8ffbc281c05c6db4b178752783270857f831','trial','trial-arch','0000000000000000000000000000000000000000000000000000000000000000','{"size": [8, 8], "mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5], "interpolation": "bicubic", "resize_mode": "shortest", "fill_color": 0}','2026-11-30T00:51:48.610219+00:00');
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
CREATE TABLE "prediction_set" (
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
CREATE TABLE "probe_run" (
    id INTEGER NOT NULL CONSTRAINT pk_probe_run PRIMARY KEY AUTOINCREMENT,
    probe TEXT NOT NULL,
    name TEXT NOT NULL,
    plan JSON NOT NULL,
    result JSON NOT NULL,
    provenance JSON NOT NULL,
    created_at TEXT NOT NULL
, title TEXT, number INTEGER DEFAULT 1 NOT NULL, removed_at TEXT);
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
CREATE TABLE probe_run_run (
    probe_run_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    CONSTRAINT pk_probe_run_run PRIMARY KEY (probe_run_id, position),
    CONSTRAINT fk_probe_run_run_probe_run_id FOREIGN KEY(probe_run_id) REFERENCES probe_run (id) ON DELETE CASCADE,
    CONSTRAINT fk_probe_run_run_run_id FOREIGN KEY(run_id) REFERENCES run (id)
) WITHOUT ROWID;
CREATE TABLE project_info (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_with TEXT NOT NULL,
    CONSTRAINT pk_project_info PRIMARY KEY (id),
    CONSTRAINT ck_project_info_one_row CHECK (id = 1)
);
INSERT INTO "project_info" VALUES(1,'70d9d5fa-d2c9-47e4-ac77-1813be52fbfa','2026-11-30T00:51:48.394097+00:00','clipstudio 0.1.0');
CREATE TABLE review (
    id INTEGER NOT NULL CONSTRAINT pk_review PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    "plan" JSON NOT NULL,
    created_at TEXT NOT NULL,
    archived BOOLEAN NOT NULL,
    CONSTRAINT uq_review_uuid UNIQUE (uuid)
);
CREATE TABLE review_entry (
    id INTEGER NOT NULL CONSTRAINT pk_review_entry PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    review_id INTEGER NOT NULL,
    machine TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    auditor_id INTEGER NOT NULL,
    item INTEGER NOT NULL,
    showing INTEGER NOT NULL,
    kind TEXT NOT NULL,
    scheme_version INTEGER NOT NULL,
    replies JSON NOT NULL,
    is_flagged BOOLEAN NOT NULL,
    note TEXT NOT NULL,
    seconds DOUBLE NOT NULL,
    replaces TEXT NOT NULL,
    seen JSON NOT NULL,
    made_at TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT uq_review_entry_uuid UNIQUE (uuid),
    CONSTRAINT fk_review_entry_review_id_item FOREIGN KEY(review_id, item)
        REFERENCES review_item (review_id, number),
    CONSTRAINT fk_review_entry_review_id FOREIGN KEY(review_id) REFERENCES review (id),
    CONSTRAINT fk_review_entry_auditor_id FOREIGN KEY(auditor_id) REFERENCES auditor (id)
);
CREATE TABLE review_item (
    review_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    label TEXT NOT NULL,
    other TEXT NOT NULL,
    stratum INTEGER,
    agreed JSON,
    CONSTRAINT pk_review_item PRIMARY KEY (review_id, number),
    CONSTRAINT fk_review_item_review_id FOREIGN KEY(review_id) REFERENCES review (id)
) WITHOUT ROWID;
CREATE TABLE review_scheme (
    review_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    document JSON NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT pk_review_scheme PRIMARY KEY (review_id, version),
    CONSTRAINT fk_review_scheme_review_id FOREIGN KEY(review_id) REFERENCES review (id)
) WITHOUT ROWID;
CREATE TABLE "run" (
    id INTEGER NOT NULL CONSTRAINT pk_run PRIMARY KEY AUTOINCREMENT,
    audit_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    model_id INTEGER NOT NULL,
    label_set_version_id INTEGER NOT NULL,
    "plan" JSON NOT NULL,
    label_set JSON NOT NULL,
    provenance JSON NOT NULL,
    created_at TEXT NOT NULL, estimates JSON, title TEXT, removed_at TEXT,
    CONSTRAINT fk_run_audit_id FOREIGN KEY(audit_id) REFERENCES audit (id),
    CONSTRAINT fk_run_model_id FOREIGN KEY(model_id) REFERENCES model (id),
    CONSTRAINT fk_run_label_set_version_id FOREIGN KEY(label_set_version_id) REFERENCES label_set_version (id)
);
INSERT INTO "run" VALUES(1,1,1,1,1,'{"name": "first look", "model": "trial", "label_set": 1, "images": {"collection": 3, "attributes": [{"attribute": "gender", "values": [null, "f"]}], "text": "", "label": null, "sort": "added", "descending": false, "ids": null, "answer": null, "without_copies": false, "folders": [], "clusters": [], "files": [], "saved_as": ""}, "templates": [], "scoring": "threshold", "threshold": 0.25, "comparisons": [["gender"], ["gender", "age"]], "minimum_n": 10, "interval": "wilson", "boundary": "above", "ties": "unanswered", "use_clusters": true, "merged": []}','{"name": "two", "description": "", "labels": [{"label": "a", "category": "x"}, {"label": "b", "category": ""}], "templates": ["a photo of a {label}"]}','{"seed": null, "hash": "ab"}','2026-11-30T00:51:48.619209+00:00','null',NULL,NULL);
INSERT INTO "run" VALUES(2,1,2,1,1,'{"name": "first look", "model": "trial", "label_set": 1, "images": {"collection": 3, "attributes": [{"attribute": "gender", "values": [null, "f"]}], "text": "", "label": null, "sort": "added", "descending": false, "ids": null, "answer": null, "without_copies": false, "folders": [], "clusters": [], "files": [], "saved_as": ""}, "templates": [], "scoring": "threshold", "threshold": 0.25, "comparisons": [["gender"], ["gender", "age"]], "minimum_n": 10, "interval": "wilson", "boundary": "above", "ties": "unanswered", "use_clusters": true, "merged": []}','{"name": "two", "description": "", "labels": [{"label": "a", "category": "x"}, {"label": "b", "category": ""}], "templates": ["a photo of a {label}"]}','{"seed": null, "hash": "ab"}','2026-11-30T00:51:48.645377+00:00','null',NULL,'2026-11-30T00:51:48.659145+00:00');
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
INSERT INTO "run_array" VALUES(1,1,'images',0,'<i8','[5]',X'7801636480002628CD0CA559A0342B94060001400010');
INSERT INTO "run_array" VALUES(2,1,'probabilities',0,'<f4','[5, 2]',X'78013BE1FAC96E2F1BB3FD8A2047FB6981C5F60D07F96C27CC13B6CB5F1364BFE15691FD09D37ABBB815F3ED00550310E5');
INSERT INTO "run_array" VALUES(3,1,'groups',0,'<i4','[5, 2]',X'780163648080FF40C008648268A8109802F1410000F7740FF3');
INSERT INTO "run_array" VALUES(4,2,'images',0,'<i8','[5]',X'7801636480002628CD0CA559A0342B94060001400010');
INSERT INTO "run_array" VALUES(5,2,'probabilities',0,'<f4','[5, 2]',X'78013BE1FAC96E2F1BB3FD8A2047FB6981C5F60D07F96C27CC13B6CB5F1364BFE15691FD09D37ABBB815F3ED00550310E5');
INSERT INTO "run_array" VALUES(6,2,'groups',0,'<i4','[5, 2]',X'780163648080FF40C008648268A8109802F1410000F7740FF3');
CREATE TABLE run_comparison (
    id INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    attributes JSON NOT NULL,
    missing INTEGER NOT NULL,
    CONSTRAINT pk_run_comparison PRIMARY KEY (id),
    CONSTRAINT fk_run_comparison_run_id FOREIGN KEY(run_id) REFERENCES run (id) ON DELETE CASCADE
);
INSERT INTO "run_comparison" VALUES(1,1,0,'["gender"]',2);
INSERT INTO "run_comparison" VALUES(2,1,1,'["gender", "age"]',4);
INSERT INTO "run_comparison" VALUES(3,2,0,'["gender"]',2);
INSERT INTO "run_comparison" VALUES(4,2,1,'["gender", "age"]',4);
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
INSERT INTO "run_count" VALUES(1,'category',0,2);
INSERT INTO "run_count" VALUES(1,'label',0,2);
INSERT INTO "run_count" VALUES(1,'label',1,3);
INSERT INTO "run_count" VALUES(2,'category',0,1);
INSERT INTO "run_count" VALUES(2,'label',0,1);
INSERT INTO "run_count" VALUES(2,'label',1,2);
INSERT INTO "run_count" VALUES(3,'category',0,0);
INSERT INTO "run_count" VALUES(3,'label',0,0);
INSERT INTO "run_count" VALUES(3,'label',1,1);
INSERT INTO "run_count" VALUES(4,'category',0,2);
INSERT INTO "run_count" VALUES(4,'label',0,2);
INSERT INTO "run_count" VALUES(4,'label',1,3);
INSERT INTO "run_count" VALUES(5,'category',0,1);
INSERT INTO "run_count" VALUES(5,'label',0,1);
INSERT INTO "run_count" VALUES(5,'label',1,2);
INSERT INTO "run_count" VALUES(6,'category',0,0);
INSERT INTO "run_count" VALUES(6,'label',0,0);
INSERT INTO "run_count" VALUES(6,'label',1,1);
CREATE TABLE run_group (
    id INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    run_comparison_id INTEGER,
    position INTEGER NOT NULL,
    attributes JSON NOT NULL,
    n INTEGER NOT NULL, unanswered INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT pk_run_group PRIMARY KEY (id),
    CONSTRAINT fk_run_group_run_id FOREIGN KEY(run_id) REFERENCES run (id) ON DELETE CASCADE,
    CONSTRAINT fk_run_group_run_comparison_id FOREIGN KEY(run_comparison_id) REFERENCES run_comparison (id) ON DELETE CASCADE
);
INSERT INTO "run_group" VALUES(1,1,NULL,0,'{}',5,0);
INSERT INTO "run_group" VALUES(2,1,1,0,'{"gender": "f"}',3,0);
INSERT INTO "run_group" VALUES(3,1,2,0,'{"gender": "f", "age": "old"}',1,0);
INSERT INTO "run_group" VALUES(4,2,NULL,0,'{}',5,0);
INSERT INTO "run_group" VALUES(5,2,3,0,'{"gender": "f"}',3,0);
INSERT INTO "run_group" VALUES(6,2,4,0,'{"gender": "f", "age": "old"}',1,0);
CREATE TABLE saved_filter (
    id INTEGER NOT NULL CONSTRAINT pk_saved_filter PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    "query" JSON NOT NULL,
    created_at TEXT NOT NULL,
    removed_at TEXT
);
INSERT INTO "saved_filter" VALUES(1,'few','{"collection": null, "attributes": [], "text": "000", "label": null, "sort": "added", "descending": false, "ids": null, "answer": null, "without_copies": false, "folders": [], "clusters": [], "files": [], "saved_as": ""}','2026-11-30T00:51:48.584364+00:00',NULL);
CREATE UNIQUE INDEX uq_attribute_level_attribute_id_value ON attribute_level (attribute_id, value);
CREATE UNIQUE INDEX uq_embedding_set_model_id_precision ON embedding_set (model_id, precision);
CREATE INDEX ix_attribute_value_current ON attribute_value (attribute_id, level_id, image_id) WHERE current;
CREATE INDEX ix_attribute_value_image_id ON attribute_value (image_id);
CREATE INDEX ix_collection_image_image_id ON collection_image (image_id);
CREATE INDEX ix_embedding_image_id ON embedding (image_id);
CREATE UNIQUE INDEX uq_embedding_embedding_set_id_row ON embedding (embedding_set_id, "row");
CREATE INDEX ix_image_path_image_id ON image_path (image_id);
CREATE UNIQUE INDEX uq_run_array_run_id_name_chunk ON run_array (run_id, name, chunk);
CREATE UNIQUE INDEX uq_run_comparison_run_id_position ON run_comparison (run_id, position);
CREATE INDEX ix_run_group_run_comparison_id ON run_group (run_comparison_id);
CREATE INDEX ix_run_group_run_id ON run_group (run_id);
CREATE UNIQUE INDEX uq_prediction_array_set_name_chunk ON prediction_array (prediction_set_id, name, chunk);
CREATE INDEX ix_probe_run_run_run_id ON probe_run_run (run_id);
CREATE UNIQUE INDEX uq_probe_run_array_probe_run_id_name_chunk ON probe_run_array (probe_run_id, name, chunk);
CREATE INDEX ix_image_cluster_id ON image (cluster_id);
CREATE UNIQUE INDEX uq_label_set_version_label_set_id_number ON label_set_version (label_set_id, number);
CREATE UNIQUE INDEX uq_run_audit_id_number ON run (audit_id, number);
CREATE UNIQUE INDEX uq_attribute_name ON attribute (name) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX uq_collection_name ON collection (name) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX uq_review_name ON review (name) WHERE NOT archived;
CREATE INDEX ix_review_item_sha256 ON review_item (sha256);
CREATE INDEX ix_review_entry_review_id_machine_sequence ON review_entry (review_id, machine, sequence);
CREATE TRIGGER review_entry_no_update BEFORE UPDATE ON review_entry
BEGIN SELECT RAISE(ABORT, 'answers are only ever added'); END;
CREATE TRIGGER review_entry_no_delete BEFORE DELETE ON review_entry
BEGIN SELECT RAISE(ABORT, 'answers are only ever added'); END;
CREATE UNIQUE INDEX uq_prediction_set_name ON prediction_set (name) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX uq_saved_filter_name ON saved_filter (name) WHERE removed_at IS NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('audit',2);
INSERT INTO "sqlite_sequence" VALUES('image',6);
INSERT INTO "sqlite_sequence" VALUES('label_set_version',1);
INSERT INTO "sqlite_sequence" VALUES('model',2);
INSERT INTO "sqlite_sequence" VALUES('run',2);
INSERT INTO "sqlite_sequence" VALUES('probe_run',0);
INSERT INTO "sqlite_sequence" VALUES('attribute',1);
INSERT INTO "sqlite_sequence" VALUES('collection',2);
INSERT INTO "sqlite_sequence" VALUES('prediction_set',0);
INSERT INTO "sqlite_sequence" VALUES('saved_filter',1);
COMMIT;
