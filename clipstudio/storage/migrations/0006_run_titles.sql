-- What a user calls a run or a probe's run, and which of the runs of its name a probe's run is.

ALTER TABLE run ADD COLUMN title TEXT;
ALTER TABLE probe_run ADD COLUMN title TEXT;
ALTER TABLE probe_run ADD COLUMN number INTEGER DEFAULT 1 NOT NULL;
UPDATE probe_run SET number = (
    SELECT count(*) FROM probe_run AS other WHERE other.name = probe_run.name AND other.id <= probe_run.id
);
