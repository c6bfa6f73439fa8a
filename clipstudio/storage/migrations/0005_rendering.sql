-- How the pixels of an image become RGB, for provenance to tell; null while that is not known.

ALTER TABLE image ADD COLUMN rendering TEXT;
UPDATE image SET rendering = 'plain' WHERE format IN ('JPEG', 'MPO');

-- Earlier versions took damaged PNG files for whole and made 12-bit greys nearly black. The embeddings of all but
-- JPEG files are made again when they are next wanted, and what a file needs is learnt then.

DELETE FROM embedding WHERE image_id IN (SELECT id FROM image WHERE rendering IS NULL);
