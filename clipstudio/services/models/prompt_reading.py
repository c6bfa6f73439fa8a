"""What registered models would make of prompts, before any of them is loaded."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from clipstudio.domain.errors import ModelError
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.language import number, tr
from clipstudio.domain.models import ModelCard
from clipstudio.domain.progress import finish
from clipstudio.domain.prompts import PromptReading, alike_in_words, cut_in_words
from clipstudio.engine.registry import ModelRegistry

__all__ = ["ModelRegistry", "ModelsReading", "read_prompts"]

if TYPE_CHECKING:
    from clipstudio.engine.tokenizing import Tokenizer

MOST_MODELS = 3
"""Models named in a sentence."""


@dataclass(frozen=True, slots=True)
class ModelsReading:
    """What becomes of the prompts of some labels in models that read alike.

    Attributes:
        models: Their names.
        reading: What is cut, and what is the same to them.
    """

    models: tuple[str, ...]
    reading: PromptReading

    @property
    def names(self) -> str:
        """The models in words, as the subject of a sentence."""
        more = len(self.models) - MOST_MODELS
        named = ", ".join(self.models[:MOST_MODELS])
        return tr("{named} and {more} more", named=named, more=number(more)) if more > 0 else named

    @property
    def sentences(self) -> tuple[str, ...]:
        """Remarks about it; none where every prompt is read to its end and no two are the same."""
        one = len(self.models) == 1
        cut = cut_in_words(self.reading.cut, self.reading.limit, self.names, one=one)
        alike = alike_in_words(self.reading.alike, self.names, one=one)
        return tuple(filter(None, (cut, alike)))


def read_prompts(registry: ModelRegistry, labels: LabelSet, model: str = "") -> tuple[ModelsReading, ...]:
    """How the prompts of a label set are read by a model, or by each of the registered ones.

    Args:
        registry: The models that are known.
        labels: The label set.
        model: Name of one; empty asks all. Predictions from elsewhere read no prompts.

    Returns:
        One reading for each way to read; models whose tokenizer is not there are left out.
    """
    readings: dict[PromptReading, list[str]] = {}
    for card in registry.cards():
        if model and card.name != model:
            continue
        if _surely_whole(card, labels):
            reading = PromptReading(len(_prompts(labels)), _limit(card))
        else:
            try:
                reading = _read(card, labels)
            except ModelError:
                continue
        readings.setdefault(reading, []).append(card.name)
    return tuple(ModelsReading(tuple(names), reading) for reading, names in readings.items())


def _surely_whole(card: ModelCard, labels: LabelSet) -> bool:
    """Whether CLIP's own tokenizer surely keeps all of the prompts apart and whole, without being asked.

    It makes at most one token of each character of plain text. Asking it needs torch, which takes seconds to load.
    """
    if card.tokenizer is not None:
        return False
    prompts = _prompts(labels)
    if any(not each.isascii() or "&" in each or len(each) + 2 > _limit(card) for each in prompts):
        return False
    read = [
        tuple(sorted(" ".join(each.lower().split()) for each in labels.prompts(label))) for label in labels.labels
    ]
    return len(set(read)) == len(read)


def _prompts(labels: LabelSet) -> Sequence[str]:
    return [prompt for label in labels.labels for prompt in labels.prompts(label)]


def _limit(card: ModelCard) -> int:
    return int(card.architecture_config["text_cfg"].get("context_length", 77))


def _read(card: ModelCard, labels: LabelSet) -> PromptReading:
    # Imported late: torch takes seconds, and a window that only opens does not need it.
    from clipstudio.engine.label_reading import read_labels

    config = json.dumps(dict(card.architecture_config), sort_keys=True)
    return finish(read_labels(_tokenizer(config, card.tokenizer, card.tokenizer_sha256), labels)).reading


@lru_cache(maxsize=8)
def _tokenizer(config: str, folder: Path | None, _sha256: str) -> Tokenizer:
    from clipstudio.engine.tokenizing import tokenizer

    return tokenizer("", json.loads(config), folder)
