"""What a mirror chart shows, without Qt: the labels most tied to either of two groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clipstudio.results.words import group_size, images, number, p_value, percent
from clipstudio.ui.charts.sheet import KeyEntry, Line, Sheet, Sign, escape_formula
from clipstudio.ui.charts.view_model import Mark

TEST_WORDS = {"chi2": "chi²", "fisher": "Fisher", "rao-scott": "Rao-Scott"}
LEVEL = 0.05
HEADER: Line = (
    *("tied_to", "label", "first_group", "first_count", "first_n", "first_rate"),
    *("second_group", "second_count", "second_n", "second_rate"),
    *("test", "statistic", "p", "p_holm", "p_bh", "cramers_v", "note"),
)


@dataclass(frozen=True, slots=True)
class MirrorGroup:
    """One of the two groups: its place in the comparison, its name, its mark and its images."""

    group: int
    name: str
    mark: Mark
    n: int

    @property
    def words(self) -> str:
        """The group with its size."""
        return f"{self.name}, {group_size(self.n)}"


@dataclass(frozen=True, slots=True)
class TiedLabel:
    """One label in both groups, with how strongly it is tied to one of them.

    Attributes:
        index: Its place in the label set.
        text: The label as the user wrote it.
        counts: Images of either group with the label.
        test: "chi2", "fisher" or "rao-scott"; None where not estimable.
        statistic: Pearson's chi-squared.
        p: Two-sided.
        p_holm: After Holm's adjustment over the family.
        p_bh: After Benjamini and Hochberg's.
        cramers_v: Strength, in [0, 1].
        reason: Why there is no test, or what is to be known of it.
    """

    index: int
    text: str
    counts: tuple[int, int]
    test: str | None
    statistic: float | None
    p: float | None
    p_holm: float | None
    p_bh: float | None
    cramers_v: float | None
    reason: str | None = None

    @property
    def test_words(self) -> str:
        """The test in a word; that there is none where not estimable."""
        return TEST_WORDS[self.test] if self.test else "not estimable"

    @property
    def holm_words(self) -> str:
        """The p after Holm's adjustment, without the letter, marked where it is under the level."""
        if self.p_holm is None:
            return ""
        words = p_value(self.p_holm).removeprefix("p ").removeprefix("= ")
        return f"{words} *" if self.is_clear else words

    @property
    def is_clear(self) -> bool:
        """Whether the p after Holm's adjustment is under the level."""
        return self.p_holm is not None and self.p_holm < LEVEL

    @property
    def tests_in_words(self) -> tuple[str, ...]:
        """The test with all its numbers, a line each."""
        if self.test is None or self.p is None:
            return (f"not estimable ({self.reason})",)
        adjusted = [
            f"{name} {p_value(p)}"
            for name, p in (("Holm", self.p_holm), ("Benjamini-Hochberg", self.p_bh))
            if p is not None
        ]
        statistic = "" if self.statistic is None else f", chi² = {self.statistic:,.1f}"
        strength = () if self.cramers_v is None else (f"Cramer's V = {self.cramers_v:.2f}",)
        notes = (self.reason,) if self.reason else ()
        first = f"{self.test_words}: {p_value(self.p)}{statistic}"
        return (first, ", ".join(adjusted), *strength, *notes)


@dataclass(frozen=True, slots=True)
class MirrorRow:
    """A heading over a list, or one label of it."""

    heading: str = ""
    label: TiedLabel | None = None


@dataclass(frozen=True, slots=True)
class MirrorData:
    """The labels most tied to either group.

    Attributes:
        title: The question in words.
        groups: The group at the left and the one at the right.
        tied: The labels most tied to the first and those most tied to the second, in the order to be shown.
        family: How many tests were adjusted together.
        note: What must be known besides; empty for nothing.
        reason: Why nothing can be said, such as a group that is too small; empty where something can.
    """

    title: str
    groups: tuple[MirrorGroup, MirrorGroup]
    tied: tuple[tuple[TiedLabel, ...], tuple[TiedLabel, ...]]
    family: int
    note: str = ""
    reason: str = ""

    @property
    def rows(self) -> tuple[MirrorRow, ...]:
        """Both lists, each under its heading; nothing where nothing can be said."""
        if self.reason:
            return ()
        rows: list[MirrorRow] = []
        for group, labels in zip(self.groups, self.tied, strict=True):
            rows.append(MirrorRow(f"Most tied to {group.name}" + ("" if labels else ": no label")))
            rows.extend(MirrorRow(label=label) for label in labels)
        return tuple(rows)

    def rates(self, label: TiedLabel) -> tuple[float, float]:
        """The shares of either group's images with a label, fractions; 0 of no images is 0."""
        first, second = (count / max(group.n, 1) for count, group in zip(label.counts, self.groups, strict=True))
        return first, second

    def sentence(self, label: TiedLabel, side: int) -> str:
        """All that is known of a label, and what a click on one of its bars opens."""
        shares = [
            f"{group.name}: {percent(rate)}, {number(count)} of {images(group.n)}"
            for group, rate, count in zip(self.groups, self.rates(label), label.counts, strict=True)
        ]
        click = f"Click: the images of {self.groups[side].name} with this label"
        return "\n".join([label.text, *shares, *label.tests_in_words, click])

    @property
    def answer(self) -> str:
        """What the lists hold in plain words, or why there are none."""
        if self.reason:
            return f"Not estimable: {self.reason}."
        parts = [_list_in_words(group, labels) for group, labels in zip(self.groups, self.tied, strict=True)]
        return f"Of {number(self.family)} tests in one family: {'; '.join(parts)}."

    @property
    def sheet(self) -> Sheet:
        """The chart in words and numbers."""
        first, second = self.groups
        key = (
            KeyEntry(f"left: {first.words}", Sign.BAR, first.mark),
            KeyEntry(f"right: {second.words}", Sign.HATCHED, second.mark),
        )
        lines = tuple(
            self._line(group, label)
            for group, labels in zip(self.groups, self.tied, strict=True)
            for label in (() if self.reason else labels)
        )
        foot = " ".join(part for part in (self.answer, self.note) if part)
        return Sheet(self.title, HEADER, lines, key, foot)

    def _line(self, tied_to: MirrorGroup, label: TiedLabel) -> Line:
        (first, second), (rate, other) = self.groups, self.rates(label)
        return (
            *(escape_formula(tied_to.name), escape_formula(label.text)),
            *(escape_formula(first.name), label.counts[0], first.n, rate),
            *(escape_formula(second.name), label.counts[1], second.n, other),
            *(label.test or "", label.statistic, label.p, label.p_holm, label.p_bh, label.cramers_v),
            label.reason or "",
        )


def _list_in_words(group: MirrorGroup, labels: Sequence[TiedLabel]) -> str:
    clear = sum(label.is_clear for label in labels)
    return f"{number(len(labels))} shown for {group.name}, {number(clear)} of them with a Holm p under {LEVEL} (*)"
