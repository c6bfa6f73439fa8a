-- Values are entered by hand, shown as others, described; attributes are renamed, described and derived from others;
-- a source can be marked as guessed by a model.

ALTER TABLE attribute ADD COLUMN description TEXT;
ALTER TABLE attribute ADD COLUMN former_names JSON;
ALTER TABLE attribute ADD COLUMN definition JSON;
ALTER TABLE attribute_level ADD COLUMN description TEXT;
ALTER TABLE attribute_level ADD COLUMN merged_into INTEGER;

CREATE TABLE attribute_source_new (
    id INTEGER NOT NULL CONSTRAINT pk_attribute_source PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT,
    added_at TEXT NOT NULL,
    guessed_by TEXT,
    CONSTRAINT ck_attribute_source_kind CHECK (kind IN ('table', 'rater', 'hand'))
);
INSERT INTO attribute_source_new (id, kind, name, sha256, added_at)
    SELECT id, kind, name, sha256, added_at FROM attribute_source;
DROP TABLE attribute_source;
ALTER TABLE attribute_source_new RENAME TO attribute_source;
