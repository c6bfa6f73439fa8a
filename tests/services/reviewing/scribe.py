"""A review in memory, and whoever writes its log down without a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.entries import GENESIS, Entry
from clipstudio.domain.reviewing.presets import verdict_scheme
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewPlan, ReviewRecord
from clipstudio.domain.reviewing.schemes import AnswerScheme
from clipstudio.services.reviewing.judging import Judging
from clipstudio.services.reviewing.recording import Step

NOON = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Scribe:
    """One auditor's machine: seals steps as entries, and opens the session again from them."""

    def __init__(
        self, items: int = 5, scheme: AnswerScheme | None = None, machine: str = "here", **plan: object
    ) -> None:
        fields = {"repeats": 0.0, **plan}
        self.items: Sequence[ReviewItem] = [ReviewItem(n, f"{n:064x}", "thief") for n in range(1, items + 1)]
        made = ReviewPlan("thief", scheme or verdict_scheme(), **fields)  # type: ignore[arg-type]
        self.record = ReviewRecord(ReviewId(1), "review", NOON, made, (made.scheme,), items)
        self.machine = machine
        self.entries: list[Entry] = []
        self.clock = Clock()
        self.judging = self.opened()

    def opened(self) -> Judging:
        """A session on what was written up to now."""
        self.judging = Judging(self.record, self.items, "ada", self.machine, self.entries, self.clock)
        return self.judging

    def write(self, step: Step) -> Entry:
        """Seal a step, as storage would."""
        own = [entry for entry in self.entries if entry.machine == self.machine]
        entry = Entry(
            uuid=f"{self.machine}-{len(own) + 1}",
            review="review",
            machine=self.machine,
            sequence=len(own) + 1,
            auditor="ada",
            item=step.item,
            showing=step.showing,
            kind=step.kind,
            scheme_version=step.scheme_version,
            replies=step.replies,
            is_flagged=step.is_flagged,
            note=step.note,
            seconds=step.seconds,
            replaces=step.replaces,
            seen=step.seen,
            made_at=NOON + timedelta(seconds=len(self.entries)),
            previous=own[-1].hash if own else GENESIS,
        ).sealed()
        self.entries.append(entry)
        return entry

    def do(self, step: Step | None, *, stay: bool = False) -> None:
        """Write a step down, if there is one, and take it in."""
        if step is not None:
            self.judging.take(self.write(step), stay=stay)
