"""A project with a run of predictions, a review and embeddings, made once; no test writes to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.audits import AuditPlan, Scoring
from clipstudio.domain.ids import ReviewId, RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.models import ModelCard
from clipstudio.domain.progress import finish
from clipstudio.domain.reviewing.reviews import ReviewPlan
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.auditing.run import run_with
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.folders import HOME_VARIABLE
from clipstudio.services.importing.predictions import import_predictions
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.projects import new_project
from clipstudio.services.reviewing.making import items_of_images
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in, save_picture
from tests.services.reviewing.exchange.conftest import SCHEME, say

LABELS = LabelSet("words", (Label("=1+1", "sum"), Label("thief", "crime-related"), Label("face_file_name")))
PEOPLE = 24
ITEMS = 3


def thief(number: int) -> float:
    """The probability of “thief”; of the last image nothing is known."""
    return 0.3 + number / 40


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectFile]:
    """The project, with run 1 of 24 images by two attributes, of which one has two sources."""
    folder = tmp_path_factory.mktemp("exported")
    for number in range(PEOPLE):
        save_picture(folder / "photos" / f"p{number:02}.png", number)
    with pytest.MonkeyPatch.context() as patch:
        # Entries of a review name the installation, which has a folder of its own here.
        patch.setenv(HOME_VARIABLE, str(folder / "home"))
        with new_project(folder / "p.clipstudio") as project:
            bring_in(project, folder / "photos")
            _tell(project)
            _audit(project, folder)
            _embed(project)
            _review(project)
            yield project


def sample_card() -> ModelCard:
    """The model that ships with clipstudio: it is not loaded here."""
    return ModelCache().registry.card(SAMPLE_NAME)


@pytest.fixture
def run() -> RunId:
    return RunId(1)


@pytest.fixture
def review(exported: ProjectFile) -> ReviewId:
    return exported.reviews.reviews()[0].id


def numbers(project: ProjectFile) -> dict[int, int]:
    """Every image with the number of its file."""
    paths = project.images.paths(project.images.find(ImageQuery()))
    return {int(image): int((path or Path("p0")).stem[1:]) for image, path in paths}


def _tell(project: ProjectFile) -> None:
    known = numbers(project)
    source = project.attributes.add_source("t.csv", None)
    project.attributes.record(
        source, "half", {image: "-x" if number < 12 else "y" for image, number in known.items()}
    )
    project.attributes.record(source, "turn", {image: "ab"[number % 2] for image, number in known.items()})
    other = project.attributes.add_source("other.csv", None)
    project.attributes.record(other, "half", {image: "y" for image, number in known.items() if number > 8})


def _audit(project: ProjectFile, folder: Path) -> None:
    lines = ["image,=1+1,thief,face_file_name"]
    lines += [f"p{number:02},{0.9 - thief(number):.3f},{thief(number):.3f},0.1" for number in range(PEOPLE - 1)]
    (folder / "oracle.csv").write_text("\n".join(lines), encoding="utf-8")
    finish(import_predictions(project, folder / "oracle.csv", "oracle"))
    plan = AuditPlan(
        name="thieves",
        model="oracle",
        label_set=project.label_sets.save(LABELS)[0].id,
        scoring=Scoring.THRESHOLD,
        threshold=0.45,
        comparisons=(("half",), ("half", "turn")),
        minimum_n=2,
    )
    shelf = ModelCache(folder / "models")
    finish(run_with(project, find_scorer(project, shelf, "oracle", "auto", "float32"), plan))


def _embed(project: ProjectFile) -> None:
    card, images = sample_card(), project.images.find(ImageQuery())
    vectors = np.random.default_rng(3).normal(size=(len(images), card.embedding_width)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    stored = project.embeddings.open(project.models.record(card), "float32", card.embedding_width)
    project.embeddings.append(stored, images, vectors)


def _review(project: ProjectFile) -> None:
    """Two auditors who judge three images."""
    images = np.sort(project.images.find(ImageQuery()))[:ITEMS]
    plan = ReviewPlan("words", SCHEME)
    review = project.reviews.create(plan, items_of_images(project, images.tolist(), "thief"))[0].id
    say(project, review, "Ada", 1, verdict=("right",), labels=("=nurse", "a|b"), tags=("hat",))
    say(project, review, "Ada", 2, verdict=("harmful",), labels=(), tags=("hat", "beard"))
    say(project, review, "Bea", 1, verdict=("wrong",), labels=("thief",), tags=("@home",))
