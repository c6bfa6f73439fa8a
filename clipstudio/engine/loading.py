"""From a model's card to the model itself."""

from __future__ import annotations

from clipstudio.domain.errors import ModelError
from clipstudio.domain.models import DeviceChoice, ModelCard
from clipstudio.domain.progress import finish
from clipstudio.engine.architectures import build
from clipstudio.engine.candidates import IGNORE, SURPLUS
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.fitting import load_strictly
from clipstudio.engine.verifying import verify
from clipstudio.engine.weights import read_weights


def load_model(card: ModelCard, choice: DeviceChoice, as_built: bool = False) -> ClipModel:
    """Load a registered model, after making sure that its weights are the ones that were registered.

    Args:
        card: The model.
        choice: Where it is to run.
        as_built: Leave every layer as open_clip built it.

    Raises:
        ModelError: The weight file is gone or changed, or cannot be loaded.
    """
    if fault := finish(verify(card)):
        raise ModelError(fault)
    module = build(card.architecture, card.architecture_config)
    weights = read_weights(card.weights)
    ignore_surplus = card.decisions.get(SURPLUS) == IGNORE
    load_strictly(module, weights, card.architecture, card.weights, ignore_surplus=ignore_surplus)
    return ClipModel(card, choice, module, as_built)
