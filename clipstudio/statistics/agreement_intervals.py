"""The interval of a measure of agreement.

The spread of a measure comes from the bootstrap over items, and Wilson's formula makes an interval of it, as for
any share: a measure says how much of the way from no agreement at all to full agreement was seen. Percentiles of
the same bootstrap hold the truth far too seldom where few answers differ, and not at all where none does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.statistics.agreement_measures import Beyond, alpha, cohen, fleiss, gwet, percent
from clipstudio.statistics.agreement_sums import Scale, Sums, Weights, columns
from clipstudio.statistics.clusters import Clustering
from clipstudio.statistics.intervals import effective_interval, too_few
from clipstudio.statistics.item_bootstrap import resampled

ONE_ANSWER = "every answer is the same"

_NOTHING = 1e-12
"""Smaller differences are left by rounding."""

_OF: Mapping[str, Callable[[Sums], Beyond]] = {"percent": percent, "cohen": cohen, "fleiss": fleiss, "gwet": gwet}


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One measure of agreement; None where not estimable, and ``reason`` says why.

    Attributes:
        value: 1 for full agreement, 0 for what chance gives (percent agreement: for none); may be below.
        low: Lower end of its interval, -1 at least unless the value itself is lower.
        high: Upper end.
        items: Items that it is over: with two answers or more, or that both auditors answered.
        reason: Why it is not estimable.
    """

    value: float | None
    low: float | None
    high: float | None
    items: int
    reason: str | None = None


def measured(name: str, sums: Sums, scale: Scale) -> Beyond:
    """One measure by the name of its field, of as many samples as the sums are of; NaN where there is none."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return alpha(sums, scale) if name == "alpha" else _OF[name](sums)


@dataclass(frozen=True, slots=True, eq=False)
class Resampled:
    """The answers to some items, and the sums of `Sums` over them and over many resamples.

    Attributes:
        answers: (n, R) of the items that were answered at all, by the auditors who answered at all.
        clusters: Of those items; None where no cluster holds several.
        sums: Over the items.
        draws: Over each of B resamples.
    """

    answers: NDArray[np.integer]
    clusters: Clustering | None
    sums: Sums
    draws: Sums

    @classmethod
    def of(
        cls,
        answers: NDArray[np.integer],
        categories: int,
        weights: Weights,
        clusters: NDArray[np.integer] | None,
        resamples: int,
        seed: int,
    ) -> Resampled:
        """From (n, R) codes with -1 for no answer."""
        rows = (answers >= 0).any(axis=1)
        held = answers[rows][:, (answers >= 0).any(axis=0)]
        grouped = None if clusters is None else Clustering.of(clusters[rows])
        grouped = grouped if grouped is not None and grouped.holds_several else None
        table = weights.table(categories)
        # Who gave which answer matters to kappa of two auditors only.
        kept = held if held.shape[1] == 2 else np.sort(held, axis=1)
        patterns, of = np.unique(kept, axis=0, return_inverse=True)
        each = columns(patterns, table)
        of = of.reshape(-1)
        draws = (
            resampled(each, of, grouped, resamples, seed) if len(held) else np.zeros((resamples, each.shape[1]))
        )
        return cls(
            held, grouped, Sums.of(np.bincount(of, minlength=len(each)) @ each, table), Sums.of(draws, table)
        )

    @property
    def paired(self) -> NDArray[np.bool_]:
        """Which of the items have two answers or more, (n,)."""
        return np.asarray((self.answers >= 0).sum(axis=1) >= 2)

    def coefficient(self, name: str, scale: Scale, minimum_items: int, confidence: float) -> Coefficient:
        """One measure by its name, with its interval."""
        items = int(self.paired.sum())
        if name == "cohen" and items and self.answers.shape[1] != 2:
            return Coefficient(
                None, None, None, items, f"it is of two auditors, and {self.answers.shape[1]} answered"
            )
        if reason := too_few(items, minimum_items) or self._too_few_clusters():
            return Coefficient(None, None, None, items, reason)
        found = measured(name, self.sums, scale)
        if np.isnan(value := float(found.value)):
            return Coefficient(None, None, None, items, ONE_ANSWER)
        observed, room = float(found.observed), 1 - float(found.chance)
        effective, df = self.effective(name, scale, observed, room)
        ends = effective_interval(
            np.array([observed]), np.array([effective]), np.array([df]), confidence=confidence
        )
        low, high = ((float(end[0]) - 1) / room + 1 for end in ends)
        return Coefficient(value, max(min(-1.0, value), low), min(1.0, high), items)

    def effective(self, name: str, scale: Scale, observed: float, room: float) -> tuple[float, float]:
        """Yes-or-no answers that the observed agreement is worth, and the degrees of freedom of its spread.

        Where answers are the same or not, an item with r of them is worth r - 1 at most: a measure whose chance
        agreement rests on the very items that differ would else seem to be certain.
        """
        paired = self.paired
        within = None if self.clusters is None else self.clusters.among(paired)
        units = int(paired.sum()) if within is None else within.count
        draws = measured(name, self.draws, scale).value
        spread = float(np.nanvar(draws, ddof=1)) * room**2 if np.isfinite(draws).sum() > 1 else 0.0
        if not _NOTHING < observed < 1 - _NOTHING or spread <= _NOTHING**2:
            return float(units), np.nan
        found, df = observed * (1 - observed) / spread, units - 1 if within is None else within.df
        return (found if self._weighs(name, scale) else min(found, self._pairs())), df

    def _weighs(self, name: str, scale: Scale) -> bool:
        """Whether a measure counts two answers as partly the same."""
        if name == "alpha":
            return scale is Scale.ORDINAL
        return name in ("cohen", "gwet") and bool((self.sums.weights != np.eye(len(self.sums.weights))).any())

    def _pairs(self) -> float:
        """Answers beyond the first one of each item."""
        return float(np.maximum(0, (self.answers >= 0).sum(axis=1) - 1).sum())

    def _too_few_clusters(self) -> str | None:
        return None if self.clusters is None else self.clusters.among(self.paired).too_few()
