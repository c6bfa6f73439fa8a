"""The registered models as the Models place lists them."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.models import ModelCard
from clipstudio.services.model_shelf import ModelShelf


@dataclass(frozen=True, slots=True)
class RegisteredModel:
    """A model and whether its weights are where they were.

    Attributes:
        card: The model.
        is_there: Whether its weight file exists.
    """

    card: ModelCard
    is_there: bool


@dataclass(frozen=True, slots=True)
class Registered:
    """All that the registry holds.

    Attributes:
        models: The models that can be read, by name.
        faults: A sentence for every damaged entry.
    """

    models: tuple[RegisteredModel, ...]
    faults: tuple[str, ...]


def registered_models(shelf: ModelShelf) -> Registered:
    """Read the registry and look for the weight files; the weights are not read."""
    models = tuple(RegisteredModel(card, card.weights.is_file()) for card in shelf.registry.cards())
    return Registered(models, shelf.registry.faults())
