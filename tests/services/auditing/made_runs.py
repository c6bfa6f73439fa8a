"""Runs made of given probabilities, with everything that a run keeps, without a project."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import AuditPlan, RunArrays, RunEstimates, RunRecord, Scoring
from clipstudio.domain.ids import AuditId, LabelSetVersionId, RunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.progress import finish
from clipstudio.probes.assignment import assign, in_categories, tabulate, with_rates
from clipstudio.probes.run_estimates import RunEstimator
from clipstudio.results.basis import basis_of
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.read_once import ReadOnce
from clipstudio.statistics.groups import Grouping, intersect

LABELS = LabelSet(
    "harm",
    (
        Label("thief", "crime-related"),
        Label("doctor", "job"),
        Label("criminal", "crime-related"),
        Label("tree"),
    ),
)


def made_run(
    probabilities: NDArray[np.floating],
    groupings: Sequence[Grouping],
    labels: LabelSet = LABELS,
    clusters: NDArray[np.int32] | None = None,
    with_estimates: bool = True,
    **plan: Any,
) -> RunPage:
    """A run on (n, K) probabilities of images 100, 102, 104 and so on."""
    asked = AuditPlan("trial", "model", LabelSetVersionId(1), **{"minimum_n": 5} | plan)
    given = assign(probabilities, asked.rule)
    overall, comparisons = tabulate(given, labels, groupings)
    estimates = None
    if with_estimates:
        estimator = RunEstimator.of(given, probabilities, labels, asked, clusters)
        of_groups, gaps = zip(*(finish(estimator.comparison(each)) for each in groupings), strict=True)
        estimates = RunEstimates(estimator.margins, estimator.overall(), of_groups, gaps)
    provenance = {"model": {"family": "softmax"}}
    now = datetime(2026, 1, 1, tzinfo=UTC)
    record = RunRecord(*(RunId(3), 1, AuditId(1), now, asked, labels, overall, comparisons, provenance, estimates))
    codes = np.stack([each.codes for each in groupings], axis=1)
    arrays = RunArrays(100 + 2 * np.arange(len(probabilities)), probabilities, codes, clusters)
    images = RunImages(labels, arrays, asked.rule, given, in_categories(given.labels, labels))
    basis = basis_of(record.provenance, record.created_at)
    return RunPage(with_rates(record), ReadOnce(lambda: images), basis)


def grouped(rng: np.random.Generator, n: int, *sizes: int) -> list[Grouping]:
    """Groupings of n images at random, some without a value; the last value of each has one image at most."""
    groupings = []
    for number, size in enumerate(sizes):
        codes = rng.integers(-1, size - 1, n).astype(np.int32)
        codes[number] = size - 1
        groupings.append(intersect([f"a{number}"], [codes], [[f"v{value}" for value in range(size)]]))
    return groupings


def softmax(rng: np.random.Generator, n: int, labels: int) -> NDArray[np.float32]:
    """(n, K) probabilities that sum to 1; the first image has nothing known, the second a tie of all labels."""
    scores = 4 * rng.normal(size=(n, labels))
    probabilities = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    probabilities[0] = np.nan
    probabilities[1] = 1 / labels
    return probabilities.astype(np.float32)


def small_run(scoring: Scoring = Scoring.TOP1, seed: int = 1, **plan: Any) -> RunPage:
    """80 images by an attribute of four values, one of one image, and by one of three."""
    rng = np.random.default_rng(seed)
    threshold = None if scoring is Scoring.TOP1 else 0.2
    probabilities = softmax(rng, 80, len(LABELS.labels))
    return made_run(probabilities, grouped(rng, 80, 4, 3), scoring=scoring, threshold=threshold, **plan)
