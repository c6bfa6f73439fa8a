-- Filters of images that were given a name.

CREATE TABLE saved_filter (
    id INTEGER NOT NULL CONSTRAINT pk_saved_filter PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    "query" JSON NOT NULL,
    created_at TEXT NOT NULL,
    removed_at TEXT
);
CREATE UNIQUE INDEX uq_saved_filter_name ON saved_filter (name) WHERE removed_at IS NULL;
