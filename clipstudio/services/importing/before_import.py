"""What lies in the places of an import: how many pictures, and a table of attributes beside them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.progress import finish
from clipstudio.services.importing.image_files import ImportPaths, list_images
from clipstudio.services.importing.layouts.huggingface import SPLITS
from clipstudio.services.importing.layouts.layout import Layout
from clipstudio.services.importing.layouts.reading import SUFFIXES, recognise
from clipstudio.services.importing.matching import match_table
from clipstudio.services.importing.path_columns import recognised_names
from clipstudio.services.importing.table_columns import layout_facts
from clipstudio.storage.project_reader import ProjectReader

MOST_TABLES = 8
"""Tables that are looked into."""

LARGEST_TABLE = 50_000_000
"""Bytes of a table that is looked into without being asked to."""

OWN_COLUMNS = ("image", "file")
"""The columns with which every table of images begins that this program exports."""

_KNOWN_ONLY = (".txt", ".json")


@dataclass(frozen=True, slots=True)
class CountedPictures:
    """The image files of some places.

    Attributes:
        files: How many.
        folders: In how many folders they lie.
        size: Bytes of all of them.
    """

    files: int
    folders: int
    size: int


@dataclass(frozen=True, slots=True)
class TableBeside:
    """A table that lies beside imported pictures and speaks of them.

    Attributes:
        path: The table.
        images: How many images of the project its rows name.
        name: What the source of its values is called.
        without_values: How many of these images have no value of any attribute.
    """

    path: Path
    images: int
    name: str = ""
    without_values: int = 0

    def is_among(self, sources: Collection[str]) -> bool:
        """Whether it was imported already: as one source, or as those that speak in it."""
        return any(each == self.name or each.startswith(f"{self.name}, ") for each in sources)


@dataclass(frozen=True, slots=True)
class NamesBeside:
    """Names of files or folders that say who is in imported pictures.

    Attributes:
        example: A file.
        images: How many images are named so.
        origin: What the source of their values is called.
    """

    example: str
    images: int
    origin: str

    def is_among(self, sources: Collection[str]) -> bool:
        """Whether they were taken already."""
        return self.origin in sources


def count_pictures(places: ImportPaths, is_wanted: Callable[[], bool]) -> CountedPictures | None:
    """Count the image files of places without opening them; None once the count is not wanted any more.

    Raises:
        ProjectError: If a place does not exist or may not be reached.
    """
    work = list_images(places)
    while is_wanted():
        try:
            next(work)
        except StopIteration as stop:
            seen, _left_out = stop.value
            folders = {file.path.parent for file in seen}
            return CountedPictures(len(seen), len(folders), sum(file.size for file in seen))
    work.close()
    return None


def table_beside(project: ProjectReader, places: Sequence[Path]) -> TableBeside | None:
    """The table in or beside imported folders that names most of the project's images; None if none names any."""
    found = (_named_by(project, path) for path in _tables(places))
    best = max((each for each in found if each[1]), key=lambda each: len(each[1]), default=None)
    if best is None:
        return None
    table, named = best
    ids = np.array(sorted(named), np.int64)
    has_none = np.ones(len(ids), np.bool_)
    for attribute in project.attributes.names():
        has_none &= project.attributes.codes(attribute, ids).codes < 0
    return replace(table, images=len(ids), without_values=int(has_none.sum()))


def source_beside(project: ProjectReader, places: Sequence[Path]) -> TableBeside | NamesBeside | None:
    """What says who is in imported pictures: a table in or beside their folders, or else their names."""
    if (table := table_beside(project, places)) is not None:
        return table
    known = recognised_names(project, [place for place in places if place.is_dir()])
    if known is None:
        return None
    first = next(iter(known.found))
    return NamesBeside(known.paths[first].name, len(known.found), known.rule.origin)


def _tables(places: Sequence[Path]) -> list[Path]:
    """Tables in the folders that were imported, then those beside them."""
    inside = [place if place.is_dir() else place.parent for place in places]
    beside = [place.parent for place in places if place.is_dir()]
    splits = [folder / name for folder in inside for name in sorted(SPLITS) if (folder / name).is_dir()]
    folders = dict.fromkeys([*inside, *beside, *splits])
    return [path for folder in folders for path in _tables_in(folder)][:MOST_TABLES]


def _tables_in(folder: Path) -> Iterator[Path]:
    try:
        for path in sorted(folder.iterdir()):
            if path.suffix.lower() not in SUFFIXES or path.stat().st_size > LARGEST_TABLE:
                continue
            # Texts and JSON files may be anything: only those of a known layout are looked into.
            is_known = path.suffix.lower() in _KNOWN_ONLY
            if not is_known or recognise(path) not in (Layout.TABLE, None):
                yield path
    except OSError:
        return


def _named_by(project: ProjectReader, path: Path) -> tuple[TableBeside, frozenset[int]]:
    """A table, and the images of the project that its rows name; none of one that this program wrote."""
    nothing = TableBeside(path, 0), frozenset[int]()
    try:
        facts = finish(layout_facts(project, path, None, is_alone=False))
        match = finish(match_table(project, facts.table, facts.key))
    except ClipstudioError:  # no table that can be read: nobody asked for it
        return nothing
    if tuple(each.name for each in facts.columns[:2]) == OWN_COLUMNS:
        return nothing  # what it holds came from here: probabilities of a run are no attributes of people
    table = facts.table
    name = project.attributes.source_name(table.name, table.sha256, table.place).name
    return TableBeside(path, 0, name), frozenset(map(int, match.images.values()))
