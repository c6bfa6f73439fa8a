"""The linear probe: a logistic regression on embeddings, its regularisation chosen on a split of its own.

As in section 3.2 and appendix A.3 of arXiv 2103.00020: L-BFGS, L2, C swept on a validation split. Nobody's images
are on two sides: splits are of whole clusters.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.progress import Progress, Work

if TYPE_CHECKING:
    from sklearn.linear_model import LogisticRegression

TRAIN, VALIDATION, TEST, LEFT_OUT = 0, 1, 2, -1

SPLITS = ("train", "validation", "test")

_DEAL = np.array([TRAIN, VALIDATION, TRAIN, TEST, TRAIN], dtype=np.int8)
"""Of every five clusters, three train, one validates, one tests; five of a class reach every split."""

STRENGTHS = np.logspace(-3, 4, 15)
"""C from 0.001 to 10,000: embeddings are of length 1, so that a useful C is larger than for raw features."""

MOST_STEPS = 1_000


@dataclass(frozen=True, slots=True)
class Tried:
    """One strength of regularisation.

    Attributes:
        c: Inverse strength, scikit-learn's C.
        right: Images of the validation split that it has right.
        n: Images of the validation split.
    """

    c: float
    right: int
    n: int


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """A linear probe.

    Attributes:
        c: The chosen C.
        curve: All that were tried, ascending.
        answers: (t,) int32 class of each image of the test split, in the images' order.
        notes: What is to be known of the training, as sentences for people.
    """

    c: float
    curve: tuple[Tried, ...]
    answers: NDArray[np.int32]
    notes: tuple[str, ...]


def split_by_cluster(truth: NDArray[np.int32], clusters: NDArray[np.int32], seed: int) -> NDArray[np.int8]:
    """Deal clusters to training (three fifths), validation and test (one fifth each), class by class.

    Args:
        truth: (n,) int32 class of each image.
        clusters: (n,) int32 cluster of each image, -1 for one of its own.
        seed: Of the order in which clusters are dealt.

    Returns:
        (n,) int8, `TRAIN`, `VALIDATION` or `TEST`; `LEFT_OUT` for images of a class that is not in all three.
    """
    own = clusters.astype(np.int64)
    alone = own < 0
    own[alone] = np.max(own, initial=-1) + 1 + np.arange(int(alone.sum()))
    _, first, member = np.unique(own, return_index=True, return_inverse=True)
    shuffled = np.random.default_rng(seed).permutation(len(first))
    # Dealing class by class keeps the classes' shares alike in the three.
    order = shuffled[np.argsort(truth[first][shuffled], kind="stable")]
    side = np.empty(len(first), dtype=np.int8)
    side[order] = np.resize(_DEAL, len(first))
    result: NDArray[np.int8] = side[member]
    result[np.isin(truth, _not_everywhere(truth, result))] = LEFT_OUT
    return result


def _not_everywhere(truth: NDArray[np.int32], split: NDArray[np.int8]) -> NDArray[np.int32]:
    """The classes without an image in one of the three splits."""
    held = [np.unique(truth[split == side]) for side in (TRAIN, VALIDATION, TEST)]
    return np.array([each for each in np.unique(truth) if not all(each in some for some in held)], dtype=np.int32)


def train(
    vectors: NDArray[np.float32], truth: NDArray[np.int32], split: NDArray[np.int8], seed: int
) -> Work[Trained]:
    """Choose C on the validation split, train again on training and validation together, answer the test split.

    Among values of C that are equally right, the smallest is taken: the simplest model.

    Args:
        vectors: (n, d) float32, unit rows.
        truth: (n,) int32 class of each image, two or more of them in every split.
        split: (n,) int8 of `split_by_cluster`.
        seed: Handed to scikit-learn; L-BFGS draws nothing.
    """
    curve, unfinished = [], []
    training, validation = split == TRAIN, split == VALIDATION
    fits = len(STRENGTHS) + 1
    # Each fit begins where the one before ended: the optimum is the same, and nearer.
    model = _regression(float(STRENGTHS[0]), seed, warm_start=True)
    for step, c in enumerate(STRENGTHS.tolist()):
        yield Progress("Training the linear probe", step, fits, "fits", f"C = {c:.3g}")
        if not _settles(model.set_params(C=c), vectors[training], truth[training]):
            unfinished.append(c)
        right = int((model.predict(vectors[validation]) == truth[validation]).sum())
        curve.append(Tried(c, right, int(validation.sum())))
    best = max(curve, key=lambda each: each.right)
    yield Progress("Training the linear probe", fits - 1, fits, "fits", f"C = {best.c:.3g}")
    final, known = _regression(best.c, seed), training | validation
    if not _settles(final, vectors[known], truth[known]):
        unfinished.append(best.c)
    answers = final.predict(vectors[split == TEST]).astype(np.int32)
    yield Progress("Training the linear probe", fits, fits, "fits")
    return Trained(best.c, tuple(curve), answers, _notes(best.c, unfinished))


def _regression(c: float, seed: int, **more: Any) -> LogisticRegression:
    from sklearn.linear_model import LogisticRegression

    # Unless it is told otherwise its penalty is L2, and three or more classes share one softmax.
    return LogisticRegression(C=c, solver="lbfgs", max_iter=MOST_STEPS, random_state=seed, **more)


def _settles(model: LogisticRegression, vectors: NDArray[np.float32], truth: NDArray[np.int32]) -> bool:
    """Fit; whether L-BFGS came to its end."""
    from sklearn.exceptions import ConvergenceWarning

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", ConvergenceWarning)
        model.fit(vectors, truth)
    return not any(issubclass(each.category, ConvergenceWarning) for each in told)


def _notes(c: float, unfinished: list[float]) -> tuple[str, ...]:
    notes = []
    if unfinished:
        named = ", ".join(f"{each:.3g}" for each in dict.fromkeys(unfinished))
        notes.append(
            f"With C = {named} the training stopped before it had settled, at the latest after {MOST_STEPS:,} "
            "steps: its accuracy may be a little too low."
        )
    if c == STRENGTHS[-1]:
        notes.append(
            "The largest C that was tried is the best: with a larger one the probe might do better still."
        )
    return tuple(notes)
