"""A project whose images, groups and predictions are known, so that answers are known too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.services.importing.predictions import import_predictions
from clipstudio.storage.project_file import ProjectFile
from tests.prepared import copy_of
from tests.services.conftest import bring_in, save_picture

IMAGES = 24


@pytest.fixture(scope="session")
def acquaintances(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of `known`, to be copied."""
    path = copy_of(blank, tmp_path_factory.mktemp("acquaintances") / "acquaintances.clipstudio")
    for number in range(IMAGES):
        save_picture(path.with_name("known") / f"k{number:02}.png", 100 + number)
    with ProjectFile.open(path) as project:
        bring_in(project, path.with_name("known"))
        ids = image_ids(project)
        source = project.attributes.add_source("t.csv", None)
        project.attributes.record(source, "group", {id: "ab"[place % 2] for place, id in enumerate(ids)})
        project.images.set_clusters({id: f"person {place // 2}" for place, id in enumerate(ids)})
    return path


@pytest.fixture
def known(acquaintances: Path, tmp_path: Path) -> Iterator[ProjectFile]:
    """24 images k00 to k23: group "a" and "b" by turns, two images of each person."""
    with ProjectFile.open(copy_of(acquaintances, tmp_path / "known.clipstudio")) as project:
        yield project


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
