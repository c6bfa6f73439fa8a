"""Loading makes sure that the weights are the registered ones, and encodes to unit vectors."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from clipstudio.domain.errors import ImageError, ModelError
from clipstudio.domain.models import ModelCard
from clipstudio.engine.clip_model import PROMPTS_AT_ONCE, ClipModel
from clipstudio.engine.devices import choose_device
from clipstudio.engine.loading import load_model
from clipstudio.engine.preprocessing import geometry, quick_geometry
from clipstudio.engine.registry import SAMPLE_NAME, ModelRegistry


def test_weights_that_moved_are_missed(card: ModelCard, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"weights of “tiny” are no longer at .*gone"):
        load_model(replace(card, weights=tmp_path / "gone"), choose_device("cpu"))


@pytest.mark.parametrize("change", ["one byte", "longer"])
def test_weights_that_changed_are_refused(card: ModelCard, tmp_path: Path, change: str) -> None:
    data = bytearray(card.weights.read_bytes())
    if change == "longer":
        data.append(0)
    else:
        data[-1] ^= 1
    path = tmp_path / "changed.safetensors"
    path.write_bytes(data)
    with pytest.raises(ModelError, match="the file has changed"):
        load_model(replace(card, weights=path), choose_device("cpu"))


def test_images_and_prompts_become_unit_vectors(model: ClipModel) -> None:
    batch = torch.stack([model.preprocess(Image.new("RGB", (90, 70), colour)) for colour in ("red", "blue")])
    prompts = [f"a photo of thing {number}" for number in range(PROMPTS_AT_ONCE + 3)]
    for vectors, rows in ((model.encode_images(batch), 2), (model.encode_prompts(prompts), len(prompts))):
        assert vectors.shape == (rows, 32)
        assert vectors.dtype == np.float32
        np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-6)
    assert model.encode_prompts([]).shape == (0, 32)


def test_the_logit_scale_is_the_models_own(model: ClipModel) -> None:
    assert model.logit_scale == pytest.approx(np.exp(4.6), rel=1e-6)


def test_an_image_too_long_and_thin_is_refused(model: ClipModel) -> None:
    prepared = model.preprocess(Image.new("RGB", (2, 400)))
    assert (prepared.shape, prepared.dtype) == ((3, 64, 64), torch.uint8)
    with pytest.raises(ImageError, match="2 × 401 pixels: too long and thin"):
        model.preprocess(Image.new("RGB", (2, 401)))


def test_bfloat16_is_close_to_float32(card: ModelCard, model: ClipModel) -> None:
    low = load_model(card, choose_device("cpu", "bfloat16"))
    generator = torch.Generator().manual_seed(1)
    batch = torch.randint(0, 256, (4, 3, 64, 64), dtype=torch.uint8, generator=generator)
    vectors = low.encode_images(batch)
    assert vectors.dtype == np.float32
    assert (vectors * model.encode_images(batch)).sum(axis=1).min() > 0.999
    assert low.logit_scale == model.logit_scale


def test_images_that_were_not_prepared_are_a_fault_of_the_program(model: ClipModel) -> None:
    with pytest.raises(TypeError, match="as uint8 from preprocess"):
        model.encode_images(torch.zeros((1, 3, 64, 64)))


def test_too_little_memory_is_said_in_words(model: ClipModel, monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(pixels: torch.Tensor) -> torch.Tensor:
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")

    monkeypatch.setattr(model._module, "encode_image", exhausted)
    with pytest.raises(ModelError, match="Choose a smaller batch, or the processor"):
        model.encode_images(torch.zeros((1, 3, 64, 64), dtype=torch.uint8))


def test_the_shipped_sample_loads() -> None:
    sample = ModelRegistry(Path("unused")).card(SAMPLE_NAME)
    model = load_model(sample, choose_device("cpu"))
    assert model.encode_prompts(["a drawing of a cook"]).shape == (1, sample.embedding_width)


@pytest.mark.parametrize("mode", ["shortest", "squash"])
@pytest.mark.parametrize("size", [(90, 70), (300, 500)])
def test_the_quick_resize_is_pillows_within_one_level(card: ModelCard, mode: str, size: tuple[int, int]) -> None:
    stated = replace(card.preprocessing, resize_mode=mode)
    pixels = np.random.default_rng(1).integers(0, 256, (size[1] // 5, size[0] // 5, 3), np.uint8)
    image = Image.fromarray(pixels).resize(size)
    quick = quick_geometry(stated)
    assert quick is not None
    found = quick(torch.from_numpy(np.array(image)).permute(2, 0, 1)).permute(1, 2, 0).numpy()
    expected = np.array(geometry(stated)(image))
    assert found.shape == expected.shape
    assert np.abs(found.astype(int) - expected).max() <= 1


def test_padding_is_left_to_open_clip(card: ModelCard) -> None:
    assert quick_geometry(replace(card.preprocessing, resize_mode="longest")) is None
    assert quick_geometry(replace(card.preprocessing, size=(64, 96))) is None


def test_float32_resizes_with_pillow_and_bfloat16_does_not(card: ModelCard, model: ClipModel) -> None:
    low = load_model(card, choose_device("cpu", "bfloat16"))
    assert (model.resizer, low.resizer) == ("Pillow", "torchvision")
    assert low.preparation != model.preparation
    image = Image.fromarray(np.random.default_rng(2).integers(0, 256, (90, 70, 3), np.uint8))
    assert (low.preprocess(image).int() - model.preprocess(image).int()).abs().max() <= 1
