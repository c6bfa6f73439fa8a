"""Writing the drawn sample to a folder: the pictures, and the table of what is known of each."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.whole_files import PARTIAL_SUFFIX, whole_file
from clipstudio.sample.pictures import ATTRIBUTES, DrawnPicture, draw_sample

IMAGES_FOLDER = "images"
TABLE_FILE = "attributes.csv"
FILE_COLUMN = "file"
"""The key column of the table: the picture's path below the images folder."""


def write_sample(folder: Path) -> Work[Path]:
    """Draw the sample's pictures into ``folder`` and write their table; what is there already is kept.

    Returns:
        The table, whose columns are `FILE_COLUMN` and `ATTRIBUTES`.
    """
    pictures = list(draw_sample())
    for number, picture in enumerate(pictures):
        yield Progress("Drawing", number, len(pictures), "pictures")
        path = folder / IMAGES_FOLDER / picture.file
        if path.exists():
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        # Whole or not at all: a cancelled drawing goes on where it stopped.
        with whole_file(path, is_picture=True) as partial:
            picture.image().save(partial, format="JPEG", quality=92)
    yield Progress("Drawing", len(pictures), len(pictures), "pictures")
    table = folder / TABLE_FILE
    if not table.exists():
        with whole_file(table) as partial:
            partial.write_text(_table_of(pictures), encoding="utf-8", newline="")
    return table


def holds_only_the_sample(folder: Path) -> bool:
    """Whether every file in a folder is one that `write_sample` writes there, whole or in part.

    Raises:
        OSError: The folder cannot be read.
    """
    pictures = list(draw_sample())
    own = {folder / IMAGES_FOLDER / picture.file for picture in pictures}
    folders = {path.parent for path in own}
    for path in folder.rglob("*"):
        if path.is_dir() or path in own or (path.suffix == PARTIAL_SUFFIX and path.parent in folders):
            continue
        if path != folder / TABLE_FILE or path.read_bytes() != _table_of(pictures).encode():
            return False
    return True


def _table_of(pictures: Sequence[DrawnPicture]) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [FILE_COLUMN, *ATTRIBUTES])
    writer.writeheader()
    writer.writerows({FILE_COLUMN: picture.file, **picture.attributes} for picture in pictures)
    return out.getvalue()
