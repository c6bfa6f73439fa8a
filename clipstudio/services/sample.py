"""The sample project: drawn pictures, a small model with a planted association, and an audit that must find it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.domain.progress import Work
from clipstudio.domain.resources import resource
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.results.basis import SAMPLE_NOTE
from clipstudio.results.basis import is_sample as is_sample_model
from clipstudio.sample.files import FILE_COLUMN, IMAGES_FOLDER, write_sample
from clipstudio.services.auditing import run_audit
from clipstudio.services.importing import ImportRequest, import_images
from clipstudio.services.importing.attributes import import_attributes
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.importing.matching import match_table
from clipstudio.services.importing.tables import read_table
from clipstudio.services.label_files import shipped_label_sets
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.projects import SAMPLE_PREFIX, new_project
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

__all__ = ["NOTE", "is_sample_model", "make_sample", "sample_facts", "sample_plan"]

PROJECT_FILE = "sample.clipstudio"
AUDIT_NAME = "Which group is called a thief?"
LABEL_SET = "sample-words"
NOTE = SAMPLE_NOTE


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
    """Make the sample project in ``folder``, or go on with one begun there, and audit it.

    Raises:
        ProjectError: If the folder cannot be written, or its project is open elsewhere.
    """
    try:
        table = yield from write_sample(folder)
    except OSError as error:
        raise ProjectError(f"The sample cannot be drawn into “{folder}”: {error.strerror}.") from error
    path = folder / PROJECT_FILE
    opened = (yield from ProjectFile.opening(path)) if path.exists() else new_project(path)
    with opened as project:
        run = yield from _fill(project, folder / IMAGES_FOLDER, table, shelf)
    return SampleOutcome(project.path, run)


def _fill(project: ProjectFile, images: Path, table: Path, shelf: ModelCache) -> Work[RunId]:
    yield from import_images(project, ImportRequest(ImportPaths((images,))))
    match = yield from match_table(project, read_table(table), FILE_COLUMN)
    yield from import_attributes(project, match, cluster="artist")
    for label_set in shipped_label_sets():
        if label_set.name.startswith(SAMPLE_PREFIX):
            project.label_sets.save(label_set)
    outcome = yield from run_audit(project, shelf, sample_plan(project))
    return outcome.run


def sample_plan(project: ProjectReader) -> AuditPlan:
    """The audit that must find what was planted: people only, by group, age, and both."""
    return AuditPlan(
        name=AUDIT_NAME,
        model=SAMPLE_NAME,
        label_set=project.label_sets.find(LABEL_SET).id,
        images=ImageQuery(attributes=(AttributeFilter("kind", frozenset({"person"})),)),
        comparisons=(("group",), ("age",), ("group", "age")),
    )
