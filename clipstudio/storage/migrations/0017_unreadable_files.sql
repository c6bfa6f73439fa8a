-- Files that could not be read when they were last tried, so that they are not taken for new ones.

CREATE TABLE unreadable_file (
    id INTEGER NOT NULL CONSTRAINT pk_unreadable_file PRIMARY KEY,
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    reason TEXT NOT NULL,
    tried_at TEXT NOT NULL,
    CONSTRAINT uq_unreadable_file_path UNIQUE (path)
);
