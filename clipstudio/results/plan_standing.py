"""Whether what a run shows was asked before it was seen: confirmatory or exploratory, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from clipstudio.domain.plan_locks import CARRIED, Primary, Withdrawal, primary_of
from clipstudio.domain.probes import ProbeName
from clipstudio.results.answers import Answer
from clipstudio.results.basis import DIGEST_SHOWN
from clipstudio.results.run.outcomes import COMPARED, COUNTED
from clipstudio.results.when import when_words

CONFIRMATORY, EXPLORATORY = "confirmatory", "exploratory"
FAMILIES: Mapping[ProbeName | None, str] = {
    None: "the categories of one comparison; apart from them, its labels",
    ProbeName.DENIGRATION: "the groups and categories of one comparison, for each further label set",
    ProbeName.LABELS: "one comparison: a test for each label; apart from them, every label in every group",
    ProbeName.MODELS: "the groups of one comparison by category and by label, for each further model",
    ProbeName.ATTRIBUTES: "the groups of one comparison, zero-shot against the linear probe",
}
"""Which tests are corrected together, by the probe; None is an audit. The others make no test."""


@dataclass(frozen=True, slots=True)
class PlanStanding:
    """What was fixed of a run before it was made.

    Attributes:
        probe: Which probe it is; None for an audit.
        locked: What its provenance says of the locked plan; None where none was locked.
        withdrawn: That the lock was withdrawn since.
    """

    probe: ProbeName | None = None
    locked: Mapping[str, Any] | None = None
    withdrawn: Withdrawal | None = None

    @classmethod
    def of(
        cls, provenance: Mapping[str, Any], probe: ProbeName | None = None, withdrawn: Withdrawal | None = None
    ) -> PlanStanding:
        """The standing of a run."""
        return cls(probe, provenance.get(CARRIED), withdrawn)

    @property
    def holds(self) -> bool:
        """Whether a lock stands, so that what is primary is confirmatory."""
        return self.locked is not None and self.withdrawn is None

    @property
    def primary(self) -> Primary | None:
        """What is confirmatory; None for nothing."""
        return primary_of(self.locked) if self.locked is not None and self.withdrawn is None else None

    @property
    def word(self) -> str:
        """What the results are, as far as a plan names them."""
        return CONFIRMATORY if self.holds else EXPLORATORY

    @property
    def sentence(self) -> str:
        """What was locked, by whom and when, and what became of it."""
        if self.locked is None:
            return "Exploratory: no plan was locked before this result was seen."
        locked = self.locked
        when = when_words(datetime.fromisoformat(locked["locked_at"]))
        by = f"locked by {locked['author']} on {when} (SHA-256 {locked['sha256'][:DIGEST_SHOWN]}…)"
        if (gone := self.withdrawn) is not None:
            return (
                f"Exploratory: the plan was {by}, and the lock was withdrawn by {gone.author} on "
                f"{when_words(gone.at)}: {gone.reason}"
            )
        return f"Confirmatory, by the plan {by}: {primary_of(locked).words}. Everything else is exploratory."

    @property
    def family(self) -> str:
        """Which tests are corrected together, in a sentence; empty where no test is made."""
        words = FAMILIES.get(self.probe, "")
        return f"Corrected together, by Holm: {words}." if words else ""

    @property
    def head(self) -> str:
        """What stands at the head of a result: what it is, and what is corrected together."""
        return self.with_family(self.sentence)

    def with_family(self, said: str) -> str:
        """A sentence with which tests are corrected together behind it."""
        return f"{said} {self.family}".strip()

    def of_shown(self, comparison: str, outcome: str) -> str:
        """What a figure shows, in a sentence.

        Args:
            comparison: Title of what is compared, "gender and age"; empty where nothing is chosen.
            outcome: The category or label; empty where it shows several.
        """
        primary = self.primary
        if primary is None or self.locked is None:
            return self.sentence
        if (not comparison and primary.comparisons) or (not outcome and primary.outcomes):
            return self.sentence
        locked = f"locked by {self.locked['author']} (SHA-256 {self.locked['sha256'][:DIGEST_SHOWN]}…)"
        if primary.holds(comparison, outcome):
            return f"Confirmatory: primary in the plan {locked}."
        return f"Exploratory: not primary in the plan {locked}, which names {primary.words}."

    def document(self) -> dict[str, Any]:
        """The same, ready for JSON."""
        told: dict[str, Any] = {"results_are": self.word, "family": FAMILIES.get(self.probe, "")}
        if self.locked is not None:
            told |= {"locked_plan": dict(self.locked)}
        if (gone := self.withdrawn) is not None:
            told["withdrawn"] = {
                "at": gone.at.isoformat(timespec="seconds"),
                "author": gone.author,
                "reason": gone.reason,
            }
        return told


def marked(answer: Answer, standing: PlanStanding) -> Answer:
    """An answer that says whether what it shows is confirmatory, and what is corrected together."""
    shown = {
        each.name: next((o.words for o in each.options if o.value == each.chosen), "") for each in answer.choices
    }
    comparison = shown.get(COMPARED, "")
    outcome = shown.get(COUNTED, "").partition(" · ")[0]
    return replace(answer, standing=standing.with_family(standing.of_shown(comparison, outcome)))
