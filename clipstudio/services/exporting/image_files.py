"""Image files in a folder for another tool: copied or linked, named by their digest."""

from __future__ import annotations

import shutil
from pathlib import Path

from clipstudio.domain.exports import ExportError, ImageCopies
from clipstudio.domain.images import ImageRow


def file_name(row: ImageRow) -> str:
    """The name of an image in the folder: its digest, with the extension of its file."""
    return row.sha256 + (row.path.suffix.lower() if row.path is not None else "")


def put(row: ImageRow, folder: Path, how: ImageCopies) -> None:
    """Copy or link the file of an image into a folder; nothing where that was not asked for.

    Raises:
        ExportError: The file is not there any more.
    """
    if how is ImageCopies.NONE:
        return
    if row.path is None or row.missing or not row.path.is_file():
        raise ExportError(
            "The file of “{name}” is not there: find it with `clipstudio images relocate` first.", name=row.name
        )
    target = folder / file_name(row)
    if how is ImageCopies.COPY:
        shutil.copyfile(row.path, target)
    else:
        target.symlink_to(row.path.absolute())
