"""What a pack's figures are made from: the page of a run or a probe, without the project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from clipstudio.domain.audits import RunResult
from clipstudio.results.answers import Answer, Chosen
from clipstudio.results.kinds import ResultKind
from clipstudio.results.plan_standing import PlanStanding, marked
from clipstudio.results.reading import ProbeReading
from clipstudio.results.run.answer import answer
from clipstudio.results.run.histogram import Spread
from clipstudio.results.run.outcomes import Outcome
from clipstudio.statistics.histograms import LogHistogram

SpreadKey = tuple[str, int, int | None, tuple[int, ...]]
"""Kind and place of an outcome, the comparison, and the groups."""


@dataclass(frozen=True, slots=True)
class RunAnswers:
    """The page of a run.

    Attributes:
        result: The run.
        spread: Counts probabilities.
        standing: What of it was fixed before it was seen.
    """

    result: RunResult
    spread: Spread
    standing: PlanStanding

    def answer(self, chosen: Chosen) -> Answer:
        """What the page shows."""
        return marked(answer(self.result, chosen, self.spread, self.standing.primary), self.standing)


@dataclass(frozen=True, slots=True)
class ProbeAnswers:
    """The page of a probe.

    Attributes:
        kind: Of the result.
        reading: The probe's run.
        standing: What of it was fixed before it was seen.
    """

    kind: ResultKind[Any]
    reading: ProbeReading[Any]
    standing: PlanStanding

    def answer(self, chosen: Chosen) -> Answer:
        """What the page shows."""
        return marked(self.kind.answer(self.reading, chosen), self.standing)


@dataclass(slots=True)
class KeptSpreads:
    """The histograms that figures asked for, so that they can be made again without the rows.

    Attributes:
        make: Counts one that is not kept; None where only those that are kept can be had.
        kept: Those that were asked for.
    """

    make: Callable[[Outcome, int | None, Sequence[int]], LogHistogram] | None
    kept: dict[SpreadKey, LogHistogram] = field(default_factory=dict)

    def __call__(self, outcome: Outcome, comparison: int | None, groups: Sequence[int]) -> LogHistogram:
        """The histogram of an outcome over all images and over groups.

        Raises:
            KeyError: It is not kept, and cannot be counted.
        """
        key = (outcome.kind.value, outcome.index, comparison, tuple(map(int, groups)))
        if key not in self.kept:
            if self.make is None:
                raise KeyError(key)
            self.kept[key] = self.make(outcome, comparison, groups)
        return self.kept[key]


def spread_documents(kept: KeptSpreads) -> list[dict[str, Any]]:
    """Histograms as JSON."""
    return [
        {
            "kind": kind,
            "index": index,
            "comparison": comparison,
            "groups": list(groups),
            "edges": each.edges.tolist(),
            "counts": each.counts.tolist(),
            "medians": [None if np.isnan(median) else median for median in each.medians.tolist()],
        }
        for (kind, index, comparison, groups), each in kept.kept.items()
    ]


def spreads_of(documents: Sequence[dict[str, Any]]) -> KeptSpreads:
    """The histograms that `spread_documents` wrote.

    Raises:
        KeyError, TypeError, ValueError: They are none.
    """
    kept = KeptSpreads(None)
    for told in documents:
        medians = [np.nan if median is None else float(median) for median in told["medians"]]
        counts = np.array(told["counts"], np.int64)
        found = LogHistogram(np.array(told["edges"], np.float64), counts, np.array(medians, np.float64))
        kept.kept[(told["kind"], told["index"], told["comparison"], tuple(told["groups"]))] = found
    return kept
