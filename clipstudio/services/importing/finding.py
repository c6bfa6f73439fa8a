"""Which images of a project names stand for: paths and file names, or what their bytes are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipstudio.domain.ids import ImageId
from clipstudio.domain.progress import Work
from clipstudio.services.importing.path_index import Elsewhere, PathIndex, find_images
from clipstudio.storage.project_reader import ProjectReader

_DIGEST = re.compile(r"(?:.*[/\\])?([0-9a-fA-F]{64})(?:\.\w+)?", re.DOTALL)
"""A SHA-256, with folders before it and the ending of a file behind it: exports of this program name images so."""


def find_named(
    project: ProjectReader, names: Sequence[str | None], unit: str, index: PathIndex | None = None
) -> Work[tuple[list[set[ImageId]], Elsewhere]]:
    """The images of each name as `find_images` finds them; what no file is called may be the SHA-256 of an image.

    Args:
        project: The project.
        names: The names.
        unit: What the names stand in, for the progress.
        index: Of the project's paths, where it was made already.
    """
    index = index or PathIndex(project.images.all_paths())
    found, elsewhere = yield from find_images(index, names, unit)
    digests = {
        place: match[1].lower()
        for place, name in enumerate(names)
        if name and not found[place] and (match := _DIGEST.fullmatch(name.strip()))
    }
    if digests:
        known, removed = project.images.by_digests(set(digests.values())), set(project.images.removed().tolist())
        for place, digest in digests.items():
            if (image := known.get(digest)) is not None and image not in removed:
                found[place] = {ImageId(image)}
    return found, elsewhere
