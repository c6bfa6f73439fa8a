"""Words on images that look alike."""

from __future__ import annotations

from collections.abc import Sequence

from clipstudio.domain.duplicates import LookAlikeGroup, LookAlikes
from clipstudio.results.words import counted, images


def groups_in_words(groups: Sequence[LookAlikeGroup], found: LookAlikes) -> str:
    """How many groups there are, and of how many images."""
    if not groups:
        return f"No images look alike at this distance; {images(found.compared)} compared."
    copies = sum(len(group.images) - 1 for group in groups)
    return (
        f"{counted(len(groups), 'group')} of images that look alike: {images(copies)} beyond one of each. "
        f"{images(found.compared)} compared."
    )


def remarks(found: LookAlikes) -> list[str]:
    """What was not compared, and what a model said of the pairs."""
    said = []
    if found.unseen:
        said.append(f"Not compared, since no readable file is there: {images(found.unseen)}.")
    if found.even:
        said.append(f"Not compared, since the picture is one even surface: {images(found.even)}.")
    if found.model:
        said.append(
            f"Checked with the embeddings of “{found.model}”: two images must be more alike than 99 of 100 random "
            f"pairs (cosine {found.least_cosine:.2f}). {counted(found.refused, 'pair')} left out by this."
        )
    return said
