"""The canary: kept when a model is added, the same when nothing changed, flagged when the numbers did."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from clipstudio.domain.errors import ModelError
from clipstudio.domain.progress import finish
from clipstudio.engine import canary
from clipstudio.engine.canary import Canary
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.registry import ModelRegistry


@pytest.fixture(scope="module")
def reference(model: ClipModel) -> Canary:
    return canary.embed_canary(model)


def turned(rows: np.ndarray, cosine: float) -> np.ndarray:
    """Unit rows whose cosine with ``rows`` is as given."""
    aside = np.roll(rows, 1, axis=1)
    aside -= (aside * rows).sum(axis=1, keepdims=True) * rows
    aside /= np.linalg.norm(aside, axis=1, keepdims=True)
    return (cosine * rows + np.sqrt(1 - cosine**2) * aside).astype(np.float32)


def test_a_model_that_did_not_change_is_not_flagged(model: ClipModel, reference: Canary) -> None:
    report = canary.compare(reference, model)
    assert not report.flagged
    assert min(report.images, report.texts) > 0.999999
    assert report.tolerance == 0.99999
    assert report.kept_with["torch"] == reference.versions["torch"]


@pytest.mark.parametrize("part", ["images", "texts"])
@pytest.mark.parametrize(("cosine", "flagged"), [(0.999999, False), (0.99995, True)])
def test_a_change_beyond_the_tolerance_is_flagged(
    model: ClipModel, reference: Canary, part: str, cosine: float, flagged: bool
) -> None:
    before = replace(reference, **{part: turned(getattr(reference, part), cosine)})
    report = canary.compare(before, model)
    assert getattr(report, part) == pytest.approx(cosine, abs=1e-6)
    assert report.flagged is flagged


def test_one_picture_that_changed_is_enough(model: ClipModel, reference: Canary) -> None:
    images = reference.images.copy()
    images[2] = turned(images[2:3], 0.999)
    assert canary.compare(replace(reference, images=images), model).flagged


def test_a_vector_that_is_no_number_is_flagged(model: ClipModel, reference: Canary) -> None:
    assert canary.compare(replace(reference, texts=reference.texts * np.nan), model).flagged


@pytest.mark.parametrize("part", ["images", "texts"])
@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0])
def test_a_vector_that_is_none_never_passes(model: ClipModel, reference: Canary, part: str, value: float) -> None:
    rows = getattr(reference, part).copy()
    rows[-1] = value
    report = canary.compare(replace(reference, **{part: rows}), model)
    assert report.flagged
    assert not report.has_numbers
    assert np.isnan(getattr(report, part))


@pytest.mark.parametrize("part", ["images", "texts"])
def test_a_canary_that_is_no_vectors_counts_as_none(reference: Canary, tmp_path: Path, part: str) -> None:
    canary.keep(tmp_path, "f" * 64, replace(reference, **{part: getattr(reference, part) * np.nan}))
    assert canary.kept(tmp_path, "f" * 64) is None


def test_what_is_kept_is_found_again(reference: Canary, tmp_path: Path) -> None:
    folder = tmp_path / "models"
    assert canary.kept(folder, "f" * 64) is None
    canary.keep(folder, "f" * 64, reference)
    found = canary.kept(folder, "f" * 64)
    assert found is not None
    np.testing.assert_array_equal(found.images, reference.images)
    np.testing.assert_array_equal(found.texts, reference.texts)
    assert found.versions == reference.versions
    assert canary.kept(folder, "e" * 64) is None
    canary.forget(folder, "f" * 64)
    canary.forget(folder, "f" * 64)
    assert canary.kept(folder, "f" * 64) is None


@pytest.mark.parametrize("content", [b"", b"PK not a file of arrays"])
def test_a_damaged_canary_counts_as_none(reference: Canary, tmp_path: Path, content: bytes) -> None:
    canary.keep(tmp_path, "f" * 64, reference)
    (file,) = tmp_path.iterdir()
    file.write_bytes(content)
    assert canary.kept(tmp_path, "f" * 64) is None


def test_the_canary_of_other_pictures_counts_as_none(reference: Canary, tmp_path: Path) -> None:
    canary.keep(tmp_path, "f" * 64, replace(reference, images=reference.images[1:]))
    assert canary.kept(tmp_path, "f" * 64) is None


def test_adding_keeps_a_canary_and_removing_forgets_it(
    tiny_config: Path, checkpoint: Path, tmp_path: Path
) -> None:
    registry = ModelRegistry(tmp_path)
    card = finish(registry.add("mine", str(tiny_config), checkpoint))
    found = canary.kept(tmp_path, card.fingerprint)
    assert found is not None
    assert found.images.shape == (len(canary.pictures()), 32)
    assert [each.name for each in registry.cards() if each.origin == "file"] == ["mine"]
    registry.remove("mine")
    assert list(tmp_path.iterdir()) == []


def test_the_pictures_show_orientation() -> None:
    turned_by = []
    for path in canary.pictures():
        with Image.open(path) as image:
            turned_by.append(image.getexif().get(0x0112, 1))
    assert len(turned_by) == 4
    assert max(turned_by) > 1


def test_a_canary_that_cannot_be_kept_leaves_nothing_half_written(
    reference: Canary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        with pytest.raises(ModelError, match=r"cannot be written to: No space left on device\."):
            canary.keep(tmp_path, "abc", reference)
    assert list(tmp_path.iterdir()) == []
