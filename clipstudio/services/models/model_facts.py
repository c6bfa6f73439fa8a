"""All that a model is known by, in words."""

from __future__ import annotations

from collections.abc import Mapping

from clipstudio.domain.language import number, said_later, tr
from clipstudio.domain.models import ModelCard, ScoringFamily
from clipstudio.services.models.registered_models import RegisteredModel

SCORING = {
    ScoringFamily.SOFTMAX: said_later("by softmax: the labels of a set compete (CLIP-type)"),
    ScoringFamily.SIGMOID: said_later("by sigmoid: every label by itself (SigLIP-type)"),
}


def facts(model: RegisteredModel) -> tuple[tuple[str, str], ...]:
    """(title, text) of all that a model is known by, in the order in which it is shown and copied."""
    card = model.card
    found = (
        (tr("Name"), card.name),
        (tr("Architecture"), card.architecture),
        (
            tr("Embedding width"),
            tr("{embedding_width} numbers for each image", embedding_width=number(card.embedding_width)),
        ),
        (tr("Preprocessing"), card.preprocessing.in_words()),
        (tr("Labels are scored"), tr(SCORING[card.family])),
        (tr("Decided when added"), decisions_in_words(card.decisions)),
        (tr("Weights"), str(card.weights) if model.is_there else tr("{file} (missing)", file=card.weights)),
        (tr("Size"), tr("{weights_bytes} bytes", weights_bytes=number(card.weights_bytes))),
        (tr("Tokenizer"), _tokenizer(card)),
        (tr("Downloaded from"), card.source),
        (tr("Licence"), card.licence or (tr("not stated") if card.source else "")),
        (tr("Weights' SHA-256"), card.weights_sha256),
        (tr("Fingerprint"), card.fingerprint),
    )
    return tuple((title, text) for title, text in found if text)


def decisions_in_words(decisions: Mapping[str, str]) -> str:
    """Decisions as "quickgelu = no; preprocessing = default, assumed"."""
    return "; ".join(f"{subject} = {decision}" for subject, decision in decisions.items())


def _tokenizer(card: ModelCard) -> str:
    return (
        tr(
            "files in {tokenizer}, sha256 {tokenizer_sha256}…",
            tokenizer=card.tokenizer,
            tokenizer_sha256=card.tokenizer_sha256[:12],
        )
        if card.tokenizer
        else ""
    )
