"""What people judged by hand, and how far they agreed."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.reporting.document import Block, Chart, Facts, Heading, Notice, Paragraph
from clipstudio.results.figures import Figure
from clipstudio.results.review.agreement import agreement_figure, consistency_figure
from clipstudio.results.review.answer import Asked, asked
from clipstudio.results.review.as_judged import RECALL, can_be_judged, has_recall, judged_figure
from clipstudio.results.review.counts import answers_figure, judged_counts, measures_figure
from clipstudio.results.review.document import summary_table
from clipstudio.results.review.reading import MAJORITY
from clipstudio.results.review.words_given import words_figure
from clipstudio.results.words import counted, number
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.suppressing_reviews import judged_images
from clipstudio.services.reviewing.page import ReviewPage

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
        figures = (figure for about in asked(page.reading) for figure in _figures(material, page, about))
        for at, each in enumerate(figures):
            yield each if isinstance(each, Facts) else Chart(f"review-{place}-{at}", each)


def _figures(material: Material, page: ReviewPage, about: Asked) -> Iterator[Figure | Facts]:
    """What was answered to one question: counts, shares of all images, agreement, and the same by group."""
    reading = page.reading
    if not about.question.has_options:
        yield words_figure(reading, about.question)
        return
    table = reading.table(about.question, about.option)
    yield answers_figure(reading, table)
    yield _counts(page, about)
    if can_be_judged(reading):
        values: list[int | str] = [place for place, tells in enumerate(table.is_value) if tells]
        for value in (*values, RECALL) if has_recall(reading, table) else values:
            yield judged_figure(reading, table, value, MAJORITY, None)
    if len(table.auditors) > 1:
        yield agreement_figure(reading, table, "gwet", None)
        yield measures_figure(reading, table)
    if (table.repeats >= 0).any():
        yield consistency_figure(reading, table, "gwet")
    for name in material.grouped(page):
        yield summary_table(reading, about, table, page.group_of(name))


def _counts(page: ReviewPage, about: Asked) -> Facts:
    told = judged_counts(page.reading, page.reading.table(about.question, about.option))
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
