"""Tables of captions: what is true, false or nearly right of which image or sequence.

A table has the columns ``caption`` and ``kind`` - true, false, close, fine-true or fine-false - and ``image``
(path, file name or stem) or ``sequence`` (the name of a cluster; the caption is then of all its images). A row
fills one of the two. Several images may share a caption.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later, later_all
from clipstudio.domain.progress import finish
from clipstudio.probes.scenes import CaptionKind, Captions, propose_close
from clipstudio.services.importing.path_index import PathIndex, find_images
from clipstudio.services.importing.tables import Table, read_table
from clipstudio.services.table_files import write_table
from clipstudio.storage.project_reader import ProjectReader

CAPTION, KIND, IMAGE, SEQUENCE = "caption", "kind", "image", "sequence"
COLUMNS = (IMAGE, SEQUENCE, CAPTION, KIND)

CaptionRow = tuple[str, str, str, str]
"""What `COLUMNS` hold; of image and sequence one is empty."""

WRITTEN = "captions written here"
"""Stands for the name of a table that no file holds."""

CONTRARIES = (
    (CaptionKind.TRUE, CaptionKind.FALSE),
    (CaptionKind.TRUE, CaptionKind.CLOSE),
    (CaptionKind.FINE_TRUE, CaptionKind.FINE_FALSE),
)
"""Kinds of which a caption cannot have both for one image."""


@dataclass(frozen=True, slots=True, eq=False)
class MatchedCaptions:
    """A table of captions laid on the project's images.

    Attributes:
        images: (n,) int64 images that have captions, ascending.
        captions: Their captions.
        unmatched: (row number as a person counts, name) of rows that no image or sequence answers to.
        told: Sentences on what of the table was not read, and on paths that were matched by their ends.
    """

    images: NDArray[np.int64]
    captions: Captions
    unmatched: tuple[tuple[int, str], ...]
    told: tuple[str, ...] = ()


def match_captions(project: ProjectReader, table: Table) -> MatchedCaptions:
    """Find the images that each caption is of.

    Raises:
        TableError: A column is missing, a kind is unknown, a row names nothing or two things, an image has two
            true captions or one that is true and false, or no row is matched.
    """
    cells = _columns(table)
    kinds = [_kind(table, row, text) for row, text in enumerate(cells[KIND])]
    texts = [_filled(table, row, text) for row, text in enumerate(cells[CAPTION])]
    of_rows, unmatched, elsewhere, ambiguous = _images_of_rows(project, table, cells[IMAGE], cells[SEQUENCE])
    images = np.unique(np.concatenate([np.empty(0, np.int64), *of_rows])).astype(np.int64)
    if not len(images):
        raise TableError(
            later_all(
                (
                    later("“{name}”: no row names an image or a sequence of this project.", name=table.path.name),
                    ambiguous,
                )
            )
        )
    distinct = {text: place for place, text in enumerate(dict.fromkeys(texts))}
    matrices = {kind: np.zeros((len(images), len(distinct)), dtype=np.bool_) for kind in CaptionKind}
    for kind, text, ids in zip(kinds, texts, of_rows, strict=True):
        matrices[kind][np.searchsorted(images, ids), distinct[text]] = True
    for kind in (CaptionKind.TRUE, CaptionKind.FINE_TRUE):
        several = matrices[kind].sum(axis=1) > 1
        if several.any():
            (path,) = (path for _, path in project.images.paths(images[several][:1]))
            raise TableError(
                "“{name}” states two different captions of the kind “{value}” for “{value_2}”. Keep one.",
                name=table.path.name,
                value=kind.value,
                value_2=path.name if path else later("a missing image"),
            )
    for right, wrong in CONTRARIES:
        both = matrices[right] & matrices[wrong]
        if both.any():
            image, place = np.argwhere(both)[0]
            ((_, path),) = project.images.paths(images[image : image + 1])
            caption = list(distinct)[place]
            raise TableError(
                "“{name}” states the caption “{caption}” both as {value} and as {wrong_value} for "
                "“{value_2}”. Keep one.",
                name=table.path.name,
                caption=caption,
                value=right.value,
                wrong_value=wrong.value,
                value_2=path.name if path else later("a missing image"),
            )
    told = (*table.notes, *filter(None, [elsewhere, ambiguous]))
    return MatchedCaptions(images, Captions(tuple(distinct), matrices), unmatched, told)


def propose_captions(source: Path, target: Path) -> str:
    """Write a table of captions again with proposals of close ones; returns what was done, in a sentence.

    Raises:
        TableError: The table cannot be read, lacks a column, or has a kind that is unknown.
        ClipstudioError: The file cannot be written.
    """
    count = write_proposals(read_table(source), target)
    return f"{count:,} close captions proposed in {target}: keep, change or delete them, then run the probe on it."


def write_proposals(table: Table, path: Path) -> int:
    """Write the table again with proposals of close captions, each below its true one, to be edited by a person.

    Returns:
        How many were proposed.

    Raises:
        TableError: A column is missing or a kind is unknown.
        ClipstudioError: The file cannot be written.
    """
    rows = caption_rows(table)
    more = with_proposals(rows)
    write_captions(more, path)
    return len(more) - len(rows)


def write_captions(rows: Sequence[CaptionRow], path: Path) -> None:
    """Write captions as a table.

    Raises:
        ClipstudioError: The file cannot be written.
    """
    write_table([COLUMNS, *rows], path)


def caption_rows(table: Table) -> tuple[CaptionRow, ...]:
    """The rows of a table of captions, as they can be edited.

    Raises:
        TableError: A column is missing, a kind is unknown or a caption is empty.
    """
    cells = _columns(table)
    return tuple(
        (
            cells[IMAGE][row] or "",
            cells[SEQUENCE][row] or "",
            _filled(table, row, text),
            _kind(table, row, cells[KIND][row]).value,
        )
        for row, text in enumerate(cells[CAPTION])
    )


def with_proposals(rows: Sequence[CaptionRow]) -> tuple[CaptionRow, ...]:
    """Captions with proposals of close ones, each below its true one; none that its image has already."""
    there = {(image, sequence, caption.casefold()) for image, sequence, caption, _ in rows}
    proposed: list[CaptionRow] = []
    for image, sequence, caption, kind in rows:
        proposed.append((image, sequence, caption, kind))
        if kind != CaptionKind.TRUE.value:
            continue
        for each in propose_close(caption):
            if (key := (image, sequence, each.casefold())) not in there:
                there.add(key)
                proposed.append((image, sequence, each, CaptionKind.CLOSE.value))
    return tuple(proposed)


def table_of(rows: Sequence[CaptionRow]) -> Table:
    """Captions that are written rather than read, as the table that they would make."""
    import pyarrow

    columns = [[row[place] or None for row in rows] for place in range(len(COLUMNS))]
    cells = pyarrow.table([pyarrow.array(each, pyarrow.string()) for each in columns], names=list(COLUMNS))
    sha256 = hashlib.sha256(json.dumps([COLUMNS, *rows]).encode()).hexdigest()
    return Table(Path(WRITTEN), sha256, COLUMNS, cells, np.arange(1, len(rows) + 1, dtype=np.int64))


def _columns(table: Table) -> dict[str, Sequence[str | None]]:
    lower = {column.casefold(): column for column in table.columns}
    for wanted in (CAPTION, KIND):
        if wanted not in lower:
            raise TableError(
                "“{name}” has no column “{wanted}”. A table of captions needs one.",
                name=table.path.name,
                wanted=wanted,
            )
    if IMAGE not in lower and SEQUENCE not in lower:
        raise TableError(
            "“{name}” has neither a column “{image}” nor one “{sequence}”: it needs one.",
            name=table.path.name,
            image=IMAGE,
            sequence=SEQUENCE,
        )
    empty: Sequence[str | None] = [None] * table.rows
    return {
        # A file's name may begin or end with a blank.
        name: (table.written if name == IMAGE else table.column)(lower[name]) if name in lower else empty
        for name in (CAPTION, KIND, IMAGE, SEQUENCE)
    }


def _kind(table: Table, row: int, text: str | None) -> CaptionKind:
    try:
        return CaptionKind((text or "").casefold().replace(" ", "-").replace("_", "-"))
    except ValueError:
        known = ", ".join(each.value for each in CaptionKind)
        raise TableError(
            "“{name}”, row {value}: the kind “{text}” is unknown. Kinds: {known}.",
            name=table.path.name,
            value=table.number(row),
            text=text or "",
            known=known,
        ) from None


def _filled(table: Table, row: int, text: str | None) -> str:
    if not text:
        raise TableError(
            "“{name}”, row {value}: the caption is empty.", name=table.path.name, value=table.number(row)
        )
    return text


def _images_of_rows(
    project: ProjectReader, table: Table, names: Sequence[str | None], sequences: Sequence[str | None]
) -> tuple[list[NDArray[np.int64]], tuple[tuple[int, str], ...], str, str]:
    """The images that each row speaks of, none where not one answers to its name; and what is told of them."""
    answers, elsewhere = finish(
        find_images(PathIndex(project.images.all_paths() if any(names) else ()), names, "rows")
    )
    members = project.images.cluster_members() if any(sequences) else {}
    found: list[NDArray[np.int64]] = []
    unmatched = []
    for row, (name, sequence) in enumerate(zip(names, sequences, strict=True)):
        if bool(name) == bool(sequence):
            place = {"name": table.path.name, "row": table.number(row)}
            raise TableError(
                later("“{name}”, row {row} names both an image and a sequence: fill in one of the two.", **place)
                if name
                else later(
                    "“{name}”, row {row} names neither an image nor a sequence: fill in one of the two.", **place
                )
            )
        if name:
            ids = np.array(list(answers[row]) if len(answers[row]) == 1 else [], np.int64)
        else:
            ids = members.get(sequence or "", np.empty(0, np.int64))
        if not len(ids):
            unmatched.append((table.number(row), name or sequence or ""))
        found.append(ids)
    several = [(name, len(ids)) for name, ids in zip(names, answers, strict=True) if name and len(ids) > 1]
    return found, tuple(unmatched), elsewhere.in_words(), _several_in_words(several)


def _several_in_words(several: Sequence[tuple[str, int]]) -> str:
    """That names could be of several images, and what to write instead; empty where none could."""
    if not several:
        return ""
    name, count = several[0]
    if len(several) == 1:
        return later(
            "{count} images are called “{name}”: write the name with its folder, such as “folder/{name}”.",
            count=count,
            name=name,
        )
    return later(
        "{count} images are called “{name}”, and {more} more rows like it: write the name with its folder, "
        "such as “folder/{name}”.",
        count=count,
        name=name,
        more=len(several) - 1,
    )
