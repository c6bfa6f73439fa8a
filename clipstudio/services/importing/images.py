"""Importing: finding image files, reading each new one once, and remembering where it lies."""

from __future__ import annotations

import time
from collections.abc import Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import IMPORT_BEGUN, IMPORT_IMAGES, IMPORT_INTO, IMPORT_KNOWN
from clipstudio.domain.errors import ImageError, ProjectError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import ImageFacts
from clipstudio.domain.language import later, later_by, number, tr, tr_count
from clipstudio.domain.packed_numbers import pack, unpack
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.removals import Thing
from clipstudio.engine.identify_process import Identified
from clipstudio.results.words import images as images_words
from clipstudio.services.collections import add_to_collection
from clipstudio.services.edits.kinds import encode
from clipstudio.services.edits.of_images import CollectionMembers, Imported, ImportedRun
from clipstudio.services.edits.recording import keep, note
from clipstudio.services.edits.state import Several, State
from clipstudio.services.importing.identifying import identify_files
from clipstudio.services.importing.image_files import ImportPaths, absolute, list_images
from clipstudio.services.reversible import Reversible
from clipstudio.storage.images import KnownFile, SeenFile
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.unreadable_files import TriedFile

BATCH = 1024
"""Files written in one transaction, at most."""

BATCH_SECONDS = 0.5
"""Longest wait until what was read is written: what an import that is killed may lose."""

SHOWN_SECONDS = 1.0
"""Least time between two steps that tell of new images, since views then read them again."""

