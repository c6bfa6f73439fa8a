"""What provenance records of the pixels given to a model, where open_clip's own pipeline would give others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.images import Rendering
from clipstudio.domain.language import number, said_later, tr
from clipstudio.storage.project_reader import ProjectReader

WORDS = {
    "on_white": said_later("transparency laid on white"),
    "greys_scaled": said_later("greys of more than 8 bits, or inverted ones, scaled to 8 bits"),
    "turned_upright": said_later("turned upright as their EXIF orientation says"),
}
"""The ways that are not open_clip's own, by their key in a provenance."""


def pixel_facts(project: ProjectReader, images: NDArray[np.int64]) -> dict[str, Any]:
    """How many of ``images``, (n,) ids, were brought to upright RGB in which way.

    An image can be turned upright beside another way. "not_known" are those of which it was not recorded.
    """
    ways, turned = project.images.pixel_counts(images)
    return {
        "as_open_clip": 'PIL convert("RGB") of the first frame',
        "on_white": ways.get(Rendering.ON_WHITE, 0),
        "greys_scaled": ways.get(Rendering.SCALED, 0),
        "turned_upright": turned,
        "not_known": ways.get(None, 0),
    }


def pixel_warning(provenance: Mapping[str, Any]) -> str:
    """A sentence for a run some of whose images open_clip's own pipeline would show otherwise; else empty."""
    facts = provenance.get("pixels") or {}
    parts = [f"{tr(words)} ({number(facts[key])})" for key, words in WORDS.items() if facts.get(key)]
    if not parts:
        return ""
    return tr(
        "Some images were prepared differently than by open_clip's own pipeline: {ways}.", ways="; ".join(parts)
    )
