"""Several models share one pass over the files, and each keeps embeddings of its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.images import FileMark, ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.engine import preparing
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.loading import load_model
from clipstudio.engine.reading import load_imported
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.auditing.embedding import embed, embed_with_each
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in


@pytest.fixture
def two(shelf: ModelCache) -> tuple[ClipModel, ClipModel]:
    """The sample model, and the same under the name of another precision: a second set of embeddings."""
    card = shelf.registry.card(SAMPLE_NAME)
    first = shelf.load(card)
    second = load_model(card, first.choice)
    second.choice = replace(first.choice, precision="as if otherwise")
    return first, second


def vectors(project: ProjectFile, model: ClipModel, images: np.ndarray) -> np.ndarray:
    report = finish(embed(project, model, images))
    assert report.embedded == 0
    return report.stored.file.map()[project.embeddings.lookup(report.stored, images)]


def test_both_are_embedded_and_only_what_is_missing_is_decoded(
    project: ProjectFile, photos: Path, two: tuple[ClipModel, ClipModel], monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(project, photos)
    images = project.images.find(ImageQuery())
    finish(embed(project, two[0], images[:2]))
    finish(embed(project, two[1], images[1:3]))
    seen: list[str] = []

    def noted(path: Path, mark: FileMark | None) -> object:
        seen.append(path.name)
        return load_imported(path, mark)

    monkeypatch.setattr(preparing, "load_imported", noted)
    steps = []
    first, second = finish(embed_with_each(project, two, images), steps.append)
    assert (first.embedded, first.reused, second.embedded, second.reused) == (4, 2, 4, 2)
    assert first.stored.id != second.stored.id
    assert (steps[0].total, steps[-1].done) == (8, 8)
    # Image 0 lacks the second, image 1 neither, image 2 the first, the other three both.
    assert len(seen) == 1 + 0 + 1 + 3
    np.testing.assert_allclose(vectors(project, two[0], images), vectors(project, two[1], images), atol=1e-5)


def test_a_missing_image_is_told_to_each_model(
    project: ProjectFile, photos: Path, two: tuple[ClipModel, ClipModel]
) -> None:
    bring_in(project, photos)
    (photos / "p0.png").unlink()
    first, second = finish(embed_with_each(project, two, project.images.find(ImageQuery())))
    assert (first.embedded, second.embedded) == (5, 5)
    assert [len(report.failures) for report in (first, second)] == [1, 1]
