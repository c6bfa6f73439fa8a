"""The locked plans of a project as a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from clipstudio.domain.ids import PlanLockId
from clipstudio.domain.language import quoted, said_later, tr
from clipstudio.domain.plan_locks import PlanLock
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.run_list import LockedRun
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.plan_standing import seen_words
from clipstudio.results.run_list import kind_words, short_date
from clipstudio.results.when import when_words

NAMES = ("lock", "plan", said_later("locked by"), "on", "primary", "SHA-256", "runs", "withdrawn")


def printout(locks: Iterable[PlanLock], runs: Mapping[PlanLockId, Sequence[LockedRun]]) -> TableFigure:
    """A row for each lock, the latest first."""
    rows = (
        TableRow(
            (
                *(str(each.id), each.name, each.author, when_words(each.at), each.primary.words, each.sha256[:16]),
                ", ".join(f"{run.key.code}{' (deleted)' if run.is_deleted else ''}" for run in runs[each.id]),
                withdrawal_words(each),
            )
        )
        for each in locks
    )
    return TableFigure(FigureText(""), tuple(Column(name, is_number=False) for name in NAMES), tuple(rows))


@dataclass(frozen=True, slots=True)
class LockState:
    """What holds of a plan that is locked.

    Attributes:
        lock: Its lock.
        earlier: Its first run; None where it was not run.
        deviations: What is not as it was locked, a phrase each.
        seen: Runs of its model and label set that were made before it was locked.
    """

    lock: PlanLock
    earlier: LockedRun | None = None
    deviations: tuple[str, ...] = ()
    seen: tuple[LockedRun, ...] = ()

    @property
    def is_exploratory(self) -> bool:
        """Whether running it would be exploratory as a whole."""
        return self.earlier is not None or bool(self.deviations)

    @property
    def unrun(self) -> PlanLock | None:
        """The lock, where its plan was not run yet."""
        return self.lock if self.earlier is None else None

    @property
    def sentence(self) -> str:
        """That it is locked, by whom and when, and what comes of running it."""
        said = lock_sentence(self.lock, self.earlier, self.deviations)
        return f"{said} {seen_words([run.title for run in self.seen])}".strip()


@dataclass(frozen=True, slots=True)
class WaitingPlan:
    """A locked plan that was not run yet, as a list shows it.

    Attributes:
        lock: Its lock.
        name: What the plan is called.
        end: What is run: an audit or a probe.
        lines: Further lines, each with its end: by whom and when, then what is primary.
        whole: Everything, a fact on each line.
    """

    lock: PlanLock
    name: str
    end: str
    lines: tuple[tuple[str, str], ...]
    whole: str

    @classmethod
    def of(cls, lock: PlanLock) -> WaitingPlan:
        """A lock in words."""
        kind = kind_words(next((probe for probe in ProbeName if probe == lock.kind), None))
        by, primary = tr("by {author}", author=lock.author), tr("Primary: {words}.", words=lock.primary.words)
        lines = ((by, short_date(lock.at)), (primary.rstrip("."), ""))
        return cls(lock, lock.name, kind, lines, "\n".join((lock.name, kind, LockState(lock).sentence)))


def left_sentence(lock: PlanLock) -> str:
    """That a form shows another plan than the one that was locked in it."""
    return tr(
        "This is not the plan that {author} locked on {when}: running it is exploratory.",
        author=lock.author,
        when=when_words(lock.at),
    )


def lock_sentence(lock: PlanLock, earlier: LockedRun | None, deviations: Sequence[str]) -> str:
    """That a plan is locked, by whom and when, and what comes of running it."""
    said = [
        tr("Locked by {author} on {when}.", author=lock.author, when=when_words(lock.at)),
        tr("Primary: {words}.", words=lock.primary.words),
    ]
    if deviations:
        said.append(
            tr(
                "It is no longer as it was locked ({deviations}): running it is exploratory.",
                deviations="; ".join(deviations),
            )
        )
    if earlier is not None:
        run = (
            tr("“{title}”, which was deleted since", title=earlier.title)
            if earlier.is_deleted
            else quoted(earlier.title)
        )
        said.append(tr("It was run before: {run}. Running it again is exploratory.", run=run))
    elif not deviations:
        said.append(tr("Not run yet."))
    return " ".join(said)


def withdrawal_words(lock: PlanLock) -> str:
    """That a lock was withdrawn, by whom, when and why; empty while it holds."""
    gone = lock.withdrawn
    return (
        ""
        if gone is None
        else tr(
            "{when_words}, by {author}: {reason}",
            when_words=when_words(gone.at),
            author=gone.author,
            reason=gone.reason,
        )
    )
