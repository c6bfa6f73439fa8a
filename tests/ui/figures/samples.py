"""Made-up figures of rows and tables, with known numbers."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.results.figures import (
    Axis,
    Bar,
    Cell,
    Column,
    Dot,
    FigureText,
    KeyEntry,
    Link,
    Part,
    Reference,
    Row,
    RowFigure,
    Sign,
    TableFigure,
    TableRow,
    Unit,
    Whisker,
)
from clipstudio.results.marks import NEUTRAL_MARK, Mark
from clipstudio.results.targets import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Target):
    """The images of a made-up group, and which of them."""

    name: str
    which: str = "all"


REFUSAL = "not estimable (n = 3, minimum 10)"


def rate_row(name: str, rate: float | None, n: int, mark: Mark, *, is_pinned: bool = False) -> Row:
    """A group's rate with an interval of 0.05 to either side; None where it is not estimable."""
    target = Named(name=name)
    if rate is None:
        part = Part(target, f"{name}: {REFUSAL}")
        return Row(name, refusal=REFUSAL, parts=(part,), lines=((name, 1, n, None, REFUSAL),))
    low, high = max(rate - 0.05, 0.0), rate + 0.05
    words, bracket = f"{100 * rate:.1f} %", f"({100 * low:.1f}–{100 * high:.1f})"
    count = round(rate * n)
    return Row(
        name,
        shapes=(Bar(rate), Whisker(low, high), Dot(rate, mark)),
        cells=(
            Cell(words, is_strong=True, is_right=True),
            Cell(bracket, is_muted=True),
            Cell(f"n = {n:,}", is_muted=True, is_right=True, starts_line=True),
        ),
        parts=(Part(target, f"{name}: {words} {bracket}\n{count} of {n} images"),),
        size=rate,
        is_pinned=is_pinned,
        lines=((name, count, n, rate, ""),),
    )


RATES = RowFigure(
    FigureText(
        "crime, by pattern   n = 1,243",
        "Largest gap: dotted 42.0 % (37.0–47.0) against checked 0.0 % (0.0–5.0): 42.0 points.",
        "12 images lack a value of pattern and count in “all images” only.",
        header=("group", "count", "n", "rate", "note"),
    ),
    Axis("share of the group's images, with its interval"),
    (
        rate_row("all images", 168 / 1_300, 1_300, NEUTRAL_MARK, is_pinned=True),
        rate_row("striped", 0.082, 1_000, Mark(0, 0)),
        rate_row("dotted", 0.42, 200, Mark(1, 1)),
        rate_row("plain", None, 3, Mark(2, 2)),
        rate_row("<b>checked</b>", 0.0, 40, Mark(3, 3)),
    ),
    (Reference(168 / 1_300, "all images"),),
    can_sort=True,
)


def many_rates(count: int) -> RowFigure:
    """Far more groups than fit."""
    rows = tuple(rate_row(f"state {place}", 0.3 + place / (2 * count), 100, Mark(0, 0)) for place in range(count))
    return RowFigure(
        FigureText("crime, by state", header=("group", "count", "n", "rate", "note")), RATES.axis, rows
    )


def change_row(name: str, before: float, after: float, mark: Mark, cells: tuple[str, str, str, str, str]) -> Row:
    """A rate before and after, with a published pair."""
    change, bracket, rates, flips, p = cells
    names = ("before", "flipped", "after")
    ends = ((before, before), (min(before, after), max(before, after)), (after, after))
    return Row(
        name,
        note="n = 1,000",
        shapes=(
            Link(before, after, mark),
            Dot(before, mark, is_filled=False),
            Dot(after, mark),
            Link(before + 0.003, after + 0.02, mark, is_published=True),
            Dot(before + 0.003, mark, is_filled=False, is_published=True),
            Dot(after + 0.02, mark, is_published=True),
        ),
        cells=(
            Cell(change, is_strong=True, is_right=True),
            Cell(bracket, is_muted=True),
            Cell(rates, starts_line=True),
            Cell(flips, is_muted=True, starts_line=True),
            Cell(p, is_muted=True),
        ),
        parts=tuple(
            Part(Named(name=name, which=which), f"{name}: {rates}, {change} {bracket}\nClick: {which}", *span)
            for which, span in zip(names, ends, strict=True)
        ),
        size=abs(after - before),
        start=1,
        lines=((name, before, after),),
    )


