"""Models that were removed from the list of this machine, and the way back."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import REMOVE_MODEL, RESTORE
from clipstudio.domain.errors import NothingLeftError
from clipstudio.domain.language import later
from clipstudio.domain.removals import Kind, Removed, Thing, named
from clipstudio.engine.registry import ModelRegistry
from clipstudio.services.reversible import Reversible
from clipstudio.storage.project_file import ProjectFile


def removed_models(registry: ModelRegistry) -> tuple[Removed, ...]:
    """The models that can be restored, the one removed last first."""
    return tuple(Removed(Thing(Kind.MODEL, key), name, _time(key)) for key, name in registry.aside())


def set_model_aside(registry: ModelRegistry, name: str) -> Reversible:
    """Take a model out of the list, so that it can be undone; its weight file stays where it is.

    Raises:
        ModelError: It is the sample, or no model is called so.
    """
    key = registry.set_aside(name)
    said = later("Removed model “{name}”; its weight file was not touched. Ctrl+Z brings it back.", name=name)
    undo, redo = partial(_restore, registry, name, key), partial(_set_aside, registry, name, key)
    return Reversible(
        later(REMOVE_MODEL, things=named(Kind.MODEL, name)),
        said,
        Changes.MODELS,
        undo,
        redo,
        frozenset({Thing(Kind.MODEL, key)}),
    )


def restore_model(registry: ModelRegistry, thing: Thing) -> Reversible:
    """Put a model back into the list, so that it can be undone.

    Raises:
        ModelError: It was deleted permanently, or another model is called so by now.
    """
    key = str(thing.id)
    name = registry.restore(key)
    undo, redo = partial(_set_aside, registry, name, key), partial(_restore, registry, name, key)
    return Reversible(
        later(RESTORE, things=named(Kind.MODEL, name)),
        later("Restored model “{name}”.", name=name),
        Changes.MODELS,
        undo,
        redo,
        frozenset({thing}),
    )


# Models belong to this machine: the command line or another window may have changed the list meanwhile.


def _restore(registry: ModelRegistry, name: str, key: str, _project: ProjectFile) -> tuple[str, Changes]:
    if all(key != each for each, _name in registry.aside()):
        if any(card.name == name for card in registry.cards()):
            raise NothingLeftError("“{name}” is in the list of models again already.", name=name)
        raise NothingLeftError("“{name}” was deleted permanently: it cannot be brought back.", name=name)
    registry.restore(key)
    return "", Changes.MODELS


def _set_aside(registry: ModelRegistry, name: str, key: str, _project: ProjectFile) -> tuple[str, Changes]:
    if all(card.name != name for card in registry.cards()):
        raise NothingLeftError("“{name}” is not in the list of models any more.", name=name)
    registry.set_aside(name, key)
    return "", Changes.MODELS


def _time(key: str) -> datetime | None:
    try:
        return datetime.strptime(key, "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
    except ValueError:
        return None
