"""The pipeline: in order, never far ahead, undisturbed by bad files, quick to stop."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from PIL import Image

from clipstudio.domain.images import FileMark
from clipstudio.domain.models import DeviceChoice, ModelCard
from clipstudio.engine import pipeline, preparing
from clipstudio.engine.clip_model import ClipModel, OutOfDeviceMemory
from clipstudio.engine.pipeline import BATCHES_AHEAD, Batch, Item, embed_images
from clipstudio.engine.preprocessing import geometry
from clipstudio.engine.reading import LoadedImage, load_image, load_imported


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Ten small pictures, each of its own colour and gradient."""
    folder = tmp_path_factory.mktemp("pictures")
    generator = np.random.default_rng(8)
    paths = [folder / f"{number}.png" for number in range(10)]
    for path in paths:
        Image.fromarray(generator.integers(0, 256, (80, 70, 3), np.uint8)).save(path)
    return paths


class Stream:
    """Items without end, which counts how many were drawn."""

    def __init__(self, paths: list[Path], length: int) -> None:
        self.paths, self.length, self.drawn = paths, length, 0

    def __iter__(self) -> Iterator[Item]:
        for number in range(self.length):
            self.drawn += 1
            yield Item(number, self.paths[number % len(self.paths)])


def decoding_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("decode")]


def test_batches_keep_the_order_and_equal_single_encodings(model: ClipModel, pictures: list[Path]) -> None:
    items = [Item(100 + number, path) for number, path in enumerate(pictures)]
    batches = list(embed_images(model, items, batch_size=4, workers=3))
    assert [batch.images.tolist() for batch in batches] == [
        [100, 101, 102, 103],
        [104, 105, 106, 107],
        [108, 109],
    ]
    vectors = np.concatenate([batch.vectors for batch in batches])
    for row, path in zip(vectors, pictures, strict=True):
        alone = model.encode_images(model.preprocess(load_image(path))[None])[0]
        np.testing.assert_allclose(row, alone, atol=1e-5)
    assert np.linalg.norm(vectors[0] - vectors[1]) > 1e-2
    assert batches[0].images.dtype == np.int64
    assert batches[0].vectors.dtype == np.float32


def test_unreadable_images_become_failures(model: ClipModel, pictures: list[Path], tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"")
    paths = [pictures[0], broken, pictures[1], tmp_path / "gone.jpg", broken]
    batches = list(embed_images(model, [Item(n, path) for n, path in enumerate(paths)], batch_size=3))
    assert [batch.images.tolist() for batch in batches] == [[0, 2], []]
    assert batches[0].failures == ((1, "The file is empty."),)
    assert batches[1].failures == ((3, "The file is no longer there."), (4, "The file is empty."))
    assert batches[1].vectors.shape == (0, 32)


def test_no_items_give_no_batches(model: ClipModel) -> None:
    assert list(embed_images(model, [])) == []


def test_the_look_ahead_is_bounded(model: ClipModel, pictures: list[Path]) -> None:
    stream = Stream(pictures, 60)
    embedded = 0
    for batch in embed_images(model, stream, batch_size=5, workers=4):
        embedded += len(batch.images)
        assert stream.drawn - embedded <= BATCHES_AHEAD * 5
    assert embedded == stream.drawn == 60


class Waiting:
    """A model that waits, while it works, for a picture of its next batch to be prepared."""

    preparation = ()

    def __init__(self, card: ModelCard, device: str, patience: float) -> None:
        self.card, self.choice, self.patience = card, DeviceChoice(device, "float32", ""), patience
        self.prepared, self.wanted, self.enough = 0, 8, threading.Event()
        self.came: list[bool] = []
        self.meanwhile: list[int] = []

    def preprocess(self, image: Image.Image) -> torch.Tensor:
        self.prepared += 1
        if self.prepared == self.wanted:
            self.enough.set()
        return torch.zeros(3)

    def encode_images(self, batch: torch.Tensor) -> np.ndarray:
        before = self.prepared
        self.came.append(self.enough.wait(self.patience))
        self.meanwhile.append(self.prepared - before)
        return np.zeros((len(batch), 32), np.float32)


def test_decoding_goes_on_while_a_graphics_card_works(pictures: list[Path], card: ModelCard) -> None:
    model = Waiting(card, "cuda", patience=20)
    list(embed_images(model, Stream(pictures, 8), batch_size=4, workers=1))  # type: ignore[arg-type]
    assert model.came == [True, True]


def test_decoding_leaves_the_processor_to_a_model_that_runs_on_it(pictures: list[Path], card: ModelCard) -> None:
    model = Waiting(card, "cpu", patience=0.2)
    model.wanted = 99
    batches = list(embed_images(model, Stream(pictures, 24), batch_size=4, workers=1))  # type: ignore[arg-type]
    # At most the one picture that the thread had begun is prepared meanwhile.
    assert max(model.meanwhile) <= 1
    assert sum(len(batch.images) for batch in batches) == 24


def test_closing_ends_the_threads_and_leaves_the_rest_undrawn(model: ClipModel, pictures: list[Path]) -> None:
    stream = Stream(pictures, 1_000_000)
    work = embed_images(model, stream, batch_size=5, workers=4)
    next(work)
    assert decoding_threads()
    work.close()
    assert decoding_threads() == []
    assert stream.drawn <= (BATCHES_AHEAD + 1) * 5


