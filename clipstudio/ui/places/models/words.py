"""A model in words."""

from __future__ import annotations

from clipstudio.domain.models import Preprocessing
from clipstudio.services.registered_models import RegisteredModel

BUILT_IN = "built in, a drawn example"

_RESIZING = {
    "shortest": "shorter side resized, then cut to the centre",
    "longest": "longer side resized, then padded",
    "squash": "both sides resized, whatever the proportions",
}


def megabytes(size: int) -> str:
    """A file's size in decimal megabytes, "351.2 MB"."""
    return f"{size / 1e6:,.1f} MB"


def place(model: RegisteredModel) -> str:
    """Where a model's weights lie."""
    if model.card.origin == "sample":
        return BUILT_IN
    return str(model.card.weights) if model.is_there else f"not there any more: {model.card.weights}"


def preparation(how: Preprocessing) -> str:
    """How images are prepared: size, resizing, and what is done to the colours."""
    height, width = how.size
    resizing = _RESIZING.get(how.resize_mode, how.resize_mode)
    fill = f" with value {how.fill_color}" if how.resize_mode == "longest" else ""
    return (
        f"{width:,} × {height:,} pixels, {how.interpolation}, {resizing}{fill}; "
        f"mean {_numbers(how.mean)}, standard deviation {_numbers(how.std)}"
    )


def facts(model: RegisteredModel) -> tuple[tuple[str, str], ...]:
    """(title, text) of all that a model is known by, in the order in which it is shown and copied."""
    card = model.card
    return (
        ("Name", card.name),
        ("Architecture", card.architecture),
        ("Embedding", f"{card.embedding_width:,} numbers for each image"),
        ("Images become", preparation(card.preprocessing)),
        ("Weights", str(card.weights)),
        ("Size", f"{card.weights_bytes:,} bytes"),
        ("Weights' SHA-256", card.weights_sha256),
        ("Fingerprint", card.fingerprint),
    )


def _numbers(values: tuple[float, ...]) -> str:
    return ", ".join(f"{value:.4g}" for value in values)
