"""Figures: charts as data. The window, the terminal and a report draw them; nothing here draws.

There is one class for each kind of chart. Each holds what is drawn in the units of its axes, the same in words,
the target behind every mark, and the data as lines of a table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.results.marks import NEUTRAL_MARK, Mark
from clipstudio.results.targets import Target

Line = tuple[object, ...]
"""A line of data: fractions, not percent; None where not estimable."""


class Sign(StrEnum):
    """How an entry of a key is drawn."""

    DOT = "dot"
    """A filled mark."""
    HOLLOW = "hollow"
    """The mark's outline."""
    SMALL = "small"
    """A small hollow mark on a dotted line: a published figure."""
    BAR = "bar"
    HATCHED = "hatched"
    LINE = "line"
    DASHED = "dashed"
    DOTTED = "dotted"
    FRAME = "frame"
    """An empty frame."""
    WORDS = "words"
    """No sign: the words stand alone."""


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One sign of a figure with what it means; a neutral mark where it means no group."""

    text: str
    sign: Sign
    mark: Mark = NEUTRAL_MARK


@dataclass(frozen=True, slots=True)
class FigureText:
    """What every figure says in words.

    Attributes:
        title: The question, with n where it is one number.
        answer: The answer in one sentence or two; empty where a figure of lines says it at every place.
        note: What must be known besides; empty for nothing.
        key: What the signs mean; empty where the rows say it.
        header: Names of the columns of the data.
        meaning: What it says in a plain sentence with its counts; of lines, at the place where they are read.
        limits: What it does not show, a sentence each: noise, guessing, groups that are too small.
        levels: Confidence of its intervals; several where two runs stand side by side.
    """

    title: str
    answer: str = ""
    note: str = ""
    key: tuple[KeyEntry, ...] = ()
    header: Line = ()
    meaning: str = ""
    limits: tuple[str, ...] = ()
    levels: tuple[float, ...] = (CONFIDENCE,)

    @property
    def sentence(self) -> str:
        """What is asked and what is answered, for who does not see the figure."""
        title = " ".join(self.title.split())
        said = self.meaning or self.answer
        return f"{title}: {said}" if title and said else title or said


class Unit(StrEnum):
    """What an axis counts in, and how its ticks are written."""

    PERCENT = "percent"
    """A share in [0, 1], written in percent; zero is always on the axis."""
    MIRRORED = "mirrored percent"
    """Shares to either side of zero, negative values to the left; written without a sign."""
    POINTS = "points"
    """A change of a share to either side of zero, written in points with its sign."""
    NUMBER = "number"
    """A plain number, such as labels per image; zero is always on the axis."""


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis of values.

    Attributes:
        words: What it measures.
        unit: What it counts in.
        least: The axis spans at least this, so that tiny values do not look large.
    """

    words: str
    unit: Unit = Unit.PERCENT
    least: float = 0.02


@dataclass(frozen=True, slots=True)
class Reference:
    """A dotted line at a value, with its name."""

    at: float
    words: str


# --- Rows: one line of the chart for each group or label ---


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from ``start`` to ``end`` on the axis.

    Attributes:
        end: Where it ends.
        start: Where it starts.
        mark: Its colour; None for the quiet colour of all bars of a figure.
        is_hatched: The second sign that parts two groups.
        label: Written at its end.
    """

    end: float
    start: float = 0.0
    mark: Mark | None = None
    is_hatched: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Whisker:
    """An interval."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark at a value.

    Attributes:
        at: The value.
        mark: Colour and shape.
        is_filled: Otherwise it is an outline.
        is_published: A figure of a paper: small and grey, below the middle of the row.
    """

    at: float
    mark: Mark
    is_filled: bool = True
    is_published: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two values of one row; a published one is dotted, grey and below the middle of the row."""

    start: float
    end: float
    mark: Mark
    is_published: bool = False


