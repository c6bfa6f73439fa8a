"""The sample project: drawn pictures, a small model with a planted association, and an audit that must find it."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.errors import ProjectError, system_reason
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.domain.language import inside, later, later_by, tr
from clipstudio.domain.progress import Work
from clipstudio.domain.projects import SAMPLE_FILE
from clipstudio.domain.resources import resource
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.sample.files import FILE_COLUMN, IMAGES_FOLDER, holds_only_the_sample, write_sample
from clipstudio.services.auditing import run_audit
from clipstudio.services.importing import ImportRequest, import_images
from clipstudio.services.importing.attributes import import_attributes
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.importing.matching import match_table
from clipstudio.services.importing.tables import read_table
from clipstudio.services.label_files import shipped_label_sets
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.projects import SAMPLE_PREFIX, new_project
from clipstudio.storage.project_file import ProjectFile, needs_upgrade
from clipstudio.storage.project_reader import ProjectReader

AUDIT_NAME = "Which group is called a thief?"
LABEL_SET = "sample-words"
PEOPLE = AttributeFilter("kind", frozenset({"person"}))
"""The pictures that are audited."""
STEPS = 3
"""Drawing, importing, and asking the model."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SampleOutcome:
    """The sample project after its audit.

    Attributes:
        project: The project file.
        run: The run of its audit.
    """

    project: Path
    run: RunId


def sample_facts() -> dict[str, Any]:
    """What the training script wrote of the sample model: how it was made, and what was planted."""
    facts: dict[str, Any] = json.loads(resource("sample", "sample.json").read_text(encoding="utf-8"))
    return facts


def make_sample(folder: Path, shelf: ModelCache) -> Work[SampleOutcome]:
    """Make the sample project in ``folder`` and audit it, or go on with one begun there.

    One that has its audit already is left as it is: its latest run is returned.

    Raises:
        ProjectError: If the folder cannot be written or holds other files, or its project is open elsewhere.
    """
    path = folder / SAMPLE_FILE
    if path.exists():
        with (yield from ProjectFile.opening(path, read_only=not needs_upgrade(path))) as project:
            run = sample_run(project)
        if run is not None:
            return SampleOutcome(path, run)
    _require_own(folder)
    try:
        table = yield from _step(1, write_sample(folder))
    except OSError as error:
        raise ProjectError(
            "The sample cannot be drawn into “{folder}”: {strerror}.",
            folder=folder,
            strerror=system_reason(error),
        ) from error
    opened = (yield from ProjectFile.opening(path)) if path.exists() else new_project(path)
    with opened as project:
        yield from _step(2, _fill(project, folder / IMAGES_FOLDER, table))
        outcome = yield from _step(3, run_audit(project, shelf, sample_plan(project)))
    return SampleOutcome(path, outcome.run)


def sample_run(project: ProjectReader) -> RunId | None:
    """The latest run of the sample's audit; None where the project has none, as any other project."""
    return next((audit.runs[0].id for audit in project.runs.audits() if audit.name == AUDIT_NAME), None)


def _require_own(folder: Path) -> None:
    """Refuse a folder in which something of the user's could be overwritten."""
    is_own = (folder / SAMPLE_FILE).exists() or not folder.is_dir()
    if not is_own and not holds_only_the_sample(folder):
        raise ProjectError(
            "“{folder}” holds other files already. Choose another place for the sample.", folder=folder
        )


def _step(number: int, work: Work[T]) -> Work[T]:
    """Say of every progress which step of the whole it belongs to."""
    with closing(work):
        while True:
            try:
                progress = next(work)
            except StopIteration as stop:
                result: T = stop.value
                return result
            task = later(
                "Step {number} of {steps}: {task}",
                number=number,
                steps=STEPS,
                task=later_by(_inside, progress.task),
            )
            yield replace(progress, task=task, is_part=True)


def _inside(task: str) -> str:
    return inside(tr(task))


def _fill(project: ProjectFile, images: Path, table: Path) -> Work[None]:
    """Bring in what is not there yet; what was edited meanwhile stays."""
    yield from import_images(project, ImportRequest(ImportPaths((images,)), is_undoable=False))
    if PEOPLE.attribute not in project.attributes.names():
        match = yield from match_table(project, read_table(table), FILE_COLUMN)
        yield from import_attributes(project, match, cluster="artist")
    for label_set in shipped_label_sets():
        if label_set.name.startswith(SAMPLE_PREFIX) and not project.label_sets.versions(label_set.name):
            project.label_sets.save(label_set)


def sample_plan(project: ProjectReader) -> AuditPlan:
    """The audit that must find what was planted: people only, by group, age, and both."""
    return AuditPlan(
        name=AUDIT_NAME,
        model=SAMPLE_NAME,
        label_set=project.label_sets.find(LABEL_SET).id,
        images=ImageQuery(attributes=(PEOPLE,)),
        comparisons=(("group",), ("age",), ("group", "age")),
    )
