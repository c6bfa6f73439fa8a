"""Coverage: how many images each group has before any audit is run, and how exact its rates can become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.estimates import CONFIDENCE, SUPPRESSED
from clipstudio.domain.language import said_later, tr, tr_count
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.targets import Group, Target
from clipstudio.results.words import confidence_in_words, images, interval, number
from clipstudio.statistics.sample_size import expected_interval, needed

RATES = (0.1, 0.5)
"""Rates for which the interval is told: one that is rare, and the one that needs most images."""

WANTED = 0.05
"""Half of the interval that is aimed at: plus or minus five points."""

MISSING = said_later("missing")
COLUMNS = (
    Column("group", is_number=False),
    Column("images"),
    Column(said_later("interval of a 10 % rate")),
    Column(said_later("interval of a 50 % rate")),
    Column(said_later("more images for ±5 points")),
    Column("clusters"),
    Column(said_later("of a 50 % rate if a cluster is worth one image")),
)
NOT_TOLD = "–"
OF_IMAGES = 5
"""Columns that are there without clusters too."""


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """A group that images could make.

    Attributes:
        values: One value for each attribute; None where it is missing.
        n: Images.
        clusters: Clusters that they come from, an image without one being its own; None where no image has one.
        suppressed: Why its images are not told; "" where they are.
    """

    values: tuple[str | None, ...]
    n: int
    clusters: int | None = None
    suppressed: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How images spread over the groups of one attribute, or of the intersection of several.

    Attributes:
        attributes: Their names.
        cells: Every combination of values, in their order, also those that no image has; last, those images
            that miss a value.
        minimum_n: Smaller groups are not estimated.
        copies: How many of the images audits leave out, as duplicates that were decided on.
        confidence: Level of the intervals that are told.
        not_counted: Duplicates that were decided on and are not among the images, as in audits.
    """

    attributes: tuple[str, ...]
    cells: tuple[CoverageCell, ...]
    minimum_n: int = DEFAULT_MINIMUM_N
    copies: int = 0
    confidence: float = CONFIDENCE
    not_counted: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageTarget(Target):
    """The images of a cell.

    Attributes:
        group: Pairs of attribute and value.
        missing: Attributes that these images have no value of.
    """

    group: Group
    missing: tuple[str, ...] = ()


def coverage_figure(coverage: Coverage) -> TableFigure:
    """The cells as a table: images, the interval that a rate would have, how many more would make it narrow."""
    names = tr(" and ").join(coverage.attributes)
    has_clusters = any(cell.clusters is not None for cell in coverage.cells)
    columns = COLUMNS if has_clusters else COLUMNS[:OF_IMAGES]
    rows = tuple(_row(coverage, cell, len(columns)) for cell in coverage.cells)
    known = [cell for cell in coverage.cells if None not in cell.values and not cell.suppressed]
    small = [cell for cell in known if 0 < cell.n < coverage.minimum_n]
    empty = [cell for cell in known if not cell.n]
    parts = []
    if small:
        parts.append(
            tr(
                "{groups} fewer than {minimum_n} images and would not be estimated",
                groups=_groups(len(small)),
                minimum_n=number(coverage.minimum_n),
            )
        )
    if empty:
        parts.append(tr("{groups} none", groups=_groups(len(empty))))
    if withheld := [cell for cell in coverage.cells if cell.suppressed]:
        parts.append(
            tr_count(
                "{count} group is {suppressed}",
                "{count} groups are {suppressed}",
                len(withheld),
                suppressed=withheld[0].suppressed,
            )
        )
    counts = [cell.n for cell in known]
    meaning = ""
    if counts and min(counts) < max(counts):
        most, fewest = (_with_count(known, pick(counts)) for pick in (max, min))
        meaning = tr("Most images are of {most}, fewest of {fewest}.", most=most, fewest=fewest)
    limits = (f"{'; '.join(parts)}.".capitalize(),) if parts else ()
    if coverage.copies:
        what = tr("a duplicate") if coverage.copies == 1 else tr("duplicates")
        told = tr(
            "The counts include {copies} decided to be {what}, which audits leave out.",
            copies=images(coverage.copies),
            what=what,
        )
        limits = (*limits, told)
    if coverage.not_counted:
        told = tr_count(
            "{count} image decided to be a duplicate is not counted, as in audits.",
            "{count} images decided to be duplicates are not counted, as in audits.",
            coverage.not_counted,
        )
        limits = (*limits, told)
    note = tr(
        "How exactly a rate can be told of so many images: the interval that it would have were it 10 %, and were "
        "it 50 %, which takes most images. What it will be is not said. The intervals are Wilson's at {level}, "
        "for images drawn one by one; the next column counts the images that are lacking for ±5 points at 50 %.",
        level=confidence_in_words(coverage.confidence),
    ) + (
        tr(
            " Images of one cluster may tell the same again: the interval of an audit lies between that of the "
            "images and that of the clusters."
        )
        if has_clusters
        else ""
    )
    header = tuple(column.name for column in columns)
    return TableFigure(
        FigureText(
            tr("Coverage by {names}", names=names),
            header=header,
            meaning=meaning,
            limits=limits,
            note=note,
            levels=(coverage.confidence,),
        ),
        columns,
        rows,
    )


