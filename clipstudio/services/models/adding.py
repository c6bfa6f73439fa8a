"""Adding a model: looked at in full, then registered with the user's answers to what its files leave open."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from clipstudio.domain.errors import ModelError
from clipstudio.domain.language import tr
from clipstudio.domain.models import ModelCard
from clipstudio.domain.progress import Work
from clipstudio.engine.candidates import Candidate, examine
from clipstudio.engine.model_files import find_files
from clipstudio.engine.registry import NAME_RULE, ModelRegistry, is_model_name

__all__ = ["Candidate", "look_at", "name_fault", "register", "states_architecture"]


def look_at(registry: ModelRegistry, name: str, architecture: str | None, path: Path) -> Work[Candidate]:
    """Look at a model on this machine in full, on the thread that owns the models: yields progress.

    Args:
        registry: Where it is to be registered.
        name: How it is to be called.
        architecture: An open_clip architecture name or a configuration file; None takes what the folder states.
        path: A weight file, or a folder that holds one model.

    Raises:
        ModelError: The name, the architecture or the weights cannot be used; the message says which and why.
    """
    registry.check_name(name)
    return (yield from examine(architecture, path))


def register(
    registry: ModelRegistry, candidate: Candidate, name: str, answers: Mapping[str, str]
) -> Work[ModelCard]:
    """Register a model that was looked at, on the thread that owns the models: it is loaded and tried.

    Yields progress. Cancelled, nothing is registered.

    Raises:
        ModelError: A question that only the user may decide has no answer, or the name is not valid.
    """
    card = candidate.card(name, answers)
    yield from registry.keep(card)
    return card


def name_fault(name: str) -> str:
    """Why a model cannot be called so, as a sentence; empty where it can, unless another one is called so."""
    return (
        ""
        if is_model_name(name)
        else tr("“{name}” cannot be used as a model name: {name_rule}.", name=name, name_rule=tr(NAME_RULE))
    )


def states_architecture(path: Path) -> bool:
    """Whether a publisher's configuration lies in or beside ``path``, so that no architecture need be named."""
    try:
        return find_files(path).config is not None
    except (ModelError, OSError):
        return False
