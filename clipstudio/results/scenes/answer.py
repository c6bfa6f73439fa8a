"""The page of the scenes probe."""

from __future__ import annotations

from clipstudio.domain.language import said_later, tr
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.published import published
from clipstudio.results.answers import (
    FORM,
    Answer,
    Choice,
    ChoiceForm,
    Chosen,
    Folded,
    Option,
    Shortcut,
    choose,
    said,
)
from clipstudio.results.documents.probe import published_note
from clipstudio.results.hands import click_to
from clipstudio.results.reading import ProbeReading
from clipstudio.results.scenes.figures import answer_table, rate_figure
from clipstudio.results.scenes.result import AnswerKind, Question, ScenesResult, with_minimum
from clipstudio.results.scenes.sentences import QUESTIONS, notes, target_of
from clipstudio.results.steps import SAVE_STEP, look, probe_step
from clipstudio.results.words import images

RATES, TABLE = "rates", "table"
FORMS = (Option(RATES, said_later("Rates")), Option(TABLE, said_later("Table")))


def answer(reading: ProbeReading[ScenesResult], chosen: Chosen) -> Answer:
    """The rates, or the table of answers; at first the images of the first question that went wrong are shown."""
    result = with_minimum(reading)
    form = choose(chosen, FORM, FORMS)
    shortcuts = (
        Shortcut(
            tr(
                "Show the {unanswered} not answered: {words}",
                unanswered=images(result.of(question).unanswered),
                words=tr(words),
            ),
            target_of(result, question, AnswerKind.UNANSWERED),
        )
        for question, words in QUESTIONS.items()
        if result.of(question).unanswered
    )
    return Answer(
        (Choice(FORM, tr("Figure"), said(*FORMS), form, ChoiceForm.BUTTONS),),
        rate_figure(result) if form == RATES else answer_table(result),
        tuple(notes(result)),
        (Folded(tr("Why published figures differ"), published_note(published(ProbeName.SCENES))),),
        tuple(shortcuts),
        first=target_of(result, Question.COARSE, AnswerKind.WRONG) if result.coarse.n else None,
        steps=(
            look(
                tr(
                    "{look}, and enlarge an image to see its captions",
                    look=click_to("a bar", "see its images"),
                )
            ),
            probe_step(tr("Ask another model"), ProbeName.SCENES),
            SAVE_STEP,
        ),
    )
