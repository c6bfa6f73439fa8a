"""The tokenizer of an architecture: CLIP's own, which open_clip brings along, or one from files at hand."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from clipstudio.domain.errors import ModelError
from clipstudio.domain.language import later
from clipstudio.engine.hub_tokenizer import TOKENIZER_FILE, HubTokenizer
from clipstudio.engine.offline import open_clip

if TYPE_CHECKING:
    from torch import Tensor


class Tokenizer(Protocol):
    """Turns prompts into tokens.

    Attributes:
        limit: Tokens that the model reads of a prompt, with those that mark start and end.
        vocab_size: Number of tokens.
    """

    @property
    def limit(self) -> int: ...
    @property
    def vocab_size(self) -> int: ...

    def __call__(self, texts: Sequence[str]) -> Tensor:
        """(p, limit) int64; a longer prompt is cut at its end."""
        ...

    def read(self, texts: Sequence[str]) -> tuple[Tensor, list[int]]:
        """The same, and how many tokens each prompt would need."""
        ...


class ClipTokenizer:
    """CLIP's own tokenizer, as open_clip has it.

    Attributes:
        limit: As in `Tokenizer`.
        vocab_size: Number of tokens.
    """

    def __init__(self, limit: int, settings: Mapping[str, Any]) -> None:
        self.limit = limit
        self._tokenizer = _words(json.dumps(settings, sort_keys=True))
        self.vocab_size: int = self._tokenizer.vocab_size

    def __call__(self, texts: Sequence[str]) -> Tensor:
        """(p, limit) int64."""
        tokens: Tensor = self._tokenizer(list(texts), context_length=self.limit)
        return tokens

    def read(self, texts: Sequence[str]) -> tuple[Tensor, list[int]]:
        """The tokens, and how many each prompt would need."""
        tokens = self(texts)
        # Only a row that is full to its end may be one that was cut: the others need no second look.
        is_full = (tokens[:, -1] == self._tokenizer.eot_token_id).tolist()
        ends = (tokens == self._tokenizer.eot_token_id).int().argmax(dim=1).tolist()
        lengths = [
            len(self._tokenizer.encode(text)) + 2 if full else end + 1
            for text, full, end in zip(texts, is_full, ends, strict=True)
        ]
        return tokens, lengths


@lru_cache(maxsize=4)
def _words(settings: str) -> Any:
    """open_clip's tokenizer with settings in JSON: nearly all architectures share it, and making it takes long."""
    return open_clip().SimpleTokenizer(**json.loads(settings))


def needs_files(config: Mapping[str, Any]) -> bool:
    """Whether the configuration names a tokenizer that does not come with open_clip."""
    return bool(config["text_cfg"].get("hf_tokenizer_name"))


def tokenizer(name: str, config: Mapping[str, Any], folder: Path | None = None) -> Tokenizer:
    """The tokenizer of a configuration.

    Args:
        name: The architecture.
        config: Its configuration.
        folder: Where the tokenizer's files lie, for an architecture that does not use CLIP's own.

    Raises:
        ModelError: The files are needed and not there, or the tokenizer does not suit the architecture.
    """
    text = config["text_cfg"]
    made: Tokenizer
    if needs_files(config):
        if folder is None:
            raise ModelError(
                "The architecture “{name}” reads text with the tokenizer of “{text}”. Put its files "
                "({tokenizer_file}, tokenizer_config.json) beside the weights.",
                name=name,
                text=text["hf_tokenizer_name"],
                tokenizer_file=TOKENIZER_FILE,
            )
        made = HubTokenizer(folder, text)
    else:
        settings = dict(text.get("tokenizer_kwargs") or {})
        made = ClipTokenizer(text.get("context_length", 77), settings)
    if text.get("vocab_size", made.vocab_size) < made.vocab_size:
        kind = later("this tokenizer") if folder else later("CLIP's tokenizer")
        raise ModelError(
            "The architecture “{name}” has {text} words, but {kind} uses {vocab_size}: it was made for "
            "another tokenizer.",
            name=name,
            text=text["vocab_size"],
            kind=kind,
            vocab_size=made.vocab_size,
        )
    return made
