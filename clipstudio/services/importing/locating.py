"""Finding files again that are not where they were: by their bytes, in a folder that the user names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ImageError
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.importing.image_files import Identified, ImportPaths, identify_files, list_images
from clipstudio.storage.images import SeenFile
from clipstudio.storage.project_file import ProjectFile

BATCH = 64
"""Files written in one transaction."""


@dataclass(frozen=True, slots=True)
class LocateReport:
    """What was found again.

    Attributes:
        found: Images that have a file again.
        missing: Files whose image has none yet.
        changes: What the views have to redraw.
    """

    found: int
    missing: tuple[Path, ...]
    changes: Changes


def locate_missing(project: ProjectFile, folder: Path) -> Work[LocateReport]:
    """Look in a folder for the bytes of images whose files are missing, and remember where they lie now.

    Only files of the right size are read; no image is added to the project.

    Raises:
        ProjectError: If the folder does not exist or the project is read-only.
    """
    known = project.images.known_files()
    present = {old.image for old in known.values() if not old.missing}
    lost = {path: old for path, old in known.items() if old.missing and old.image not in present}
    ids = sorted({int(old.image) for old in lost.values()})
    images = dict(zip(project.images.digests(ids), ids, strict=True))
    sizes = {old.size for old in lost.values()}
    seen, _left_out = yield from list_images(ImportPaths((folder,)))
    candidates = [file for file in seen if file.size in sizes]
    found: set[int] = set()
    batch: list[tuple[SeenFile, Identified]] = []
    for number, (file, outcome) in enumerate(identify_files(candidates), start=1):
        if not isinstance(outcome, ImageError) and outcome[0].sha256 in images:
            batch.append((file, outcome))
            found.add(images[outcome[0].sha256])
        if len(batch) >= BATCH:
            _record(project, batch)
            batch = []
        yield Progress("Locating", number, len(candidates), "files")
    if batch:
        _record(project, batch)
    missing = tuple(path for path, old in lost.items() if int(old.image) not in found)
    return LocateReport(len(found), missing, Changes.IMAGES if found else Changes.NONE)


def _record(project: ProjectFile, batch: list[tuple[SeenFile, Identified]]) -> None:
    project.images.add([(file, facts) for file, (facts, _thumbnail) in batch])
    project.images.mark_missing([file.path for file, _ in batch], missing=False)
