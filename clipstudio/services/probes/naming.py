"""Candidate names scored against images, block by block, by a model or by predictions from elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import AuditError
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.identity import TOP, first_answers, outranking
from clipstudio.services.auditing.scoring import ModelScorer, PredictionScorer, Scorer
from clipstudio.storage.project_file import ProjectFile

CELLS_AT_ONCE = 4_000_000
"""Scores held at a time, images times names: 16 MB."""


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """The first answers to images.

    Attributes:
        images: (n,) int64, the images that could be asked, ascending.
        top: Per pool (n, 5) int32 places of candidates, as `first_answers` gives them.
        above: (n,) int32 names at or above the own one among all candidates, as `outranking` gives them.
        failures: (file, reason) of the others.
        changes: What was written on the way.
        unmentioned: Names of images that predictions never mention; they count as not found.
    """

    images: NDArray[np.int64]
    top: tuple[NDArray[np.int32], ...]
    above: NDArray[np.int32]
    failures: tuple[tuple[Path | None, str], ...]
    changes: Changes
    unmentioned: int


@dataclass(frozen=True, slots=True, eq=False)
class _Scores:
    """Scores that are not computed yet: ``block`` gives those of some rows of ``images``, (b, K)."""

    images: NDArray[np.int64]
    block: Callable[[slice], NDArray[np.floating]]
    failures: tuple[tuple[Path | None, str], ...]
    changes: Changes = Changes.NONE
    unmentioned: int = 0


def name_images(
    project: ProjectFile,
    scorer: Scorer,
    candidates: LabelSet,
    own_names: int,
    images: NDArray[np.int64],
    own: NDArray[np.int64],
    pools: Sequence[int],
) -> Work[Named]:
    """The first five names of every pool for every image; each name is read once, whatever the number of images.

    Args:
        project: The open project.
        scorer: What scores.
        candidates: The names as labels, in their order, with their template.
        own_names: How many of them, the first, are names of images.
        images: (n,) int64, ascending.
        own: (n,) int64 place of each image's own name among the candidates.
        pools: Sizes of the pools; each is the first so many candidates.

    Raises:
        AuditError: No image could be scored, or predictions were made without a name that stands beside the own.
        ModelError: The model cannot be loaded.
    """
    if isinstance(scorer, ModelScorer):
        scores = yield from _by_model(project, scorer, candidates, images)
    elif isinstance(scorer, PredictionScorer):
        scores = _by_predictions(scorer, candidates, own_names, images)
    else:
        raise TypeError(f"no way to name images by {type(scorer).__name__}")
    n = len(scores.images)
    places = own[np.isin(images, scores.images)]
    top = tuple(np.empty((n, TOP), dtype=np.int32) for _ in pools)
    above = np.empty(n, dtype=np.int32)
    rows_at_once = max(1, CELLS_AT_ONCE // len(candidates.labels))
    for start in range(0, n, rows_at_once):
        yield Progress("Naming", start, n)
        rows = slice(start, start + rows_at_once)
        block = scores.block(rows)
        above[rows] = outranking(block, places[rows])
        for all_rows, found in zip(top, first_answers(block, places[rows], pools), strict=True):
            all_rows[rows] = found
    yield Progress("Naming", n, n)
    return Named(scores.images, top, above, scores.failures, scores.changes, scores.unmentioned)


def _by_model(
    project: ProjectFile, scorer: ModelScorer, candidates: LabelSet, images: NDArray[np.int64]
) -> Work[_Scores]:
    """Cosines: their order is that of the probabilities, whether by softmax or by sigmoid."""
    found = yield from scorer.vectors(project, images)
    names = (yield from scorer.read(candidates)).T
    return _Scores(found.images, lambda rows: found.vectors[rows] @ names, found.failures, found.changes)


def _by_predictions(
    scorer: PredictionScorer, candidates: LabelSet, own_names: int, images: NDArray[np.int64]
) -> _Scores:
    """Probabilities of the table; a person whom it never names is one whom it never finds.

    An image that the table does not list has no scores, so it is not answered.
    """
    told = scorer.predictions
    listed = np.isin(images, told.images)
    if not listed.any():
        raise AuditError("The predictions “{name}” contain none of the selected images.", name=told.name)
    column = {text: place for place, text in enumerate(told.labels)}
    columns = np.array([column.get(text, -1) for text in candidates.texts])
    has = columns >= 0
    if not has[:own_names].any():
        raise AuditError(
            "The predictions “{name}” name none of these people: are its labels their names?", name=told.name
        )
    if missing := int((~has[own_names:]).sum()):
        raise AuditError(
            "The predictions “{name}” were made without {missing} of the other names, so lists with them "
            "cannot be scored. Leave them out: then the other labels of the predictions are used.",
            name=told.name,
            missing=missing,
        )
    at = np.searchsorted(told.images, images)

    def block(rows: slice) -> NDArray[np.floating]:
        scores = np.full((len(at[rows]), len(columns)), np.nan, dtype=told.probabilities.dtype)
        known = np.flatnonzero(listed[rows])
        scores[np.ix_(known, np.flatnonzero(has))] = told.probabilities[np.ix_(at[rows][known], columns[has])]
        return scores

    return _Scores(images, block, (), unmentioned=int((~has).sum()))
