-- Reports are kept with their own words, and every version that was written to a file.

CREATE TABLE report (
    id INTEGER NOT NULL CONSTRAINT pk_report PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    "plan" JSON NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    removed_at TEXT
);
CREATE UNIQUE INDEX uq_report_name ON report (name) WHERE removed_at IS NULL;

CREATE TABLE report_version (
    report_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    "plan" JSON NOT NULL,
    written_at TEXT NOT NULL,
    auditor TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    CONSTRAINT pk_report_version PRIMARY KEY (report_id, number),
    CONSTRAINT fk_report_version_report_id FOREIGN KEY(report_id) REFERENCES report (id) ON DELETE CASCADE
) WITHOUT ROWID;

-- What was handed over is never changed.

CREATE TRIGGER report_version_no_update BEFORE UPDATE ON report_version
BEGIN SELECT RAISE(ABORT, 'versions of reports are only ever added'); END;
