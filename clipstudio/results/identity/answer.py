"""The page of the identity probe."""

from __future__ import annotations

from clipstudio.domain.language import tr
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.published import published
from clipstudio.results.answers import Answer, Choice, ChoiceForm, Chosen, Folded, Option, Shortcut, choose
from clipstudio.results.documents.probe import published_note
from clipstudio.results.hands import click_to
from clipstudio.results.identity.figures import naming_figure
from clipstudio.results.identity.result import IdentityResult, IdentityTarget, NamedAs
from clipstudio.results.identity.sentences import notes
from clipstudio.results.reading import ProbeReading
from clipstudio.results.run.outcomes import COMPARED
from clipstudio.results.steps import SAVE_STEP, choose_step, look, probe_step
from clipstudio.results.words import images, number

MISSED = "missed"
"""Name of the choice whether those missed are shown; of what is compared "" stands for all images."""

OFF_OR_ON = (Option("", "off"), Option("on", "on"))


def answer(reading: ProbeReading[IdentityResult], chosen: Chosen) -> Answer:
    """The curves of all images or of a comparison's groups; at first the images of the longest list are shown."""
    result = reading.result
    comparisons = (
        Option("", tr("all images")),
        *(Option(str(place), tr(" and ").join(of.attributes)) for place, of in enumerate(result.comparisons)),
    )
    place, missed = choose(chosen, COMPARED, comparisons), choose(chosen, MISSED, OFF_OR_ON)
    comparison = result.comparisons[int(place)] if place else None
    figure = naming_figure(result, comparison, NamedAs.MISSED if missed else NamedAs.FOUND, reading.confidence)
    return Answer(
        (
            Choice(COMPARED, tr("Compared by"), comparisons, place, is_told=True),
            Choice(MISSED, tr("Show those not found"), OFF_OR_ON, missed, ChoiceForm.TICK),
        ),
        figure,
        tuple(notes(result, reading.record.provenance)),
        (Folded(tr("Why published figures differ"), published_note(published(ProbeName.IDENTITY))),),
        _shortcuts(result),
        first=figure.curves[0].points[-1].target if figure.curves else None,
        steps=(
            look(click_to("a point", "see its images")),
            choose_step(tr("See those named wrongly"), MISSED, "on"),
            probe_step(tr("Ask another model"), ProbeName.IDENTITY),
            SAVE_STEP,
        ),
    )


def _shortcuts(result: IdentityResult) -> tuple[Shortcut, ...]:
    """The images not answered, of each list that has some."""
    return tuple(
        Shortcut(
            tr(
                "Show the {unanswered} not answered among {names} names",
                unanswered=images(pool.overall.unanswered),
                names=number(pool.names),
            ),
            IdentityTarget(
                caption=tr("not answered among {names} names · all images", names=number(pool.names)),
                names=pool.names,
                group=(),
                named=NamedAs.UNANSWERED,
            ),
        )
        for pool in result.pools
        if pool.overall.unanswered
    )
