"""From a model's card to the model itself."""

from __future__ import annotations

from clipstudio.domain.errors import ModelError
from clipstudio.domain.models import DeviceChoice, ModelCard
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.engine.architectures import build_unfilled
from clipstudio.engine.candidates import IGNORE, SURPLUS
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.fitting import fill
from clipstudio.engine.verifying import verify
from clipstudio.engine.weights import read_sets


def load_model(card: ModelCard, choice: DeviceChoice, as_built: bool = False) -> ClipModel:
    """The same as `loading`, at once."""
    return finish(loading(card, choice, as_built))


def loading(card: ModelCard, choice: DeviceChoice, as_built: bool = False) -> Work[ClipModel]:
    """Load a registered model, after making sure that its weights are the ones that were registered.

    Yields progress while the files are hashed and read.

    Args:
        card: The model.
        choice: Where it is to run.
        as_built: Leave every layer as open_clip built it.

    Raises:
        ModelError: The weight file is gone or changed, or cannot be loaded.
    """
    if fault := (yield from verify(card)):
        raise ModelError(fault)
    yield Progress("Building the model", 0, None, "weights", card.architecture)
    module = build_unfilled(card.architecture, card.architecture_config)
    sets = yield from read_sets(card.weights)
    weights = sets.take(card.weight_set)
    ignore_surplus = card.decisions.get(SURPLUS) == IGNORE
    yield from fill(module, weights, card.architecture, card.weights, ignore_surplus=ignore_surplus)
    del sets, weights  # copied: what was read need not stay while layers are laid out anew
    return (yield from ClipModel.preparing(card, choice, module, as_built))
