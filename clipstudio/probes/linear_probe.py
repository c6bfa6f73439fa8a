"""The linear probe: a logistic regression on embeddings, its regularisation chosen on a split of its own.

As in section 3.2 and appendix A.3 of arXiv 2103.00020: L-BFGS, L2, C swept on a validation split. Nobody's images
are on two sides: splits are of whole clusters.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.language import said_later
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.splits import TEST, TRAIN, VALIDATION
from clipstudio.probes.waiting import waiting

if TYPE_CHECKING:
    from sklearn.linear_model import LogisticRegression

STRENGTHS = np.logspace(-3, 4, 15)
"""C from 0.001 to 10,000: embeddings are of length 1, so that a useful C is larger than for raw features."""

TOLERANCE = 1e-8
"""The largest gradient at which L-BFGS has arrived."""

MOST_STEPS = 20_000

ONE_THREAD = 2_000_000
"""Numbers in the embeddings up to which one thread multiplies faster than several that wait for each other."""

RECONSTRUCTION = said_later(
    "The features are the model's image embeddings scaled to length 1, and C is swept over 15 values from 0.001 "
    "to 10,000. Both are a reconstruction: the paper takes features from before the projection (arXiv 2103.00020, "
    "appendix A.3) and another grid."
)


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """One strength of regularisation.

    Attributes:
        c: Inverse strength, scikit-learn's C.
        hits: (v,) bool, the images of the validation split that it has right.
    """

    c: float
    hits: NDArray[np.bool_]

    @property
    def right(self) -> int:
        """How many images it has right."""
        return int(self.hits.sum())


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """A linear probe.

    Attributes:
        c: The chosen C.
        curve: All that were tried, ascending.
        answers: (t,) int32 class of each image of the test split, in the images' order.
        unsettled: Values of C at which L-BFGS did not arrive.
        notes: What is to be known of the training, as sentences for people.
    """

    c: float
    curve: tuple[Tried, ...]
    answers: NDArray[np.int32]
    unsettled: tuple[float, ...]
    notes: tuple[str, ...]


def train(
    vectors: NDArray[np.float32],
    truth: NDArray[np.int32],
    split: NDArray[np.int8],
    seed: int,
    task: str = "Training the linear probe",
) -> Work[Trained]:
    """Choose C on the validation split, train again on training and validation together, answer the test split.

    Among values of C that are equally right, the smallest is taken: the simplest model.

    Args:
        vectors: (n, d) float32, unit rows.
        truth: (n,) int32 class of each image, two or more of them in every split.
        split: (n,) int8 of `split_by_cluster`.
        seed: Handed to scikit-learn; L-BFGS draws nothing.
        task: What the progress calls it.
    """
    curve, unfinished = [], []
    # In float32 the gradient does not come down to the tolerance.
    vectors = vectors.astype(np.float64)
    training, validation = split == TRAIN, split == VALIDATION
    fits = len(STRENGTHS) + 1
    # Each fit begins where the one before ended: the optimum is the same, and nearer.
    model = _regression(float(STRENGTHS[0]), seed, warm_start=True)
    for step, c in enumerate(STRENGTHS.tolist()):
        told = Progress(task, step, fits, "fits", f"C = {c:.3g}")
        fit = partial(_settles, model.set_params(C=c), vectors[training], truth[training])
        if not (yield from waiting(fit, told)):
            unfinished.append(c)
        curve.append(Tried(c, np.asarray(model.predict(vectors[validation]) == truth[validation])))
    best = max(curve, key=lambda each: each.right)
    final, known = _regression(best.c, seed), training | validation
    told = Progress(task, fits - 1, fits, "fits", f"C = {best.c:.3g}")
    if not (yield from waiting(partial(_settles, final, vectors[known], truth[known]), told)):
        unfinished.append(best.c)
    answers = final.predict(vectors[split == TEST]).astype(np.int32)
    yield Progress(task, fits, fits, "fits")
    unsettled = tuple(dict.fromkeys(unfinished))
    return Trained(best.c, tuple(curve), answers, unsettled, _notes(best.c, unsettled))


def _regression(c: float, seed: int, **more: Any) -> LogisticRegression:
    from sklearn.linear_model import LogisticRegression

    # Unless it is told otherwise its penalty is L2, and three or more classes share one softmax.
    return LogisticRegression(C=c, solver="lbfgs", tol=TOLERANCE, max_iter=MOST_STEPS, random_state=seed, **more)


def _settles(model: LogisticRegression, vectors: NDArray[np.float64], truth: NDArray[np.int32]) -> bool:
    """Fit; whether L-BFGS came to its end."""
    from sklearn.exceptions import ConvergenceWarning
    from threadpoolctl import threadpool_limits

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", ConvergenceWarning)
        with threadpool_limits(1 if vectors.size <= ONE_THREAD else None):
            model.fit(vectors, truth)
    return not any(issubclass(each.category, ConvergenceWarning) for each in told)


def _notes(c: float, unsettled: tuple[float, ...]) -> tuple[str, ...]:
    notes = []
    if unsettled:
        named = ", ".join(f"{each:.3g}" for each in unsettled)
        notes.append(
            f"With C = {named} the training stopped before it had converged to a gradient of {TOLERANCE:g}, at "
            f"the latest after {MOST_STEPS:,} steps: its accuracy may be a little too low."
        )
    if c == STRENGTHS[-1]:
        notes.append(
            "The largest C that was tried is the best: with a larger one the probe might do better still."
        )
    return tuple(notes)
