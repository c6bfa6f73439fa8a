"""What a dumbbell chart shows, without Qt: a rate before and after a change, over the same images, by group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from clipstudio.results.words import percent
from clipstudio.ui.charts.paired_words import PairedWords
from clipstudio.ui.charts.sheet import KeyEntry, Line, Sheet, Sign, escape_formula
from clipstudio.ui.charts.view_model import Mark

HEADER: Line = (
    *("group", "n", "before", "after", "before_rate", "after_rate", "change", "low", "high"),
    *("gained", "lost", "p", "published_before", "published_after", "published_source", "note"),
)


class ChangePart(StrEnum):
    """What of a row is pointed at: the images counted before, those that flipped, or those counted after."""

    BEFORE = "before"
    FLIPPED = "flipped"
    AFTER = "after"

    @property
    def images_in_words(self) -> str:
        """Which images it stands for."""
        return {"before": "the images counted before", "after": "the images counted after"}.get(
            self.value, "the images that flipped"
        )


@dataclass(frozen=True, slots=True)
class PublishedChange:
    """A published rate before and after, as fractions; None for the one that is not printed."""

    before: float | None
    after: float | None
    source: str

    @property
    def words(self) -> str:
        """The rates with their source."""
        rates = " → ".join("not printed" if rate is None else percent(rate) for rate in (self.before, self.after))
        return f"published: {rates} ({self.source})"


@dataclass(frozen=True, slots=True)
class ChangeRow(PairedWords):
    """One group's rate before and after.

    Attributes:
        group: Its place in the comparison, or `ALL_IMAGES`.
        name: The group in words.
        mark: Colour and shape of its marks.
        n: Images of the group, the same before and after.
        before: Images counted before.
        after: Images counted after.
        gained: Images counted after and not before.
        lost: Images counted before and not after.
        change: After less before, a fraction; None where not estimable.
        low: Lower end of its interval.
        high: Upper end.
        p: Two-sided p by itself; None where there is none.
        reason: Why it is not estimable.
        tested: What is known of the test in words, or why there is no p.
        published: What a paper found in the same group.
    """

    group: int
    name: str
    mark: Mark
    n: int
    before: int
    after: int
    gained: int
    lost: int
    change: float | None
    low: float | None
    high: float | None
    p: float | None
    reason: str | None = None
    published: PublishedChange | None = None
    tested: str = ""

    def sentence(self, part: ChangePart) -> str:
        """All that is known of the row, and what a click opens."""
        if not self.estimable:
            return f"{self.name}: {self.refusal}"
        lines = [f"{self.name}: {self.lines[0]}", *self.lines[1:]]
        if self.published:
            lines.append(self.published.words)
        return "\n".join([*lines, f"Click: {part.images_in_words}"])


@dataclass(frozen=True, slots=True)
class DumbbellData:
    """A change by group.

    Attributes:
        title: The question in words, "non-human, by age".
        before_name: What was asked before, "21 labels".
        after_name: What was asked after, "22 labels, with child".
        rows: One per group, in the comparison's order.
        note: What must be known besides, such as the size of the family of tests; empty for nothing.
    """

    title: str
    before_name: str
    after_name: str
    rows: tuple[ChangeRow, ...]
    note: str = ""

    @property
    def answer(self) -> str:
        """The largest change in plain words, or why there is none."""
        known = [(abs(row.change), row) for row in self.rows if row.change is not None]
        if not known:
            return "No change can be given: no group is estimable."
        size, row = max(known, key=lambda pair: pair[0])
        if size == 0:
            return "No rate changed in any group."
        return f"Largest change: {row.name}, {row.rates_words}, {' '.join(row.change_words)}."

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of the published figures drawn, each once."""
        return tuple(dict.fromkeys(row.published.source for row in self.rows if row.published))

    def sheet(self, rows: Sequence[ChangeRow]) -> Sheet:
        """The chart in words and numbers, its rows in the order shown."""
        key = [
            KeyEntry(f"before: {self.before_name}", Sign.HOLLOW),
            KeyEntry(f"after: {self.after_name}", Sign.DOT),
        ]
        if self.sources:
            key.append(KeyEntry(f"published: {'; '.join(self.sources)}", Sign.SMALL))
        foot = " ".join(part for part in (self.answer, self.note) if part)
        return Sheet(self.title, HEADER, tuple(_line(row) for row in rows), tuple(key), foot)


def by_change(rows: Sequence[ChangeRow]) -> tuple[ChangeRow, ...]:
    """Rows from the largest change to the smallest, whichever its sign, those not estimable last."""
    return tuple(sorted(rows, key=lambda row: 1.0 if row.change is None else -abs(row.change)))


def _line(row: ChangeRow) -> Line:
    before, after = row.rates or (None, None)
    published = row.published
    return (
        *(escape_formula(row.name), row.n, row.before, row.after, before, after, row.change, row.low, row.high),
        *(row.gained, row.lost, row.p),
        *(
            (published.before, published.after, escape_formula(published.source))
            if published
            else (None, None, "")
        ),
        "" if row.estimable else row.refusal,
    )
