-- The values of an attribute can be put in order by hand; without a place they stand in their natural order.

ALTER TABLE attribute_level ADD COLUMN position INTEGER;
