"""A list of images as this program writes it: read back, it says what it said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later, said_later
from clipstudio.services.image_list_titles import CLUSTER, FILE, TITLES, attributes_of
from clipstudio.services.importing.layouts.layout import Layout, LayoutReading, table_of_files
from clipstudio.services.importing.tables import read_raw

MEANING = said_later(
    "Read as clipstudio's list of images: files, clusters and attributes. Sizes of pictures are left out."
)


def is_image_list(titles: Sequence[str]) -> bool:
    """Whether a table begins with the columns of such a list."""
    return tuple(titles[: len(TITLES)]) == TITLES


def read_image_list(paths: Sequence[Path]) -> LayoutReading:
    """Read such a list.

    Raises:
        TableError: It cannot be read, or is none.
    """
    (path,) = paths
    raw = read_raw(path)
    if not is_image_list(raw.names):
        wanted = ", ".join(f"“{title}”" for title in TITLES)
        raise TableError(
            "“{name}” is no list of images: it begins with {wanted}. Read it as a plain table.",
            name=path.name,
            wanted=wanted,
        )
    kept = [place for place, name in enumerate(raw.names) if place >= len(TITLES) or name in (FILE, CLUSTER)]
    attributes = attributes_of(raw.names[len(TITLES) :])
    # An attribute may be called “file” or “cluster” too: then these columns stand back.
    names = [f"{name} (of the image)" if name in attributes else name for name in (FILE, CLUSTER)]
    raw = replace(
        raw,
        names=(*names, *attributes),
        cells=[raw.cells[place] for place in kept],
        doubles={kept.index(place): held for place, held in raw.doubles.items() if place in kept},
        faults={kept.index(place): why for place, why in raw.faults.items() if place in kept},
        notes=(later(MEANING), *raw.notes),
    )
    file, cluster = names
    table = table_of_files(paths, raw)
    has_clusters = any(table.column(cluster))
    return LayoutReading(Layout.IMAGE_LIST, table, file, tuple(attributes), cluster if has_clusters else "")
