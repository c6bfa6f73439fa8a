"""Which images train, which validate and which test; nobody's images are on two sides."""

from __future__ import annotations

import warnings

import numpy as np
from numpy.typing import NDArray

from clipstudio.statistics.clusters import Clustering

TRAIN, VALIDATION, TEST, LEFT_OUT = 0, 1, 2, -1

SPLITS = ("train", "validation", "test")

FOLDS = 5
"""One fold tests, one validates, three train."""

METHODS = {
    True: "StratifiedGroupKFold, 5 folds, whole clusters: one tests, one validates, three train",
    False: "StratifiedKFold, 5 folds of images: one tests, one validates, three train",
}
"""How images are split, by whether any cluster holds several."""

_WORDS = {
    "train": TRAIN,
    "training": TRAIN,
    "validation": VALIDATION,
    "valid": VALIDATION,
    "val": VALIDATION,
    "dev": VALIDATION,
    "test": TEST,
    "testing": TEST,
}
"""The sides as tables call them."""


def split_by_cluster(truth: NDArray[np.int32], clusters: NDArray[np.int32], seed: int) -> NDArray[np.int8]:
    """Draw folds in which every class has its share as nearly as whole clusters allow.

    By scikit-learn's `StratifiedGroupKFold`; `StratifiedKFold` where no cluster holds several images, which is the
    same and does not look at images one by one.

    Args:
        truth: (n,) int32 class of each image.
        clusters: (n,) int32 cluster of each image, -1 for one of its own.
        seed: Of the shuffle.

    Returns:
        (n,) int8, `TRAIN`, `VALIDATION` or `TEST`; `LEFT_OUT` for images of a class that is not in all three.
    """
    from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold

    held = Clustering.of(clusters)
    kind = StratifiedGroupKFold if held.holds_several else StratifiedKFold
    if held.count < FOLDS or np.unique(truth, return_counts=True)[1].max(initial=0) < FOLDS:
        return np.full(len(truth), LEFT_OUT, dtype=np.int8)
    split = np.full(len(truth), TRAIN, dtype=np.int8)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # classes of fewer members than folds are looked after below
        folds = kind(n_splits=FOLDS, shuffle=True, random_state=seed).split(truth[:, None], truth, held.codes)
        for side, (_, members) in zip((TEST, VALIDATION), folds, strict=False):
            split[members] = side
    return without_rare(truth, split)


def split_by_words(values: tuple[str, ...], codes: NDArray[np.int32]) -> NDArray[np.int8]:
    """The split that a table has: values such as train, validation (or val) and test.

    Args:
        values: Values of the attribute that says it.
        codes: (n,) int32 value of each image, -1 for none.

    Returns:
        (n,) int8 as `split_by_cluster`; `LEFT_OUT` also where the table says something else or nothing.
    """
    sides = np.array([*(side_of(value) for value in values), LEFT_OUT], dtype=np.int8)
    found: NDArray[np.int8] = sides[codes]
    return found


def side_of(word: str) -> int:
    """The side that a word of a table means; `LEFT_OUT` where it means none."""
    return _WORDS.get(word.strip().casefold(), LEFT_OUT)


def without_rare(truth: NDArray[np.int32], split: NDArray[np.int8]) -> NDArray[np.int8]:
    """The same without the classes that are missing on one of the three sides."""
    held = [np.unique(truth[split == side]) for side in (TRAIN, VALIDATION, TEST)]
    rare = [each for each in np.unique(truth) if not all(each in some for some in held)]
    kept = split.copy()
    kept[np.isin(truth, rare)] = LEFT_OUT
    return kept
