"""Probabilities on real photographs equal those of open_clip's own functions."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image
from safetensors.torch import save_file

from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.progress import finish
from clipstudio.engine.architectures import build, find_architecture
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.devices import choose_device
from clipstudio.engine.loading import load_model
from clipstudio.engine.offline import open_clip
from clipstudio.engine.pipeline import Item, embed_images
from clipstudio.engine.registry import ModelRegistry
from clipstudio.engine.zero_shot import classifier, probabilities

WORDS = ("woman", "man", "thief", "doctor", "animal")
TEMPLATE = "a photo of a {}"


@pytest.fixture(scope="module")
def photographs(congress: Path) -> list[Path]:
    """Every fifteenth of the Congress photographs."""
    return sorted((congress / "images").rglob("*.jpg"))[::15]


def by_open_clip(architecture: str, weights: Path, photographs: list[Path]) -> NDArray[np.float32]:
    """(n, K): open_clip alone, one image at a time, as its own documentation shows it."""
    library = open_clip()
    reference, _, preprocess = library.create_model_and_transforms(architecture, pretrained=str(weights))
    reference.eval()
    tokens = library.get_tokenizer(architecture)([TEMPLATE.format(word) for word in WORDS])
    rows = []
    with torch.no_grad():
        text = reference.encode_text(tokens, normalize=True)
        for path in photographs:
            image = preprocess(Image.open(path)).unsqueeze(0)
            vector = reference.encode_image(image, normalize=True)
            rows.append((reference.logit_scale.exp() * vector @ text.T).softmax(dim=-1))
    return torch.cat(rows).numpy()


def by_clipstudio(model: ClipModel, photographs: list[Path]) -> NDArray[np.float32]:
    """(n, K): the same through the pipeline, in batches."""
    items = [Item(number, path) for number, path in enumerate(photographs)]
    batches = list(embed_images(model, items, batch_size=7))
    assert not any(batch.failures for batch in batches)
    label_set = LabelSet("words", tuple(Label(word) for word in WORDS), (TEMPLATE.replace("{}", "{label}"),))
    vectors = np.concatenate([batch.vectors for batch in batches])
    return probabilities(vectors, classifier(model, label_set), model.logit_scale)


def assert_equal_and_telling(ours: NDArray[np.float32], theirs: NDArray[np.float32]) -> None:
    np.testing.assert_allclose(ours, theirs, atol=1e-4)
    # Were all rows alike, the comparison would say nothing about the images.
    assert np.ptp(theirs, axis=0).max() > 1e-2
    assert np.ptp(theirs, axis=1).max() > 1e-2


def test_tiny_architecture(model: ClipModel, tiny_config: Path, checkpoint: Path, photographs: list[Path]) -> None:
    open_clip().add_model_config(tiny_config)
    assert_equal_and_telling(
        by_clipstudio(model, photographs), by_open_clip(tiny_config.stem, checkpoint, photographs)
    )


@pytest.mark.slow
def test_vit_s_32(photographs: list[Path], tmp_path: Path) -> None:
    few = photographs[::4]
    torch.manual_seed(32)
    module = build("ViT-S-32", find_architecture("ViT-S-32").config)
    # Random weights give all pictures nearly one vector: a scale far above CLIP's makes differences show.
    torch.nn.init.constant_(module.logit_scale, 7.0)
    weights = tmp_path / "vit-s-32.safetensors"
    save_file(module.state_dict(), weights)
    card = finish(ModelRegistry(tmp_path / "models").add("s32", "ViT-S-32", weights))
    model = load_model(card, choose_device("cpu"))
    assert_equal_and_telling(by_clipstudio(model, few), by_open_clip("ViT-S-32", weights, few))
