"""What the columns of a table look like, and which of them seem to name the images and the clusters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clipstudio.domain.attribute_views import attribute_named
from clipstudio.domain.language import later, later_all
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.services.importing.finding import find_named
from clipstudio.services.importing.layouts.layout import Layout
from clipstudio.services.importing.layouts.reading import read_layout
from clipstudio.services.importing.path_index import PathIndex
from clipstudio.services.importing.same_names import told_apart
from clipstudio.services.importing.tables import Table, read_table
from clipstudio.storage.project_reader import ProjectReader

ROWS_TRIED = 200
"""Rows that a column is tried on when the key is guessed."""

EXAMPLES = 4

_OF_USERS = frozenset({Layout.TABLE, Layout.HUGGING_FACE})
"""Layouts whose columns are called as a user likes; a category of COCO may be “person”."""

OWN, OWN_PATH = ("image", "file", "width", "height", "cluster"), "path"
"""The first columns of an export of attributes, in that order; a path is among them where it was asked for."""

_CLUSTER_NAMES = ("cluster", "person", "subject", "sequence", "video", "artist")


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """A column as the import form shows it.

    Attributes:
        name: Its name in the header row.
        filled: Rows in which it is not empty.
        distinct: Number of different values.
        examples: Its most frequent values, at most `EXAMPLES`.
        has_name: Whether the table gives it a name; an index that pandas wrote has none.
    """

    name: str
    filled: int
    distinct: int
    examples: tuple[str, ...]
    has_name: bool = True

    def looks_like_groups(self, rows: int) -> bool:
        """Whether its values repeat enough to make groups; those of a column of names do not."""
        return self.has_name and 0 < self.distinct <= rows / 2


@dataclass(frozen=True, slots=True)
class TableFacts:
    """A table before its import.

    Attributes:
        table: The table.
        columns: Its columns, in order.
        key: The column that seems to name the images.
        cluster: A column whose name says person, sequence or the like; empty when there is none.
        known: Attributes that the project has already.
        wanted: Columns to be taken unless the user says otherwise; None for those that look like groups.
        layout: How the file was read.
        is_guessed: Whether a model guessed the values.
        derived: Attributes that are derived here, so that nothing can be entered into them.
    """

    table: Table
    columns: tuple[ColumnFacts, ...]
    key: str
    cluster: str
    known: frozenset[str]
    wanted: tuple[str, ...] | None = None
    layout: Layout = Layout.TABLE
    is_guessed: bool = False
    derived: frozenset[str] = frozenset()

    def is_wanted(self, column: ColumnFacts) -> bool:
        """Whether a column is to be taken unless the user says otherwise."""
        return not self.is_passed_over(column.name) and self._is_wanted(column)

    def is_passed_over(self, name: str) -> bool:
        """Whether a column is none of attributes: it is derived here, or says what an image itself tells."""
        return name in self.derived or (self.wanted is None and name in _own_columns(self.table))

    def _is_wanted(self, column: ColumnFacts) -> bool:
        return column.looks_like_groups(self.table.rows) if self.wanted is None else column.name in self.wanted


def _own_columns(table: Table) -> tuple[str, ...]:
    """What an export of attributes by this program says besides attributes; by rules it says them again."""
    fixed = [name for name in table.columns[: len(OWN) + 1] if name != OWN_PATH]
    if tuple(fixed[: len(OWN)]) != OWN:
        return ()
    again = (name for name in table.columns if attribute_named(name) in table.columns)
    return (*OWN, OWN_PATH, *(name for name in again if attribute_named(name) != name))


def table_facts(project: ProjectReader, path: Path) -> TableFacts:
    """Read a table and look at its columns; nothing is written.

    Raises:
        TableError: If the table cannot be read.
    """
    table = read_table(path)
    return facts_of(project, table, guess_key(project, table), guess_cluster(table))


def layout_facts(project: ProjectReader, path: Path, layout: Layout | None, *, is_alone: bool) -> Work[TableFacts]:
    """Read a file in a layout, as `read_layout` does, and look at its columns; nothing is written.

    Raises:
        TableError: It cannot be read.
    """
    reading = yield from read_layout(path, layout, is_alone=is_alone)
    table = reading.table
    yield Progress("Looking at the columns", 0, None, "columns", table.name, is_part=True)
    facts = facts_of(
        project,
        table,
        reading.key or guess_key(project, table),
        reading.cluster or (guess_cluster(table) if reading.layout in _OF_USERS else ""),
        reading.wanted,
    )
    return replace(facts, layout=reading.layout, is_guessed=reading.is_guessed)


def facts_of(
    project: ProjectReader, table: Table, key: str, cluster: str, wanted: tuple[str, ...] | None = None
) -> TableFacts:
    """The columns of a table that was read, of which it is known what they are for."""
    columns = tuple(_facts(table, name) for name in table.columns)
    table = told_apart(project, table)
    derived = frozenset(project.attributes.definitions()).intersection(table.columns)
    if derived:
        names = later_all((later("“{name}”", name=name) for name in sorted(derived)), ", ")
        note = later("Left out, since it is derived from other attributes here: {names}.", names=names)
        table = replace(table, notes=(*table.notes, note))
    known = frozenset(project.attributes.names())
    return TableFacts(table, columns, key, cluster, known, wanted, derived=derived)


def guess_key(project: ProjectReader, table: Table) -> str:
    """The column whose first rows name the most images; the first column when none names any."""
    head = table.head(ROWS_TRIED)
    index = PathIndex(project.images.all_paths())

    def named(column: str) -> int:
        found, _ = finish(find_named(project, head.written(column), "rows", index))
        return sum(len(images) == 1 for images in found)

    # An unnamed column may name the images, but one that has a name and does so as well goes first.
    return max(table.columns, key=lambda column: (named(column), column not in table.unnamed))


def guess_cluster(table: Table) -> str:
    """The first column that is called as clusters mostly are and repeats a value, or nothing."""
    named = (name for name in table.columns if name.casefold() in _CLUSTER_NAMES)
    return next((name for name in named if _repeats(table.column(name))), "")


def _repeats(values: Sequence[str | None]) -> bool:
    """Whether some value occurs more than once."""
    filled = [value for value in values if value is not None]
    return len(set(filled)) < len(filled)


def _facts(table: Table, name: str) -> ColumnFacts:
    counts = Counter(table.column(name))
    empty = counts.pop(None, 0)
    examples = tuple(text for text, _ in counts.most_common(EXAMPLES) if text is not None)
    return ColumnFacts(name, table.rows - empty, len(counts), examples, name not in table.unnamed)
