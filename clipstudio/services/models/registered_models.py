"""The registered models as the Models place lists them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.models import ModelCard
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.models.model_files import own_folder


@dataclass(frozen=True, slots=True)
class RegisteredModel:
    """A model and whether its weights are where they were.

    Attributes:
        card: The model.
        is_there: Whether its weight file exists.
        folder: Where clipstudio downloaded it to, for itself alone; None for files that are the user's.
    """

    card: ModelCard
    is_there: bool
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Registered:
    """All that the registry holds.

    Attributes:
        models: The models that can be read, by name.
        faults: A sentence for every damaged entry.
    """

    models: tuple[RegisteredModel, ...]
    faults: tuple[str, ...]


def registered_model(shelf: ModelCache, name: str) -> RegisteredModel:
    """One model by its name.

    Raises:
        ModelError: No model is called so, or its entry is damaged.
    """
    return _with_files(shelf.registry.card(name), shelf)


def registered_models(shelf: ModelCache) -> Registered:
    """Read the registry and look for the weight files; the weights are not read."""
    models = tuple(_with_files(card, shelf) for card in shelf.registry.cards())
    return Registered(models, shelf.registry.faults())


def _with_files(card: ModelCard, shelf: ModelCache) -> RegisteredModel:
    return RegisteredModel(card, card.weights.is_file(), own_folder(shelf.registry, card))
