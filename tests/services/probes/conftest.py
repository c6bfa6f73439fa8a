"""A project whose images, groups and predictions are known, so that answers are known too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.services.importing.predictions import import_predictions
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in, save_picture

IMAGES = 24


@pytest.fixture
def known(project: ProjectFile, tmp_path: Path) -> ProjectFile:
    """24 images k00 to k23: group "a" and "b" by turns, two images of each person."""
    for number in range(IMAGES):
        save_picture(tmp_path / "known" / f"k{number:02}.png", 100 + number)
    bring_in(project, tmp_path / "known")
    ids = image_ids(project)
    source = project.attributes.add_source("t.csv", None)
    project.attributes.record(source, "group", {id: "ab"[place % 2] for place, id in enumerate(ids)})
    project.images.set_clusters({id: f"person {place // 2}" for place, id in enumerate(ids)})
    return project


def image_ids(project: ProjectFile) -> list[int]:
    """Ids in the order of the names k00, k01…"""
    paths = dict(project.images.paths(project.images.find(ImageQuery())))
    return sorted(paths, key=lambda image: str(paths[image]))


def predict(
    project: ProjectFile, folder: Path, answers: Sequence[Mapping[str, float]], name: str = "oracle"
) -> None:
    """Import predictions: label to probability of k00, k01…"""
    rows = [f"k{place:02},{label},{p}" for place, each in enumerate(answers) for label, p in each.items()]
    table = folder / f"{name}.csv"
    table.write_text("\n".join(["image,label,probability", *rows]), encoding="utf-8")
    finish(import_predictions(project, table, name))
