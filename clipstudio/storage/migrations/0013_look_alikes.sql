-- What was decided of images that look alike, by their bytes: no pair is asked about twice.

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
