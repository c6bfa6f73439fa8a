"""Whether a project's images are those that the sample draws, and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath

from clipstudio.sample.files import IMAGES_FOLDER
from clipstudio.sample.pictures import draw_sample
from clipstudio.storage.project_reader import ProjectReader


def holds_drawn_images_alone(project: ProjectReader) -> bool:
    """Whether a project holds all pictures of the sample, under the paths they were drawn at, and no others.

    One photograph among them is enough for False: what is said of drawings must never stand over a photograph.
    """
    drawn = _drawn()
    if project.images.count() != len(drawn):
        return False  # told first, as reading the paths of a large project takes its time
    length = len(next(iter(drawn)))
    return {path.parts[-length:] for _, path in project.images.all_paths()} == drawn


@cache
def _drawn() -> frozenset[tuple[str, ...]]:
    """The paths that the sample draws its pictures at, in parts; to draw them takes longer than to read a run."""
    return frozenset(PurePosixPath(IMAGES_FOLDER, picture.file).parts for picture in draw_sample())
