"""From a model's card to the model itself."""

from __future__ import annotations

from clipstudio.domain.errors import ModelError
from clipstudio.domain.models import DeviceChoice, ModelCard
from clipstudio.domain.progress import finish
from clipstudio.engine.architectures import build
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.fitting import load_strictly
from clipstudio.engine.weights import digest, read_weights


def load_model(card: ModelCard, choice: DeviceChoice, as_built: bool = False) -> ClipModel:
    """Load a registered model, after making sure that its weights are the ones that were registered.

    Args:
        card: The model.
        choice: Where it is to run.
        as_built: Leave every layer as open_clip built it.

    Raises:
        ModelError: The weight file is gone or changed, or cannot be loaded.
    """
    _verify(card)
    module = build(card.architecture, card.architecture_config)
    load_strictly(module, read_weights(card.weights), card.architecture, card.weights)
    return ClipModel(card, choice, module, as_built)


def _verify(card: ModelCard) -> None:
    if not card.weights.is_file():
        raise ModelError(
            f"The weights of “{card.name}” are no longer at {card.weights}. "
            "Put the file back, or remove the model and add it again."
        )
    same_size = card.weights.stat().st_size == card.weights_bytes
    if not same_size or finish(digest(card.weights)) != card.weights_sha256:
        raise ModelError(
            f"The weights of “{card.name}” at {card.weights} are not those that were added: the file has changed. "
            "Put the file back, or add the changed one under another name."
        )
