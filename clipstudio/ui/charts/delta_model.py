"""What a chart of deltas shows, without Qt: what leaving out or adding each label does to a rate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from clipstudio.results.words import group_size
from clipstudio.ui.charts.paired_words import PairedWords
from clipstudio.ui.charts.sheet import Line, Sheet, escape_formula
from clipstudio.ui.charts.view_model import NEUTRAL_MARK, Mark

HEADER: Line = (
    *("label", "category", "edit", "rate_of", "group", "n", "before", "after", "change", "low", "high"),
    *("gained", "lost", "p", "note"),
)


class Edit(StrEnum):
    """What is done to a label set, one label at a time."""

    LEFT_OUT = "left out"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class DeltaRow(PairedWords):
    """What one label does to the rate.

    Attributes:
        index: The place of the label among those tried.
        text: The label as the user wrote it.
        n: Images, the same before and after.
        before: Images counted with the label set as it is.
        after: Images counted once the label is left out or added.
        gained: Images counted after and not before.
        lost: Images counted before and not after.
        change: After less before, a fraction; None where not estimable.
        low: Lower end of its interval.
        high: Upper end.
        p: Two-sided p by itself; None where there is none.
        reason: Why it is not estimable.
        tested: What is known of the test in words, or why there is no p.
        category: The label's own category; empty for none.
        mark: Colour and shape of its mark.
    """

    index: int
    text: str
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
    category: str = ""
    mark: Mark = NEUTRAL_MARK
    tested: str = ""

    def sentence(self, edit: Edit) -> str:
        """All that is known of the row, and what a click opens."""
        name = f"“{self.text}” {edit.value}" + (f" ({self.category})" if self.category else "")
        if not self.estimable:
            return f"{name}: {self.refusal}"
        return "\n".join([name, *self.lines, "Click: the images that flipped"])


@dataclass(frozen=True, slots=True)
class DeltaData:
    """The deltas of a whole label set.

    Attributes:
        edit: Whether each label was left out or added.
        rate_of: The category whose rate changes, "crime-related".
        group: The group it is measured in, "all images" or "female".
        n: Images of the group.
        rows: One per label, in the label set's order.
        note: What must be known besides; empty for nothing.
    """

    edit: Edit
    rate_of: str
    group: str
    n: int
    rows: tuple[DeltaRow, ...]
    note: str = ""

    @property
    def title(self) -> str:
        """The question in words."""
        return f"{self.rate_of}, {self.group}: one label {self.edit.value} at a time   {group_size(self.n)}"

    @property
    def answer(self) -> str:
        """The label that changes most, in plain words, or why there is none."""
        known = [(abs(row.change), row) for row in self.rows if row.change is not None]
        if not known:
            return "No change can be given: not estimable for any label."
        size, row = max(known, key=lambda pair: pair[0])
        if size == 0:
            return "No label changes the rate."
        change = " ".join(row.change_words)
        return f"Largest change: “{row.text}” {self.edit.value}, {row.rates_words}, {change}."

    def sheet(self, rows: Sequence[DeltaRow]) -> Sheet:
        """The chart in words and numbers, its rows in the order shown."""
        foot = " ".join(part for part in (self.answer, self.note) if part)
        return Sheet(self.title, HEADER, tuple(self._line(row) for row in rows), foot=foot)

    def _line(self, row: DeltaRow) -> Line:
        return (
            *(
                escape_formula(row.text),
                escape_formula(row.category),
                self.edit.value,
                escape_formula(self.rate_of),
                escape_formula(self.group),
            ),
            *(row.n, row.before, row.after, row.change, row.low, row.high, row.gained, row.lost, row.p),
            "" if row.estimable else row.refusal,
        )


def by_delta(rows: Sequence[DeltaRow]) -> tuple[DeltaRow, ...]:
    """Rows from the largest change to the smallest, whichever its sign, those not estimable last."""
    return tuple(sorted(rows, key=lambda row: 1.0 if row.change is None else -abs(row.change)))
