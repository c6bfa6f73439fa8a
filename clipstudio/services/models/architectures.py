"""The architectures that a model can be added with."""

from __future__ import annotations

from clipstudio.engine.offline import open_clip


def architecture_names() -> tuple[str, ...]:
    """Names of the architectures that open_clip knows, in its order; the first call takes seconds."""
    names: list[str] = open_clip().list_models()
    return tuple(names)
