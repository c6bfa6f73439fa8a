"""Whether a registered model's files are still those that were registered."""

from __future__ import annotations

from clipstudio.domain.language import later
from clipstudio.domain.models import ModelCard
from clipstudio.domain.progress import Work
from clipstudio.engine.hub_tokenizer import tokenizer_digest
from clipstudio.engine.model_files import parts
from clipstudio.engine.weights import digest, size_of


def verify(card: ModelCard) -> Work[str]:
    """Hash a model's files again: yields progress in bytes, returns a sentence on what is wrong, or "".

    Raises:
        ModelError: A file cannot be read.
    """
    gone = later(
        "The weights of “{name}” are no longer at {weights}. Put the file back, or remove the "
        "model and add it again.",
        name=card.name,
        weights=card.weights,
    )
    changed = later(
        "The weights of “{name}” at {weights} are not those that were added: the file has "
        "changed. Put the file back, or add the changed one under another name.",
        name=card.name,
        weights=card.weights,
    )
    if not card.weights.is_file():
        return gone
    # The size first: it tells most changes without reading a file of gigabytes.
    if size_of(parts(card.weights)) != card.weights_bytes:
        return changed
    sha256 = yield from digest(card.weights)
    if sha256 != card.weights_sha256:
        return changed
    if card.tokenizer is not None and tokenizer_digest(card.tokenizer) != card.tokenizer_sha256:
        return later(
            "The tokenizer of “{name}” in {tokenizer} is not the one that was added. Put it back.",
            name=card.name,
            tokenizer=card.tokenizer,
        )
    return ""
