-- Tables of one file name from different folders are sources of their own: where each was imported from is kept.

ALTER TABLE attribute_source ADD COLUMN path TEXT;
