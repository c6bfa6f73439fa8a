"""SigLIP-type models with a text part of their own: loaded, encoded and scored as open_clip does it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file

from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.progress import finish
from clipstudio.engine.architectures import CONFIG_NAME, build
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.devices import choose_device
from clipstudio.engine.loading import load_model
from clipstudio.engine.offline import open_clip
from clipstudio.engine.registry import ModelRegistry
from clipstudio.engine.zero_shot import classifier, probabilities, score, sigmoid_probabilities
from tests.engine.conftest import TINY

SIGMOID = {
    **TINY,
    "custom_text": True,
    "init_logit_scale": 3.0,
    "init_logit_bias": -2.5,
    "text_cfg": {**TINY["text_cfg"], "no_causal_mask": True, "proj_bias": True, "pool_type": "last"},
}
WORDS = LabelSet("words", (Label("thief"), Label("doctor"), Label("cat")), ("a photo of a {label}", "a {label}"))


@dataclass(frozen=True)
class Siglip:
    """The model as clipstudio has it, and the folder that open_clip reads it from."""

    model: ClipModel
    folder: Path


@pytest.fixture(scope="module")
def siglip(tmp_path_factory: pytest.TempPathFactory) -> Siglip:
    """Seeded random weights in a folder as a hub gives it."""
    folder = tmp_path_factory.mktemp("tiny-sigmoid")
    stated = {"mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5], "interpolation": "bicubic", "resize_mode": "squash"}
    (folder / CONFIG_NAME).write_text(json.dumps({"model_cfg": SIGMOID, "preprocess_cfg": stated}))
    torch.manual_seed(7)
    save_file(build("tiny-sigmoid", SIGMOID).state_dict(), folder / "open_clip_model.safetensors")
    card = finish(ModelRegistry(folder / "models").add("siglip", None, folder))
    assert card.family is ScoringFamily.SIGMOID
    assert card.decisions == {}
    return Siglip(load_model(card, choose_device("cpu")), folder)


@pytest.fixture(scope="module")
def pictures() -> list[Image.Image]:
    random = np.random.default_rng(3)
    return [Image.fromarray(random.integers(0, 255, (50, 90, 3), dtype=np.uint8)) for _ in range(5)]


def test_probabilities_equal_open_clips(siglip: Siglip, pictures: list[Image.Image]) -> None:
    library = open_clip()
    reference, _, preprocess = library.create_model_and_transforms(f"local-dir:{siglip.folder}")
    reference.eval()
    tokenize = library.get_tokenizer(f"local-dir:{siglip.folder}")
    with torch.no_grad():
        images = reference.encode_image(torch.stack([preprocess(picture) for picture in pictures]), normalize=True)
        columns = []
        for label in WORDS.labels:
            mean = reference.encode_text(tokenize(list(WORDS.prompts(label))), normalize=True).mean(dim=0)
            columns.append(mean / mean.norm())
        logits = reference.logit_scale.exp() * images @ torch.stack(columns).T + reference.logit_bias
    theirs = logits.sigmoid().numpy()

    batch = torch.stack([siglip.model.preprocess(picture) for picture in pictures])
    ours = score(siglip.model, siglip.model.encode_images(batch), classifier(siglip.model, WORDS))
    np.testing.assert_allclose(ours, theirs, atol=1e-4)
    assert np.ptp(theirs) > 1e-2
    assert np.abs(theirs.sum(axis=1) - 1).min() > 1e-2  # a softmax this is not


def test_the_bias_is_the_models_own(siglip: Siglip, model: ClipModel) -> None:
    assert siglip.model.logit_bias == -2.5
    assert model.logit_bias == 0


def test_scoring_follows_the_family(model: ClipModel) -> None:
    vectors = np.eye(3, 32, dtype=np.float32)
    weights = np.eye(2, 32, dtype=np.float32)
    assert score(model, vectors, weights).tolist() == probabilities(vectors, weights, model.logit_scale).tolist()


def test_a_sigmoid_neither_overflows_nor_loses_small_probabilities() -> None:
    vectors = np.array([[1, 0], [-1, 0], [0, 1]], np.float32)
    weights = np.array([[1, 0]], np.float32)
    found = sigmoid_probabilities(vectors, weights, 1000.0, -10.0)[:, 0]
    assert found[0] == 1.0
    assert found[1] == 0.0
    assert found[2] == pytest.approx(1 / (1 + np.exp(10.0)), rel=1e-5)


def test_another_label_changes_no_label_before(siglip: Siglip) -> None:
    vectors = np.random.default_rng(1).normal(size=(4, 32)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    weights = classifier(siglip.model, WORDS)
    few, all_of_them = score(siglip.model, vectors, weights[:2]), score(siglip.model, vectors, weights)
    np.testing.assert_allclose(few, all_of_them[:, :2], atol=1e-7)
