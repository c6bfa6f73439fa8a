"""The files of registered models: whether they are unchanged, whose they are, and their end."""

from __future__ import annotations

import shutil
from pathlib import Path

from clipstudio.domain.errors import ModelError, system_reason
from clipstudio.domain.language import later
from clipstudio.domain.models import ModelCard
from clipstudio.domain.progress import Work
from clipstudio.engine.registry import ModelRegistry
from clipstudio.engine.verifying import verify
from clipstudio.services.models.downloading import WEIGHTS_FOLDER


def check_model(card: ModelCard) -> Work[str]:
    """Hash a model's files again: yields progress in bytes, returns a sentence that says they are as recorded.

    Raises:
        ModelError: They are gone or changed.
    """
    if fault := (yield from verify(card)):
        raise ModelError(fault)
    return later(
        "“{name}” is as recorded: sha256 {weights_sha256}, {weights_bytes} bytes.",
        name=card.name,
        weights_sha256=card.weights_sha256,
        weights_bytes=card.weights_bytes,
    )


def own_folder(registry: ModelRegistry, card: ModelCard) -> Path | None:
    """The folder a model was downloaded into; None when its files are the user's, or serve another model too."""
    folder = card.weights.parent
    if card.origin != "download" or folder.parent != (registry.folder / WEIGHTS_FOLDER).resolve():
        return None
    shared = any(other.weights.parent == folder and other.name != card.name for other in registry.cards())
    return None if shared else folder


def remove_model(registry: ModelRegistry, name: str, delete_files: bool = False) -> str:
    """Take a model out of the list, so that it can be restored; or forget it and delete its files.

    Files are deleted when they were downloaded and the user says so.

    Returns:
        A sentence on what became of the files.

    Raises:
        ModelError: No model is called so, or its files are not clipstudio's to delete.
    """
    folder = own_folder(registry, registry.card(name)) if delete_files else None
    if delete_files and folder is None:
        raise ModelError(
            "The files of “{name}” were not downloaded by clipstudio or serve another model, so they are "
            "not deleted. Remove the model without deleting them.",
            name=name,
        )
    if folder is None:
        registry.set_aside(name)
        return later("The model “{name}” is removed; its weight file was not touched.", name=name)
    registry.remove(name)
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise ModelError(
            "The folder {folder} of the removed model cannot be deleted: {strerror}.",
            folder=folder,
            strerror=system_reason(error),
        ) from error
    return later("The model “{name}” is removed, and what was downloaded for it is deleted.", name=name)
