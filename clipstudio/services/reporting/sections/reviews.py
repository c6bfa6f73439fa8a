"""What people judged by hand, and how far they agreed."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.reporting.document import Block, Chart, Facts, Heading, Paragraph
from clipstudio.results.answers import FORM
from clipstudio.results.words import counted
from clipstudio.services.reporting.material import Material
from clipstudio.services.reviewing.page import ReviewPage


def reviews(material: Material) -> Iterator[Block]:
    """Each review: what was asked of whom, how far it is, its figures."""
    if not material.reviews:
        yield Paragraph("Nobody judged images by hand for this report.")
    for place, page in enumerate(material.reviews):
        yield Heading(page.title)
        yield Facts(_facts(page))
        first = page.answer({})
        choice = next((each for each in first.choices if each.name == FORM), None)
        forms = [option.value for option in choice.options] if choice is not None else [""]
        for at, form in enumerate(forms):
            answer = page.answer({FORM: form} if form else {})
            yield Chart(f"review-{place}-{at}", answer.figure)


def _facts(page: ReviewPage) -> tuple[tuple[str, str], ...]:
    record, basis = page.reading.record, page.basis
    asked = "; ".join(question.text for question in record.scheme.questions)
    people = "; ".join(f"{each.name}: {each.done} of {each.assigned}" for each in page.progress())
    return (
        ("Asked", asked),
        ("Items", counted(record.item_count, "item")),
        ("From", record.plan.source),
        ("Judged", "blind" if record.plan.is_blind else "not blind"),
        ("Auditors, answered of their items", people or "nobody yet"),
        ("Made", f"{basis.when}, local time"),
    )
