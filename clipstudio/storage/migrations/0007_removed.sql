-- What is deleted is marked first, so that it can be restored until the project is closed. A name that is marked is free.

ALTER TABLE run ADD COLUMN removed_at TEXT;
ALTER TABLE probe_run ADD COLUMN removed_at TEXT;

CREATE TABLE attribute_new (
    id INTEGER NOT NULL CONSTRAINT pk_attribute PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    removed_at TEXT
);
INSERT INTO attribute_new (id, name) SELECT id, name FROM attribute;
DROP TABLE attribute;
ALTER TABLE attribute_new RENAME TO attribute;
CREATE UNIQUE INDEX uq_attribute_name ON attribute (name) WHERE removed_at IS NULL;

-- The highest id that was ever given stays known: plans name collections that were deleted.

CREATE TABLE collection_new (
    id INTEGER NOT NULL CONSTRAINT pk_collection PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    removed_at TEXT
);
INSERT INTO collection_new (id, name, created_at) SELECT id, name, created_at FROM collection;
DELETE FROM sqlite_sequence WHERE name = 'collection_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'collection_new', seq FROM sqlite_sequence WHERE name = 'collection';
DROP TABLE collection;
ALTER TABLE collection_new RENAME TO collection;
CREATE UNIQUE INDEX uq_collection_name ON collection (name) WHERE removed_at IS NULL;
