"""A kept result of a probe, read: what documents, figures and tables are made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from clipstudio.domain.audits import RunResult
from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.domain.probes import ProbeRunRecord

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class ProbeReading(Generic[R]):
    """A probe's run with its result.

    Attributes:
        record: What the project keeps, with plan and provenance as JSON.
        result: The typed result.
        runs: The audits' runs that it is made of, in the order of `record.runs`.
    """

    record: ProbeRunRecord
    result: R
    runs: tuple[RunResult, ...] = ()

    @property
    def confidence(self) -> float:
        """Level of its intervals: a plan leaves the usual one out."""
        return float(self.record.plan.get("confidence", CONFIDENCE))
