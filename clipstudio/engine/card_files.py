"""Model cards as JSON files: one model, one file."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from clipstudio.domain.errors import ModelError, system_reason
from clipstudio.domain.models import ModelCard, ScoringFamily
from clipstudio.domain.whole_files import whole_file
from clipstudio.engine.preprocessing import to_preprocessing


def write_card(path: Path, card: ModelCard) -> None:
    """Write a card, whole or not at all.

    Raises:
        ModelError: The folder cannot be written to.
    """
    paths = {"weights": str(card.weights), "tokenizer": str(card.tokenizer) if card.tokenizer else None}
    document = {**asdict(card), **paths}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as partial:
            partial.write_text(json.dumps(document, indent=2), encoding="utf-8")
    except OSError as error:
        raise ModelError(
            "The folder of models {parent} cannot be written to: {strerror}.",
            parent=path.parent,
            strerror=system_reason(error),
        ) from error


def read_card(path: Path) -> ModelCard:
    """Read a card.

    Raises:
        ModelError: The file is damaged, or not of a model.
    """
    try:
        card = _card(json.loads(path.read_text(encoding="utf-8")))
        if card.name != path.stem:
            raise ValueError(card.name)
    except (OSError, ValueError, LookupError, TypeError, ModelError) as error:
        raise ModelError(
            "The entry of the model “{stem}” in {path} is damaged. Remove the model and add it again.",
            stem=path.stem,
            path=path,
        ) from error
    return card


def _card(document: Any) -> ModelCard:
    """The card in a document; what older versions of clipstudio did not write yet has its default."""
    return ModelCard(
        name=str(document["name"]),
        architecture=str(document["architecture"]),
        architecture_config=dict(document["architecture_config"]),
        weights=Path(document["weights"]),
        weights_sha256=str(document["weights_sha256"]),
        weights_bytes=int(document["weights_bytes"]),
        preprocessing=to_preprocessing(document["preprocessing"]),
        embedding_width=int(document["embedding_width"]),
        origin=str(document["origin"]),
        family=ScoringFamily(document.get("family", ScoringFamily.SOFTMAX)),
        tokenizer=Path(document["tokenizer"]) if document.get("tokenizer") else None,
        tokenizer_sha256=str(document.get("tokenizer_sha256", "")),
        decisions=dict(document.get("decisions", {})),
        source=str(document.get("source", "")),
        licence=str(document.get("licence", "")),
    )
