"""Runs of audits and of probes as lists name them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from clipstudio.domain.errors import AuditError
from clipstudio.domain.language import in_english, spoken
from clipstudio.domain.plan_locks import Why
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.run_titles import title_of


class RunKind(StrEnum):
    """What a run is of."""

    RUN = "run"
    """Of an audit."""
    PROBE = "probe"


@dataclass(frozen=True, slots=True, order=True)
class RunKey:
    """Which run: the runs of audits and those of probes are counted apart.

    Attributes:
        kind: Of an audit, or of a probe.
        id: Its row.
    """

    kind: RunKind
    id: int

    @property
    def code(self) -> str:
        """Short, for a command line: "12", and "p3" for a probe."""
        return f"{self.id}" if self.kind is RunKind.RUN else f"p{self.id}"


@dataclass(frozen=True, slots=True)
class ListedRun:
    """What a list says of a run.

    Attributes:
        key: Which one.
        name: Of its audit, or of its probe's plan.
        number: Counts the runs of that name.
        given_title: What the user called this run; empty where it was not renamed.
        probe: Which probe; None for the run of an audit.
        models: The models or predictions, by name.
        label_sets: Name and version of each.
        created_at: When it was finished, UTC.
        images: How many were scored.
        parts: The audits' runs that a probe is made of.
        threshold: Probability that a label had to pass; None for a rule without one.
        lock: The lock of the plan that it was made of; None where no plan was locked.
        why: Why it is exploratory although its plan was locked; None where it is not, or no plan was locked.
    """

    key: RunKey
    name: str
    number: int
    given_title: str
    probe: ProbeName | None
    models: tuple[str, ...]
    label_sets: tuple[tuple[str, int], ...]
    created_at: datetime
    images: int
    parts: tuple[RunKey, ...] = ()
    threshold: float | None = None
    lock: int | None = None
    why: Why | None = None

    @property
    def title(self) -> str:
        """What it is called, in the language of this thread: no two runs are called the same by themselves."""
        return str(title_of(self.given_title, self.name, self.number))

    @property
    def titles(self) -> frozenset[str]:
        """The same, in English and in the user's language: no other run may have either."""
        with in_english():
            kept = self.title
        with spoken():
            return frozenset((kept, self.title))


@dataclass(frozen=True, slots=True)
class LockedRun:
    """A run that was made of a locked plan.

    Attributes:
        key: Which run.
        title: What it is called.
        created_at: When it was finished, UTC.
        is_deleted: Whether it was deleted since.
    """

    key: RunKey
    title: str
    created_at: datetime
    is_deleted: bool


def find_run(runs: tuple[ListedRun, ...], word: str) -> ListedRun:
    """The run that a code ("12", "p3") or a title names.

    Raises:
        AuditError: There is none, or several are called so.
    """
    by_code = [run for run in runs if run.key.code == word.strip().lower()]
    found = by_code or [run for run in runs if run.title == word]
    if not found:
        raise AuditError("There is no run “{word}” in this project. `clipstudio runs` lists them.", word=word)
    if len(found) > 1:
        codes = ", ".join(run.key.code for run in found)
        raise AuditError(
            "Several runs are called “{word}”. Name one of them by its code: {codes}.", word=word, codes=codes
        )
    return found[0]


@dataclass(frozen=True, slots=True)
class PairKey:
    """Two runs side by side.

    Attributes:
        first: The one that the other is compared with.
        second: The other.
    """

    first: RunKey
    second: RunKey


@dataclass(frozen=True, slots=True)
class ReviewKey:
    """What the answers of a review say.

    Attributes:
        review: Its row.
        entries: Entries of its log: with more of them it says something else.
        scheme_version: The newest version of its questions, from 1.
    """

    review: int
    entries: int
    scheme_version: int = 1


ShownKey = RunKey | PairKey | ReviewKey
"""What a page of an answer can show."""


def runs_of(key: ShownKey | None) -> tuple[RunKey, ...]:
    """The runs that a page shows."""
    if key is None or isinstance(key, ReviewKey):
        return ()
    return (key,) if isinstance(key, RunKey) else (key.first, key.second)
