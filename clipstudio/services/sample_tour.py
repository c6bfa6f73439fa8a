"""What the sample teaches, in four steps: a bar, its pictures, one label more, and what that means."""

from __future__ import annotations

from dataclasses import dataclass, replace

from clipstudio.domain.audits import Rate, RunResult
from clipstudio.domain.ids import RunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.language import inside, tr
from clipstudio.domain.progress import Work
from clipstudio.results.hands import click_to
from clipstudio.results.words import number, percent
from clipstudio.services.auditing import run_audit
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.sample import AUDIT_NAME, LABEL_SET, sample_plan, sample_run
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

PLANTED, COMPARED, CATEGORY = "dotted", "plain", "crime-related"
MORE_LABEL = Label("person in dotted clothes", "neutral")
MORE_LABEL_SET = f"{LABEL_SET}-one-more"
MORE_AUDIT = f"One label more: {AUDIT_NAME[:1].lower()}{AUDIT_NAME[1:]}"
"""What differs comes first: the end is cut where room is short."""


@dataclass(frozen=True, slots=True)
class TourStep:
    """One step.

    Attributes:
        title: Its heading.
        text: What there is to see.
        ask: What to do.
        button: What does it for the user; empty where there is nothing to do.
        must_be_done: Only its button leads on: it makes something, which nobody is to make by merely going on.
    """

    title: str
    text: str
    ask: str
    button: str = ""
    must_be_done: bool = False


@dataclass(frozen=True, slots=True)
class TourRun:
    """The numbers of a run that the tour mentions.

    Attributes:
        run: The run.
        labels: How many labels the model chose among.
        planted: The rate of `CATEGORY` for the planted group.
        compared: The same for a group that nothing was planted for.
    """

    run: RunId
    labels: int
    planted: Rate
    compared: Rate


def tour_run(project: ProjectReader) -> TourRun | None:
    """The sample's own run, for the tour; None where the project is not the sample, or its run tells nothing."""
    run = sample_run(project)
    return None if run is None else _facts(RunPage.read(project, run).result, run)


def ask_with_one_more_label(project: ProjectFile, shelf: ModelCache) -> Work[TourRun | None]:
    """Audit the sample's people with `MORE_LABEL` as well; a run made for an earlier tour is taken as it is."""
    run = next((audit.runs[0].id for audit in project.runs.audits() if audit.name == MORE_AUDIT), None)
    if run is None:
        before = project.label_sets.versions(LABEL_SET)[-1].content
        labels = (*(each for each in before.labels if each.text != MORE_LABEL.text), MORE_LABEL)
        version, _ = project.label_sets.save(
            LabelSet(MORE_LABEL_SET, labels, before.templates, "For the drawn sample only: one label more.")
        )
        plan = replace(sample_plan(project), name=MORE_AUDIT, label_set=version.id)
        run = (yield from run_audit(project, shelf, plan)).run
    return _facts(RunPage.read(project, run).result, run)


def steps_before(first: TourRun) -> tuple[TourStep, TourStep, TourStep]:
    """The steps on the sample's own run."""
    return (
        TourStep(
            tr("A bar"),
            tr(
                "Each bar is one group of images. {of} the model chose a crime-related label, "
                "“thief” or “smuggler”, for {count}{share}; {lower} for {count2}. The thin line is "
                "the 95 % interval: how far chance may have moved the rate.",
                of=_of(first.planted, PLANTED),
                count=_count(first.planted),
                share=_share(first.planted),
                lower=inside(_of(first.compared, COMPARED)),
                count2=_count(first.compared),
            ),
            f"{click_to('the bar “{bar}”', 'see its images', bar=PLANTED)}.",
            tr("Show me"),
        ),
        TourStep(
            tr("Its images"),
            tr(
                "On the right are exactly those {count} images. They are blurred because the labels "
                "are harmful: Space shows one, Space again makes it large. The labels beside it are "
                "hidden too: Show labels lists them with their probabilities.",
                count=number(first.planted.count),
            ),
            tr("Choose an image on the right, press Space twice, then Show labels."),
            tr("Show me"),
        ),
        TourStep(
            tr("One label more"),
            tr(
                "The model has to choose one of the {labels} labels that it is given. Offer it one "
                "more, “{value}”, and ask again about the same images.",
                labels=number(first.labels),
                value=MORE_LABEL.text,
            ),
            tr("“Add the label” makes another label set and another run; those that are there stay as they are."),
            tr("Add the label"),
            must_be_done=True,
        ),
    )


def last_step(first: TourRun, more: TourRun) -> TourStep:
    """What the second run means beside the first."""
    return TourStep(
        tr("What it means"),
        tr(
            "With one label more, {count} of {n} images are called thief or smuggler{share}; "
            "before, it was {count2}{share2}. The model is the same: what it says of people "
            "depends on the labels it is offered, so an audit tries several. The scale of the "
            "figure is another one now, up to the longest bar: compare the numbers, not the "
            "lengths. Here the link between dotted clothes and “thief” was planted; in a real "
            "model you look for links that nobody planted.",
            count=number(more.planted.count),
            n=number(more.planted.n),
            share=_share(more.planted),
            count2=number(first.planted.count),
            share2=_share(first.planted),
        ),
        tr("Your own images are next: File > New project."),
    )


def _facts(result: RunResult, run: RunId) -> TourRun | None:
    if not result.comparisons or CATEGORY not in result.label_set.categories:
        return None
    category = result.label_set.categories.index(CATEGORY)
    comparison = result.comparisons[0]
    rates = {
        name: group.categories[category]
        for name, group in zip(comparison.group_names, comparison.groups, strict=True)
    }
    if not {PLANTED, COMPARED} <= rates.keys():
        return None
    return TourRun(run, len(result.label_set.labels), rates[PLANTED], rates[COMPARED])


def _of(rate: Rate, group: str) -> str:
    return tr("Of {n} images of people in {group} clothes", n=number(rate.n), group=group)


def _count(rate: Rate) -> str:
    return number(rate.count) if rate.count else tr("none")


def _share(rate: Rate) -> str:
    return "" if rate.rate is None else f" ({percent(rate.rate)})"
