"""A tokenizer from the files of a hub folder."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipstudio.domain.errors import ModelError
from clipstudio.engine.offline import open_clip

if TYPE_CHECKING:
    from torch import Tensor

TOKENIZER_FILE = "tokenizer.json"
_SETTINGS_FILES = ("tokenizer_config.json", "special_tokens_map.json")
TOKENIZER_FILES = (TOKENIZER_FILE, *_SETTINGS_FILES)
"""The files that together decide how text becomes tokens; the first one is needed, the others say what pads."""

_KNOWN_SETTINGS = frozenset({"clean", "strip_sep_token"})


class HubTokenizer:
    """Prompts to tokens as open_clip's ``HFTokenizer`` makes them: cleaned, cut and padded to the context length.

    That class needs the whole transformers package, which a tokenizer file does not.

    Args:
        folder: Holds `TOKENIZER_FILES`.
        text_cfg: The text part of the architecture's configuration.

    Attributes:
        limit: Tokens that the model reads of a prompt.
        vocab_size: Number of tokens.

    Raises:
        ModelError: The files are damaged, or ask for what is not known here.
    """

    def __init__(self, folder: Path, text_cfg: Mapping[str, Any]) -> None:
        from tokenizers import Tokenizer

        settings = dict(text_cfg.get("tokenizer_kwargs") or {})
        if settings.keys() - _KNOWN_SETTINGS or text_cfg.get("tokenizer_mode"):
            raise ModelError(
                "The model's configuration asks for a kind of tokenizer that clipstudio does not know."
            )
        path = folder / TOKENIZER_FILE
        try:
            self._tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:  # the library raises nothing more specific
            raise ModelError("The tokenizer file {path} cannot be read. Fetch it again.", path=path) from error
        special = _special_tokens(folder)
        self.limit: int = text_cfg.get("context_length", 77)
        padding = special.get("pad_token", "")
        pad_id = self._tokenizer.token_to_id(padding)
        if pad_id is None:
            raise ModelError(
                "The files beside {path} do not say which token fills up short texts (pad_token).", path=path
            )
        self._tokenizer.enable_truncation(self.limit)
        self._tokenizer.enable_padding(length=self.limit, pad_id=pad_id, pad_token=padding)
        self._clean = open_clip().tokenizer.get_clean_fn(settings.get("clean", "whitespace"))
        self._dropped = self._tokenizer.token_to_id(special.get("sep_token", "[SEP]"))
        if not settings.get("strip_sep_token"):
            self._dropped = None
        self.vocab_size: int = self._tokenizer.get_vocab_size()

    def __call__(self, texts: Sequence[str]) -> Tensor:
        """(p, limit) int64."""
        return self.read(texts)[0]

    def read(self, texts: Sequence[str]) -> tuple[Tensor, list[int]]:
        """The tokens, and how many each prompt would need."""
        import torch

        encoded = self._tokenizer.encode_batch([self._clean(text) for text in texts])
        tokens = torch.tensor([each.ids for each in encoded], dtype=torch.int64)
        if self._dropped is not None:
            tokens[tokens == self._dropped] = 0
        return tokens, [_length(each) for each in encoded]


def _length(encoding: Any) -> int:
    """Tokens of a prompt before it was cut: those that are kept, and the words of the pieces that are not."""
    length: int = sum(encoding.attention_mask)
    for piece in encoding.overflowing:
        pairs = zip(piece.attention_mask, piece.special_tokens_mask, strict=True)
        length += sum(1 for kept, special in pairs if kept and not special)
    return length


def tokenizer_digest(folder: Path) -> str:
    """SHA-256 over the tokenizer's files, in hex.

    Raises:
        ModelError: The tokenizer file is not there.
    """
    state = hashlib.sha256()
    for name in TOKENIZER_FILES:
        path = folder / name
        try:
            if path.is_file() or name == TOKENIZER_FILE:
                state.update(name.encode() + b"\0" + path.read_bytes())
        except OSError as error:
            raise ModelError("The tokenizer file {path} is no longer there. Put it back.", path=path) from error
    return state.hexdigest()


def _special_tokens(folder: Path) -> dict[str, str]:
    """Role to token, such as "pad_token" to "</s>", from the files that state it."""
    found: dict[str, str] = {}
    for name in _SETTINGS_FILES:
        path = folder / name
        if not path.is_file():
            continue
        try:
            document = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ModelError("The tokenizer file {path} cannot be read. Fetch it again.", path=path) from error
        for role in ("pad_token", "sep_token"):
            token = document.get(role)
            text = token.get("content") if isinstance(token, dict) else token
            if isinstance(text, str):
                found.setdefault(role, text)
    return found