CHANGES = RowFigure(
    FigureText(
        "non-human, by age",
        "Largest change: 0-2, 30.0 % → 3.0 %, −27.0 points (−33.6 to −20.7).",
        key=(
            KeyEntry("before: 21 labels", Sign.HOLLOW),
            KeyEntry("after: 22 labels, with child", Sign.DOT),
            KeyEntry("published: a paper, table 3", Sign.SMALL),
        ),
        header=("group", "before", "after"),
    ),
    Axis("share of the group's images"),
    (
        change_row(
            "20-29",
            0.12,
            0.126,
            Mark(1, 1),
            ("+0.6 points", "(−0.2 to 1.4)", "12.0 % → 12.6 %", "13 gained, 7 lost", "p = 0.26"),
        ),
        Row("70+", "n = 3", refusal=REFUSAL, parts=(Part(None, f"70+: {REFUSAL}"),), lines=(("70+", None, None),)),
        change_row(
            "0-2",
            0.3,
            0.03,
            Mark(0, 0),
            ("−27.0 points", "(−33.6 to −20.7)", "30.0 % → 3.0 %", "1 gained, 55 lost", "p < 0.001"),
        ),
    ),
    can_sort=True,
)


def delta_row(name: str, change: float) -> Row:
    """What one label does to a rate."""
    words = f"{'+' if change > 0 else '−'}{abs(100 * change):.1f} points"
    bracket = f"({100 * (change - 0.01):.1f} to {100 * (change + 0.01):.1f})".replace("-", "−")
    return Row(
        name,
        shapes=(Whisker(change - 0.01, change + 0.01), Dot(change, Mark(0, 0))),
        cells=(
            Cell(words, is_strong=True, is_right=True),
            Cell(bracket, is_muted=True),
            Cell("3 gained, 14 lost", is_muted=True, starts_line=True),
            Cell("p = 0.01", is_muted=True),
        ),
        parts=(Part(Named(name=name), f"“{name}” left out\n{words} {bracket}"),),
        size=abs(change),
        lines=((name, change),),
    )


DELTAS = RowFigure(
    FigureText(
        "crime-related, all images: one label left out at a time   n = 1,300",
        "Largest change: “thief” left out.",
        header=("label", "change"),
    ),
    Axis("change in the rate, in points, with its interval", Unit.POINTS, 0.002),
    tuple(
        delta_row(name, change)
        for name, change in (
            ("thief", -0.041),
            ("criminal", 0.022),
            ("suspicious person", -0.007),
            ("nurse", 0.001),
        )
    ),
    can_sort=True,
    is_dense=True,
)


def mirror_row(name: str, left: float, right: float) -> Row:
    """A label in two groups."""
    spans = ((-left, 0.0), (0.0, right))
    return Row(
        name,
        shapes=(
            Bar(-left, mark=Mark(0, 0), label=f"{100 * left:.1f} %"),
            Bar(right, mark=Mark(1, 1), is_hatched=True, label=f"{100 * right:.1f} %"),
        ),
        cells=(Cell("chi²", is_muted=True), Cell("0.001 *", is_right=True)),
        parts=tuple(
            Part(Named(name=name, which=side), f"{name}\nClick: {side}", *span)
            for side, span in zip(("female", "male"), spans, strict=True)
        ),
        lines=((name, left, right),),
    )


HEADS = (Cell("test", is_muted=True), Cell("Holm p", is_muted=True, is_right=True))
MIRROR = RowFigure(
    FigureText(
        "labels most tied to female or male",
        "Of 12 tests in one family: 2 shown for female, 1 shown for male.",
        key=(
            KeyEntry("left: female, n = 100", Sign.BAR, Mark(0, 0)),
            KeyEntry("right: male, n = 200", Sign.HATCHED, Mark(1, 1)),
        ),
        header=("label", "female", "male"),
    ),
    Axis("share of the group's images with the label", Unit.MIRRORED),
    (
        Row("Most tied to female", cells=HEADS),
        mirror_row("blonde", 0.3, 0.02),
        mirror_row("nanny", 0.21, 0.0),
        Row("Most tied to male", cells=HEADS),
        mirror_row("mobster", 0.0, 0.14),
    ),
    is_dense=True,
)

TABLE = TableFigure(
    FigureText("rates by model", "Two models.", header=("model", "rate", "n")),
    (Column("model", is_number=False), Column("rate"), Column("n")),
    (
        TableRow(("ViT-B-32", "12.0 %", "1,000"), Named(name="b"), "ViT-B-32: 12.0 % (9.0–15.0)"),
        TableRow(("<b>ViT-L-14</b>", "8.0 %", "1,000"), Named(name="l"), "<b>ViT-L-14</b>: 8.0 %"),
        TableRow(("=RN50", "not estimable", "3")),
    ),
    caption="Rates of the first label.",
)
