"""Changes of a share over the same images as dumbbells: a mark before, a mark after, and the line between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.estimates import PairedChange
from clipstudio.domain.group_names import said_name
from clipstudio.domain.language import said_later, tr
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.changes import (
    change_lines,
    change_parts,
    flip_counts_of,
    flips_words,
    p_words,
    rates_of,
    rates_words,
    refusal,
)
from clipstudio.results.figures import Cell, Dot, Figure, Line, Link, Part, Row, RowFigure, Shape, escape_formula
from clipstudio.results.hands import opens
from clipstudio.results.marks import Mark
from clipstudio.results.targets import Target
from clipstudio.results.words import group_size, percent

HEADER: Line = (
    *("group", "n", "before", "after", "before_rate", "after_rate", "change", "low", "high"),
    *("gained", "lost", "p", "published_before", "published_after", "published_source", "note"),
)

FLIPPED_WORDS = said_later("the images whose label changed")

ONLY_ONE = said_later("the images labelled so by only one of the two")


class ChangePart(StrEnum):
    """What of a change is pointed at."""

    BEFORE = said_later("before")
    """The images with the label before."""
    FLIPPED = "flipped"
    """The images that were gained or lost."""
    AFTER = said_later("after")
    """The images with the label after."""

    @property
    def words(self) -> str:
        """Which images it stands for."""
        return (
            tr(FLIPPED_WORDS)
            if self is ChangePart.FLIPPED
            else tr("the images labelled so {value}", value=tr(self.value))
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
        rates = " → ".join(
            tr("not printed") if rate is None else percent(rate) for rate in (self.before, self.after)
        )
        return tr("published: {rates} ({source})", rates=rates, source=self.source)


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """A change in one group.

    Attributes:
        name: The group in words.
        mark: Its colour and shape.
        change: From before to after.
        test: Its p, adjusted over the family.
        targets: The images behind each part.
        words: Which images each part stands for; those of `ChangePart.words` where left out.
        ends: What is counted first and then, in words that follow a count.
        paper: What a paper found; None for nothing.
        is_pinned: It stays above the other rows.
    """

    name: str
    mark: Mark
    change: PairedChange
    test: Adjusted
    targets: Mapping[ChangePart, Target]
    words: Mapping[ChangePart, str] | None = None
    ends: tuple[str, str] = ("before", "after")
    paper: PublishedChange | None = None
    is_pinned: bool = False

    def words_of(self, part: ChangePart) -> str:
        """Which images a part stands for."""
        return (self.words or {}).get(part, part.words)


def dumbbell_row(entry: Dumbbell) -> Row:
    """A change as a row of a figure."""
    change, rates = entry.change, rates_of(entry.change)
    return Row(
        said_name(entry.name),
        note="" if change.is_suppressed else group_size(change.n),
        shapes=_shapes(rates, entry.mark, entry.paper),
        cells=_cells(change) if rates else (),
        refusal="" if rates else refusal(change),
        parts=_parts(entry),
        size=None if change.change is None else abs(change.change),
        is_pinned=entry.is_pinned,
        start=1 if rates else 0,
        lines=(_line(entry),),
    )


def are_apart(figure: Figure) -> bool:
    """Whether marks of some row leave room between them to click at."""
    return isinstance(figure, RowFigure) and any(
        isinstance(shape, Link) and not shape.is_published and shape.start != shape.end
        for row in figure.rows
        for shape in row.shapes
    )


def largest_change_words(names: Sequence[str], changes: Sequence[PairedChange]) -> str:
    """The largest of several changes in a sentence, or why there is none."""
    known = [
        (abs(change.change), name, change)
        for name, change in zip(names, changes, strict=True)
        if change.change is not None
    ]
    if not known:
        return tr("No change can be given: no group is estimable.")
    size, name, change = max(known, key=lambda entry: entry[0])
    if size == 0:
        return tr("No rate changed in any group.")
    return tr(
        "Largest change: {name}, {rates_words}, {change_parts}.",
        name=name,
        rates_words=rates_words(change),
        change_parts=" ".join(change_parts(change)),
    )


def _shapes(rates: tuple[float, float] | None, mark: Mark, paper: PublishedChange | None) -> tuple[Shape, ...]:
    """The hollow mark of before, the filled one of after, and published ones."""
    if rates is None:
        return ()
    before, after = rates
    shapes: list[Shape] = [Link(before, after, mark), Dot(before, mark, is_filled=False), Dot(after, mark)]
    if paper and paper.before is not None and paper.after is not None:
        shapes.append(Link(paper.before, paper.after, mark, is_published=True))
    if paper and paper.before is not None:
        shapes.append(Dot(paper.before, mark, is_filled=False, is_published=True))
    if paper and paper.after is not None:
        shapes.append(Dot(paper.after, mark, is_published=True))
    return tuple(shapes)


def _cells(change: PairedChange) -> tuple[Cell, ...]:
    words, bracket = change_parts(change)
    return (
        Cell(words, is_strong=True, is_right=True),
        Cell(bracket, is_muted=True),
        Cell(rates_words(change), starts_line=True),
        Cell(flips_words(change), is_muted=True, starts_line=True),
        Cell(p_words(change), is_muted=True),
    )


def _parts(entry: Dumbbell) -> tuple[Part, ...]:
    """The mark of before, the line between the marks and the mark of after, from left to right.

    The line is what the figure is about: its part lies in the middle, and is the only one without marks.
    """
    rates, name = rates_of(entry.change), entry.name
    if rates is None:
        return (Part(entry.targets[ChangePart.FLIPPED], f"{name}: {refusal(entry.change)}"),)
    lines = list(change_lines(entry.change, entry.test, entry.ends))
    lines[0] = f"{name}: {lines[0]}"
    if entry.paper:
        lines.append(entry.paper.words)
    before, after = rates
    ends = {
        ChangePart.BEFORE: (before, before),
        ChangePart.FLIPPED: (min(rates), max(rates)),
        ChangePart.AFTER: (after, after),
    }
    parts = tuple(
        Part(entry.targets[part], "\n".join([*lines, opens(entry.words_of(part))]), low, high)
        for part, (low, high) in ends.items()
    )
    return parts if before <= after else parts[::-1]


def _line(entry: Dumbbell) -> Line:
    change, paper = entry.change, entry.paper
    before, after = rates_of(change) or (None, None)
    n, count_before, count_after, gained, lost = flip_counts_of(change)
    return (
        *(escape_formula(entry.name), n, count_before, count_after, before, after),
        *(change.change, change.low, change.high, gained, lost, change.p),
        *((paper.before, paper.after, escape_formula(paper.source)) if paper else (None, None, "")),
        "" if change.change is not None else refusal(change),
    )
