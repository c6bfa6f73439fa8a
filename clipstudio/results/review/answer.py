"""The page of a review's answers: its figures, and what can be chosen for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.schemes import Question, QuestionKind
from clipstudio.domain.reviewing.tables import AnswerTable
from clipstudio.results.answers import FORM, Answer, Choice, ChoiceForm, Chosen, Option, Shortcut, choose
from clipstudio.results.figures import Column, Figure, FigureText, TableFigure, TableRow
from clipstudio.results.hands import click_to
from clipstudio.results.review.agreement import (
    MEASURES,
    agreement_figure,
    confusion_figure,
    consistency_figure,
)
from clipstudio.results.review.as_judged import RECALL, can_be_judged, has_recall, judged_figure
from clipstudio.results.review.population import Population
from clipstudio.results.review.reading import MAJORITY, RULES, ReviewReading, asked_words, value_words
from clipstudio.results.review.shares import shares_figure
from clipstudio.results.review.targets import Among, ReviewTarget
from clipstudio.results.review.words_given import words_figure
from clipstudio.results.steps import SAVE_STEP, SEE_BARS, NextStep, choose_step, look
from clipstudio.results.words import counted
from clipstudio.statistics.groups import Grouping

SHARES, JUDGED, AGREEMENT, CONSISTENCY, CONFUSION, WORDS = (
    *("shares", "judged", "agreement"),
    *("consistency", "confusion", "words"),
)
QUESTION, VALUE, WHOSE, COMPARED, MEASURE, FIRST, SECOND, SCORES = (
    *("question", "value", "whose", "compared"),
    *("measure", "first", "second", "scores"),
)
"""Names of the choices of this page."""

GroupOf = Callable[[str], Grouping]
"""Gives the group of each item by an attribute, by its name."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, or one option of a question that takes several."""

    question: Question
    option: str = ""

    @property
    def key(self) -> str:
        """Its value in `Chosen`."""
        return f"{self.question.name}/{self.option}" if self.option else self.question.name

    @property
    def words(self) -> str:
        """As the user reads it."""
        return asked_words(self.question, self.option)


def asked(reading: ReviewReading) -> tuple[Asked, ...]:
    """Everything that can be counted: questions, and each option of those that take several."""
    found: list[Asked] = []
    for question in reading.record.scheme.questions:
        if question.kind is QuestionKind.SEVERAL:
            found += [Asked(question, option.value) for option in question.options]
        else:
            found.append(Asked(question))
    return tuple(found)


def answer(
    reading: ReviewReading,
    chosen: Chosen,
    attributes: tuple[str, ...],
    group_of: GroupOf,
    population: Callable[[], Population | None] = lambda: None,
) -> Answer:
    """The page for what was chosen on it; on a reading thread.

    Args:
        reading: The review and its answers.
        chosen: What was chosen.
        attributes: By which attributes items can be grouped.
        group_of: Gives the group of each item.
        population: Gives what the model said of all pairs that the items were drawn from; None where not known.
    """
    questions = asked(reading)
    options = tuple(Option(each.key, each.words) for each in questions)
    question = choose(chosen, QUESTION, options)
    about = next(each for each in questions if each.key == question)
    asking = Choice(
        QUESTION, tr("Question"), options, question, ChoiceForm.SEARCH if len(options) > 12 else ChoiceForm.MENU
    )
    if not about.question.has_options:
        return Answer((asking,), words_figure(reading, about.question), steps=(SAVE_STEP,))
    table = reading.table(about.question, about.option)
    forms = tuple(_forms(reading, table))
    form = choose(chosen, FORM, forms)
    compared_options = (Option("", tr("all items together")), *(Option(each, each) for each in attributes))
    compared = choose(chosen, COMPARED, compared_options)
    comparing = Choice(COMPARED, tr("Compared by"), compared_options, compared)
    choices = [Choice(FORM, tr("Figure"), forms, form, ChoiceForm.BUTTONS), asking]
    grouping = group_of(compared) if compared else None
    figure: Figure
    first: ReviewTarget | None = None
    if form in (AGREEMENT, CONSISTENCY):
        measures = tuple(Option(name, tr(words)) for name, words in MEASURES.items())
        measure = choose(chosen, MEASURE, measures)
        choices.append(Choice(MEASURE, tr("Measured by"), measures, measure))
        if form == AGREEMENT:
            choices.append(comparing)
            figure = agreement_figure(reading, table, measure, grouping)
            first = _disputed(reading, table)
        else:
            figure = consistency_figure(reading, table, measure)
    elif form == CONFUSION:
        people = tuple(Option(each, reading.names.get(each, each)) for each in reading.by_name(table.auditors))
        one = choose(chosen, FIRST, people)
        others = tuple(option for option in people if option.value != one)
        other = choose(chosen, SECOND, others)
        choices += [
            Choice(FIRST, tr("First auditor"), people, one),
            Choice(SECOND, tr("Second auditor"), others, other),
        ]
        figure = confusion_figure(reading, table, one, other)
    else:
        rules = tuple(_rules(reading, table))
        whose = choose(chosen, WHOSE, rules)
        values = tuple(_values(reading, table, form))
        value = choose(chosen, VALUE, values)
        choices += [
            Choice(VALUE, tr("Answer"), values, value),
            Choice(WHOSE, tr("Whose answer"), rules, whose),
            comparing,
        ]
        place = int(value) if value != RECALL else -1
        if form == JUDGED:
            scored = population() if value != RECALL and reading.clusters is None else None
            if scored is not None:
                ticks = (Option("", "off"), Option("on", "on"))
                scores = choose(chosen, SCORES, ticks)
                choices.append(Choice(SCORES, tr("With model scores"), ticks, scores, ChoiceForm.TICK))
                scored = scored if scores else None
            figure = judged_figure(reading, table, RECALL if value == RECALL else place, whose, grouping, scored)
        else:
            figure = shares_figure(reading, table, place, whose, grouping)
        first = _judged(reading, table, place, whose)
        if form == JUDGED and place >= 0:
            first = replace(first, is_given=True)
    if not table.auditors and (table.settled < 0).all():
        # Whose answer, and by which groups, can be chosen once there is one.
        return Answer(tuple(choices[:2]), _unjudged(reading, table))
    return Answer(
        tuple(choices),
        figure,
        shortcuts=tuple(_shortcuts(reading, table)),
        first=first,
        steps=(*_steps(form), SAVE_STEP),
    )


