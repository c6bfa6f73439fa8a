"""What a run or a probe rests on, in words, with what only the project knows: how many images it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

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
    about = _about_images(project, removed_from(project, record))
    return basis_of(record.provenance, record.created_at, (), selection, **about)


def probe_basis(project: ProjectReader, reading: ProbeReading[Any]) -> Basis:
    """What a probe's run rests on, with the runs that it is made of."""
    record: ProbeRunRecord = reading.record
    runs = [run.record.provenance for run in reading.runs]
    selection = _selection(project, record.plan.get("images") or {})
    about = _about_images(project, removed_from(project, record))
    return basis_of(record.provenance, record.created_at, runs, selection, **about)


def _about_images(project: ProjectReader, removed: int) -> dict[str, Any]:
    """How many images the project holds, with those of a result removed since, and whether all are drawn."""
    return {
        "total": project.images.count() + removed,
        "removed": removed,
        "is_drawn": holds_drawn_images_alone(project),
    }


def removed_among(project: ProjectReader, counted: Callable[[], NDArray[np.int64]]) -> int:
    """How many of the images of a result were removed from the project since; they are read if any was."""
    removed = project.images.removed()
    return int(np.isin(counted(), removed).sum()) if len(removed) else 0


def removed_from(project: ProjectReader, record: RunRecord | ProbeRunRecord) -> int:
    """How many of the images of a run or a probe were removed from the project since."""
    if isinstance(record, RunRecord):
        return removed_among(project, lambda: project.runs.images(record.id))
    return removed_among(project, lambda: images_of_probe(project, record))


def images_of_probe(project: ProjectReader, record: ProbeRunRecord) -> NDArray[np.int64]:
    """All images that a probe counts, its own and those of its runs, each once."""
    id = record.id
    own = [project.probe_runs.array(id, "images")] if project.probe_runs.has_array(id, "images") else []
    parts = [*own, *(project.runs.images(run) for run in record.runs)]
    return np.unique(np.concatenate(parts)) if parts else np.empty(0, np.int64)


def _selection(project: ProjectReader, query: ImageQuery | Mapping[str, Any]) -> str:
    collection = query.collection if isinstance(query, ImageQuery) else query.get("collection")
    names = {each.id: each.name for each in project.collections.all()} if collection is not None else {}
    return selection_words(query, names.get(CollectionId(collection), "") if collection is not None else "")
