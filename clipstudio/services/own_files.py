"""Files that a project was made from, which nothing that is written may take the place of."""

from __future__ import annotations

import hashlib
from pathlib import Path

from clipstudio.domain.errors import ClipstudioError
from clipstudio.services.importing.image_files import absolute
from clipstudio.storage.project_reader import ProjectReader

MOST_BYTES = 1 << 30
"""Of a file that is compared with the tables that were imported; none of them is larger."""


def refuse_own_files(project: ProjectReader, path: Path) -> None:
    """Make sure that a file that is to be written is no image of the project, and no table that was imported.

    A table is known by its content, wherever it lies.

    Raises:
        ClipstudioError: It is one.
    """
    if not path.is_file():
        return
    if {absolute(path), path.resolve()} & {own for _, own in project.images.all_paths()}:
        raise ClipstudioError("“{path}” is an image of this project: name another file.", path=path)
    tables = project.attributes.table_digests() | project.predictions.table_digests()
    if not tables or path.stat().st_size > MOST_BYTES:
        return
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return  # what cannot be read is refused, with the reason, by what writes
    if digest in tables:
        raise ClipstudioError(
            "“{path}” is a table that was imported into this project: name another file.", path=path
        )
