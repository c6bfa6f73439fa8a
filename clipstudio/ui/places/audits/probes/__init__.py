"""The probes in the window: cards that offer them, forms that plan them, views that answer their questions."""