Shape = Bar | Whisker | Dot | Link
"""What is drawn in a row, in this order."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a row's numbers in words; cells of one place stand in one column over all rows.

    Attributes:
        text: The words.
        is_strong: Written heavier.
        is_muted: Written in grey.
        is_right: Ends at the right of its column.
        starts_line: Where the chart is narrow a new line starts here.
    """

    text: str
    is_strong: bool = False
    is_muted: bool = False
    is_right: bool = False
    starts_line: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a row that can be pointed at.

    Attributes:
        target: The images behind it; None where there are none to show.
        sentence: All that is known of it, over several lines.
        low: Where it lies on the axis.
        high: The same; a row of one part is that part as a whole.
    """

    target: Target | None
    sentence: str
    low: float = 0.0
    high: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a figure.

    Attributes:
        name: What it is of.
        note: Written small below the name.
        shapes: What is drawn; nothing where not estimable.
        cells: Its numbers in words.
        refusal: Why there are none; takes the place of the cells.
        parts: What can be pointed at, from left to right; empty for a heading.
        size: What rows are ordered by where that is asked, the largest first; None comes last.
        is_pinned: It stays above the others however they are ordered, as all images together do.
        start: The part that the keyboard comes to first.
        lines: The row as lines of data.
    """

    name: str
    note: str = ""
    shapes: tuple[Shape, ...] = ()
    cells: tuple[Cell, ...] = ()
    refusal: str = ""
    parts: tuple[Part, ...] = ()
    size: float | None = None
    is_pinned: bool = False
    start: int = 0
    lines: tuple[Line, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether it only names the rows below it."""
        return not self.parts


@dataclass(frozen=True, slots=True)
class RowFigure:
    """Rows of marks over one axis: rates by group, changes, deltas, mirrored bars.

    Attributes:
        text: What it says.
        axis: What it measures.
        rows: In their own order; headings stay above what follows them.
        references: Dotted lines through all rows.
        can_sort: Whether ordering by size has a meaning.
        is_dense: Many rows are to be looked over at once: they are low.
    """

    text: FigureText
    axis: Axis
    rows: tuple[Row, ...]
    references: tuple[Reference, ...] = ()
    can_sort: bool = False
    is_dense: bool = False

    def lines(self) -> Iterable[Line]:
        """The data, in the order of the rows."""
        return (line for row in self.rows for line in row.lines)


# --- Lines: values over places on an axis ---


@dataclass(frozen=True, slots=True)
class Point:
    """An estimate of a curve at a place.

    Attributes:
        value: None where not estimable.
        low: Lower end of its interval.
        high: Upper end.
        words: The value with its interval, or why there is none.
        sentence: All that is known of it, over several lines.
        target: The images behind it.
    """

    value: float | None
    low: float | None
    high: float | None
    words: str
    sentence: str
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class Curve:
    """One line of a figure.

    Attributes:
        name: What it is of.
        mark: Colour and shape.
        points: One for each place.
        is_dashed: With hollow marks, as the second measure of a group is.
        has_band: Its intervals are a band; otherwise they are whiskers at its points.
    """

    name: str
    mark: Mark
    points: tuple[Point, ...]
    is_dashed: bool = False
    has_band: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """A further row beside the lines: chance, or a published figure, at a place."""

    entry: KeyEntry
    words: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the axis at which the curves have points.

    Attributes:
        at: Where it lies; on an axis of categories, its number from 0 on.
        tick: What is written below the axis; where no place of a logarithmic axis has words, round shares are
            written instead.
        heading: Where the figure is read, such as "At 0.50 %".
        answer: The answer there, in a sentence.
        readings: What is read there besides the curves.
        meaning: What the figure says there in a plain sentence with its counts.
        limits: What it does not show there, besides what the figure shows nowhere.
    """

    at: float
    tick: str
    heading: str
    answer: str
    readings: tuple[Reading, ...] = ()
    meaning: str = ""
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DottedCurve:
    """A curve that is no result, such as chance or published figures.

    Attributes:
        points: Pairs of place and value.
        sentences: What is known of each point, where it has a small mark; empty for a plain dotted line.
    """

    points: tuple[tuple[float, float], ...]
    sentences: tuple[str, ...] = ()


class Scale(StrEnum):
    """How the places lie on the axis below."""

    LOGARITHMIC = "logarithmic"
    CATEGORIES = "categories"
    """Side by side, such as models: a slope chart."""


@dataclass(frozen=True, slots=True)
class LineFigure:
    """Curves with intervals: a sweep of thresholds, accuracy by number of names, models side by side.

    Attributes:
        text: What it says; its answer is empty, since every place has one.
        axis: What is measured, upright.
        scale: How the places lie.
        below: What the axis below measures.
        places: Where the curves have points, ascending.
        curves: The first is drawn lowest.
        references: Dotted upright lines, such as the uniform level.
        dotted: Dotted curves.
        start: The place at which the figure is read first.
        has_handle: Whether that place is moved by a handle with its words, as a threshold is.
        data: Lines of data.
    """

    text: FigureText
    axis: Axis
    scale: Scale
    below: str
    places: tuple[Place, ...]
    curves: tuple[Curve, ...]
    references: tuple[Reference, ...] = ()
    dotted: tuple[DottedCurve, ...] = ()
    start: int = 0
    has_handle: bool = False
    data: tuple[Line, ...] = ()

    def lines(self) -> Iterable[Line]:
        """The data."""
        return self.data

    def text_at(self, place: int) -> FigureText:
        """What it says where it is read at a place."""
        if not self.places:
            return self.text
        read, text = self.places[place], self.text
        return replace(text, answer=read.answer, meaning=read.meaning, limits=(*read.limits, *text.limits))


# --- Matrices: all of one thing by all of another ---


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a row or a column of a matrix.

    Attributes:
        name: What it is of.
        note: Written small beside or below it, such as n.
        is_strong: Written heavier, as a category among labels.
        rank: Rows of a lower rank stay above those of a higher one, however they are ordered.
    """

    name: str
    note: str = ""
    is_strong: bool = False
    rank: int = 0


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A cell of a matrix.

    Attributes:
        words: Its number in words.
        small: Written small below it, such as a count or an interval.
        shade: How dark it is, 0 to 1; None for a ground without shade.
        is_hatched: It cannot be estimated.
        is_framed: Outlined, as the diagonal of a confusion is.
        value: What columns are ordered by; None comes last.
        sentence: All that is known of it, over several lines.
        target: The images behind it.
    """

    words: str
    small: str = ""
    shade: float | None = None
    is_hatched: bool = False
    is_framed: bool = False
    value: float | None = None
    sentence: str = ""
    target: Target | None = None


class MatrixKind(StrEnum):
    """What a matrix shows, by which its help is found."""

    HEAT_MAP = "heat map"
    CONFUSION = "confusion"
    COVERAGE = "coverage"


@dataclass(frozen=True, slots=True)
class MatrixFigure:
    """A table of shaded cells: a heat map of labels by groups, a confusion, a coverage.

    A cell is made when it is looked at: a matrix may have millions.

    Attributes:
        text: What it says.
        row_words: What the rows are, such as "true class".
        column_words: What the columns are.
        rows: Heads of the rows.
        columns: Heads of the columns.
        cell: Gives the cell of a row and a column; called on any thread.
        data: Gives the lines of data.
        can_sort: Whether the rows may be ordered by a column.
        kind: What it shows.
    """

    text: FigureText
    row_words: str
    column_words: str
    rows: tuple[Head, ...]
    columns: tuple[Head, ...]
    cell: Callable[[int, int], MatrixCell] = field(repr=False)
    data: Callable[[], Iterable[Line]] = field(repr=False)
    can_sort: bool = False
    kind: MatrixKind = MatrixKind.HEAT_MAP

    def lines(self) -> Iterable[Line]:
        """The data."""
        return self.data()


# --- Tables ---


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; numbers end at its right."""

    name: str
    is_number: bool = True


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table in words.

    Attributes:
        cells: One text for each column.
        target: The images behind it; None where there are none to show.
        sentence: All that is known of it, for a tooltip; empty for nothing.
    """

    cells: tuple[str, ...]
    target: Target | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class TableFigure:
    """A table in words.

    Attributes:
        text: What it says.
        columns: Their heads.
        rows: In order.
        caption: Written below it; empty for nothing.
    """

    text: FigureText
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    caption: str = ""

    def lines(self) -> Iterable[Line]:
        """The cells as they are written."""
        return (row.cells for row in self.rows)


# --- Histograms ---


@dataclass(frozen=True, slots=True)
class Series:
    """One group of a histogram.

    Attributes:
        name: The group.
        mark: Its colour.
        counts: (B,) images in each bin.
        n: Images of the group.
    """

    name: str
    mark: Mark
    counts: tuple[int, ...]
    n: int


@dataclass(frozen=True, slots=True)
class HistogramFigure:
    """How a number is spread over the images of each group, as shares of the group.

    Attributes:
        text: What it says.
        axis: What is measured along the axis below.
        is_logarithmic: Whether that axis is.
        edges: (B + 1,) ends of the bins, ascending.
        series: One for each group.
        brush: Gives the target of the images from a lower to an upper end, of a series by its place; -1 for all.
        references: Dotted upright lines, such as the threshold.
        data: Lines of data.
    """

    text: FigureText
    axis: Axis
    is_logarithmic: bool
    edges: tuple[float, ...]
    series: tuple[Series, ...]
    brush: Callable[[float, float, int], Target] = field(repr=False)
    references: tuple[Reference, ...] = ()
    data: tuple[Line, ...] = ()

    def lines(self) -> Iterable[Line]:
        """The data."""
        return self.data


Figure = RowFigure | LineFigure | MatrixFigure | TableFigure | HistogramFigure

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""With these a cell begins that a spreadsheet takes for a formula."""


def escape_formula(text: str) -> str:
    """A cell's text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def by_size(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows from the largest size to the smallest, pinned ones first; equal ones keep their order."""
    pinned = [row for row in rows if row.is_pinned]
    others = [row for row in rows if not row.is_pinned]
    sized = [row for row in others if row.size is not None]
    sized.sort(key=lambda row: row.size or 0.0, reverse=True)
    return (*pinned, *sized, *(row for row in others if row.size is None))