def test_a_fault_of_the_program_is_not_taken_for_a_bad_image(
    model: ClipModel, pictures: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(image: Image.Image) -> torch.Tensor:
        raise AssertionError("a fault of the program")

    monkeypatch.setattr(model, "preprocess", broken)
    with pytest.raises(AssertionError, match="a fault of the program"):
        list(embed_images(model, Stream(pictures, 20), batch_size=5))
    assert decoding_threads() == []


def test_a_vector_that_is_not_finite_is_a_failure(
    model: ClipModel, pictures: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    vectors = np.eye(3, 32, dtype=np.float32)
    vectors[1, 5] = np.nan
    monkeypatch.setattr(model, "encode_images", lambda batch: vectors)
    (batch,) = embed_images(model, Stream(pictures, 3), batch_size=3)
    assert isinstance(batch, Batch)
    assert batch.images.tolist() == [0, 2]
    assert batch.vectors.shape == (2, 32)
    assert batch.failures == ((1, "The model gave no usable vector for this image."),)


class SmallDevice:
    """A model on a graphics card with room for ``fits`` images, as torch tells it."""

    preparation = ()

    def __init__(self, model: ClipModel, fits: int) -> None:
        self.card, self.fits, self.sizes = model.card, fits, []
        self.choice = DeviceChoice("cuda", "float32", "")
        self.preprocess = model.preprocess
        self._model = model

    def encode_images(self, batch: torch.Tensor) -> np.ndarray:
        self.sizes.append(len(batch))
        if len(batch) > self.fits:
            raise OutOfDeviceMemory("too little memory")
        return self._model.encode_images(batch)


def test_out_of_memory_halves_the_batch_for_good_and_loses_nothing(model: ClipModel, pictures: list[Path]) -> None:
    device = SmallDevice(model, fits=3)
    batches = list(embed_images(device, Stream(pictures, 20), batch_size=10))  # type: ignore[arg-type]
    assert device.sizes[:3] == [10, 5, 2]
    assert max(device.sizes[2:]) == 2
    assert np.concatenate([batch.images for batch in batches]).tolist() == list(range(20))
    expected = np.concatenate([batch.vectors for batch in embed_images(model, Stream(pictures, 20))])
    np.testing.assert_allclose(np.concatenate([batch.vectors for batch in batches]), expected, atol=1e-5)


def test_a_device_too_small_for_one_image_says_so(model: ClipModel, pictures: list[Path]) -> None:
    with pytest.raises(OutOfDeviceMemory):
        list(embed_images(SmallDevice(model, fits=0), Stream(pictures, 20)))  # type: ignore[arg-type]
    assert decoding_threads() == []


def test_the_batch_grows_where_steps_are_short(
    model: ClipModel, pictures: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "time", SimpleNamespace(perf_counter=lambda: 0.0))
    sizes = [len(batch.images) for batch in embed_images(model, Stream(pictures, 40))]
    assert sizes[:4] == [1, 2, 4, 8]


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every file that is decoded, in whatever thread."""
    seen: list[Path] = []

    def noted(path: Path, mark: FileMark | None) -> LoadedImage:
        seen.append(path)
        return load_imported(path, mark)

    monkeypatch.setattr(preparing, "load_imported", noted)
    return seen


def other_size(model: ClipModel) -> ClipModel:
    """The same model as one that resizes otherwise: its images must not be taken from the other's."""
    other = object.__new__(ClipModel)
    other.__dict__.update(model.__dict__)
    stated = model.card.preprocessing
    other.card = replace(model.card, preprocessing=replace(stated, interpolation="bilinear"))
    other._geometry = geometry(other.card.preprocessing)
    return other


def test_several_models_share_the_decoding(model: ClipModel, pictures: list[Path], decoded: list[Path]) -> None:
    other = other_size(model)
    items = [Item(n, path, ((0, 1), (0,), (1,))[n % 3]) for n, path in enumerate(pictures)]
    found: dict[tuple[int, int], np.ndarray] = {}
    for batch in embed_images([model, other], items, batch_size=4):
        for image, vector in zip(batch.images.tolist(), batch.vectors, strict=True):
            found[batch.model, image] = vector
    assert sorted(decoded) == sorted(pictures)
    assert set(found) == {(number, item.image) for item in items for number in item.models}
    for (number, image), vector in found.items():
        taking = (model, other)[number]
        alone = taking.encode_images(taking.preprocess(load_image(pictures[image]))[None])[0]
        np.testing.assert_allclose(vector, alone, atol=1e-5)
    assert np.abs(found[0, 0] - found[1, 0]).max() > 1e-3


def test_an_unreadable_image_fails_for_every_model_that_wants_it(model: ClipModel, tmp_path: Path) -> None:
    gone = tmp_path / "gone.jpg"
    batches = list(embed_images([model, model], [Item(5, gone, (0, 1)), Item(6, gone, (1,))], batch_size=2))
    assert [(batch.model, [image for image, _ in batch.failures]) for batch in batches] == [(1, [5, 6]), (0, [5])]