SHOWN_IMAGES = 50_000
"""So many images make that time twice as long, as reading them takes longer."""


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What to import.

    Attributes:
        places: Where to look, and for what.
        collection: Name of a collection that the images found are put into; empty for none.
        is_undoable: Whether undo may take it back; off where the project is made by it.
    """

    places: ImportPaths
    collection: str = ""
    is_undoable: bool = True


@dataclass(slots=True)
class ImportReport:
    """What an import did.

    Every file that was seen is counted once: as new, already here, a duplicate, moved, unreadable or removed.

    Attributes:
        found: Image files seen.
        added: Images that are new to the project.
        unchanged: Files whose image is known at this path, also where the file was touched.
        duplicates: (file, file with the same bytes) pairs seen for the first time.
        moved: (file, where it was before) pairs.
        missing: Files that the project knows in these folders and that are gone; where one lay before it moved is
            left out.
        unreadable: (file or folder, reason) pairs; they were skipped.
        not_listed: How many of the unreadable are folders or files that are not among those seen.
        removed: Files whose image was removed from the project before, and stays so.
        changed: How many of the new images are files that held another image before.
        changes: What the views have to redraw.
        steps: What was written down and can be undone.
    """

    found: int = 0
    added: int = 0
    unchanged: int = 0
    duplicates: list[tuple[Path, Path]] = field(default_factory=list)
    moved: list[tuple[Path, Path]] = field(default_factory=list)
    missing: list[Path] = field(default_factory=list)
    unreadable: list[tuple[Path, str]] = field(default_factory=list)
    not_listed: int = 0
    removed: int = 0
    changed: int = 0
    changes: Changes = Changes.NONE
    steps: list[Reversible] = field(default_factory=list)

    def add(self, other: ImportReport) -> None:
        """Count what another import did as well."""
        self.found += other.found
        self.added += other.added
        self.unchanged += other.unchanged
        self.duplicates += other.duplicates
        self.moved += other.moved
        self.missing += other.missing
        self.unreadable += other.unreadable
        self.not_listed += other.not_listed
        self.removed += other.removed
        self.changed += other.changed
        self.changes |= other.changes
        self.steps += other.steps

    def in_words(self) -> str:
        """The report as one sentence, and another of files that changed."""
        parts = [
            tr("{added} new", added=number(self.added)),
            tr("{unchanged} already here", unchanged=number(self.unchanged)),
        ]
        for count, words in (
            (len(self.duplicates), tr("exact duplicate") if len(self.duplicates) == 1 else tr("exact duplicates")),
            (len(self.moved), tr("moved")),
            (len(self.unreadable) - self.not_listed, tr("unreadable")),
            (self.removed, tr("removed from the project before")),
        ):
            if count:
                parts.append(f"{number(count)} {words}")
        # What was not seen is no part of the files that were.
        for count, words in (
            (len(self.missing), tr("known before and missing now")),
            (self.not_listed, tr("could not be opened")),
        ):
            if count:
                parts[-1] += tr("; besides, {count} {words}", count=number(count), words=words)
        said = tr_count(
            "{count} image file: {parts}.", "{count} image files: {parts}.", self.found, parts=", ".join(parts)
        )
        if self.changed:
            said += tr_count(
                " {count} of the new images is a changed file: what it showed before stays, without a file.",
                " {count} of the new images are changed files: what they showed before stays, without a file.",
                self.changed,
            )
        return said


def import_images(project: ProjectFile, request: ImportRequest) -> Work[ImportReport]:
    """Bring the image files of folders into a project; what is known and unchanged is not read again.

    Raises:
        ProjectError: If a place does not exist or the project is read-only.
    """
    began = datetime.now(UTC)
    known = project.images.known_files()
    seen, unreadable = yield from list_images(request.places)
    report = ImportReport(found=len(seen), unreadable=unreadable, not_listed=len(unreadable))
    taken_back = set(project.images.taken_back().tolist())
    before = _Before(known, set(project.images.removed().tolist()) - taken_back)
    places = [absolute(place) for place in request.places.paths]
    # Of single files one is kept, so that nobody takes their folder for one that was imported.
    kept = [place for place in places if place.is_dir()] or places[:1]
    project.import_places.remember(kept, request.places.include, request.places.exclude)
    fresh, same = list[SeenFile](), list[SeenFile]()
    for file in seen:
        (fresh if _is_fresh(file, known) else same).append(file)
    known_images = {known[file.path].image for file in same}
    log = _Log(project, request, began)
    for file in same:
        _count_known(known[file.path].image, before.removed, report)
    report.changes |= project.images.mark_missing(
        [file.path for file in same if known[file.path].missing], missing=False
    )
    try:
        images = known_images | (yield from _read(project, fresh, before, report, log))
        _require_still_there(places, report)
    except BaseException:
        # What was read until then is kept, and can be taken back.
        with suppress(ProjectError), project.as_one():
            _write_down(project, replace(request, collection=""), set(log.added), log.added, log, report)
        raise
    _notice_missing(project, request, before, {file.path for file in seen}, report)
    with project.as_one():
        _bring_back(project, known_images, images & taken_back, report)
        _write_down(project, request, images, log.added | (images & taken_back), log, report)
    return report


def _require_still_there(places: Sequence[Path], report: ImportReport) -> None:
    """See that no place went away while files were read.

    Raises:
        ProjectError: One did.
    """
    gone = next((place for place in places if not place.exists()), None) if report.unreadable else None
    if gone is not None:
        raise ProjectError(
            "“{place}” went away while it was imported. Read until then and kept: {new}. Bring it back, or "
            "connect its drive, and import it again.",
            place=gone,
            new=later_by(images_words, report.added),
        )


class _Log:
    """Writes down with each batch what an import added, so that it can be taken back where the program is killed.

    Attributes:
        began: When the import began.
        added: The images that are new to the project.
        edit: The edit; 0 while there is none.
    """

    def __init__(self, project: ProjectFile, request: ImportRequest, began: datetime) -> None:
        self._project, self._request = project, request
        self.began = began
        self.added: set[ImageId] = set()
        self.edit = 0
        self._runs: list[tuple[int, int]] = []

    def add(self, files: Sequence[tuple[SeenFile, ImageFacts]]) -> tuple[list[ImageId], set[ImageId]]:
        """Do what `ImageStore.add` does and write down which images are new, both or neither."""
        runs, edit = self._runs, self.edit
        with self._project.as_one():
            images, new = self._project.images.add(files)
            if new and self._request.is_undoable:
                runs = _with_ids(runs, new)
                edit = self._write_down(runs)
        # From here on it is so: what was refused above is not in the file.
        self.edit, self._runs = edit, runs
        self.added |= new
        return images, new

    def _write_down(self, runs: Sequence[tuple[int, int]]) -> int:
        """Write down all that was added; returns the edit."""
        before, after = (
            Several.of([ImportedRun(first, last, self.began, are_there) for first, last in runs])
            for are_there in (False, True)
        )
        payload = encode(before, after)
        if self.edit:
            self._project.edits.go_on(self.edit, payload)
            return self.edit
        words = later(IMPORT_BEGUN, place=_named(self._request))
        edit, _ = self._project.edits.made(self._project.auditor, words, [after.area], payload=payload)
        return edit


def _with_ids(runs: Sequence[tuple[int, int]], new: Set[int]) -> list[tuple[int, int]]:
    """Runs of ids one after the other, both ends in them, with later ids; mostly one that grows."""
    found = list(runs)
    for id in sorted(new):
        if found and found[-1][1] == id - 1:
            found[-1] = (found[-1][0], id)
        else:
            found.append((id, id))
    return found


def _ends(images: bytes, began: datetime) -> tuple[State, State]:
    """The project without images that an import added, and with them."""
    return Imported(images, began, are_there=False), Imported(images, began, are_there=True)


def _bring_back(project: ProjectFile, known: set[ImageId], back: Set[int], report: ImportReport) -> None:
    """Let images be there again whose import was undone; a file that is as it was then counts as new."""
    if back:
        report.changes |= project.images.set_removed(np.array(sorted(back), np.int64), None)
        again = len(known & back)
        report.added += again
        report.unchanged -= again


def _write_down(
    project: ProjectFile,
    request: ImportRequest,
    images: set[ImageId],
    new: Set[int],
    log: _Log,
    report: ImportReport,
) -> None:
    """Put images into the collection that was asked for, and write down what the import did, as one edit."""
    befores: list[State] = []
    afters: list[State] = []
    about: frozenset[Thing] = frozenset()
    where = _named(request)
    words = (
        later(IMPORT_IMAGES, images=later_by(images_words, len(new)), place=where)
        if new
        else later(IMPORT_KNOWN, place=where)
    )
    if new:
        without, with_them = _ends(pack(np.array(sorted(new), np.int64)), log.began)
        befores.append(without)
        afters.append(with_them)
    if request.collection:
        filled = add_to_collection(project, request.collection, sorted(images))
        report.changes |= Changes.COLLECTIONS
        if filled is not None and isinstance(filled.undo, State) and isinstance(filled.redo, State):
            befores.insert(0, filled.undo)
            afters.append(filled.redo)
            about = filled.about
            words = later(
                IMPORT_INTO,
                words=words,
                images=later_by(images_words, _put_in(filled.redo)),
                name=request.collection,
            )
    if not afters:
        return
    if not request.is_undoable:
        note(project, words, [each.area for each in afters], about)
        return
    step = Reversible(words, "", report.changes, Several.of(befores), Several.of(afters), about)
    report.steps.append(keep(project, step, log.edit))


def _put_in(filled: State) -> int:
    """How many images a collection was filled with."""
    members = filled.states[-1] if isinstance(filled, Several) else filled
    return len(unpack(members.images)) if isinstance(members, CollectionMembers) else 0


@dataclass(frozen=True, slots=True)
class _Before:
    """What the project held before the import: its files, and the images that were removed."""

    known: dict[Path, KnownFile]
    removed: set[int]


def _count_known(image: ImageId, removed: set[int], report: ImportReport) -> None:
    if image in removed:
        report.removed += 1
    else:
        report.unchanged += 1


def _named(request: ImportRequest) -> str:
    """Where an import looked, for its edit."""
    places = [absolute(place) for place in request.places.paths]
    if not places:
        return later("no place")
    if len(places) == 1:
        return later("“{name}”", name=places[0].name)
    return later("“{name}” and {count} more", name=places[0].name, count=len(places) - 1)


def _is_fresh(file: SeenFile, known: dict[Path, KnownFile]) -> bool:
    old = known.get(file.path)
    return old is None or (old.size, old.modified_ns) != (file.size, file.modified_ns)


def _read(
    project: ProjectFile,
    fresh: Sequence[SeenFile],
    before: _Before,
    report: ImportReport,
    log: _Log,
) -> Work[set[ImageId]]:
    """Read new files on threads and record them batch by batch; ``log`` takes the images that are new."""
    images: set[ImageId] = set()
    batch: list[tuple[SeenFile, Identified]] = []
    tried: list[TriedFile] = []
    pace = _Pace()
    try:
        for done, (file, outcome) in enumerate(identify_files(fresh), start=1):
            if isinstance(outcome, ImageError):
                report.unreadable.append((file.path, str(outcome)))
                # What went away was not tried: it may come back as it was, with its drive.
                if file.path.exists():
                    tried.append(TriedFile(file.path, file.size, file.modified_ns, str(outcome)))
            else:
                batch.append((file, outcome))
            shown = Changes.NONE
            if pace.is_batch_due(len(batch)):
                images |= _record(project, batch, before, report, log)
                batch = []
                shown = pace.shown(report.added)
            note = (
                tr("{unreadable} unreadable", unreadable=number(len(report.unreadable)))
                if report.unreadable
                else ""
            )
            yield Progress("Importing", done, len(fresh), "images", note, changes=shown)
    finally:
        # Also when the work is cancelled: what was read is kept.
        if batch:
            images |= _record(project, batch, before, report, log)
        _remember(project, fresh, tried)
    return images


def _remember(project: ProjectFile, fresh: Sequence[SeenFile], tried: Sequence[TriedFile]) -> None:
    """Keep which files could not be read, and forget those that were read since."""
    project.unreadable_files.remember(tried)
    kept = project.unreadable_files.all()
    if kept:
        failed, known = {each.path for each in tried}, project.images.known_files()
        project.unreadable_files.forget(
            file.path for file in fresh if file.path in kept and file.path not in failed and file.path in known
        )


class _Pace:
    """When what was read is to be written, and when views are to show it."""

    def __init__(self) -> None:
        self._written = self._shown = time.monotonic()

    def is_batch_due(self, waiting: int) -> bool:
        """Whether so many files are enough, or have waited long enough."""
        now = time.monotonic()
        if waiting < BATCH and (not waiting or now - self._written < BATCH_SECONDS):
            return False
        self._written = now
        return True

    def shown(self, images: int) -> Changes:
        """What views are to read again now that so many images were added."""
        now = time.monotonic()
        if not images or now - self._shown < SHOWN_SECONDS * (1 + images / SHOWN_IMAGES):
            return Changes.NONE
        self._shown = now
        return Changes.IMAGES


def _record(
    project: ProjectFile,
    batch: Sequence[tuple[SeenFile, Identified]],
    before: _Before,
    report: ImportReport,
    log: _Log,
) -> set[ImageId]:
    images, new = log.add([(file, facts) for file, (facts, _) in batch])
    for (_, (facts, thumbnail)), image in zip(batch, images, strict=True):
        if image in new and thumbnail is not None:
            # A thumbnail that is not kept is made again when it is wanted.
            with suppress(OSError):
                project.thumbnails.write(facts.sha256, thumbnail)
    held = {image: before.known.get(file.path) for (file, _), image in zip(batch, images, strict=True)}
    report.changed += sum(held[image] is not None for image in new)
    report.added += len(new)
    report.changes |= Changes.IMAGES
    again = _not_first(batch, images, new)
    _notice_other_paths(project, again, before, report)
    return set(images)


def _not_first(
    batch: Sequence[tuple[SeenFile, Identified]], images: Sequence[ImageId], new: set[ImageId]
) -> list[tuple[Path, ImageId]]:
    """The files of a batch that brought no new image."""
    first: set[ImageId] = set()
    again: list[tuple[Path, ImageId]] = []
    for (file, _), image in zip(batch, images, strict=True):
        if image in new and image not in first:
            first.add(image)
        else:
            again.append((file.path, image))
    return again


def _notice_other_paths(
    project: ProjectFile, again: Sequence[tuple[Path, ImageId]], before: _Before, report: ImportReport
) -> None:
    """Tell a file that moved from one that is there twice, and from one that was only touched."""
    # One question for the batch: a collection may be imported that is all duplicates.
    known = project.images.paths_of([image for _, image in again]) if again else {}
    gone: list[Path] = []
    for path, image in again:
        others = [other for other in known[image] if other != path]
        there = [other for other in others if other.exists()]
        old = before.known.get(path)
        if image in before.removed:
            report.removed += 1
            gone += [] if there else others
        elif old is not None and old.image == image and not old.missing:
            report.unchanged += 1
        elif there:
            report.duplicates.append((path, there[0]))
        elif others:
            report.moved.append((path, others[0]))
            gone += others
        else:
            report.unchanged += 1
    if gone:
        project.images.mark_missing(gone)


def _notice_missing(
    project: ProjectFile,
    request: ImportRequest,
    before: _Before,
    seen: set[Path],
    report: ImportReport,
) -> None:
    """Files that the project knows below the imported places and that are gone."""
    moved = {old for _, old in report.moved}
    known = before.known
    gone = [path for path in known if path not in seen and request.places.hold(path) and not path.exists()]
    # Where an image was before it moved, it is not missed at every import from then on.
    elsewhere = {old.image for path, old in known.items() if not old.missing}
    superseded = {path for path in gone if known[path].missing and known[path].image in elsewhere}
    away = moved | superseded
    report.missing = [path for path in gone if path not in away and known[path].image not in before.removed]
    report.changes |= project.images.mark_missing(path for path in gone if not known[path].missing)
