"""The architectures that a model can be added with."""

from __future__ import annotations

from pathlib import Path

from clipstudio.domain.errors import ModelError
from clipstudio.engine.layouts import architectures_of
from clipstudio.engine.model_files import find_files
from clipstudio.engine.offline import open_clip
from clipstudio.engine.weights import shapes_in


def architecture_names() -> tuple[str, ...]:
    """Names of the architectures that open_clip knows, in its order; the first call takes seconds."""
    names: list[str] = open_clip().list_models()
    return tuple(names)


def fitting_architectures(path: Path) -> tuple[str, ...]:
    """Names of the architectures that weights fit by their shapes; none where the file tells nothing.

    Two names for one layout differ in what shapes do not show, such as the activation.

    Args:
        path: A weight file, or a folder that holds one model.
    """
    try:
        return architectures_of(shapes_in(find_files(path).weights))
    except (ModelError, OSError):
        return ()
