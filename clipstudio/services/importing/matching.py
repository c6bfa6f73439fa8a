"""Matching the rows of a table to images, by path, file name or stem."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from clipstudio.domain.errors import TableError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.language import number, quoted, tr
from clipstudio.domain.progress import Progress, Work
from clipstudio.results.words import counted
from clipstudio.services.importing.finding import find_named
from clipstudio.services.importing.path_index import Elsewhere
from clipstudio.services.importing.tables import Table
from clipstudio.storage.project_reader import ProjectReader

MOST_DIFFERING = 3
"""Columns that are named where rows contradict each other."""


@dataclass(frozen=True, slots=True)
class TableMatch:
    """How a table's rows fall on images; nothing is written yet.

    Attributes:
        table: The table.
        key: The column that names the images.
        images: Row number (from 0) to image, for rows that are matched; the first of those that agree.
        repeats: First row to the further rows that speak of the same image and do not contradict it.
        unmatched: (row number, key) of rows that no image answers to.
        ambiguous: (row number, key, why) of rows that are not used, since it is unclear whom they speak of.
        without_row: Images of the project that no row speaks of.
        elsewhere: Rows that name a path of another place, matched by how it ends.
        has_several: Whether several rows speak of one image, so that the match hangs on the chosen columns.
        is_one_of_many: Whether other sources speak in the same table, so that an empty cell takes nothing away:
            it stands where another one answered.
    """

    table: Table
    key: str
    images: dict[int, ImageId]
    repeats: dict[int, tuple[int, ...]]
    unmatched: tuple[tuple[int, str], ...]
    ambiguous: tuple[tuple[int, str, str], ...]
    without_row: int
    elsewhere: Elsewhere
    has_several: bool
    is_one_of_many: bool = False

    def by_source(self) -> tuple[tuple[TableMatch, bool], ...]:
        """A match for each source that speaks in the table, and whether it is a model.

        Models come first: what a person says is then the newer word, since people correct what a model proposed.
        """
        said_by, guessers = self.table.said_by, self.table.guessers
        if not said_by:
            return ((self, False),)
        found = []
        everyone = dict.fromkeys(said_by[row] for row in self.images)
        for who in sorted(everyone, key=lambda each: each not in guessers):
            table = replace(self.table, called=f"{self.table.name}, {who}", said_by=(), guessers=frozenset())
            images = {row: image for row, image in self.images.items() if said_by[row] == who}
            match = replace(self, table=table, images=images, is_one_of_many=True)
            found.append((match, who in guessers))
        return tuple(found)

    @property
    def matched(self) -> int:
        """Rows that are used."""
        return len(self.images) + sum(map(len, self.repeats.values()))

    def in_words(self) -> str:
        """The match as one sentence, and one more where paths of another place were matched by their ends."""
        words = tr(
            "{matched} of {rows} matched, {unmatched} unmatched, {ambiguous} ambiguous; "
            "{without_row} without a row.",
            matched=number(self.matched),
            rows=counted(self.table.rows, "row"),
            unmatched=number(len(self.unmatched)),
            ambiguous=number(len(self.ambiguous)),
            without_row=counted(self.without_row, "image"),
        )
        return " ".join(filter(None, (words, *map(str, self.table.notes), self.elsewhere.in_words())))

    def of_images(self, cells: Sequence[str | None]) -> dict[ImageId, str | None]:
        """What a column says of each image: the cell that is filled, where several rows speak of it."""
        return {
            image: next((cells[each] for each in (row, *self.repeats.get(row, ())) if cells[each]), None)
            for row, image in self.images.items()
        }


def match_table(
    project: ProjectReader, table: Table, key: str, columns: Sequence[str] = (), cluster: str = ""
) -> Work[TableMatch]:
    """Find each row's image.

    Several rows may speak of one image where they agree in the columns that are taken; an empty cell contradicts
    nothing. Rows that differ there are ambiguous.

    Args:
        project: The open project.
        table: The table.
        key: The column that names the images.
        columns: The columns to be taken; none named means every named column but the key.
        cluster: The column of the clusters; empty for none.

    Raises:
        TableError: If the table has no such columns.
    """
    keys = table.written(key)
    taken = dict.fromkeys([*(columns or taken_by_default(table, key, cluster)), *([cluster] if cluster else [])])
    cells = {name: table.column(name) for name in taken}
    found, elsewhere = yield from find_named(project, keys, "rows")
    # Where several sources speak in a table, each of them may have a row for an image.
    said_by = table.said_by or ("",) * len(keys)
    rows_of: dict[tuple[ImageId, str], list[int]] = defaultdict(list)
    unmatched: list[tuple[int, str]] = []
    ambiguous: list[tuple[int, str, str]] = []
    for row, (text, images) in enumerate(zip(keys, found, strict=True)):
        if len(images) == 1:
            rows_of[next(iter(images)), said_by[row]].append(row)
        elif images:
            ambiguous.append((row, text or "", tr("{images} images have this name", images=len(images))))
        else:
            unmatched.append((row, text or "(empty)"))
    chosen: dict[int, ImageId] = {}
    repeats: dict[int, tuple[int, ...]] = {}
    for (image, _), (first, *others) in rows_of.items():
        differing = _differing(cells, (first, *others)) if others else []
        if differing:
            why = tr(
                "{others} rows name this image and differ in {named}",
                others=len(others) + 1,
                named=_named(differing),
            )
            ambiguous.extend((row, keys[row] or "", why) for row in (first, *others))
        else:
            chosen[first] = image
            if others:
                repeats[first] = tuple(others)
    yield Progress("Matching", len(keys), len(keys), "rows")
    has_several = len(rows_of) < sum(map(len, rows_of.values()))
    without_row = project.images.count() - len(set(chosen.values()))
    return TableMatch(
        table,
        key,
        chosen,
        repeats,
        tuple(unmatched),
        tuple(sorted(ambiguous)),
        without_row,
        elsewhere,
        has_several,
    )


def taken_by_default(table: Table, key: str, cluster: str) -> list[str]:
    """Every column that has a name, but the key and the cluster.

    Raises:
        TableError: There is none.
    """
    names = [name for name in table.named if name not in (key, cluster)]
    if not names and not cluster:
        raise TableError("“{name}” has no named column besides the key “{key}”.", name=table.name, key=key)
    return names


def _differing(cells: dict[str, list[str | None]], rows: Iterable[int]) -> list[str]:
    """The columns in which rows say different things; saying nothing contradicts nobody."""
    rows = tuple(rows)
    return [name for name, texts in cells.items() if len({texts[row] for row in rows} - {None}) > 1]


def _named(columns: Sequence[str]) -> str:
    names = ", ".join(quoted(name) for name in columns[:MOST_DIFFERING])
    more = len(columns) - MOST_DIFFERING
    return names + (tr(" and {more} more", more=number(more)) if more > 0 else "")
