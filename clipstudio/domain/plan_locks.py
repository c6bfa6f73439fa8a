"""Locked plans: what was fixed, by whom and when, before results were seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from clipstudio.domain.ids import PlanLockId
from clipstudio.domain.language import said_later

CARRIED = "locked_plan"
"""The key of a provenance that says of which locked plan a run was made."""

ASKED = "plan_sha256"
"""The key of a provenance with the digest of what a run was asked."""

EARLIER, DEVIATIONS, SEEN = "earlier_runs", "deviations", "seen_before_lock"
"""Of what stands there: earlier runs of the lock, what was not as it was locked, and runs of the same model and
label set that could be seen before the plan was locked."""
FOUND = frozenset({EARLIER, DEVIATIONS, SEEN})
"""Of these, what is the run's and not the lock's."""


class Why(StrEnum):
    """Why what a run of a locked plan shows is exploratory all the same."""

    WITHDRAWN = said_later("lock withdrawn")
    DEVIATES = said_later("deviates from the locked plan")
    RUN_BEFORE = said_later("locked plan was run before")
    NOT_COMPARED = said_later("not compared with what was locked")
    """An earlier version of the program made it, which did not look whether images and values were the same."""


@dataclass(frozen=True, slots=True)
class Primary:
    """What a locked plan is to decide; everything else that is found is exploratory.

    Attributes:
        comparisons: The comparisons, of those of the plan; empty where a plan compares no groups.
        outcomes: Categories and labels; empty for all of them.
    """

    comparisons: tuple[tuple[str, ...], ...] = ()
    outcomes: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """In words, "gender; gender and age: crime-related"."""
        compared = "; ".join(" and ".join(names) for names in self.comparisons) or "all images"
        return f"{compared}: {', '.join(self.outcomes)}" if self.outcomes else compared

    def holds(self, comparison: str, outcome: str) -> bool:
        """Whether it holds a comparison, by its title such as "gender and age", and a category or label."""
        titles = [" and ".join(names) for names in self.comparisons]
        return (not titles or comparison in titles) and (not self.outcomes or outcome in self.outcomes)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That a lock no longer holds; the lock stays.

    Attributes:
        at: When, UTC.
        author: Who withdrew it.
        reason: Why, in their words.
    """

    at: datetime
    author: str
    reason: str


@dataclass(frozen=True, slots=True)
class PlanLock:
    """A plan that was locked.

    Attributes:
        id: Row in the project.
        at: When, UTC.
        author: Who locked it.
        name: What the plan is called.
        kind: "audit", or the name of a probe.
        asked_sha256: Digest of what is asked: by it a run is known to be of this plan.
        sha256: Digest of the same with what is primary.
        primary: What is primary.
        document: The plan file, as text.
        withdrawn: That it was withdrawn; None while it holds.
    """

    id: PlanLockId
    at: datetime
    author: str
    name: str
    kind: str
    asked_sha256: str
    sha256: str
    primary: Primary
    document: str
    withdrawn: Withdrawal | None = None

    @property
    def facts(self) -> dict[str, Any]:
        """What the provenance of its runs says of it, ready for JSON."""
        return {
            "lock": int(self.id),
            "locked_at": self.at.isoformat(timespec="seconds"),
            "author": self.author,
            "sha256": self.sha256,
            "primary": {
                "comparisons": [list(names) for names in self.primary.comparisons],
                "outcomes": list(self.primary.outcomes),
            },
        }


def why_exploratory(facts: Mapping[str, Any], *, is_withdrawn: bool) -> Why | None:
    """Why a run of a locked plan is exploratory, by what its provenance says of it; None where it is not."""
    if is_withdrawn:
        return Why.WITHDRAWN
    if EARLIER not in facts:
        return Why.NOT_COMPARED
    if facts[DEVIATIONS]:
        return Why.DEVIATES
    return Why.RUN_BEFORE if facts[EARLIER] else None


def primary_of(facts: Mapping[str, Any]) -> Primary:
    """What `PlanLock.facts` says is primary."""
    held = facts["primary"]
    return Primary(tuple(tuple(names) for names in held["comparisons"]), tuple(held["outcomes"]))
