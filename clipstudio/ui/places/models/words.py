"""A model in words."""

from __future__ import annotations

from clipstudio.services.registered_models import RegisteredModel

BUILT_IN = "built in, a drawn example"


def megabytes(size: int) -> str:
    """A file's size in decimal megabytes, "351.2 MB"."""
    return f"{size / 1e6:,.1f} MB"


def place(model: RegisteredModel) -> str:
    """Where a model's weights lie."""
    if model.card.origin == "sample":
        return BUILT_IN
    return str(model.card.weights) if model.is_there else f"not there any more: {model.card.weights}"


def facts(model: RegisteredModel) -> tuple[tuple[str, str], ...]:
    """(title, text) of all that a model is known by, in the order in which it is shown and copied."""
    card = model.card
    return (
        ("Name", card.name),
        ("Architecture", card.architecture),
        ("Embedding", f"{card.embedding_width:,} numbers for each image"),
        ("Images become", card.preprocessing.in_words()),
        ("Weights", str(card.weights)),
        ("Size", f"{card.weights_bytes:,} bytes"),
        ("Weights' SHA-256", card.weights_sha256),
        ("Fingerprint", card.fingerprint),
    )
