"""COCO's captions as a table of captions: what people wrote of an image, beside what they wrote of others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from clipstudio.domain.errors import TableError
from clipstudio.domain.progress import Work, finish
from clipstudio.probes.scenes import FEWEST_FALSE, CaptionKind
from clipstudio.results.words import images
from clipstudio.services.importing.layouts.coco import read_content
from clipstudio.services.importing.path_index import PathIndex
from clipstudio.services.importing.tables import Table, digest, read_table
from clipstudio.services.probes.captions import CaptionRow, table_of
from clipstudio.storage.project_reader import ProjectReader

JSON = ".json"
MOST_IMAGES = 5_000
"""Every image is scored with every caption: of more the first are taken."""

MEANING = (
    "Read as COCO's captions: the first caption of an image is true of it, and those of the "
    f"{FEWEST_FALSE} images that follow in the file stand beside it as false."
)


def read_captions(path: Path, project: ProjectReader | None = None) -> Work[Table]:
    """Read a table of captions, or the captions of a COCO file as one.

    Args:
        path: The file.
        project: Only captions of its images are taken; None takes all.

    Raises:
        TableError: The file cannot be read, or holds no captions.
    """
    if path.suffix.lower() != JSON:
        return read_table(path)
    content = yield from read_content(path)
    first = {content.files[id]: said[0] for id, said in content.captions.items() if id in content.files}
    is_wanted = _is_wanted(project)
    named = [name for name in content.files.values() if name in first and is_wanted(name)]
    if not named:
        if first and project is not None:
            raise TableError("“{name}” holds no caption of an image of this project.", name=path.name)
        raise TableError("“{name}” holds no caption.", name=path.name)
    notes = [MEANING]
    more = sum(map(len, content.captions.values())) - len(first)
    if more:
        notes.append(f"Left out: {more:,} further captions of the same images.")
    if len(named) > MOST_IMAGES:
        notes.append(f"Left out: {images(len(named) - MOST_IMAGES)}, which are too many for this probe.")
        named = named[:MOST_IMAGES]
    table = table_of(_rows(named, first))
    return replace(table, path=path, sha256=digest(path), notes=tuple(notes))


def captions_of(path: Path) -> Table:
    """As `read_captions` of all images, to its end on this thread."""
    return finish(read_captions(path))


def _is_wanted(project: ProjectReader | None) -> Callable[[str], bool]:
    if project is None:
        return lambda _name: True
    index = PathIndex(project.images.all_paths())
    return lambda name: len(index.find(name)) == 1


def _rows(named: Sequence[str], captions: dict[str, str]) -> list[CaptionRow]:
    rows: list[CaptionRow] = []
    for place, name in enumerate(named):
        rows.append((name, "", captions[name], CaptionKind.TRUE.value))
        following = (captions[named[(place + step) % len(named)]] for step in range(1, FEWEST_FALSE + 1))
        others = dict.fromkeys(each for each in following if each != captions[name])
        rows += [(name, "", each, CaptionKind.FALSE.value) for each in others]
    return rows
