"""Bringing a table of attributes into a project, after its match was looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import TableError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.matching import TableMatch
from clipstudio.storage.project_file import ProjectFile

BATCH = 5_000
"""Values written in one transaction."""


@dataclass(frozen=True, slots=True)
class AttributeReport:
    """What an import of attributes wrote.

    Attributes:
        attributes: Attribute name to the number of images that got a value.
        clusters: Images that were given a cluster.
        changes: What the views have to redraw.
    """

    attributes: dict[str, int]
    clusters: int
    changes: Changes


def import_attributes(
    project: ProjectFile, match: TableMatch, columns: Sequence[str] = (), cluster: str = ""
) -> Work[AttributeReport]:
    """Write columns of a matched table as attributes, and one of them as the cluster.

    Args:
        project: The open project.
        match: The table and its match.
        columns: Columns to take; none named takes every column but the key and the cluster.
        cluster: Column that names the person, video or sequence; empty for none.

    Raises:
        TableError: If a column is not in the table, or no row is matched.
    """
    table = match.table
    taken = list(columns) or [name for name in table.columns if name not in (match.key, cluster)]
    cells = {name: table.column(name) for name in dict.fromkeys([*taken, *([cluster] if cluster else [])])}
    if not match.images:
        raise TableError(
            f"No row of “{table.path.name}” matches an image by column “{match.key}”. The key must be a path, a "
            "file name or a file name without its ending; import the images first."
        )
    changes = Changes.NONE
    written: dict[str, int] = {}
    source = project.attributes.add_source(table.path.name, table.sha256)
    total = len(cells) * len(match.images)
    done = 0
    for name in taken:
        values = _values(cells[name], match)
        for some in _batches(values):
            yield Progress("Writing attributes", done, total, "values", name)
            changes |= project.attributes.record(source, name, some)
            done += len(some)
        written[name] = len(values)
    clusters = _values(cells[cluster], match) if cluster else {}
    for some in _batches(clusters):
        yield Progress("Writing attributes", done, total, "values", cluster)
        changes |= project.images.set_clusters(some)
    yield Progress("Writing attributes", total, total, "values")
    return AttributeReport(written, len(clusters), changes)


def _values(cells: Sequence[str | None], match: TableMatch) -> dict[ImageId, str]:
    """The non-empty cells of the matched rows; an empty one is a missing value, not a value of its own."""
    return {image: text for row, image in match.images.items() if (text := cells[row]) is not None}


def _batches(values: dict[ImageId, str]) -> list[dict[ImageId, str]]:
    items = iter(values.items())
    return [dict(some) for some in iter(lambda: list(islice(items, BATCH)), [])]