def _unjudged(reading: ReviewReading, table: AnswerTable) -> TableFigure:
    """What to do first, where there is nothing to draw yet."""
    what = tr("this question") if any(entry.replies for entry in reading.entries) else tr("anything")
    rows = tuple(TableRow((value_words(table, place), "0")) for place in range(len(table.values)))
    is_archived = reading.record.is_archived
    how = (
        tr("it is archived, and can be judged once it is restored")
        if is_archived
        else tr("choose an auditor and press Judge")
    )
    after = "" if is_archived else tr("; the figures come with the first answer")
    text = FigureText(
        tr("nothing is judged yet: {how}", how=how),
        header=("answer", "items"),
        meaning=tr("Nobody has judged {what} yet{after}.", what=what, after=after),
    )
    return TableFigure(text, (Column("answer", is_number=False), Column("items")), rows)


def _forms(reading: ReviewReading, table: AnswerTable) -> Iterator[Option]:
    if can_be_judged(reading):
        yield Option(JUDGED, tr("As judged"))
    yield Option(SHARES, tr("Answers"))
    yield Option(AGREEMENT, tr("Agreement"))
    yield Option(CONSISTENCY, tr("Consistency"))
    if len(table.auditors) > 1:
        yield Option(CONFUSION, tr("Two auditors"))


def _rules(reading: ReviewReading, table: AnswerTable) -> Iterator[Option]:
    if len(table.auditors) != 1:
        for rule, words in RULES.items():
            yield Option(rule, tr(words), tr("Of several answers"))
    for auditor in reading.by_name(table.auditors):
        yield Option(auditor, reading.names.get(auditor, auditor), tr("Of one auditor"))


def _values(reading: ReviewReading, table: AnswerTable, form: str) -> Iterator[Option]:
    places = range(len(table.values))
    # Of an option of several what one asks for is whether it was chosen.
    for place in reversed(places) if table.option else places:
        yield Option(str(place), value_words(table, place))
    if form == JUDGED and has_recall(reading, table):
        yield Option(RECALL, tr("recall: right ones that were found"))


def _shortcuts(reading: ReviewReading, table: AnswerTable) -> Iterator[Shortcut]:
    is_one_of_several = sum(each.has_options for each in reading.record.scheme.questions) > 1
    for target, thing in (
        (_target(reading, table, Among.OPEN, caption=tr("answers differ, not settled")), tr("disputed item")),
        (_target(reading, table, Among.FLAGGED, caption=tr("flagged items")), tr("flagged item")),
    ):
        count = int(reading.rows(target, table, None).sum())
        if count:
            here = tr(" on this question") if is_one_of_several and target.among is Among.OPEN else ""
            yield Shortcut(counted(count, thing) + here, target)


def _steps(form: str) -> tuple[NextStep, ...]:
    if form == CONFUSION:
        return (
            look(click_to("a cell", "see its images")),
            choose_step(tr("See agreement"), FORM, AGREEMENT),
        )
    if form == AGREEMENT:
        return (look(click_to("a row", "see on which images answers differ")),)
    if form == CONSISTENCY:
        return (look(click_to("a row", "see which answers changed")),)
    return (SEE_BARS, choose_step(tr("See how far auditors agree"), FORM, AGREEMENT))


def _disputed(reading: ReviewReading, table: AnswerTable) -> ReviewTarget:
    return _target(reading, table, Among.DISPUTED, caption=tr("answers differ"))


def _judged(reading: ReviewReading, table: AnswerTable, value: int, whose: str) -> ReviewTarget:
    caption = value_words(table, value) if value >= 0 else tr("judged items")
    return _target(reading, table, Among.JUDGED, value=value, whose=whose, caption=caption)


def _target(
    reading: ReviewReading,
    table: AnswerTable,
    among: Among,
    value: int = -1,
    whose: str = MAJORITY,
    caption: str = "",
) -> ReviewTarget:
    return ReviewTarget(
        review=reading.record.id,
        among=among,
        question=table.question.name,
        option=table.option,
        value=value,
        whose=whose,
        caption=caption,
    )
