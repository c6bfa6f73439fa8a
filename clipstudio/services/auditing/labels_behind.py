"""The labels for which a mark counts its images: what the model gave each of them, so that people can judge it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from clipstudio.services.auditing.run_images import RunImages

Labels = tuple[tuple[str, ...], ...]
"""Of each image the labels that it was given; none where the model gave none, or the mark is of no labels."""


def no_labels(images: NDArray[np.int64]) -> Labels:
    """No label of any image."""
    return ((),) * len(images)


def one_label(images: NDArray[np.int64], text: str) -> Labels:
    """The same label of every image."""
    return ((text,),) * len(images)


def given_labels(run: RunImages, images: NDArray[np.int64], categories: Collection[str]) -> Labels:
    """The labels of some categories that each image was given.

    Args:
        run: What the run said of each of its images.
        images: (m,) int64, images of the run.
        categories: The categories.
    """
    places = [place for place, label in enumerate(run.label_set.labels) if label.category in categories]
    texts = [run.label_set.texts[place] for place in places]
    given = run.given.labels[np.searchsorted(run.arrays.images, images)][:, places]
    return tuple(tuple(texts[column] for column in np.flatnonzero(row).tolist()) for row in given)


def likeliest_labels(run: RunImages, images: NDArray[np.int64], category: str) -> Labels:
    """The most probable label of a category of each image, whether it was given or not."""
    places = [place for place, label in enumerate(run.label_set.labels) if label.category == category]
    texts = [run.label_set.texts[place] for place in places]
    rows = run.arrays.probabilities[np.searchsorted(run.arrays.images, images)][:, places]
    return tuple((texts[column],) for column in np.argmax(np.nan_to_num(rows, nan=-1.0), axis=1).tolist())


def named_labels(images: NDArray[np.int64], ordered: NDArray[np.int64], texts: Sequence[str]) -> Labels:
    """Labels that lie beside the images of a result, by the images.

    Args:
        images: (m,) int64, those asked for.
        ordered: (n,) int64, all images of the result.
        texts: (n,) the label of each of them; empty for none.
    """
    by_image = dict(zip(ordered.tolist(), texts, strict=True))
    return tuple((text,) if (text := by_image.get(image, "")) else () for image in images.tolist())