def _row(coverage: Coverage, cell: CoverageCell, columns: int) -> TableRow:
    group = tuple(
        (name, value) for name, value in zip(coverage.attributes, cell.values, strict=True) if value is not None
    )
    missing = tuple(name for name, value in zip(coverage.attributes, cell.values, strict=True) if value is None)
    name = cell_name(cell)
    if cell.suppressed:
        return TableRow((name, SUPPRESSED, *(NOT_TOLD for _ in range(columns - 2))))
    is_small = cell.n < coverage.minimum_n
    level = coverage.confidence
    told = [expected_words(cell.n, rate, level) for rate in RATES]
    more = more_images(cell.n, level)
    # Hatched where it is drawn; in a table it is said.
    sized = tr("{n}, too few", n=number(cell.n)) if is_small else number(cell.n)
    clusters = cell.clusters or 0
    cells = (
        name,
        sized,
        *told,
        number(more) if more else "enough",
        number(clusters),
        expected_words(clusters, 0.5, level),
    )
    target = CoverageTarget(group=group, missing=missing, caption=name, meaning=images(cell.n)) if cell.n else None
    return TableRow(cells[:columns], target)


def more_images(n: int, confidence: float) -> int:
    """How many more images would give a rate of one half an interval of plus or minus five points."""
    return max(0, needed(WANTED, 0.5, confidence=confidence) - n)


def expected_words(n: int, rate: float, confidence: float) -> str:
    """The interval that a rate of a group of this size would have, "(7.4–13.3)"."""
    if not n:
        return tr("none")
    expected = expected_interval(n, rate, confidence=confidence)
    return interval(expected.low, expected.high)


def cell_name(cell: CoverageCell) -> str:
    """The values of a group: "female, 40-49"."""
    return ", ".join(MISSING if value is None else value for value in cell.values)


def _with_count(cells: Sequence[CoverageCell], n: int) -> str:
    """The groups of this size: the first by its name, and how many others."""
    names = [cell_name(cell) for cell in cells if cell.n == n]
    others = tr(" and {others}", others=_others(len(names) - 1)) if len(names) > 1 else ""
    if others:
        return tr("{names} ({count} each)", names=f"{names[0]}{others}", count=number(n))
    return f"{names[0]} ({number(n)})"


def _others(count: int) -> str:
    return tr("1 other group") if count == 1 else tr("{count} other groups", count=number(count))


def _groups(count: int) -> str:
    return tr("1 group has") if count == 1 else tr("{count} groups have", count=number(count))
