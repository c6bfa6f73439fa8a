"""A project on disk, real image files, and the sample model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from clipstudio.domain.progress import finish
from clipstudio.engine.architectures import build
from clipstudio.services.importing import ImportReport, ImportRequest, import_images
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from tests.engine.conftest import TINY
from tests.prepared import copy_of


@pytest.fixture
def project(blank: Path, tmp_path: Path) -> Iterator[ProjectFile]:
    """A new project with the shipped label sets."""
    with ProjectFile.open(copy_of(blank, tmp_path / "audit.clipstudio")) as project:
        yield project


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder with six pictures that all differ, two of them in a subfolder."""
    return write_photos(tmp_path)


def write_photos(beside: Path) -> Path:
    """Write them to a folder "photos" in a folder."""
    folder = beside / "photos"
    for number in range(6):
        save_picture(folder / ("sub" if number > 3 else "") / f"p{number}.png", number)
    return folder


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> ModelCache:
    """The model registry of a machine without models but the built-in sample."""
    return ModelCache(tmp_path_factory.mktemp("models"))


def save_picture(path: Path, seed: int) -> None:
    """A small picture of noise; another seed gives another picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.random.default_rng(seed).integers(0, 255, (40, 60, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(path)


def bring_in(project: ProjectFile, *places: Path, collection: str = "") -> ImportReport:
    """Import folders to the end."""
    return finish(import_images(project, ImportRequest(ImportPaths(places), collection)))


@pytest.fixture(scope="session")
def tiny_weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seeded random weights of the tiny architecture of the engine's tests."""
    import torch
    from safetensors.torch import save_file

    torch.manual_seed(20)
    path = tmp_path_factory.mktemp("tiny") / "tiny.safetensors"
    save_file(build("tiny", TINY).state_dict(), path)
    return path
