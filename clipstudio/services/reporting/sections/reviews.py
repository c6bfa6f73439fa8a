"""What people judged by hand, and how far they agreed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from clipstudio.reporting.document import Block, Chart, Facts, Heading, Notice, Paragraph
from clipstudio.results.figures import Figure
from clipstudio.results.review.agreement import agreement_figure, consistency_figure
from clipstudio.results.review.answer import Asked, asked
from clipstudio.results.review.as_judged import RECALL, can_be_judged, has_recall, judged_figure
from clipstudio.results.review.counts import answers_figure, judged_counts, measures_figure
from clipstudio.results.review.document import summary_table
from clipstudio.results.review.reading import MAJORITY, ReviewReading
from clipstudio.results.review.words_given import words_figure
from clipstudio.results.words import counted, number
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.suppressing_reviews import judged_images
from clipstudio.services.reviewing.page import ReviewPage
from clipstudio.statistics.groups import Grouping

UNJUDGED = "Nobody has judged anything of it yet."
WITHHELD = "What was judged is suppressed: so few images were judged that people in them could be identified."
SUPPRESSED = (
    "Groups of which few images were judged are suppressed beside those of the runs. What was said of the images "
    "of a group that is shown is not."
)


def reviews(material: Material) -> Iterator[Block]:
    """Each review: what was asked of whom, how far it is, its figures."""
    if not material.reviews:
        yield Paragraph("Nobody judged images by hand for this report.")
    for place, page in enumerate(material.reviews):
        yield Heading(page.title)
        judged = judged_images(page)
        if 0 < judged < material.suppression.minimum:
            yield Notice(WITHHELD)
            continue
        yield Facts(_facts(page))
        if not judged:
            yield Paragraph(UNJUDGED)
            continue
        if material.suppression.is_asked and material.grouped(page):
            yield Paragraph(SUPPRESSED, is_quiet=True)
        yield from review_figures(place, page.reading, material.grouped(page), page.group_of)


def review_figures(
    place: int, reading: ReviewReading, grouped: Sequence[str], group_of: Callable[[str], Grouping | None]
) -> Iterator[Chart | Facts]:
    """The figures of a review, the one at ``place`` of the report.

    Args:
        place: From 0.
        reading: Its items and answers.
        grouped: The attributes by which it is told.
        group_of: Gives the group of each item; a figure whose groups are not known is left out.
    """
    figures = (figure for about in asked(reading) for figure in _figures(reading, about, grouped, group_of))
    for at, each in enumerate(figures):
        if each is not None:
            yield each if isinstance(each, Facts) else Chart(f"review-{place}-{at}", each)


def _figures(
    reading: ReviewReading, about: Asked, grouped: Sequence[str], group_of: Callable[[str], Grouping | None]
) -> Iterator[Figure | Facts | None]:
    """What was answered to one question: counts, shares of all images, agreement, and the same by group."""
    if not about.question.has_options:
        yield words_figure(reading, about.question)
        return
    table = reading.table(about.question, about.option)
    yield answers_figure(reading, table)
    yield _counts(reading, about)
    if can_be_judged(reading):
        values: list[int | str] = [place for place, tells in enumerate(table.is_value) if tells]
        for value in (*values, RECALL) if has_recall(reading, table) else values:
            yield judged_figure(reading, table, value, MAJORITY, None)
    if len(table.auditors) > 1:
        yield agreement_figure(reading, table, "gwet", None)
        yield measures_figure(reading, table)
    if (table.repeats >= 0).any():
        yield consistency_figure(reading, table, "gwet")
    for name in grouped:
        grouping = group_of(name)
        yield None if grouping is None else summary_table(reading, about, table, grouping)


def _counts(reading: ReviewReading, about: Asked) -> Facts:
    told = judged_counts(reading, reading.table(about.question, about.option))
    return Facts(
        (
            ("Judged", f"{number(told.judged)} of {counted(told.items, 'item')}"),
            ("Judged by two or more", counted(told.shared, "item")),
            ("Answers differ on", counted(told.differing, "item")),
            ("Settled of these", counted(told.settled, "item")),
        )
    )


def _facts(page: ReviewPage) -> tuple[tuple[str, str], ...]:
    record, basis = page.reading.record, page.basis
    asked_of = "; ".join(question.text for question in record.scheme.questions)
    people = "; ".join(f"{each.name}: {each.done} of {each.assigned}" for each in page.progress())
    found = (
        ("Asked", asked_of),
        ("Items", counted(record.item_count, "item")),
        ("From", record.plan.source),
        ("Judged", "blind" if record.plan.is_blind else "not blind"),
        ("Auditors, answered of their items", people or "nobody yet"),
        ("Intervals", basis.interval),
        ("Made", f"{basis.when}, local time"),
    )
    return tuple((title, text) for title, text in found if text)
