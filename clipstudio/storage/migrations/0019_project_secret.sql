-- A secret of the project's own, by which evidence packs name images so that nobody else can tell which they are.

CREATE TABLE project_secret (
    id INTEGER NOT NULL CONSTRAINT pk_project_secret PRIMARY KEY,
    secret BLOB NOT NULL,
    CONSTRAINT ck_project_secret_one_row CHECK (id = 1)
);

INSERT INTO project_secret (id, secret) VALUES (1, randomblob(32));
