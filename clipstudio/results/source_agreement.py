"""How far two sources of an attribute agree: on all images of which both speak, and on each value by itself."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.language import said_later, tr
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.targets import Target
from clipstudio.results.words import images, number, percent
from clipstudio.statistics.agreement import Agreement
from clipstudio.statistics.agreement_intervals import Coefficient

EVERY = said_later("all values")
COLUMNS = (
    Column("value", is_number=False),
    Column("images"),
    Column(said_later("the same")),
    Column(said_later("Cohen's kappa")),
    Column(said_later("Gwet's AC1")),
    Column(said_later("differ on")),
)


@dataclass(frozen=True, slots=True)
class ValueAgreement:
    """What two sources say of one value, or of all.

    Attributes:
        value: The value, which an image has or has not; None for all of them.
        images: Images that one of the two gives the value, both having said something; of all values, every one.
        differing: Images on which they differ.
        measures: Over all images of which both speak.
        suppressed: Why nothing is told of the value; "" where it is.
    """

    value: str | None
    images: int
    differing: int
    measures: Agreement
    suppressed: str = ""


@dataclass(frozen=True, slots=True)
class SourceAgreement:
    """How far two sources of an attribute agree.

    Attributes:
        attribute: Its name.
        sources: Names of the two.
        only: How many images only the first speaks of, and only the second.
        rows: Of all values first, then each value.
    """

    attribute: str
    sources: tuple[str, str]
    only: tuple[int, int]
    rows: tuple[ValueAgreement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferingTarget(Target):
    """The images on which two sources differ; with a value, where one of them says it and the other does not."""

    attribute: str
    sources: tuple[str, str]
    value: str | None = None


def source_agreement_figure(found: SourceAgreement) -> TableFigure:
    """A row for all values and one for each, which leads to the images on which the two differ."""
    first, second = found.sources
    whole = found.rows[0]
    alone = tr(" and ").join(
        tr(
            "{count} {value} named by “{source}” only",
            count=number(count),
            value=tr("is") if count == 1 else tr("are"),
            source=source,
        )
        for source, count in zip(found.sources, found.only, strict=True)
        if count
    )
    meaning = (
        tr(
            "Both speak of {images} and differ on {differing}.",
            images=images(whole.images),
            differing=number(whole.differing),
        )
        if whole.images
        else tr("There is no image of which both speak.")
    )
    note = tr(
        "Of a value: whether an image has it or not, over all images of which both speak; the number of images is "
        "of those to which one of the two gives it. Kappa and AC1 are 1 for full agreement and 0 for what chance "
        "gives; where nearly all images have one value, or one source never says it, kappa falls although the "
        "sources hardly differ, and AC1 does not. In brackets, intervals at 95 %: by Wilson's formula from the "
        "spread over a bootstrap of images, or of clusters; wide where a value is rare."
    )
    text = FigureText(
        tr(
            "Agreement on {attribute}: “{first}” and “{second}”",
            attribute=found.attribute,
            first=first,
            second=second,
        ),
        header=tuple(column.name for column in COLUMNS),
        meaning=meaning,
        limits=(f"{alone}.",) if alone else (),
        note=note,
    )
    return TableFigure(text, COLUMNS, tuple(_row(found, row) for row in found.rows))


def _row(found: SourceAgreement, row: ValueAgreement) -> TableRow:
    name = tr(EVERY) if row.value is None else row.value
    if row.suppressed:
        return TableRow((name, row.suppressed, *("–" for _ in COLUMNS[2:])))
    cells = (
        name,
        number(row.images),
        _the_same(row),
        coefficient(row.measures.cohen),
        coefficient(row.measures.gwet),
        number(row.differing),
    )
    if not row.differing:
        return TableRow(cells, None)
    caption = tr("differ") if row.value is None else tr("differ on {value}", value=row.value)
    target = DifferingTarget(
        attribute=found.attribute,
        sources=found.sources,
        value=row.value,
        caption=caption,
        meaning=tr("The two sources differ on {differing}.", differing=images(row.differing)),
    )
    return TableRow(cells, target)


def _the_same(row: ValueAgreement) -> str:
    """The share of images on which the two say the same; of few images their number, which is no estimate."""
    if row.measures.percent.value is not None:
        return percent(row.measures.percent.value)
    items = row.measures.items
    return (
        tr("{items} of {items2}", items=number(items - row.differing), items2=number(items))
        if items
        else tr("no images")
    )


def coefficient(found: Coefficient) -> str:
    """A coefficient with its interval, or why there is none."""
    if found.value is None or found.low is None or found.high is None:
        return tr("not estimable: {reason}", reason=reason_words(found.reason))
    return f"{found.value:.2f} [{found.low:.2f}, {found.high:.2f}]".replace("-", "\N{MINUS SIGN}")
