"""Writing the drawn sample to a folder: the pictures, and the table of what is known of each."""

from __future__ import annotations

import csv
from pathlib import Path

from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.whole_files import whole_file
from clipstudio.sample.pictures import ATTRIBUTES, draw_sample

IMAGES_FOLDER = "images"
TABLE_FILE = "attributes.csv"
FILE_COLUMN = "file"
"""The key column of the table: the picture's path below the images folder."""


def write_sample(folder: Path) -> Work[Path]:
    """Draw the sample's pictures into ``folder``, those that are not there yet, and write their table.

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
        with whole_file(path) as partial:
            picture.image().save(partial, format="JPEG", quality=92)
    yield Progress("Drawing", len(pictures), len(pictures), "pictures")
    table = folder / TABLE_FILE
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [FILE_COLUMN, *ATTRIBUTES])
        writer.writeheader()
        writer.writerows({FILE_COLUMN: picture.file, **picture.attributes} for picture in pictures)
    return table
