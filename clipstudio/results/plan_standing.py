"""Whether what a run shows was asked before it was seen: confirmatory or exploratory, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from clipstudio.domain.language import quoted, said_later, tr
from clipstudio.domain.plan_locks import (
    CARRIED,
    DEVIATIONS,
    EARLIER,
    SEEN,
    Primary,
    Why,
    Withdrawal,
    primary_of,
    why_exploratory,
)
from clipstudio.domain.probes import ProbeName
from clipstudio.results.answers import Answer
from clipstudio.results.basis import DIGEST_SHOWN
from clipstudio.results.run.outcomes import COMPARED, COUNTED
from clipstudio.results.when import when_words
from clipstudio.results.words import number

MOST_NAMED = 3
"""So many runs are named in a sentence."""
CONFIRMATORY, EXPLORATORY = said_later("confirmatory"), said_later("exploratory")
FAMILIES: Mapping[ProbeName | None, str] = {
    None: said_later("all categories of a comparison; all its labels are a family of their own"),
    ProbeName.DENIGRATION: said_later("all groups and categories of a comparison, for each further label set"),
    ProbeName.LABELS: said_later(
        "all labels of a comparison; the labels within each of its groups are a family of their own"
    ),
    ProbeName.MODELS: said_later(
        "all groups of a comparison, for each further model; categories and labels are families of their own"
    ),
    ProbeName.ATTRIBUTES: said_later("all groups of a comparison, zero-shot against the linear probe"),
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
    def why(self) -> Why | None:
        """Why the run of a locked plan is exploratory; None where it is not, or no plan was locked."""
        if self.locked is None:
            return None
        return why_exploratory(self.locked, is_withdrawn=self.withdrawn is not None)

    @property
    def holds(self) -> bool:
        """Whether this is the first run of a locked plan, on what the plan was locked for."""
        return self.locked is not None and self.why is None

    @property
    def primary(self) -> Primary | None:
        """What is confirmatory; None for nothing."""
        return primary_of(self.locked) if self.locked is not None and self.why is None else None

    @property
    def word(self) -> str:
        """What the results are, as far as a plan names them."""
        return CONFIRMATORY if self.holds else EXPLORATORY

    @property
    def sentence(self) -> str:
        """What was locked, by whom and when, and what became of it."""
        if self.locked is None:
            return tr("Exploratory: no plan was locked before this result was seen.")
        by = _by(self.locked)
        if (gone := self.withdrawn) is not None:
            return tr(
                "Exploratory: the plan was {by}, and the lock was withdrawn by {author} on {when_words}: "
                "“{reason}”.",
                by=by,
                author=gone.author,
                when_words=when_words(gone.at),
                reason=gone.reason,
            )
        if self.why is not None:
            return tr("Exploratory, although its plan was {by}: {why}.", by=by, why=_reasons(self.locked))
        said = tr(
            "Confirmatory, by the plan {by}: {words}. Everything else is exploratory.",
            by=by,
            words=primary_of(self.locked).words,
        )
        return f"{said} {self.seen}".strip()

    @property
    def seen(self) -> str:
        """Which runs of the same model and label set were there before the plan was locked; empty for none."""
        held = (self.locked or {}).get(SEEN) or ()
        return seen_words([each["title"] for each in held])

    @property
    def brief(self) -> str:
        """The same in a short sentence, without who locked it and when."""
        if self.locked is None or self.withdrawn is not None:
            return f"{EXPLORATORY}{'' if self.why is None else f', {self.why}'}."
        if self.why is not None:
            return f"{EXPLORATORY}, although its plan was locked: {_reasons(self.locked)}."
        return f"{CONFIRMATORY} for {primary_of(self.locked).words}. {self.seen}".strip()

    @property
    def family(self) -> str:
        """Which tests are corrected together, in a sentence; empty where no test is made."""
        words = tr(FAMILIES.get(self.probe, ""))
        return tr("Corrected together, by Holm: {words}.", words=words) if words else ""

    @property
    def head(self) -> str:
        """What stands at the head of a result: what it is, and what is corrected together."""
        return self.with_family(self.sentence)

    def with_family(self, said: str) -> str:
        """A sentence with which tests are corrected together behind it."""
        return f"{said} {self.family}".strip()

    def without_family(self, said: str) -> str:
        """The sentence of `with_family` without which tests are corrected together."""
        return said.removesuffix(self.family).strip()

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
        locked = _by(self.locked)
        if primary.holds(comparison, outcome):
            said = tr("Confirmatory: primary in the plan {locked}.", locked=locked)
            return f"{said} {self.seen}".strip()
        return tr(
            "Exploratory: not primary in the plan {locked}, which names {words}.",
            locked=locked,
            words=primary.words,
        )

    def document(self) -> dict[str, Any]:
        """The same, ready for JSON."""
        told: dict[str, Any] = {"results_are": self.word, "family": tr(FAMILIES.get(self.probe, ""))}
        if self.why is not None:
            told["exploratory_since"] = self.why.value
        if self.locked is not None:
            told |= {"locked_plan": dict(self.locked)}
        if (gone := self.withdrawn) is not None:
            told["withdrawn"] = {
                "at": gone.at.isoformat(timespec="seconds"),
                "author": gone.author,
                "reason": gone.reason,
            }
        return told


def seen_words(titles: Sequence[str]) -> str:
    """That a plan's model and label set were run before it was locked; empty where they were not."""
    if not titles:
        return ""
    named = [quoted(title) for title in titles[:MOST_NAMED]]
    if (more := len(titles) - MOST_NAMED) > 0:
        named.append(tr("{count} more", count=number(more)))
    runs = ", ".join(named)
    return tr("Before it was locked, its model and label set were run in other plans: {runs}.", runs=runs)


def _by(locked: Mapping[str, Any]) -> str:
    return tr(
        "locked by {locked} on {when} (SHA-256 {locked2}…)",
        locked=locked["author"],
        when=when_words(datetime.fromisoformat(locked["locked_at"])),
        locked2=locked["sha256"][:DIGEST_SHOWN],
    )


def _reasons(locked: Mapping[str, Any]) -> str:
    """All that makes the run of a lock that stands exploratory."""
    if EARLIER not in locked:
        return tr("the version of clipstudio that made this run did not compare it with what was locked")
    found = []
    if locked[DEVIATIONS]:
        words = "; ".join(locked[DEVIATIONS])
        found.append(tr("it deviates from the locked plan ({deviations})", deviations=words))
    if locked[EARLIER]:
        named = (
            tr("“{title}” on {when}", title=each["title"], when=when_words(datetime.fromisoformat(each["at"])))
            for each in locked[EARLIER]
        )
        found.append(tr("the locked plan was run before, as {runs}", runs=", ".join(named)))
    return "; ".join(found)


def marked(answer: Answer, standing: PlanStanding) -> Answer:
    """An answer that says whether what it shows is confirmatory, and what is corrected together."""
    shown = {
        each.name: next((o.words for o in each.options if o.value == each.chosen), "") for each in answer.choices
    }
    comparison = shown.get(COMPARED, "")
    outcome = shown.get(COUNTED, "").partition(" · ")[0]
    return replace(answer, standing=standing.with_family(standing.of_shown(comparison, outcome)))
