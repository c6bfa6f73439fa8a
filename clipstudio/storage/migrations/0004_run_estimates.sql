-- What a run keeps beside its counts: intervals that allow for clusters, gaps, mean probabilities, close calls.

ALTER TABLE run ADD COLUMN estimates JSON;
