"""What changed on disk since images were imported: new, changed, moved and missing files."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Set
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ImageError
from clipstudio.domain.images import FileMark
from clipstudio.domain.language import number, tr
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.files import ordinary_file
from clipstudio.engine.reading import FORBIDDEN
from clipstudio.results.words import counted
from clipstudio.services.importing.image_files import ImportPaths, list_images
from clipstudio.services.importing.images import ImportReport, ImportRequest, import_images
from clipstudio.services.importing.lost_files import STEP, one_of_each_image
from clipstudio.storage.images import KnownFile, SeenFile
from clipstudio.storage.import_places import KeptPlace
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.storage.unreadable_files import TriedFile


@dataclass(slots=True)
class DiskChanges:
    """What a look at the disk found.

    Attributes:
        unchanged: Files that are as they were.
        new: Files that are not in the project.
        changed: Files that hold something else than when they were imported.
        moved: (where it is now, where it was) pairs of files with the same bytes.
        missing: Of each image that has no file any more, where that was last.
        removed: Files of images that were removed from the project: they are looked at no further.
        unreadable: (file or folder, reason) pairs of what cannot be read, or could not when it was tried last.
        changes: What the views have to redraw: which files are missing is remembered.
    """

    unchanged: int = 0
    new: list[Path] = field(default_factory=list)
    changed: list[Path] = field(default_factory=list)
    moved: list[tuple[Path, Path]] = field(default_factory=list)
    missing: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    unreadable: list[tuple[Path, str]] = field(default_factory=list)
    changes: Changes = Changes.NONE

    @property
    def can_be_imported(self) -> bool:
        """Whether importing the folders again would bring anything in."""
        return bool(self.new or self.changed or self.moved)

    @property
    def is_worth_a_look(self) -> bool:
        """Whether there is something to bring in, or to look for."""
        return self.can_be_imported or bool(self.missing)

    def in_words(self) -> str:
        """What was found, as one sentence."""
        parts = [
            f"{len(found):,} {word}"
            for found, word in (
                (self.new, tr("new")),
                (self.changed, tr("changed")),
                (self.moved, tr("moved")),
                (self.missing, tr("missing")),
            )
            if found
        ]
        as_it_was = tr("is as it was") if self.unchanged == 1 else tr("are as they were")
        same = f"{counted(self.unchanged, 'file')} {as_it_was}"
        if self.removed:
            of = tr("an image that was") if len(self.removed) == 1 else tr("images that were")
            same += tr(", {removed} of {of} removed from the project", removed=number(len(self.removed)), of=of)
        return (
            tr("On disk: {parts}; {same}.", parts=", ".join(parts), same=same)
            if parts
            else tr("Nothing changed on disk: {same}.", same=same)
        )


def look_at_disk(project: ProjectFile) -> Work[DiskChanges]:
    """Look through the folders that images were imported from, and whether every known file is there.

    Files are read only where their bytes alone tell: one with another time and the same size, and a new one of the
    size of a missing one. What is missing, or back, is remembered; nothing is imported.

    Raises:
        ProjectError: If the project is read-only.
    """
    found = DiskChanges()
    known, tried = project.images.known_files(), project.unreadable_files.all()
    seen = yield from _seen(project, known, found)
    back: list[Path] = []
    touched: list[tuple[SeenFile, KnownFile]] = []
    for file in seen.values():
        old = known.get(file.path)
        if (last := tried.get(file.path)) is not None and _is_as_tried(last, file):
            found.unreadable.append((file.path, last.reason))
        elif old is None:
            found.new.append(file.path)
        elif (old.size, old.modified_ns) == (file.size, file.modified_ns):
            found.unchanged += 1
            if old.missing:
                back.append(file.path)
        elif old.size == file.size:
            touched.append((file, old))
        else:
            found.changed.append(file.path)
    gone = yield from _look_at_the_rest(known, seen, found, back, touched)
    yield from _read_touched(project, touched, found, back)
    changed = {*found.changed, *(path for path, _ in found.unreadable)}
    there = {old.image for path, old in known.items() if path not in gone and path not in changed}
    found.missing = one_of_each_image((path for path in gone if known[path].image not in there), known)
    yield from _find_moved(project, known, seen, found)
    yield from _leave_out_removed(project, known, seen, found)
    found.changes |= project.images.mark_missing(path for path in gone if not known[path].missing)
    found.changes |= project.images.mark_missing(back, missing=False)
    return found


def _is_as_tried(last: TriedFile, file: SeenFile) -> bool:
    """Whether a file that could not be read has not changed since, and nor has whether it may be read."""
    is_allowed = last.reason == FORBIDDEN and os.access(file.path, os.R_OK)
    return not is_allowed and (last.size, last.modified_ns) == (file.size, file.modified_ns)


def _leave_out_removed(
    project: ProjectReader, known: Mapping[Path, KnownFile], seen: Mapping[Path, SeenFile], found: DiskChanges
) -> Work[None]:
    """Files of images that were removed from the project are neither missed nor new, wherever they are now."""
    removed = set(project.images.removed().tolist())
    of_removed = {path for path, old in known.items() if int(old.image) in removed}
    found.missing = [path for path in found.missing if path not in of_removed]
    found.removed = [new for new, old in found.moved if old in of_removed]
    found.moved = [(new, old) for new, old in found.moved if old not in of_removed]
    sizes = {known[path].size for path in of_removed}
    digests: dict[Path, str] = {}
    candidates = [path for path in found.new if seen[path].size in sizes]
    for place, path in enumerate(candidates):
        yield Progress("Comparing files", place, len(candidates), "files", is_part=True)
        digests[path] = _digest(path) or ""
    images = project.images.by_digests(set(digests.values()))
    copies = {path for path, digest in digests.items() if images.get(digest) in removed}
    found.removed += sorted(copies)
    found.new = [path for path in found.new if path not in copies]


def import_again(project: ProjectFile) -> Work[ImportReport]:
    """Import the remembered folders that are there once more, as they were, and files that changed elsewhere.

    Raises:
        ProjectError: If the project is read-only.
    """
    report = ImportReport()
    for place in _places(project, project.images.known_files()):
        if place.path.is_dir():
            paths = ImportPaths((place.path,), place.include, place.exclude)
            report.add((yield from import_images(project, ImportRequest(paths))))
    if others := _changed_elsewhere(project, {path for path, _ in report.unreadable}):
        report.add((yield from import_images(project, ImportRequest(others))))
    return report


def _changed_elsewhere(project: ProjectReader, known_damaged: Set[Path]) -> ImportPaths | None:
    """Known files that still differ once the folders were imported: single ones, and those of folders not kept."""
    changed = []
    for path, old in project.images.known_files().items():
        with suppress(OSError):
            status = path.stat()
            if (status.st_size, status.st_mtime_ns) != (old.size, old.modified_ns) and path not in known_damaged:
                changed.append(path)
    return ImportPaths(tuple(changed)) if changed else None


def _places(project: ProjectReader, known: Mapping[Path, KnownFile]) -> tuple[KeptPlace, ...]:
    """The folders to look through; where none is remembered, those that hold known files."""
    if kept := project.import_places.all():
        return kept
    folders = {path.parent for path in known}
    return tuple(KeptPlace(folder) for folder in sorted(folders) if folders.isdisjoint(folder.parents))


def _seen(
    project: ProjectReader, known: Mapping[Path, KnownFile], found: DiskChanges
) -> Work[dict[Path, SeenFile]]:
    seen: dict[Path, SeenFile] = {}
    for place in _places(project, known):
        if place.path.is_dir():
            paths = ImportPaths((place.path,), place.include, place.exclude)
            files, unreadable = yield from list_images(paths)
            seen |= {file.path: file for file in files}
            found.unreadable += unreadable
    return seen


def _look_at_the_rest(
    known: Mapping[Path, KnownFile],
    seen: Mapping[Path, SeenFile],
    found: DiskChanges,
    back: list[Path],
    touched: list[tuple[SeenFile, KnownFile]],
) -> Work[dict[Path, None]]:
    """Known files outside the folders, or left out of them by a pattern; returns those that are gone."""
    gone: dict[Path, None] = {}
    rest = [path for path in known if path not in seen]
    for place, path in enumerate(rest):
        old = known[path]
        try:
            status = path.stat()
        except OSError:
            gone[path] = None
        else:
            if status.st_size != old.size:
                found.changed.append(path)
            elif status.st_mtime_ns != old.modified_ns:
                touched.append((SeenFile(path, status.st_size, status.st_mtime_ns), old))
            else:
                found.unchanged += 1
                if old.missing:
                    back.append(path)
        if place % STEP == 0:
            yield Progress("Looking for files", place, len(rest), "files", is_part=True)
    return gone


def _read_touched(
    project: ProjectFile, touched: list[tuple[SeenFile, KnownFile]], found: DiskChanges, back: list[Path]
) -> Work[None]:
    """Tell files that were only written again from those that hold something else."""
    digests = project.images.digests([int(old.image) for _, old in touched])
    same: list[FileMark] = []
    for place, ((file, old), digest) in enumerate(zip(touched, digests, strict=True)):
        yield Progress("Comparing files", place, len(touched), "files", is_part=True)
        if _digest(file.path) != digest:
            found.changed.append(file.path)
            continue
        found.unchanged += 1
        same.append(FileMark(file.path, file.size, file.modified_ns, digest))
        if old.missing:
            back.append(file.path)
    if same:
        project.images.refresh(same)


def _find_moved(
    project: ProjectReader, known: Mapping[Path, KnownFile], seen: Mapping[Path, SeenFile], found: DiskChanges
) -> Work[None]:
    """Among the new files, find the bytes of missing ones."""
    digests = project.images.digests([int(known[path].image) for path in found.missing])
    lost = dict(zip(digests, found.missing, strict=True))
    sizes = {known[path].size for path in found.missing}
    candidates = [path for path in found.new if seen[path].size in sizes]
    moved: dict[Path, Path] = {}
    for place, path in enumerate(candidates):
        yield Progress("Comparing files", place, len(candidates), "files", is_part=True)
        if (old := lost.get(_digest(path) or "")) is not None:
            moved[path] = old
    found.moved = list(moved.items())
    found.new = [path for path in found.new if path not in moved]
    elsewhere = set(moved.values())
    found.missing = [path for path in found.missing if path not in elsewhere]


def _digest(path: Path) -> str | None:
    """SHA-256 of a file; None where it cannot be read."""
    try:
        with ordinary_file(path) as file:
            return hashlib.file_digest(file.stream, "sha256").hexdigest()
    except (OSError, ImageError):
        return None
