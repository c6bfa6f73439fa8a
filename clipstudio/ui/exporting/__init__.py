"""Exporting from the window: what, of which run or review, in which format."""
