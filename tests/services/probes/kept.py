"""A kept result of any probe, as `clipstudio probe --json` writes it."""

from __future__ import annotations

from typing import Any

from clipstudio.domain.ids import ProbeRunId
from clipstudio.services.probes.page import ProbePage
from clipstudio.storage.project_file import ProjectFile


def document_of(project: ProjectFile, id: ProbeRunId) -> dict[str, Any]:
    """The JSON document of a kept result."""
    return ProbePage.read(project, id).document()
