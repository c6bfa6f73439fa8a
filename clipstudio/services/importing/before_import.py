"""What lies in the places of an import: how many pictures, and a table of attributes beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.progress import finish
from clipstudio.services.importing.image_files import ImportPaths, list_images
from clipstudio.services.importing.matching import match_table
from clipstudio.services.importing.table_columns import table_facts
from clipstudio.services.importing.tables import SUFFIXES
from clipstudio.storage.project_reader import ProjectReader

MOST_TABLES = 8
"""Tables that are looked into."""

LARGEST_TABLE = 50_000_000
"""Bytes of a table that is looked into without being asked to."""

TEXT_SUFFIX = ".txt"


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
    """

    path: Path
    images: int


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
    return max((each for each in found if each.images), key=lambda each: each.images, default=None)


def _tables(places: Sequence[Path]) -> list[Path]:
    """Tables in the folders that were imported, then those beside them."""
    inside = [place if place.is_dir() else place.parent for place in places]
    beside = [place.parent for place in places if place.is_dir()]
    folders = dict.fromkeys([*inside, *beside])
    return [path for folder in folders for path in _tables_in(folder)][:MOST_TABLES]


def _tables_in(folder: Path) -> Iterator[Path]:
    try:
        for path in sorted(folder.iterdir()):
            suffix = path.suffix.lower()
            if suffix in SUFFIXES and suffix != TEXT_SUFFIX and path.stat().st_size <= LARGEST_TABLE:
                yield path
    except OSError:
        return


def _named_by(project: ProjectReader, path: Path) -> TableBeside:
    try:
        facts = table_facts(project, path)
        match = finish(match_table(project, facts.table, facts.key))
    except ClipstudioError:  # no table that can be read: nobody asked for it
        return TableBeside(path, 0)
    return TableBeside(path, len(match.images))
