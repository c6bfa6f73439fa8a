"""A report on one page, in plain words, for somebody who never saw such a model."""
