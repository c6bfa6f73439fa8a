"""Bringing a table of attributes into a project, after its match was looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import TableError
from clipstudio.domain.ids import ImageId, SourceId
from clipstudio.domain.language import later, number, tr
from clipstudio.domain.not_told import is_missing_word
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.visible_text import has_hidden, visible, written_out
from clipstudio.results.words import images as images_words
from clipstudio.services.importing.contradictions import contradicted
from clipstudio.services.importing.matching import TableMatch, taken_by_default
from clipstudio.services.importing.tables import Table
from clipstudio.storage.attribute_edits import A_MODEL
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

BATCH = 5_000
"""Values written in one transaction."""


@dataclass(frozen=True, slots=True)
class AttributeReport:
    """What an import of attributes wrote.

    Attributes:
        attributes: Attribute name to the number of images that got a value.
        cleared: Attribute name to the number of images that lost their value to an empty cell; where any did.
        clusters: Images that were given a cluster.
        changes: What the views have to redraw.
        read_as_none: Attribute name to the number of images of which “missing” was read as no value; where any.
        contradicted: Attribute name to the images, (m,) int64, of which another source says something else; where
            any.
        unclustered: Images that lost their cluster to an empty cell.
    """

    attributes: dict[str, int]
    cleared: dict[str, int]
    clusters: int
    changes: Changes
    read_as_none: dict[str, int] = field(default_factory=dict)
    contradicted: dict[str, NDArray[np.int64]] = field(default_factory=dict, compare=False)
    unclustered: int = 0

    def in_words(self) -> str:
        """How many values were cleared, read as none or contradict others, in sentences; empty when none."""
        cleared = ", ".join(f"{name} ({count:,})" for name, count in self.cleared.items())
        none = ", ".join(f"{name} ({count:,})" for name, count in self.read_as_none.items())
        told = (
            tr("Values cleared by an empty cell: {cleared}.", cleared=cleared) if cleared else "",
            tr("Out of their cluster by an empty cell: {unclustered}.", unclustered=images_words(self.unclustered))
            if self.unclustered
            else "",
            tr("“missing” was read as no value: {none}.", none=none) if none else "",
            contradicted_in_words({name: len(images) for name, images in self.contradicted.items()}),
        )
        return " ".join(filter(None, told))


def contradicted_in_words(counts: Mapping[str, int]) -> str:
    """Of how many images other sources say something else, by attribute, in a sentence; empty where of none."""
    if not counts:
        return ""
    told = ", ".join(f"{name} ({number(count)})" for name, count in counts.items())
    return tr("Other sources say something else: {told}. The newest one counts.", told=told)


def together(reports: Sequence[AttributeReport]) -> AttributeReport:
    """What several imports wrote, added up."""
    changes = Changes.NONE
    for report in reports:
        changes |= report.changes
    return AttributeReport(
        _added(each.attributes for each in reports),
        _added(each.cleared for each in reports),
        max((each.clusters for each in reports), default=0),
        changes,
        _added(each.read_as_none for each in reports),
        _joined(each.contradicted for each in reports),
        max((each.unclustered for each in reports), default=0),
    )


def _added(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for each in counts:
        for name, count in each.items():
            found[name] = found.get(name, 0) + count
    return found


def _joined(images: Iterable[Mapping[str, NDArray[np.int64]]]) -> dict[str, NDArray[np.int64]]:
    found: dict[str, NDArray[np.int64]] = {}
    for each in images:
        for name, some in each.items():
            found[name] = np.union1d(found[name], some) if name in found else some
    return found


class Witness(Protocol):
    """Who sees an import go on, to be able to take it back."""

    def begin(self, source: SourceId, attributes: Sequence[str], clusters: bool) -> Work[None]:
        """Nothing is written yet of these attributes, and of the clusters."""
        ...

    def end(self) -> Work[None]:
        """All is written."""
        ...


def import_attributes(
    project: ProjectFile,
    match: TableMatch,
    columns: Sequence[str] = (),
    cluster: str = "",
    witness: Witness | None = None,
    *,
    is_guessed: bool = False,
) -> Work[AttributeReport]:
    """Write columns of a matched table as attributes, and one of them as the cluster.

    The table's word becomes the newest for the images that its rows name, also where an empty cell takes a value
    away and where an earlier table is imported again. Where several sources speak in a table, an empty cell takes
    away only what the same source said before.

    Args:
        project: The open project.
        match: The table and its match.
        columns: Columns to take; none named takes every named column but the key and the cluster.
        cluster: Column that names the person, video or sequence; empty for none.
        witness: Sees what there is before and after.
        is_guessed: Whether a model guessed the values, of which plans then warn.

    Raises:
        TableError: If a column is not in the table, no row can be used, or a value cannot be seen.
    """
    if match.table.said_by:
        raise ValueError("a table of several sources is imported source by source")
    table = match.table
    taken = list(columns) or taken_by_default(table, match.key, cluster)
    cells = {name: table.column(name) for name in dict.fromkeys([*taken, *([cluster] if cluster else [])])}
    if not match.images:
        raise TableError(_why_none(project, match))
    _require_visible(table, cells)
    changes = Changes.NONE
    written: dict[str, int] = {}
    cleared: dict[str, int] = {}
    none: dict[str, int] = {}
    others: dict[str, NDArray[np.int64]] = {}
    guessed_by = A_MODEL if is_guessed else None
    source = project.attributes.add_source(table.name, table.sha256, guessed_by=guessed_by, path=table.place)
    said = {name: match.of_images(cells[name]) for name in taken}
    if match.is_one_of_many:
        by_name = project.attributes.images_by_name
        own = {name: _own(values, by_name(source, name)) for name, values in said.items()}
        said = {name: values for name, values in own.items() if values}
    if witness is not None:
        yield from witness.begin(source, tuple(said), bool(cluster))
    total = len(cells) * len(match.images)
    done = 0
    for name in said:
        lost = 0
        yield Progress("Writing attributes", done, total, "values", name)
        if len(differing := contradicted(project, match, name)):
            others[name] = differing
        values, unsaid = _told(said[name])
        if unsaid:
            none[name] = unsaid
        for some in _batches(values):
            yield Progress("Writing attributes", done, total, "values", name)
            change, gone = project.attributes.record(source, name, some)
            changes, lost = changes | change, lost + gone
            done += len(some)
        written[name] = sum(text is not None for text in values.values())
        if lost:
            cleared[name] = lost
    clusters = match.of_images(cells[cluster]) if cluster else {}
    if match.is_one_of_many:
        clusters = {image: text for image, text in clusters.items() if text is not None}
    bare = np.array([image for image, text in clusters.items() if text is None], np.int64)
    unclustered = int((project.images.clusters(bare) >= 0).sum())
    for some in _batches(clusters):
        yield Progress("Writing attributes", done, total, "values", cluster)
        changes |= project.images.set_clusters(some)
    if witness is not None:
        yield from witness.end()
    yield Progress("Writing attributes", total, total, "values")
    named = sum(text is not None for text in clusters.values())
    return AttributeReport(written, cleared, named, changes, none, others, unclustered)


def _own(values: Mapping[ImageId, str | None], before: frozenset[ImageId]) -> dict[ImageId, str | None]:
    """What a source says, and what it says no longer."""
    return {image: text for image, text in values.items() if text is not None or image in before}


def _told(values: Mapping[ImageId, str | None]) -> tuple[dict[ImageId, str | None], int]:
    """The values without those that could not be told from an absent one, and how many these were."""
    # Asked of each word once, not of each image: a column has few of them.
    absent = {text for text in set(values.values()) if text and is_missing_word(text)}
    if not absent:
        return dict(values), 0
    read = {image: None if text in absent else text for image, text in values.items()}
    return read, sum(text in absent for text in values.values())


def _require_visible(table: Table, cells: Mapping[str, Sequence[str | None]]) -> None:
    """Refuse names and values in which something cannot be seen: they would make groups that look alike."""
    for name, values in cells.items():
        if has_hidden(name):
            raise TableError(
                "“{name}”: the column name “{written_out}” holds a character that cannot be seen. Correct it "
                "in the table, then import that again.",
                name=table.name,
                written_out=written_out(name),
            )
        # Several lines are nothing to hide: columns of remarks have them.
        told = {value: value.replace("\r", "") for value in set(values) if value is not None}
        hidden = {value for value, lines in told.items() if visible(lines) != lines}
        if hidden:
            row = next(place for place, value in enumerate(values) if value in hidden)
            where = later(
                "“{name}”, row {row}, column “{name2}”", name=table.name, row=table.number(row), name2=name
            )
            raise TableError(
                "{where}: “{written_out}” holds a character that cannot be seen. Correct it in the table, "
                "then import that again.",
                where=where,
                written_out=written_out(values[row] or ""),
            )


def _why_none(project: ProjectReader, match: TableMatch) -> str:
    """Why no row of a table can be used."""
    table = match.table
    if match.ambiguous:
        row, text, why = match.ambiguous[0]
        return later(
            "No row of “{name}” can be used, though {ambiguous} name images: row {row}, "
            "“{value}”: {why}. Fix the rows, or choose other columns.",
            name=table.name,
            ambiguous=len(match.ambiguous),
            row=table.number(row),
            value=text,
            why=why,
        )
    if not project.images.count():
        return later("“{name}”: there is no image in this project yet. Import images first.", name=table.name)
    example = (
        later(" Its first is “{unmatched}”.", unmatched=match.unmatched[0][1])
        if match.unmatched
        else later(" It has no rows.")
    )
    return later(
        "No row of “{name}” matches an image by column “{key}”.{example} The key must be a "
        "path, a file name or a file name without its ending.",
        name=table.name,
        key=match.key,
        example=example,
    )


def _batches(values: Mapping[ImageId, str | None]) -> list[dict[ImageId, str | None]]:
    items = iter(values.items())
    return [dict(some) for some in iter(lambda: list(islice(items, BATCH)), [])]
