"""All that a model is known by, in words."""

from __future__ import annotations

from collections.abc import Mapping

from clipstudio.domain.models import ModelCard, ScoringFamily
from clipstudio.services.models.registered_models import RegisteredModel

SCORING = {
    ScoringFamily.SOFTMAX: "by softmax: the labels of a set compete (CLIP-type)",
    ScoringFamily.SIGMOID: "by sigmoid: every label by itself (SigLIP-type)",
}


def facts(model: RegisteredModel) -> tuple[tuple[str, str], ...]:
    """(title, text) of all that a model is known by, in the order in which it is shown and copied."""
    card = model.card
    found = (
        ("Name", card.name),
        ("Architecture", card.architecture),
        ("Embedding", f"{card.embedding_width:,} numbers for each image"),
        ("Preprocessing", card.preprocessing.in_words()),
        ("Labels are scored", SCORING[card.family]),
        ("Decided when added", decisions_in_words(card.decisions)),
        ("Weights", str(card.weights) if model.is_there else f"{card.weights} (missing)"),
        ("Size", f"{card.weights_bytes:,} bytes"),
        ("Tokenizer", _tokenizer(card)),
        ("Downloaded from", card.source),
        ("Licence", card.licence or ("not stated" if card.source else "")),
        ("Weights' SHA-256", card.weights_sha256),
        ("Fingerprint", card.fingerprint),
    )
    return tuple((title, text) for title, text in found if text)


def decisions_in_words(decisions: Mapping[str, str]) -> str:
    """Decisions as "quickgelu = no; preprocessing = default, assumed"."""
    return "; ".join(f"{subject} = {decision}" for subject, decision in decisions.items())


def _tokenizer(card: ModelCard) -> str:
    return f"files in {card.tokenizer}, sha256 {card.tokenizer_sha256[:12]}…" if card.tokenizer else ""
