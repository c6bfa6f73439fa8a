"""The figures of every run."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.reporting.document import Block, Chart, Heading, Notice, Paragraph
from clipstudio.results.answers import FORM, Answer, Chosen
from clipstudio.results.run.outcomes import COMPARED
from clipstudio.results.targets import Target
from clipstudio.services.answers import Answering
from clipstudio.services.reporting.material import Material, Reported
from clipstudio.services.reporting.sections.pictures import about_pictures, hidden_images, pictures_of

WITHHELD = (
    "The figures of this probe are suppressed: they tell of groups so small that people in them could be "
    "identified."
)


def results(material: Material) -> Iterator[Block]:
    """Of every run each kind of figure that its page has, by each comparison."""
    yield from about_pictures(material.plan.pictures)
    for each in material.reported:
        yield Heading(each.source.title)
        yield Paragraph(f"{each.source.basis.sentence}.", is_quiet=True)
        yield Paragraph(each.standing.head)
        for remark in each.source.basis.remarks:
            yield Notice(remark)
        if each.is_withheld:
            yield Notice(WITHHELD)
        pictured, hidden = set[Target](), hidden_images(material, each)
        for place, answer in enumerate(shown_answers(each)):
            yield Chart(chart_name(each.key.code, place), answer.figure)
            is_apart = answer.standing not in ("", each.standing.head)
            for note in (*((answer.standing,) if is_apart else ()), *answer.notes):
                yield Paragraph(note, is_quiet=True)
            if _is_first_form(answer):
                yield from pictures_of(material, each, answer.figure, pictured, hidden)


def shown_answers(reported: Reported) -> Iterator[Answer]:
    """The answers that a report shows of a run."""
    if not reported.is_withheld:
        yield from answers_of(reported.source)


def chart_name(code: str, place: int) -> str:
    """The id of a figure of a run, by the run's code and the figure's place among its own."""
    return f"chart-{code}-{place}"


def answers_of(source: Answering) -> Iterator[Answer]:
    """The same of whatever gives answers."""
    first = source.answer({})
    for form in _options(first, FORM) or ("",):
        of_form = source.answer({FORM: form} if form else {})
        yield from _by_comparison(source, {FORM: form} if form else {}, of_form)


def first_answers(reported: Reported) -> Iterator[Answer]:
    """Of a run the figure that its page opens with, by each comparison."""
    if not reported.is_withheld:
        yield from _by_comparison(reported.source, {}, reported.opening)


def _by_comparison(source: Answering, chosen: Chosen, answer: Answer) -> Iterator[Answer]:
    """One answer for each comparison that can be chosen; the same one where there is no choice."""
    compared = _options(answer, COMPARED)
    if len(compared) < 2:
        yield answer
        return
    yield from (source.answer({**chosen, COMPARED: each}) for each in compared)


def _is_first_form(answer: Answer) -> bool:
    """Whether it is the figure that its page opens with: the others count the same images again."""
    forms = next((each for each in answer.choices if each.name == FORM), None)
    return forms is None or forms.chosen == forms.options[0].value


def _options(answer: Answer, name: str) -> tuple[str, ...]:
    choice = next((each for each in answer.choices if each.name == name), None)
    return tuple(option.value for option in choice.options) if choice is not None else ()
