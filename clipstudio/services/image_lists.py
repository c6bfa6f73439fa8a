"""A table of images with all that a project knows of each in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from clipstudio.domain.images import ImageQuery
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.image_list_titles import TITLES, titles_of
from clipstudio.services.table_files import write_table
from clipstudio.storage.parameters import chunks, plain
from clipstudio.storage.project_reader import ProjectReader


def write_image_list(project: ProjectReader, query: ImageQuery, path: Path) -> int:
    """Write the images of a query in its order; returns how many there are.

    Raises:
        ClipstudioError: The query names what is not there, or the file cannot be written.
    """
    ids = select_images(project, query)
    attributes = project.attributes.names()
    held = [project.attributes.codes(name, ids) for name in attributes]
    values = [[codes.values[code] if code >= 0 else "" for code in codes.codes.tolist()] for codes in held]
    names = project.images.cluster_names()
    clusters = [names.get(row, "") for row in project.images.clusters(ids).tolist()]

    def rows() -> Iterator[Sequence[str]]:
        yield (*TITLES, *titles_of(attributes))
        place = 0
        for some in chunks(plain(ids)):
            for row in project.images.rows(some):
                about = (str(row.path or ""), row.sha256, str(row.width), str(row.height), clusters[place])
                yield (*about, *(column[place] for column in values))
                place += 1

    write_table(rows(), path)
    return len(ids)
