-- Images can be removed and brought back; who edited what, and when, is written down with what undoing it takes.

ALTER TABLE look_alike_decision ADD COLUMN decided_by TEXT;

CREATE TABLE removed_image (
    image_id INTEGER NOT NULL CONSTRAINT pk_removed_image PRIMARY KEY,
    removed_at TEXT NOT NULL,
    CONSTRAINT fk_removed_image_image_id FOREIGN KEY(image_id) REFERENCES image (id) ON DELETE CASCADE
);

CREATE TABLE edit (
    id INTEGER NOT NULL CONSTRAINT pk_edit PRIMARY KEY AUTOINCREMENT,
    "action" TEXT NOT NULL CONSTRAINT ck_edit_action CHECK (action IN ('made', 'undone', 'redone', 'spent')),
    of_edit INTEGER,
    at TEXT NOT NULL,
    auditor TEXT NOT NULL,
    areas JSON NOT NULL,
    words TEXT NOT NULL,
    about JSON NOT NULL,
    CONSTRAINT fk_edit_of_edit FOREIGN KEY(of_edit) REFERENCES edit (id)
);

CREATE TABLE edit_payload (
    edit_id INTEGER NOT NULL CONSTRAINT pk_edit_payload PRIMARY KEY,
    data BLOB NOT NULL,
    CONSTRAINT fk_edit_payload_edit_id FOREIGN KEY(edit_id) REFERENCES edit (id)
);

-- What was done is never changed, and never goes.

CREATE TRIGGER edit_no_update BEFORE UPDATE ON edit
BEGIN SELECT RAISE(ABORT, 'edits are only ever added'); END;
CREATE TRIGGER edit_no_delete BEFORE DELETE ON edit
BEGIN SELECT RAISE(ABORT, 'edits are only ever added'); END;
