"""Vectors count once SQLite says so: torn tails and lost caches do no harm."""

from __future__ import annotations

import shutil

import numpy as np
import pytest

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.ids import ModelId
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images
from tests.values import card


@pytest.fixture
def model(project: ProjectFile) -> ModelId:
    return project.models.record(card())


def vectors(rows: int, width: int = 4, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(rows, width)).astype(np.float32)


def test_a_model_is_known_by_its_fingerprint(project: ProjectFile, model: ModelId) -> None:
    assert project.models.record(card(name="another name")) == model
    assert project.models.record(card(weights_sha256="f" * 64)) != model


def test_batches_come_back_by_image(project: ProjectFile, model: ModelId) -> None:
    images = np.array(add_images(project, 6), dtype=np.int64)
    stored = project.embeddings.open(model, "float32", 4)
    expected = vectors(6)
    project.embeddings.append(stored, images[:4], expected[:4])
    project.embeddings.append(stored, images[4:], expected[4:])
    rows = project.embeddings.lookup(stored, images[::-1].copy())
    assert np.array_equal(stored.file.map()[rows], expected[::-1])


def test_a_torn_tail_is_written_over(project: ProjectFile, model: ModelId) -> None:
    images = np.array(add_images(project, 4), dtype=np.int64)
    stored = project.embeddings.open(model, "float32", 4)
    expected = vectors(4)
    project.embeddings.append(stored, images[:2], expected[:2])
    with stored.file.path.open("ab") as file:
        file.write(b"half a row that no transaction covers")
    again = project.embeddings.open(model, "float32", 4)
    assert project.embeddings.lookup(again, images).tolist() == [0, 1, -1, -1]
    project.embeddings.append(again, images[2:], expected[2:])
    assert np.array_equal(again.file.map()[project.embeddings.lookup(again, images)], expected)


@pytest.mark.parametrize("kept_rows", [0, 1])
def test_rows_whose_vectors_are_gone_are_asked_for_again(
    project: ProjectFile, model: ModelId, kept_rows: int
) -> None:
    images = np.array(add_images(project, 3), dtype=np.int64)
    stored = project.embeddings.open(model, "float32", 4)
    project.embeddings.append(stored, images, vectors(3))
    if kept_rows:
        with stored.file.path.open("r+b") as file:
            file.truncate(kept_rows * 16)
    else:
        stored.file.path.unlink()
    again = project.embeddings.open(model, "float32", 4)
    rows = project.embeddings.lookup(again, images)
    assert (rows >= 0).sum() == kept_rows


def test_precisions_are_kept_apart(project: ProjectFile, model: ModelId) -> None:
    assert project.embeddings.open(model, "float32", 4).id != project.embeddings.open(model, "bfloat16", 4).id


def test_a_wrong_width_is_a_fault_of_the_program(project: ProjectFile, model: ModelId) -> None:
    stored = project.embeddings.open(model, "float32", 4)
    with pytest.raises(ValueError, match="do not fit"):
        project.embeddings.append(stored, np.array([1]), vectors(1, width=5))


def test_vectors_are_never_written_behind_a_gap(project: ProjectFile, model: ModelId) -> None:
    images = np.array(add_images(project, 4), dtype=np.int64)
    stored = project.embeddings.open(model, "float32", 4)
    project.embeddings.append(stored, images[:2], vectors(2))
    shutil.rmtree(project.cache)
    with pytest.raises(ProjectError, match="was deleted or cut while it was in use"):
        project.embeddings.append(stored, images[2:], vectors(2))
    with pytest.raises(ProjectError, match="was deleted or cut while it was in use"):
        stored.file.map(2)
    again = project.embeddings.open(model, "float32", 4)
    assert project.embeddings.lookup(again, images).tolist() == [-1, -1, -1, -1]
    project.embeddings.append(again, images, vectors(4))
    assert np.array_equal(again.file.map(4), vectors(4))


def test_a_cache_that_cannot_be_written_is_told_of(project: ProjectFile, model: ModelId) -> None:
    images = np.array(add_images(project, 2), dtype=np.int64)
    project.cache.write_text("a file where the folder should be")
    stored = project.embeddings.open(model, "float32", 4)
    with pytest.raises(ProjectError, match=r"cache, which holds only what can be made again: .* delete the cache"):
        project.embeddings.append(stored, images, vectors(2))
    assert project.embeddings.lookup(stored, images).tolist() == [-1, -1]
    project.cache.unlink()
    project.embeddings.append(stored, images, vectors(2))
    assert project.embeddings.lookup(stored, images).tolist() == [0, 1]
