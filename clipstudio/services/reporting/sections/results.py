"""The figures of every run."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.reporting.document import Block, Chart, Heading, Notice, Paragraph
from clipstudio.results.answers import FORM, Answer, Choice, Chosen, Folded
from clipstudio.results.targets import Target
from clipstudio.services.answers import Answering
from clipstudio.services.reporting.material import Material, Reported
from clipstudio.services.reporting.sections.pictures import about_pictures, hidden_images, pictures_of

WITHHELD = (
    "The figures of this probe are suppressed: they tell of groups so small that people in them could be "
    "identified."
)


def results(material: Material) -> Iterator[Block]:
    """Of every run each kind of figure that its page has, for each part of the result, such as a comparison."""
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
        unfolded = set[Folded]()
        for place, answer in enumerate(shown_answers(each)):
            yield Chart(chart_name(each.key.code, place), answer.figure)
            is_apart = answer.standing not in ("", each.standing.head)
            for note in (*((answer.standing,) if is_apart else ()), *answer.notes):
                yield Paragraph(note, is_quiet=True)
            yield from _unfolded(answer, unfolded)
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
    forms = _choice(first, FORM)
    if forms is None:
        yield from _each_told(source, {}, first)
        return
    for form in forms.options:
        of_form = first if form.value == forms.chosen else source.answer({FORM: form.value})
        for answer in _each_told(source, {FORM: form.value}, of_form):
            # A figure that something chosen does not have gives way to another, which is shown by itself.
            if (shown := _choice(answer, FORM)) is not None and shown.chosen == form.value:
                yield answer


def first_answers(reported: Reported) -> Iterator[Answer]:
    """Of a run the figure that its page opens with, for each part of the result."""
    if not reported.is_withheld:
        yield from _each_told(reported.source, {}, reported.opening)


def _each_told(source: Answering, chosen: Chosen, answer: Answer) -> Iterator[Answer]:
    """One answer for each option of the choices that a report tells; the same one where there is none."""
    open_ones = (each for each in answer.choices if each.is_told and each.options and each.name not in chosen)
    choice = next(open_ones, None)
    if choice is None:
        yield answer
        return
    for option in choice.options:
        further = {**chosen, choice.name: option.value}
        is_shown = option.value == choice.chosen
        yield from _each_told(source, further, answer if is_shown else source.answer(further))


def _unfolded(answer: Answer, told: set[Folded]) -> Iterator[Paragraph]:
    """Texts that the page folds, such as why published figures differ; of one result each once."""
    for each in answer.folded:
        if each not in told:
            told.add(each)
            yield Paragraph(f"{each.heading}: {each.text}", is_quiet=True)


def _is_first_form(answer: Answer) -> bool:
    """Whether it is the figure that its page opens with: the others count the same images again."""
    forms = _choice(answer, FORM)
    return forms is None or forms.chosen == forms.options[0].value


def _choice(answer: Answer, name: str) -> Choice | None:
    return next((each for each in answer.choices if each.name == name), None)
