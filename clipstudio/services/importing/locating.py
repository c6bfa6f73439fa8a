"""Finding files again that are not where they were: by their bytes, in a folder that the user names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import LOCATE
from clipstudio.domain.errors import ImageError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.language import later, later_by
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.identify_process import Identified
from clipstudio.results.words import images as images_words
from clipstudio.services.edits.of_files import FilesKnown
from clipstudio.services.edits.recording import keep
from clipstudio.services.importing.identifying import identify_files
from clipstudio.services.importing.image_files import ImportPaths, list_images
from clipstudio.services.importing.lost_files import notice_gone, one_of_each_image
from clipstudio.services.reversible import Reversible
from clipstudio.storage.images import KnownFile, SeenFile
from clipstudio.storage.project_file import ProjectFile

BATCH = 64
"""Files written in one transaction."""


@dataclass(frozen=True, slots=True)
class LocateReport:
    """What was found again.

    Attributes:
        found: Images that have a file again.
        missing: Of each image that has no file yet, where that was last.
        changes: What the views have to redraw.
        step: What takes it back; None where nothing was found.
    """

    found: int
    missing: tuple[Path, ...]
    changes: Changes
    step: Reversible | None = None


def locate_missing(project: ProjectFile, folder: Path) -> Work[LocateReport]:
    """Look in a folder for the bytes of images whose files are missing, and remember where they lie now.

    Which files are missing is looked up first. Only files of the right size are read; no image is added.

    Raises:
        ProjectError: If the folder does not exist or the project is read-only.
    """
    changes = yield from notice_gone(project)
    known = project.images.known_files()
    present = {old.image for old in known.values() if not old.missing}
    present.update(map(ImageId, project.images.removed().tolist()))  # nobody misses what was removed
    lost = {path: old for path, old in known.items() if old.missing and old.image not in present}
    ids = sorted({int(old.image) for old in lost.values()})
    images = dict(zip(project.images.digests(ids), ids, strict=True))
    sizes = {old.size for old in lost.values()}
    seen, _left_out = yield from list_images(ImportPaths((folder,)))
    candidates = [file for file in seen if file.size in sizes]
    found: dict[Path, int] = {}
    batch: list[tuple[SeenFile, Identified]] = []
    step = None
    try:
        for number, (file, outcome) in enumerate(identify_files(candidates), start=1):
            if not isinstance(outcome, ImageError) and outcome[0].sha256 in images:
                batch.append((file, outcome))
            if len(batch) >= BATCH:
                found |= _record(project, batch, images)
                batch = []
            yield Progress("Locating", number, len(candidates), "files")
        found |= _record(project, batch, images)
    finally:
        # Also when the work is cancelled: what was found is kept.
        if found:
            step = keep(project, _step(folder, known, found, project.images.known_files()))
    again = set(found.values())
    missing = one_of_each_image((path for path, old in lost.items() if int(old.image) not in again), known)
    return LocateReport(len(again), tuple(missing), changes | (Changes.IMAGES if found else Changes.NONE), step)


def _record(
    project: ProjectFile, batch: list[tuple[SeenFile, Identified]], images: Mapping[str, int]
) -> dict[Path, int]:
    """Remember where files lie; returns their images."""
    project.images.add([(file, facts) for file, (facts, _thumbnail) in batch])
    project.images.mark_missing([file.path for file, _ in batch], missing=False)
    return {file.path: images[facts.sha256] for file, (facts, _thumbnail) in batch}


def _step(
    folder: Path, before: Mapping[Path, KnownFile], found: Mapping[Path, int], after: Mapping[Path, KnownFile]
) -> Reversible:
    return Reversible(
        later(LOCATE, images=later_by(images_words, len(set(found.values()))), folder=folder.name),
        "",
        Changes.IMAGES,
        FilesKnown.of(found, before),
        FilesKnown.of(found, after),
    )
