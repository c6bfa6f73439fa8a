"""Which files are gone: looked for where they were, and counted once for each image."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ImageId
from clipstudio.domain.progress import Progress, Work
from clipstudio.storage.images import KnownFile
from clipstudio.storage.project_file import ProjectFile

STEP = 256
"""Files between two words on how far it is."""


def notice_gone(project: ProjectFile) -> Work[Changes]:
    """Look whether every known file is there; remember those that are gone, and those that are back as they were.

    Raises:
        ProjectError: If the project is read-only.
    """
    known = project.images.known_files()
    gone: list[Path] = []
    back: list[Path] = []
    for place, (path, old) in enumerate(known.items()):
        if place % STEP == 0:
            yield Progress("Looking for files", place, len(known), "files", is_part=True)
        try:
            status = path.stat()
        except OSError:
            gone += [] if old.missing else [path]
        else:
            is_same = (status.st_size, status.st_mtime_ns) == (old.size, old.modified_ns)
            back += [path] if old.missing and is_same else []
    changes = project.images.mark_missing(gone)
    return changes | project.images.mark_missing(back, missing=False)


def one_of_each_image(gone: Iterable[Path], known: Mapping[Path, KnownFile]) -> list[Path]:
    """Of files that are gone, one for each image: where it was last, and not where it was before it moved there.

    Args:
        gone: The files, those known longest first.
        known: What is known of each; one that was missing already is no place where an image was last.
    """
    last: dict[ImageId, Path] = {}
    for path in gone:
        image = known[path].image
        if image not in last or known[last[image]].missing or not known[path].missing:
            last[image] = path
    return list(last.values())
