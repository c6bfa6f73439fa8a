"""Projects that are made once for many tests: a test gets a copy, at a tenth of what making one takes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copyfile, copytree


def copy_of(made: Path, path: Path) -> Path:
    """Copy a closed project to ``path``, and its cache and folders of pictures beside it; returns ``path``."""
    folder = path.parent
    folder.mkdir(parents=True, exist_ok=True)
    copyfile(made, path)
    for beside in made.parent.iterdir():
        if beside.is_dir():
            copytree(beside, folder / beside.name.replace(made.name, path.name), dirs_exist_ok=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        # The times of the pictures are copied with them: they are taken for the same files. Tables come with them.
        for table in ("image_path", "import_place", "attribute_source"):
            connection.execute(
                f"UPDATE {table} SET path = replace(path, ?, ?)",
                (str(made.parent), str(folder)),
            )
    return path
