"""What a curve of accuracy shows, without Qt: how often the right name is among the first, by size of the pool."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.percents import level_percent
from clipstudio.results.words import group_size, interval, number, percent
from clipstudio.ui.charts.line_model import DrawnLine, LinePoint
from clipstudio.ui.charts.sheet import KeyEntry, Line, Sheet, Sign, escape_formula
from clipstudio.ui.charts.view_model import Mark

HEADER: Line = ("names", "measure", "group", "accuracy", "low", "high", "n", "chance", "source", "note")
ROOM = 1.25
"""How far the axis goes beyond the smallest and the largest pool, as a ratio."""


@dataclass(frozen=True, slots=True)
class CurveLine:
    """One group's accuracy by size of the pool.

    Attributes:
        group: Its place in the comparison, or `ALL_IMAGES`.
        name: The group in words.
        top: Among how many first names the right one has to be: 1 or 5.
        mark: Colour and shape.
        points: One per pool.
    """

    group: int
    name: str
    top: int
    mark: Mark
    points: tuple[LinePoint, ...]

    @property
    def title(self) -> str:
        """The group with its measure, "female, top-1"."""
        return f"{self.name}, top-{self.top}"


@dataclass(frozen=True, slots=True)
class PublishedAccuracy:
    """A published accuracy: for how many names, of which model, from where."""

    names: int
    top: int
    accuracy: float
    by: str
    source: str

    @property
    def title(self) -> str:
        """What it is, "published: ViT-L/14, top-1"."""
        return f"published: {self.by}, top-{self.top}"

    @property
    def sentence(self) -> str:
        """All that is known of it, for a tooltip."""
        return f"{self.title}\n{percent(self.accuracy)} with {number(self.names)} names\n{self.source}"


@dataclass(frozen=True, slots=True)
class CurveData:
    """Accuracy by size of the pool.

    Attributes:
        title: The question in words.
        pools: How many names each pool has, ascending.
        lines: One per group and measure.
        published: Published figures, at pools of their own.
        note: What must be known besides, such as the purpose stated; empty for nothing.
    """

    title: str
    pools: tuple[int, ...]
    lines: tuple[CurveLine, ...]
    published: tuple[PublishedAccuracy, ...] = ()
    note: str = ""

    @property
    def drawn(self) -> tuple[DrawnLine, ...]:
        """The lines as they are drawn: the second measure of a group is dashed."""
        first = min(self.tops, default=1)
        return tuple(
            DrawnLine(line.mark, line.points, hollow=line.top != first, band=False) for line in self.lines
        )

    @property
    def tops(self) -> tuple[int, ...]:
        """The measures shown, ascending."""
        return tuple(sorted({line.top for line in self.lines}))

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of the axis, which holds published pools too."""
        names = [*self.pools, *(each.names for each in self.published)] or [1]
        return min(names) / ROOM, max(names) * ROOM

    @property
    def published_key(self) -> tuple[KeyEntry, ...]:
        """The published figures in the key, each model and measure once."""
        entries = dict.fromkeys((each.title, each.source) for each in self.published)
        return tuple(KeyEntry(f"{title} ({source})", Sign.SMALL) for title, source in entries)

    def sentence(self, line: int, pool: int) -> str:
        """All that is known of a point, and what a click opens."""
        shown, point, names = self.lines[line], self.lines[line].points[pool], self.pools[pool]
        return "\n".join(
            (
                f"{shown.title}: {point_words(point)}",
                f"{number(names)} names, {group_size(point.n)}, chance {chance_words(shown.top, names)}",
                f"Click: the images of {shown.name} asked with this pool",
            )
        )

    def answer(self, pool: int) -> str:
        """The best and the worst group with a pool, in plain words."""
        names, top = self.pools[pool], min(self.tops, default=1)
        known = [
            (point.value, line.name, point)
            for line in self.lines
            if line.top == top and (point := line.points[pool]).value is not None
        ]
        head = f"With {number(names)} names, top-{top}"
        if not known:
            return f"{head}: not estimable for any group."
        high, low = max(known, key=lambda each: each[0]), min(known, key=lambda each: each[0])
        words = f"{high[1]} {point_words(high[2])}"
        if len(known) > 1:
            words = f"highest {words}, lowest {low[1]} {point_words(low[2])}"
        return f"{head}: {words}; chance {chance_words(top, names)}."

    def sheet(self, pool: int) -> Sheet:
        """The chart in words and numbers, its answer for a pool."""
        lines: list[Line] = [
            (
                *(
                    names,
                    f"top-{line.top}",
                    escape_formula(line.name),
                    point.value,
                    point.low,
                    point.high,
                    point.n,
                ),
                *(chance(line.top, names), "", "" if point.value is not None else point.refusal),
            )
            for line in self.lines
            for names, point in zip(self.pools, line.points, strict=True)
        ]
        lines += [
            (
                *(
                    each.names,
                    f"top-{each.top}",
                    "",
                    each.accuracy,
                    None,
                    None,
                    None,
                    chance(each.top, each.names),
                ),
                *(escape_formula(each.source), escape_formula(each.title)),
            )
            for each in self.published
        ]
        key = [
            KeyEntry(line.title, Sign.DASHED if drawn.hollow else Sign.LINE, line.mark)
            for line, drawn in zip(self.lines, self.drawn, strict=True)
        ]
        chances = [KeyEntry(f"chance, {' and '.join(f'top-{top}' for top in self.tops)}", Sign.DOTTED)]
        foot = " ".join(part for part in (self.answer(pool), self.note) if part)
        return Sheet(self.title, HEADER, tuple(lines), (*key, *chances, *self.published_key), foot)


def chance(top: int, names: float) -> float:
    """How often the right name is among the first by chance alone."""
    return min(top / names, 1.0)


def chance_words(top: int, names: float) -> str:
    """The level of chance in percent, with two digits at least, since it may be 0.005 %."""
    return level_percent(chance(top, names))


def point_words(point: LinePoint) -> str:
    """A point with its interval, or why there is none."""
    if point.value is None or point.low is None or point.high is None:
        return point.refusal
    return f"{percent(point.value)} {interval(point.low, point.high)}"
