"""The page of the attributes probe: for whom the model is right, and what it takes for what."""

from __future__ import annotations

from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.group_names import ALL_IMAGES
from clipstudio.domain.language import said_later, tr
from clipstudio.domain.probes import ProbeName
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
from clipstudio.results.attributes.document import published_of
from clipstudio.results.attributes.figures import (
    MethodShown,
    accuracy_figure,
    answered_target,
    confusion_figure,
    marks_of,
    methods_of,
)
from clipstudio.results.attributes.result import AttributesResult, Method
from clipstudio.results.attributes.said import told_right
from clipstudio.results.attributes.sentences import notes_of
from clipstudio.results.attributes.targets import UnansweredTarget
from clipstudio.results.documents.probe import published_note
from clipstudio.results.figures import Figure
from clipstudio.results.hands import click_to
from clipstudio.results.meaning import mark_meaning
from clipstudio.results.reading import ProbeReading
from clipstudio.results.run.outcomes import COMPARED
from clipstudio.results.steps import SAVE_STEP, SEE_BARS, NextStep, choose_step, look, probe_step
from clipstudio.results.words import images

METHOD, WRONG = "method", "wrong"
"""Names of choices, besides what is compared."""

GROUPS, CONFUSION = "groups", "confusion"
"""The two figures."""

FORMS = (Option(GROUPS, said_later("By group")), Option(CONFUSION, said_later("Confusion matrix")))
OFF_OR_ON = (Option("", "off"), Option("on", "on"))


def answer(reading: ProbeReading[AttributesResult], chosen: Chosen) -> Answer:
    """The accuracies by group, or the confusion, of a method."""
    result = reading.result
    methods = methods_of(result)
    options = tuple(Option(shown.value, shown.words) for shown in methods)
    method = choose(chosen, METHOD, options)
    shown = next(shown for shown in methods if shown.value == method)
    forms = said(*(FORMS if shown.accuracies.confusion else FORMS[:1]))
    form = choose(chosen, FORM, forms)
    is_right = form == CONFUSION or choose(chosen, WRONG, OFF_OR_ON) == ""
    choices = (
        Choice(METHOD, tr("Method"), options, method, is_told=True),
        *((_comparison_choice(shown, chosen),) if form == GROUPS else ()),
        Choice(FORM, tr("Figure"), forms, form, ChoiceForm.BUTTONS),
        *((_wrong_choice(is_right),) if form == GROUPS else ()),
    )
    published = published_of(result)
    overall = mark_meaning(ALL_IMAGES, shown.accuracies.overall.rate, told_right(result.attribute))
    return Answer(
        choices,
        _groups(reading, shown, chosen, is_right) if form == GROUPS else _confusion(reading, shown),
        notes=tuple(notes_of(result, reading.record.provenance, published)),
        folded=(Folded(tr("Why published figures differ"), published_note(published)),) if published else (),
        shortcuts=_shortcuts(shown),
        first=answered_target(shown, ALL_IMAGES, {}, is_right, overall),
        steps=_steps(form),
    )


def _steps(form: str) -> tuple[NextStep, ...]:
    again = probe_step(tr("Ask another model"), ProbeName.ATTRIBUTES)
    if form == CONFUSION:
        return (
            *(
                look(click_to("a cell", "see its images")),
                choose_step(tr("See the accuracy by group"), FORM, GROUPS),
            ),
            *(again, SAVE_STEP),
        )
    return (
        *(SEE_BARS, choose_step(tr("See the wrong ones instead"), WRONG, "on")),
        *(choose_step(tr("See which values are confused"), FORM, CONFUSION), again, SAVE_STEP),
    )


def _groups(reading: ProbeReading[AttributesResult], shown: MethodShown, chosen: Chosen, is_right: bool) -> Figure:
    place = _comparison_choice(shown, chosen).chosen
    comparison = shown.accuracies.comparisons[int(place)] if place else None
    return accuracy_figure(reading.result.attribute, shown, comparison, marks_of(reading.runs), is_right)


def _confusion(reading: ProbeReading[AttributesResult], shown: MethodShown) -> Figure:
    minimum_n = reading.record.plan.get("minimum_n", DEFAULT_MINIMUM_N)
    return confusion_figure(reading.result.attribute, shown, minimum_n)


def _comparison_choice(shown: MethodShown, chosen: Chosen) -> Choice:
    """The comparisons by their places."""
    options = tuple(
        Option(str(place), tr(" and ").join(comparison.attributes))
        for place, comparison in enumerate(shown.accuracies.comparisons)
    )
    return Choice(COMPARED, tr("Compared by"), options, choose(chosen, COMPARED, options), is_told=True)


def _wrong_choice(is_right: bool) -> Choice:
    return Choice(WRONG, tr("show the wrong ones instead"), OFF_OR_ON, "" if is_right else "on", ChoiceForm.TICK)


def _shortcuts(shown: MethodShown) -> tuple[Shortcut, ...]:
    """The images that zero-shot did not answer."""
    unanswered = shown.accuracies.overall.unanswered
    if not unanswered or shown.method is not Method.ZERO_SHOT:
        return ()
    target = UnansweredTarget(caption=tr("not answered · {all_images} · zero-shot", all_images=tr(ALL_IMAGES)))
    return (Shortcut(tr("Show the {unanswered} not answered", unanswered=images(unanswered)), target),)
