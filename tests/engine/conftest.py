"""A small seeded model, shared by all tests of the engine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clipstudio.domain.models import ModelCard
from clipstudio.domain.progress import finish
from clipstudio.engine.architectures import build
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.devices import choose_device
from clipstudio.engine.loading import load_model
from clipstudio.engine.registry import ModelRegistry

TINY = {
    "embed_dim": 32,
    "vision_cfg": {"image_size": 64, "layers": 2, "width": 64, "head_width": 32, "patch_size": 16},
    "text_cfg": {"context_length": 77, "vocab_size": 49408, "width": 32, "heads": 2, "layers": 2},
    "init_logit_scale": 4.6,
}
"""An architecture of a few million weights, so that a test takes milliseconds; its scale is near CLIP's 100."""


@pytest.fixture(scope="session")
def tiny_config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The configuration file of the tiny architecture, in open_clip's form."""
    path = tmp_path_factory.mktemp("tiny") / "tiny-test.json"
    path.write_text(json.dumps(TINY))
    return path


@pytest.fixture(scope="session")
def checkpoint(tiny_config: Path) -> Path:
    """Seeded random weights of the tiny architecture, as safetensors."""
    import torch
    from safetensors.torch import save_file

    torch.manual_seed(20)
    path = tiny_config.with_name("tiny.safetensors")
    save_file(build("tiny", TINY).state_dict(), path)
    return path


@pytest.fixture(scope="session")
def card(tiny_config: Path, checkpoint: Path, tmp_path_factory: pytest.TempPathFactory) -> ModelCard:
    """The tiny model as the registry knows it."""
    registry = ModelRegistry(tmp_path_factory.mktemp("models"))
    return finish(registry.add("tiny", str(tiny_config), checkpoint))


@pytest.fixture(scope="session")
def model(card: ModelCard) -> ClipModel:
    """The tiny model, loaded on the processor."""
    return load_model(card, choose_device("cpu"))
