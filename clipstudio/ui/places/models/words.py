"""A model in words."""

from __future__ import annotations

from clipstudio.domain.language import numeral, tr
from clipstudio.services.models.registered_models import RegisteredModel

BUILT_IN = tr("built in, a drawn example")


def megabytes(size: int) -> str:
    """A file's size in decimal megabytes, "351.2 MB"."""
    return numeral(f"{size / 1e6:,.1f} MB")


def place(model: RegisteredModel) -> str:
    """Where a model's weights lie."""
    if model.card.origin == "sample":
        return BUILT_IN
    return str(model.card.weights) if model.is_there else tr("missing: {weights}", weights=model.card.weights)
