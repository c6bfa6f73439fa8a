"""Runs as sources of labels: to filter images by, and to say what a model made of one image."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.ids import RunId
from clipstudio.domain.language import tr
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class LabelledRun:
    """A run whose labels can be asked for.

    Attributes:
        run: Row of the run.
        title: Audit and number of the run, in the language of the thread that read it.
        labels: Its labels.
        is_harmful: Whether it holds categories that are to be treated with care.
    """

    run: RunId
    title: str
    labels: tuple[str, ...]
    is_harmful: bool


def labelled_runs(project: ProjectReader) -> tuple[LabelledRun, ...]:
    """Every run of the project, the latest first."""
    runs = [(audit.name, run) for audit in project.runs.audits() for run in audit.runs]
    label_sets = project.runs.label_sets([run.id for _, run in runs])
    found = [
        LabelledRun(
            run.id,
            tr("{name} · run {count}", name=name, count=run.number),
            label_sets[run.id].texts,
            label_sets[run.id].is_harmful,
        )
        for name, run in runs
        if run.id in label_sets
    ]
    return tuple(sorted(found, key=lambda each: each.run, reverse=True))
