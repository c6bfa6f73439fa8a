"""The labels probe on the made-up collection of the golden files, as it is read back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clipstudio.domain.probes import LabelsPlan
from clipstudio.domain.progress import finish
from clipstudio.results.labels.result import LabelsResult
from clipstudio.results.reading import ProbeReading
from clipstudio.services.importing.attributes import import_attributes
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.importing.images import ImportRequest, import_images
from clipstudio.services.importing.matching import match_table
from clipstudio.services.importing.predictions import import_predictions
from clipstudio.services.importing.tables import read_table
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.labels import run_labels
from clipstudio.services.probes.registry import LABELS
from clipstudio.services.projects import new_project
from tests.golden.world import write_world

STORED = Path(__file__).with_name("stored.json")
"""The result of the same plan, as the last program before the typed results kept it."""


@pytest.fixture(scope="session")
def stored() -> dict[str, Any]:
    """What an earlier program kept in the project file."""
    kept: dict[str, Any] = json.loads(STORED.read_text(encoding="utf-8"))
    return kept


@pytest.fixture(scope="session")
def reading(tmp_path_factory: pytest.TempPathFactory) -> ProbeReading[LabelsResult]:
    """Twelve labels over 0.04, by gender and by race and gender, with sequences as clusters."""
    folder = tmp_path_factory.mktemp("labels")
    write_world(folder)
    with pytest.MonkeyPatch.context() as patch, new_project(folder / "p.clipstudio") as project:
        patch.setenv("CLIPSTUDIO_HOME", str(folder / "home"))
        finish(import_images(project, ImportRequest(ImportPaths((folder / "photos",)))))
        match = finish(match_table(project, read_table(folder / "attributes.csv"), "file", (), "sequence"))
        finish(import_attributes(project, match, (), "sequence"))
        finish(import_predictions(project, folder / "words.csv", "words"))
        plan = LabelsPlan(
            name="Labels, words",
            model="words",
            label_set=project.label_sets.versions("words")[0].id,
            threshold=0.04,
            comparisons=(("gender",), ("race", "gender")),
            minimum_n=5,
        )
        return LABELS.read(project, finish(run_labels(project, ModelCache(), plan)).probe_run)
