PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE attribute (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_attribute PRIMARY KEY (id),
    CONSTRAINT uq_attribute_name UNIQUE (name)
);
INSERT INTO attribute VALUES(1,'gender');
INSERT INTO attribute VALUES(3,'age');
CREATE TABLE attribute_source (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT,
    added_at TEXT NOT NULL,
    CONSTRAINT pk_attribute_source PRIMARY KEY (id),
    CONSTRAINT ck_attribute_source_kind CHECK (kind IN ('table', 'rater'))
);
INSERT INTO attribute_source VALUES(1,'table','first.csv','aa','2026-11-29T14:47:32.895770+00:00');
INSERT INTO attribute_source VALUES(2,'table','second.csv','bb','2026-11-29T14:47:32.898175+00:00');
CREATE TABLE cluster (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_cluster PRIMARY KEY (id),
    CONSTRAINT uq_cluster_name UNIQUE (name)
);
INSERT INTO cluster VALUES(1,'p1');
CREATE TABLE label_set (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    archived BOOLEAN NOT NULL,
    CONSTRAINT pk_label_set PRIMARY KEY (id),
    CONSTRAINT uq_label_set_name UNIQUE (name)
);
INSERT INTO label_set VALUES(1,'two',0);
INSERT INTO label_set VALUES(2,'put away',1);
CREATE TABLE project_info (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_with TEXT NOT NULL,
    CONSTRAINT pk_project_info PRIMARY KEY (id),
    CONSTRAINT ck_project_info_one_row CHECK (id = 1)
);
INSERT INTO project_info VALUES(1,'d94480cd-5d3e-4632-b937-c63ed5b687d7','2026-11-29T14:47:32.860158+00:00','clipstudio 0.1.0');
CREATE TABLE attribute_level (
    id INTEGER NOT NULL,
    attribute_id INTEGER NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_attribute_level PRIMARY KEY (id),
    CONSTRAINT fk_attribute_level_attribute_id FOREIGN KEY(attribute_id) REFERENCES attribute (id) ON DELETE CASCADE
);
INSERT INTO attribute_level VALUES(1,1,'f');
INSERT INTO attribute_level VALUES(2,1,'m');
INSERT INTO attribute_level VALUES(4,3,'20-29');
INSERT INTO attribute_level VALUES(5,3,'30-39');
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
INSERT INTO attribute_value VALUES(1,1,1,1,0);
INSERT INTO attribute_value VALUES(1,1,2,2,1);
INSERT INTO attribute_value VALUES(1,2,1,2,1);
INSERT INTO attribute_value VALUES(1,3,2,1,1);
INSERT INTO attribute_value VALUES(3,1,1,4,1);
INSERT INTO attribute_value VALUES(3,4,1,5,1);
CREATE TABLE collection_image (
    collection_id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    CONSTRAINT pk_collection_image PRIMARY KEY (collection_id, image_id),
    CONSTRAINT fk_collection_image_collection_id FOREIGN KEY(collection_id) REFERENCES collection (id) ON DELETE CASCADE,
    CONSTRAINT fk_collection_image_image_id FOREIGN KEY(image_id) REFERENCES image (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
INSERT INTO collection_image VALUES(1,1);
INSERT INTO collection_image VALUES(1,2);
CREATE TABLE embedding (
    embedding_set_id INTEGER NOT NULL,
    image_id INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    CONSTRAINT pk_embedding PRIMARY KEY (embedding_set_id, image_id),
    CONSTRAINT fk_embedding_embedding_set_id FOREIGN KEY(embedding_set_id) REFERENCES embedding_set (id) ON DELETE CASCADE,
    CONSTRAINT fk_embedding_image_id FOREIGN KEY(image_id) REFERENCES image (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
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
INSERT INTO image_path VALUES(1,1,'/photos/0000.jpg',1000,0,0);
INSERT INTO image_path VALUES(2,2,'/photos/0001.jpg',1001,1,0);
INSERT INTO image_path VALUES(3,3,'/photos/0002.jpg',1002,2,0);
INSERT INTO image_path VALUES(4,4,'/photos/0003.jpg',1003,3,0);
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
INSERT INTO run_array VALUES(1,1,'images',0,'<i8','[5]',X'7801636480002628cd0ca559a0342b94060001400010');
INSERT INTO run_array VALUES(2,1,'probabilities',0,'<f4','[5, 2]',X'78013be1fac96e2f1bb3fd8a2047fb6981c5f60d07f96c27cc13b6cb5f1364bfe15691fd09d37abbb815f3ed00550310e5');
INSERT INTO run_array VALUES(3,1,'groups',0,'<i4','[5, 2]',X'780163648080ff40c008648268a8109802f1410000f7740ff3');
INSERT INTO run_array VALUES(7,3,'images',0,'<i8','[5]',X'7801636480002628cd0ca559a0342b94060001400010');
INSERT INTO run_array VALUES(8,3,'probabilities',0,'<f4','[5, 2]',X'78013be1fac96e2f1bb3fd8a2047fb6981c5f60d07f96c27cc13b6cb5f1364bfe15691fd09d37abbb815f3ed00550310e5');
INSERT INTO run_array VALUES(9,3,'groups',0,'<i4','[5, 2]',X'780163648080ff40c008648268a8109802f1410000f7740ff3');
CREATE TABLE run_comparison (
    id INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    attributes JSON NOT NULL,
    missing INTEGER NOT NULL,
    CONSTRAINT pk_run_comparison PRIMARY KEY (id),
    CONSTRAINT fk_run_comparison_run_id FOREIGN KEY(run_id) REFERENCES run (id) ON DELETE CASCADE
);
INSERT INTO run_comparison VALUES(1,1,0,'["gender"]',2);
INSERT INTO run_comparison VALUES(2,1,1,'["gender", "age"]',4);
INSERT INTO run_comparison VALUES(5,3,0,'["gender"]',2);
INSERT INTO run_comparison VALUES(6,3,1,'["gender", "age"]',4);
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
INSERT INTO run_group VALUES(1,1,NULL,0,'{}',5,0);
INSERT INTO run_group VALUES(2,1,1,0,'{"gender": "f"}',3,0);
INSERT INTO run_group VALUES(3,1,2,0,'{"gender": "f", "age": "old"}',1,0);
INSERT INTO run_group VALUES(7,3,NULL,0,'{}',5,0);
INSERT INTO run_group VALUES(8,3,5,0,'{"gender": "f"}',3,0);
INSERT INTO run_group VALUES(9,3,6,0,'{"gender": "f", "age": "old"}',1,0);
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
INSERT INTO run_count VALUES(1,'category',0,2);
INSERT INTO run_count VALUES(1,'label',0,2);
INSERT INTO run_count VALUES(1,'label',1,3);
INSERT INTO run_count VALUES(2,'category',0,1);
INSERT INTO run_count VALUES(2,'label',0,1);
INSERT INTO run_count VALUES(2,'label',1,2);
INSERT INTO run_count VALUES(3,'category',0,0);
INSERT INTO run_count VALUES(3,'label',0,0);
INSERT INTO run_count VALUES(3,'label',1,1);
INSERT INTO run_count VALUES(7,'category',0,2);
INSERT INTO run_count VALUES(7,'label',0,2);
INSERT INTO run_count VALUES(7,'label',1,3);
INSERT INTO run_count VALUES(8,'category',0,1);
INSERT INTO run_count VALUES(8,'label',0,1);
INSERT INTO run_count VALUES(8,'label',1,2);
INSERT INTO run_count VALUES(9,'category',0,0);
INSERT INTO run_count VALUES(9,'label',0,0);
INSERT INTO run_count VALUES(9,'label',1,1);
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
CREATE TABLE probe_run_run (
    probe_run_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    CONSTRAINT pk_probe_run_run PRIMARY KEY (probe_run_id, position),
    CONSTRAINT fk_probe_run_run_probe_run_id FOREIGN KEY(probe_run_id) REFERENCES probe_run (id) ON DELETE CASCADE,
    CONSTRAINT fk_probe_run_run_run_id FOREIGN KEY(run_id) REFERENCES run (id)
) WITHOUT ROWID;
INSERT INTO probe_run_run VALUES(1,0,3);
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
INSERT INTO probe_run_array VALUES(1,1,'images',0,'<i8','[5]',X'7801636080004628cd04a599a1340b94060000c8000b');
INSERT INTO probe_run_array VALUES(2,1,'close',0,'|b1','[5]',X'780163646064600000000d0003');
CREATE TABLE IF NOT EXISTS "audit" (
    id INTEGER NOT NULL CONSTRAINT pk_audit PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    runs_made INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT uq_audit_name UNIQUE (name)
);
INSERT INTO audit VALUES(1,'first look','2026-11-29T14:47:32.947430+00:00',2);
INSERT INTO audit VALUES(3,'other','2026-11-29T14:47:32.976215+00:00',1);
CREATE TABLE IF NOT EXISTS "collection" (
    id INTEGER NOT NULL CONSTRAINT pk_collection PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT uq_collection_name UNIQUE (name)
);
INSERT INTO collection VALUES(1,'portraits','2026-11-29T14:47:32.917521+00:00');
CREATE TABLE IF NOT EXISTS "image" (
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
INSERT INTO image VALUES(1,'0000000000000000000000000000000000000000000000000000000000000000',1000,'JPEG',640,480,1,1,'2026-11-29T14:47:32.889586+00:00','plain');
INSERT INTO image VALUES(2,'0000000000000000000000000000000000000000000000000000000000000001',1001,'JPEG',641,480,1,1,'2026-11-29T14:47:32.889586+00:00','plain');
INSERT INTO image VALUES(3,'0000000000000000000000000000000000000000000000000000000000000002',1002,'JPEG',642,480,1,NULL,'2026-11-29T14:47:32.889586+00:00','plain');
INSERT INTO image VALUES(4,'0000000000000000000000000000000000000000000000000000000000000003',1003,'JPEG',643,480,1,NULL,'2026-11-29T14:47:32.889586+00:00','plain');
CREATE TABLE IF NOT EXISTS "label_set_version" (
    id INTEGER NOT NULL CONSTRAINT pk_label_set_version PRIMARY KEY AUTOINCREMENT,
    label_set_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    document JSON NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT fk_label_set_version_label_set_id FOREIGN KEY(label_set_id) REFERENCES label_set (id)
);
INSERT INTO label_set_version VALUES(1,1,1,'009a6c9ac39cc030cd6811343c2ad9444bd1cdd55f88220c5ade3217d0d856d6','{"name": "two", "description": "", "labels": [{"label": "a", "category": "x"}, {"label": "b", "category": ""}], "templates": ["a photo of a {label}"]}','2026-11-29T14:47:32.930751+00:00');
INSERT INTO label_set_version VALUES(2,2,1,'009a6c9ac39cc030cd6811343c2ad9444bd1cdd55f88220c5ade3217d0d856d6','{"name": "put away", "description": "", "labels": [{"label": "a", "category": "x"}, {"label": "b", "category": ""}], "templates": ["a photo of a {label}"]}','2026-11-29T14:47:32.985925+00:00');
CREATE TABLE IF NOT EXISTS "model" (
    id INTEGER NOT NULL CONSTRAINT pk_model PRIMARY KEY AUTOINCREMENT,
    fingerprint TEXT NOT NULL,
    name TEXT NOT NULL,
    architecture TEXT NOT NULL,
    weights_sha256 TEXT NOT NULL,
    preprocessing JSON NOT NULL,
    added_at TEXT NOT NULL,
    CONSTRAINT uq_model_fingerprint UNIQUE (fingerprint)
);
INSERT INTO model VALUES(1,'31346a77d22e865bf7256a6dd7ce8ffbc281c05c6db4b178752783270857f831','trial','trial-arch','0000000000000000000000000000000000000000000000000000000000000000','{"size": [8, 8], "mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5], "interpolation": "bicubic", "resize_mode": "shortest", "fill_color": 0}','2026-11-29T14:47:32.944547+00:00');
CREATE TABLE IF NOT EXISTS "prediction_set" (
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
CREATE TABLE IF NOT EXISTS "run" (
    id INTEGER NOT NULL CONSTRAINT pk_run PRIMARY KEY AUTOINCREMENT,
    audit_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    model_id INTEGER NOT NULL,
    label_set_version_id INTEGER NOT NULL,
    "plan" JSON NOT NULL,
    label_set JSON NOT NULL,
    provenance JSON NOT NULL,
    created_at TEXT NOT NULL, estimates JSON,
    CONSTRAINT fk_run_audit_id FOREIGN KEY(audit_id) REFERENCES audit (id),
    CONSTRAINT fk_run_model_id FOREIGN KEY(model_id) REFERENCES model (id),
    CONSTRAINT fk_run_label_set_version_id FOREIGN KEY(label_set_version_id) REFERENCES label_set_version (id)
);
INSERT INTO run VALUES(1,1,1,1,1,'{"name": "first look", "model": "trial", "label_set": 1, "images": {"collection": 3, "attributes": [{"attribute": "gender", "values": ["f", null]}], "text": "", "label": null, "sort": "added", "descending": false, "ids": null}, "templates": [], "scoring": "threshold", "threshold": 0.25, "comparisons": [["gender"], ["gender", "age"]], "minimum_n": 10, "interval": "wilson", "boundary": "above", "ties": "unanswered", "use_clusters": true, "merged": []}','{"name": "two", "description": "", "labels": [{"label": "a", "category": "x"}, {"label": "b", "category": ""}], "templates": ["a photo of a {label}"]}','{"seed": null, "hash": "ab"}','2026-11-29T14:47:32.947430+00:00','null');
INSERT INTO run VALUES(3,3,1,1,1,'{"name": "other", "model": "trial", "label_set": 1, "images": {"collection": 3, "attributes": [{"attribute": "gender", "values": ["f", null]}], "text": "", "label": null, "sort": "added", "descending": false, "ids": null}, "templates": [], "scoring": "threshold", "threshold": 0.25, "comparisons": [["gender"], ["gender", "age"]], "minimum_n": 10, "interval": "wilson", "boundary": "above", "ties": "unanswered", "use_clusters": true, "merged": []}','{"name": "two", "description": "", "labels": [{"label": "a", "category": "x"}, {"label": "b", "category": ""}], "templates": ["a photo of a {label}"]}','{"seed": null, "hash": "ab"}','2026-11-29T14:47:32.976215+00:00','null');
CREATE TABLE IF NOT EXISTS "probe_run" (
    id INTEGER NOT NULL CONSTRAINT pk_probe_run PRIMARY KEY AUTOINCREMENT,
    probe TEXT NOT NULL,
    name TEXT NOT NULL,
    plan JSON NOT NULL,
    result JSON NOT NULL,
    provenance JSON NOT NULL,
    created_at TEXT NOT NULL
);
INSERT INTO probe_run VALUES(1,'scenes','scenes','{"name": "scenes", "model": "oracle", "images": {"collection": null, "attributes": [], "text": "", "label": null, "sort": "added", "descending": false, "ids": null}, "comparisons": [], "minimum_n": 10, "interval": "wilson", "use_clusters": true, "seed": 0, "merged": [], "table": "captions.csv"}','{"version": 2}','{}','2026-11-29T14:47:33.095876+00:00');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('audit',3);
INSERT INTO sqlite_sequence VALUES('collection',2);
INSERT INTO sqlite_sequence VALUES('image',4);
INSERT INTO sqlite_sequence VALUES('label_set_version',2);
INSERT INTO sqlite_sequence VALUES('model',3);
INSERT INTO sqlite_sequence VALUES('prediction_set',0);
INSERT INTO sqlite_sequence VALUES('run',3);
INSERT INTO sqlite_sequence VALUES('probe_run',1);
CREATE UNIQUE INDEX uq_attribute_level_attribute_id_value ON attribute_level (attribute_id, value);
CREATE UNIQUE INDEX uq_embedding_set_model_id_precision ON embedding_set (model_id, precision);
CREATE INDEX ix_attribute_value_current ON attribute_value (attribute_id, level_id, image_id) WHERE current;
CREATE INDEX ix_attribute_value_image_id ON attribute_value (image_id);
CREATE INDEX ix_collection_image_image_id ON collection_image (image_id);
CREATE INDEX ix_embedding_image_id ON embedding (image_id);
CREATE UNIQUE INDEX uq_embedding_embedding_set_id_row ON embedding (embedding_set_id, "row");
CREATE INDEX ix_image_path_image_id ON image_path (image_id);
CREATE INDEX ix_annotation_image_id ON annotation (image_id);
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
COMMIT;
PRAGMA application_id=1129072976;
PRAGMA user_version=5;
