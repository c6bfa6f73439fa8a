"""A probe's run as its JSON document, whichever probe it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.probes import ProbeName, ProbeRunRecord
from clipstudio.services.probes.attributes import attributes_document
from clipstudio.services.probes.denigration import denigration_document
from clipstudio.services.probes.identity import identity_document
from clipstudio.services.probes.labels import labels_document
from clipstudio.services.probes.scenes import scenes_document
from clipstudio.storage.project_file import ProjectFile

_DOCUMENTS: Mapping[ProbeName, Callable[[ProjectFile, ProbeRunId], dict[str, Any]]] = {
    ProbeName.ATTRIBUTES: attributes_document,
    ProbeName.DENIGRATION: denigration_document,
    ProbeName.LABELS: labels_document,
    ProbeName.IDENTITY: identity_document,
    ProbeName.SCENES: scenes_document,
}


def probe_document(project: ProjectFile, record: ProbeRunRecord) -> dict[str, Any]:
    """The document that `clipstudio probe NAME --json` writes for this run."""
    return _DOCUMENTS[record.probe](project, record.id)
