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
def song(model: ClipModel) -> Canary:
    return canary.sing(model)


def turned(rows: np.ndarray, cosine: float) -> np.ndarray:
    """Unit rows whose cosine with ``rows`` is as given."""
    aside = np.roll(rows, 1, axis=1)
    aside -= (aside * rows).sum(axis=1, keepdims=True) * rows
    aside /= np.linalg.norm(aside, axis=1, keepdims=True)
    return (cosine * rows + np.sqrt(1 - cosine**2) * aside).astype(np.float32)


def test_a_model_that_did_not_change_is_not_flagged(model: ClipModel, song: Canary) -> None:
    report = canary.compare(song, model)
    assert not report.flagged
    assert min(report.images, report.texts) > 0.999999
    assert report.tolerance == 0.99999
    assert report.kept_with["torch"] == song.versions["torch"]


@pytest.mark.parametrize("part", ["images", "texts"])
@pytest.mark.parametrize(("cosine", "flagged"), [(0.999999, False), (0.99995, True)])
def test_a_change_beyond_the_tolerance_is_flagged(
    model: ClipModel, song: Canary, part: str, cosine: float, flagged: bool
) -> None:
    before = replace(song, **{part: turned(getattr(song, part), cosine)})
    report = canary.compare(before, model)
    assert getattr(report, part) == pytest.approx(cosine, abs=1e-6)
    assert report.flagged is flagged


def test_one_picture_that_changed_is_enough(model: ClipModel, song: Canary) -> None:
    images = song.images.copy()
    images[2] = turned(images[2:3], 0.999)
    assert canary.compare(replace(song, images=images), model).flagged


def test_a_vector_that_is_no_number_is_flagged(model: ClipModel, song: Canary) -> None:
    assert canary.compare(replace(song, texts=song.texts * np.nan), model).flagged


@pytest.mark.parametrize("part", ["images", "texts"])
@pytest.mark.parametrize("value", [np.nan, np.inf, 0.0])
def test_a_vector_that_is_none_never_passes(model: ClipModel, song: Canary, part: str, value: float) -> None:
    rows = getattr(song, part).copy()
    rows[-1] = value
    report = canary.compare(replace(song, **{part: rows}), model)
    assert report.flagged
    assert not report.has_numbers
    assert np.isnan(getattr(report, part))


@pytest.mark.parametrize("part", ["images", "texts"])
def test_a_canary_that_is_no_vectors_counts_as_none(song: Canary, tmp_path: Path, part: str) -> None:
    canary.keep(tmp_path, "f" * 64, replace(song, **{part: getattr(song, part) * np.nan}))
    assert canary.kept(tmp_path, "f" * 64) is None


def test_what_is_kept_is_found_again(song: Canary, tmp_path: Path) -> None:
    folder = tmp_path / "models"
    assert canary.kept(folder, "f" * 64) is None
    canary.keep(folder, "f" * 64, song)
    found = canary.kept(folder, "f" * 64)
    assert found is not None
    np.testing.assert_array_equal(found.images, song.images)
    np.testing.assert_array_equal(found.texts, song.texts)
    assert found.versions == song.versions
    assert canary.kept(folder, "e" * 64) is None
    canary.forget(folder, "f" * 64)
    canary.forget(folder, "f" * 64)
    assert canary.kept(folder, "f" * 64) is None


@pytest.mark.parametrize("content", [b"", b"PK not a file of arrays"])
def test_a_damaged_canary_counts_as_none(song: Canary, tmp_path: Path, content: bytes) -> None:
    canary.keep(tmp_path, "f" * 64, song)
    (file,) = tmp_path.iterdir()
    file.write_bytes(content)
    assert canary.kept(tmp_path, "f" * 64) is None


def test_the_canary_of_other_pictures_counts_as_none(song: Canary, tmp_path: Path) -> None:
    canary.keep(tmp_path, "f" * 64, replace(song, images=song.images[1:]))
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
    song: Canary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        with pytest.raises(ModelError, match=r"cannot be written to: No space left on device\."):
            canary.keep(tmp_path, "abc", song)
    assert list(tmp_path.iterdir()) == []
