-- The folders that images were imported from, so that they can be looked through again.

CREATE TABLE import_place (
    id INTEGER NOT NULL CONSTRAINT pk_import_place PRIMARY KEY,
    path TEXT NOT NULL,
    include JSON NOT NULL,
    exclude JSON NOT NULL,
    imported_at TEXT NOT NULL,
    CONSTRAINT uq_import_place_path_include_exclude UNIQUE (path, include, exclude)
);
