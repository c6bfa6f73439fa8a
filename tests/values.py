"""Values that tests of several layers build on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from clipstudio.domain.models import ModelCard, Preprocessing

_CARD = ModelCard(
    name="trial",
    architecture="trial-arch",
    architecture_config={"embed_dim": 4},
    weights=Path("/weights/trial.safetensors"),
    weights_sha256="0" * 64,
    weights_bytes=10,
    preprocessing=Preprocessing((8, 8), (0.5, 0.5, 0.5), (0.5, 0.5, 0.5)),
    embedding_width=4,
)


def card(**changes: Any) -> ModelCard:
    """A model card; ``changes`` replace single fields."""
    return replace(_CARD, **changes)
