-- Reviews: who judges what, and the log of what everybody answered.

-- The table that was meant for this was never written to. Should somebody else have put rows into it, the file stays.

CREATE TABLE annotation_rows (
    n INTEGER NOT NULL
    CONSTRAINT "the table annotation has rows, which clipstudio never wrote: keep a copy of the file and delete them"
    CHECK (n = 0)
);
INSERT INTO annotation_rows (n) SELECT count(*) FROM annotation;
DROP TABLE annotation_rows;
DROP TABLE annotation;

CREATE TABLE auditor (
    id INTEGER NOT NULL CONSTRAINT pk_auditor PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    added_at TEXT NOT NULL,
    CONSTRAINT uq_auditor_uuid UNIQUE (uuid),
    CONSTRAINT uq_auditor_name UNIQUE (name)
);

CREATE TABLE review (
    id INTEGER NOT NULL CONSTRAINT pk_review PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    "plan" JSON NOT NULL,
    created_at TEXT NOT NULL,
    archived BOOLEAN NOT NULL,
    CONSTRAINT uq_review_uuid UNIQUE (uuid)
);
CREATE UNIQUE INDEX uq_review_name ON review (name) WHERE NOT archived;

CREATE TABLE review_scheme (
    review_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    document JSON NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT pk_review_scheme PRIMARY KEY (review_id, version),
    CONSTRAINT fk_review_scheme_review_id FOREIGN KEY(review_id) REFERENCES review (id)
) WITHOUT ROWID;

-- An item names its image by the digest, and stays when the image leaves the project.

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
CREATE INDEX ix_review_item_sha256 ON review_item (sha256);

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
CREATE INDEX ix_review_entry_review_id_machine_sequence ON review_entry (review_id, machine, sequence);

-- What was answered is never changed, and never goes.

CREATE TRIGGER review_entry_no_update BEFORE UPDATE ON review_entry
BEGIN SELECT RAISE(ABORT, 'answers are only ever added'); END;
CREATE TRIGGER review_entry_no_delete BEFORE DELETE ON review_entry
BEGIN SELECT RAISE(ABORT, 'answers are only ever added'); END;
