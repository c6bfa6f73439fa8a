"""What a run or a probe rests on, in words, with what only the project knows: how many images it holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clipstudio.domain.audits import RunRecord
from clipstudio.domain.ids import CollectionId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.results.basis import Basis, basis_of, selection_words
from clipstudio.results.reading import ProbeReading
from clipstudio.services.sample_images import holds_drawn_images_alone
from clipstudio.storage.project_reader import ProjectReader


def run_basis(project: ProjectReader, record: RunRecord) -> Basis:
    """What a run rests on."""
    selection = _selection(project, record.plan.images)
    return basis_of(record.provenance, record.created_at, (), selection, **_about_images(project))


def probe_basis(project: ProjectReader, reading: ProbeReading[Any]) -> Basis:
    """What a probe's run rests on, with the runs that it is made of."""
    record: ProbeRunRecord = reading.record
    runs = [run.record.provenance for run in reading.runs]
    selection = _selection(project, record.plan.get("images") or {})
    return basis_of(record.provenance, record.created_at, runs, selection, **_about_images(project))


def _about_images(project: ProjectReader) -> dict[str, Any]:
    """How many images the project holds, and whether they are the sample's drawings."""
    return {"total": project.images.count(), "is_drawn": holds_drawn_images_alone(project)}


def _selection(project: ProjectReader, query: ImageQuery | Mapping[str, Any]) -> str:
    collection = query.collection if isinstance(query, ImageQuery) else query.get("collection")
    names = {each.id: each.name for each in project.collections.all()} if collection is not None else {}
    return selection_words(query, names.get(CollectionId(collection), "") if collection is not None else "")
