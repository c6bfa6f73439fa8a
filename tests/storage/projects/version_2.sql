PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
CREATE TABLE attribute (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_attribute PRIMARY KEY (id),
    CONSTRAINT uq_attribute_name UNIQUE (name)
);
CREATE TABLE attribute_level (
    id INTEGER NOT NULL,
    attribute_id INTEGER NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_attribute_level PRIMARY KEY (id),
    CONSTRAINT fk_attribute_level_attribute_id FOREIGN KEY(attribute_id) REFERENCES attribute (id) ON DELETE CASCADE
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
CREATE TABLE audit (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT pk_audit PRIMARY KEY (id),
    CONSTRAINT uq_audit_name UNIQUE (name)
);
INSERT INTO "audit" VALUES(1,'first look','2026-11-25T20:04:18.259111+00:00');
INSERT INTO "audit" VALUES(2,'other','2026-11-25T20:04:18.268895+00:00');
INSERT INTO "audit" VALUES(3,'of a probe','2026-11-25T20:04:18.270955+00:00');
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
INSERT INTO "collection" VALUES(1,'kept','2026-11-25T20:04:18.249312+00:00');
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
INSERT INTO "image" VALUES(1,'0000000000000000000000000000000000000000000000000000000000000000',1000,'JPEG',640,480,1,NULL,'2026-11-25T20:04:18.246268+00:00');
INSERT INTO "image" VALUES(2,'0000000000000000000000000000000000000000000000000000000000000001',1001,'JPEG',641,480,1,NULL,'2026-11-25T20:04:18.246268+00:00');
INSERT INTO "image" VALUES(3,'0000000000000000000000000000000000000000000000000000000000000002',1002,'JPEG',642,480,1,NULL,'2026-11-25T20:04:18.246268+00:00');
INSERT INTO "image" VALUES(4,'0000000000000000000000000000000000000000000000000000000000000003',1003,'JPEG',643,480,1,NULL,'2026-11-25T20:04:18.246268+00:00');
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
CREATE TABLE label_set (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    archived BOOLEAN NOT NULL,
    CONSTRAINT pk_label_set PRIMARY KEY (id),
    CONSTRAINT uq_label_set_name UNIQUE (name)
);
INSERT INTO "label_set" VALUES(1,'two',0);
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
INSERT INTO "label_set_version" VALUES(1,1,1,'009a6c9ac39cc030cd6811343c2ad9444bd1cdd55f88220c5ade3217d0d856d6','{"name": "two", "description": "", "labels": [{"label": "a", "category": "x"}, {"label": "b", "category": ""}], "templates": ["a photo of a {label}"]}','2026-11-25T20:04:18.254375+00:00');
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
INSERT INTO "model" VALUES(1,'31346a77d22e865bf7256a6dd7ce8ffbc281c05c6db4b178752783270857f831','trial','trial-arch','0000000000000000000000000000000000000000000000000000000000000000','{"size": [8, 8], "mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5], "interpolation": "bicubic", "resize_mode": "shortest", "fill_color": 0}','2026-11-25T20:04:18.257680+00:00');
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
INSERT INTO "probe_run" VALUES(1,'labels','many labels','{"name": "many labels", "model": "trial", "images": {"collection": null, "attributes": [], "text": "", "label": null, "sort": "added", "descending": false, "ids": null}, "comparisons": [], "minimum_n": 10, "interval": "wilson", "use_clusters": true, "seed": 0, "label_set": 1, "threshold": 0.5}','{"rows": []}','{"made": "by version 2"}','2026-11-25T20:04:18.274785+00:00');
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
INSERT INTO "probe_run_array" VALUES(1,1,'images',0,'<i8','[4]',X'7801636480002628CD0CA559A0340000C0000B');
CREATE TABLE probe_run_run (
    probe_run_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    CONSTRAINT pk_probe_run_run PRIMARY KEY (probe_run_id, position),
    CONSTRAINT fk_probe_run_run_probe_run_id FOREIGN KEY(probe_run_id) REFERENCES probe_run (id) ON DELETE CASCADE,
    CONSTRAINT fk_probe_run_run_run_id FOREIGN KEY(run_id) REFERENCES run (id)
) WITHOUT ROWID;
INSERT INTO "probe_run_run" VALUES(1,0,5);
CREATE TABLE project_info (
    id INTEGER NOT NULL,
    uuid TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_with TEXT NOT NULL,
    CONSTRAINT pk_project_info PRIMARY KEY (id),
    CONSTRAINT ck_project_info_one_row CHECK (id = 1)
);
INSERT INTO "project_info" VALUES(1,'c46c5395-3e12-47a7-b4ee-6387e50abbc6','2026-11-25T20:04:18.233303+00:00','clipstudio 0.1.0');
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
INSERT INTO "run" VALUES(2,1,1,1,'{"name": "first look", "model": "trial", "label_set": 1, "images": {"collection": null, "attributes": [], "text": "", "label": null, "sort": "added", "descending": false, "ids": null}, "templates": [], "scoring": "threshold", "threshold": 0.5, "comparisons": [["gender"]], "minimum_n": 10, "interval": "wilson"}','{"name": "two", "description": "", "labels": [{"label": "a", "category": "x"}, {"label": "b", "category": ""}], "templates": ["a photo of a {label}"]}','{"made": "by version 2"}','2026-11-25T20:04:18.264526+00:00');
INSERT INTO "run" VALUES(3,1,1,1,'{"name": "first look", "model": "trial", "label_set": 1, "images": {"collection": null, "attributes": [], "text": "", "label": null, "sort": "added", "descending": false, "ids": null}, "templates": [], "scoring": "threshold", "threshold": 0.5, "comparisons": [["gender"]], "minimum_n": 10, "interval": "wilson"}','{"name": "two", "description": "", "labels": [{"label": "a", "category": "x"}, {"label": "b", "category": ""}], "templates": ["a photo of a {label}"]}','{"made": "by version 2"}','2026-11-25T20:04:18.266917+00:00');
INSERT INTO "run" VALUES(4,2,1,1,'{"name": "other", "model": "trial", "label_set": 1, "images": {"collection": 2, "attributes": [], "text": "", "label": null, "sort": "added", "descending": false, "ids": null}, "templates": [], "scoring": "threshold", "threshold": 0.5, "comparisons": [["gender"]], "minimum_n": 10, "interval": "wilson"}','{"name": "two", "description": "", "labels": [{"label": "a", "category": "x"}, {"label": "b", "category": ""}], "templates": ["a photo of a {label}"]}','{"made": "by version 2"}','2026-11-25T20:04:18.268895+00:00');
INSERT INTO "run" VALUES(5,3,1,1,'{"name": "of a probe", "model": "trial", "label_set": 1, "images": {"collection": null, "attributes": [], "text": "", "label": null, "sort": "added", "descending": false, "ids": null}, "templates": [], "scoring": "threshold", "threshold": 0.5, "comparisons": [["gender"]], "minimum_n": 10, "interval": "wilson"}','{"name": "two", "description": "", "labels": [{"label": "a", "category": "x"}, {"label": "b", "category": ""}], "templates": ["a photo of a {label}"]}','{"made": "by version 2"}','2026-11-25T20:04:18.270955+00:00');
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
INSERT INTO "run_array" VALUES(4,2,'images',0,'<i8','[4]',X'7801636480002628CD0CA559A0340000C0000B');
INSERT INTO "run_array" VALUES(5,2,'probabilities',0,'<f4','[4, 2]',X'7801636060B06700E3063B060607201B84416C883800358A0377');
INSERT INTO "run_array" VALUES(6,2,'groups',0,'<i4','[4, 1]',X'7801636080004620F51F08000A0E03FE');
INSERT INTO "run_array" VALUES(7,3,'images',0,'<i8','[4]',X'7801636480002628CD0CA559A0340000C0000B');
INSERT INTO "run_array" VALUES(8,3,'probabilities',0,'<f4','[4, 2]',X'7801636060B06700E3063B060607201B84416C883800358A0377');
INSERT INTO "run_array" VALUES(9,3,'groups',0,'<i4','[4, 1]',X'7801636080004620F51F08000A0E03FE');
INSERT INTO "run_array" VALUES(10,4,'images',0,'<i8','[4]',X'7801636480002628CD0CA559A0340000C0000B');
INSERT INTO "run_array" VALUES(11,4,'probabilities',0,'<f4','[4, 2]',X'7801636060B06700E3063B060607201B84416C883800358A0377');
INSERT INTO "run_array" VALUES(12,4,'groups',0,'<i4','[4, 1]',X'7801636080004620F51F08000A0E03FE');
INSERT INTO "run_array" VALUES(13,5,'images',0,'<i8','[4]',X'7801636480002628CD0CA559A0340000C0000B');
INSERT INTO "run_array" VALUES(14,5,'probabilities',0,'<f4','[4, 2]',X'7801636060B06700E3063B060607201B84416C883800358A0377');
INSERT INTO "run_array" VALUES(15,5,'groups',0,'<i4','[4, 1]',X'7801636080004620F51F08000A0E03FE');
CREATE TABLE run_comparison (
    id INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    attributes JSON NOT NULL,
    missing INTEGER NOT NULL,
    CONSTRAINT pk_run_comparison PRIMARY KEY (id),
    CONSTRAINT fk_run_comparison_run_id FOREIGN KEY(run_id) REFERENCES run (id) ON DELETE CASCADE
);
INSERT INTO "run_comparison" VALUES(2,2,0,'["gender"]',1);
INSERT INTO "run_comparison" VALUES(3,3,0,'["gender"]',1);
INSERT INTO "run_comparison" VALUES(4,4,0,'["gender"]',1);
INSERT INTO "run_comparison" VALUES(5,5,0,'["gender"]',1);
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
INSERT INTO "run_count" VALUES(4,'category',0,3);
INSERT INTO "run_count" VALUES(4,'label',0,3);
INSERT INTO "run_count" VALUES(4,'label',1,3);
INSERT INTO "run_count" VALUES(5,'category',0,1);
INSERT INTO "run_count" VALUES(5,'label',0,1);
INSERT INTO "run_count" VALUES(5,'label',1,2);
INSERT INTO "run_count" VALUES(6,'category',0,1);
INSERT INTO "run_count" VALUES(6,'label',0,1);
INSERT INTO "run_count" VALUES(6,'label',1,0);
INSERT INTO "run_count" VALUES(7,'category',0,3);
INSERT INTO "run_count" VALUES(7,'label',0,3);
INSERT INTO "run_count" VALUES(7,'label',1,3);
INSERT INTO "run_count" VALUES(8,'category',0,1);
INSERT INTO "run_count" VALUES(8,'label',0,1);
INSERT INTO "run_count" VALUES(8,'label',1,2);
INSERT INTO "run_count" VALUES(9,'category',0,1);
INSERT INTO "run_count" VALUES(9,'label',0,1);
INSERT INTO "run_count" VALUES(9,'label',1,0);
INSERT INTO "run_count" VALUES(10,'category',0,3);
INSERT INTO "run_count" VALUES(10,'label',0,3);
INSERT INTO "run_count" VALUES(10,'label',1,3);
INSERT INTO "run_count" VALUES(11,'category',0,1);
INSERT INTO "run_count" VALUES(11,'label',0,1);
INSERT INTO "run_count" VALUES(11,'label',1,2);
INSERT INTO "run_count" VALUES(12,'category',0,1);
INSERT INTO "run_count" VALUES(12,'label',0,1);
INSERT INTO "run_count" VALUES(12,'label',1,0);
INSERT INTO "run_count" VALUES(13,'category',0,3);
INSERT INTO "run_count" VALUES(13,'label',0,3);
INSERT INTO "run_count" VALUES(13,'label',1,3);
INSERT INTO "run_count" VALUES(14,'category',0,1);
INSERT INTO "run_count" VALUES(14,'label',0,1);
INSERT INTO "run_count" VALUES(14,'label',1,2);
INSERT INTO "run_count" VALUES(15,'category',0,1);
INSERT INTO "run_count" VALUES(15,'label',0,1);
INSERT INTO "run_count" VALUES(15,'label',1,0);
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
INSERT INTO "run_group" VALUES(4,2,NULL,0,'{}',4);
INSERT INTO "run_group" VALUES(5,2,2,0,'{"gender": "f"}',2);
INSERT INTO "run_group" VALUES(6,2,2,1,'{"gender": "m"}',1);
INSERT INTO "run_group" VALUES(7,3,NULL,0,'{}',4);
INSERT INTO "run_group" VALUES(8,3,3,0,'{"gender": "f"}',2);
INSERT INTO "run_group" VALUES(9,3,3,1,'{"gender": "m"}',1);
INSERT INTO "run_group" VALUES(10,4,NULL,0,'{}',4);
INSERT INTO "run_group" VALUES(11,4,4,0,'{"gender": "f"}',2);
INSERT INTO "run_group" VALUES(12,4,4,1,'{"gender": "m"}',1);
INSERT INTO "run_group" VALUES(13,5,NULL,0,'{}',4);
INSERT INTO "run_group" VALUES(14,5,5,0,'{"gender": "f"}',2);
INSERT INTO "run_group" VALUES(15,5,5,1,'{"gender": "m"}',1);
CREATE UNIQUE INDEX uq_attribute_level_attribute_id_value ON attribute_level (attribute_id, value);
CREATE UNIQUE INDEX uq_embedding_set_model_id_precision ON embedding_set (model_id, precision);
CREATE INDEX ix_image_cluster_id ON image (cluster_id);
CREATE UNIQUE INDEX uq_label_set_version_label_set_id_number ON label_set_version (label_set_id, number);
CREATE INDEX ix_attribute_value_current ON attribute_value (attribute_id, level_id, image_id) WHERE current;
CREATE INDEX ix_attribute_value_image_id ON attribute_value (image_id);
CREATE INDEX ix_collection_image_image_id ON collection_image (image_id);
CREATE INDEX ix_embedding_image_id ON embedding (image_id);
CREATE UNIQUE INDEX uq_embedding_embedding_set_id_row ON embedding (embedding_set_id, "row");
CREATE INDEX ix_image_path_image_id ON image_path (image_id);
CREATE INDEX ix_run_audit_id ON run (audit_id);
CREATE INDEX ix_annotation_image_id ON annotation (image_id);
CREATE UNIQUE INDEX uq_run_array_run_id_name_chunk ON run_array (run_id, name, chunk);
CREATE UNIQUE INDEX uq_run_comparison_run_id_position ON run_comparison (run_id, position);
CREATE INDEX ix_run_group_run_comparison_id ON run_group (run_comparison_id);
CREATE INDEX ix_run_group_run_id ON run_group (run_id);
CREATE UNIQUE INDEX uq_prediction_array_set_name_chunk ON prediction_array (prediction_set_id, name, chunk);
CREATE INDEX ix_probe_run_run_run_id ON probe_run_run (run_id);
CREATE UNIQUE INDEX uq_probe_run_array_probe_run_id_name_chunk ON probe_run_array (probe_run_id, name, chunk);
COMMIT;
PRAGMA application_id=1129072976;
PRAGMA user_version=2;
