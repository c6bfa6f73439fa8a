-- Plans can be locked before results are seen; a lock is withdrawn visibly, and never goes.

CREATE TABLE plan_lock (
    id INTEGER NOT NULL CONSTRAINT pk_plan_lock PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    asked_sha256 TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    "primary" JSON NOT NULL,
    document TEXT NOT NULL
);

CREATE TABLE plan_lock_withdrawal (
    plan_lock_id INTEGER NOT NULL CONSTRAINT pk_plan_lock_withdrawal PRIMARY KEY,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT fk_plan_lock_withdrawal_plan_lock_id FOREIGN KEY(plan_lock_id) REFERENCES plan_lock (id)
);

CREATE TRIGGER plan_lock_no_update BEFORE UPDATE ON plan_lock
BEGIN SELECT RAISE(ABORT, 'locks of plans are only ever added'); END;
CREATE TRIGGER plan_lock_no_delete BEFORE DELETE ON plan_lock
BEGIN SELECT RAISE(ABORT, 'locks of plans are only ever added'); END;
CREATE TRIGGER plan_lock_withdrawal_no_update BEFORE UPDATE ON plan_lock_withdrawal
BEGIN SELECT RAISE(ABORT, 'locks of plans are only ever added'); END;
CREATE TRIGGER plan_lock_withdrawal_no_delete BEFORE DELETE ON plan_lock_withdrawal
BEGIN SELECT RAISE(ABORT, 'locks of plans are only ever added'); END;
