"""The frame: rail, header, job bar, start page, menus."""
