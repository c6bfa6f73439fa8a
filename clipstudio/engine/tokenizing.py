"""The tokenizer of an architecture: CLIP's own, which open_clip brings along, or one from files at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipstudio.domain.errors import ModelError
from clipstudio.engine.hub_tokenizer import TOKENIZER_FILE, HubTokenizer
from clipstudio.engine.offline import open_clip

if TYPE_CHECKING:
    from torch import Tensor

Tokenizer = Callable[[Sequence[str]], "Tensor"]
"""Prompts to their tokens, (p, context length) int64."""


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
    made: Any
    if needs_files(config):
        if folder is None:
            raise ModelError(
                f"The architecture “{name}” reads text with the tokenizer of “{text['hf_tokenizer_name']}”. "
                f"Put its files ({TOKENIZER_FILE}, tokenizer_config.json) beside the weights."
            )
        made = HubTokenizer(folder, text)
    else:
        settings = dict(text.get("tokenizer_kwargs") or {})
        made = open_clip().SimpleTokenizer(context_length=text.get("context_length", 77), **settings)
    if text.get("vocab_size", made.vocab_size) < made.vocab_size:
        kind = "this tokenizer" if folder else "CLIP's tokenizer"
        raise ModelError(
            f"The architecture “{name}” has {text['vocab_size']:,} words, "
            f"but {kind} uses {made.vocab_size:,}: it was made for another tokenizer."
        )
    return made  # type: ignore[no-any-return]
