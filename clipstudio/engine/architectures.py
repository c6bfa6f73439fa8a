"""open_clip architectures: found by name or in a configuration file, and built without weights."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipstudio.domain.errors import ModelError
from clipstudio.engine.offline import open_clip

if TYPE_CHECKING:
    from torch import Tensor, nn

Tokenizer = Callable[[Sequence[str]], "Tensor"]
"""Prompts to their tokens, (p, context length) int64."""

_PARTS = ("embed_dim", "vision_cfg", "text_cfg")


@dataclass(frozen=True, slots=True)
class Architecture:
    """An open_clip architecture.

    Attributes:
        name: As open_clip calls it, or the stem of the configuration file.
        config: The model configuration as open_clip reads it.
        preprocess_cfg: The preprocessing that the configuration file states; None where it states none.
    """

    name: str
    config: Mapping[str, Any]
    preprocess_cfg: Mapping[str, Any] | None = None


def find_architecture(architecture: str) -> Architecture:
    """Look an architecture up: the name of one that open_clip knows, or the path of a configuration file.

    Raises:
        ModelError: No such name (close ones are suggested), or the file is no open_clip configuration.
    """
    if architecture.lower().endswith(".json"):
        return read_config(Path(architecture).expanduser())
    library = open_clip()
    name = architecture.strip().replace("/", "-")
    config = library.get_model_config(name) if name in library.list_models() else None
    if config is None:
        raise ModelError(
            f"open_clip knows no architecture “{architecture}”.{_suggestion(name, library.list_models())}"
        )
    return Architecture(name, config)


def read_config(path: Path) -> Architecture:
    """Read an open_clip configuration file: a bare model configuration, or one with “model_cfg” in it.

    Raises:
        ModelError: The file cannot be read or lacks a part.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError(f"The architecture file {path} cannot be read: check where it lies.") from error
    except ValueError as error:
        raise ModelError(f"The architecture file {path} is not valid JSON.") from error
    config = document.get("model_cfg", document) if isinstance(document, dict) else None
    if not isinstance(config, dict) or any(part not in config for part in _PARTS):
        raise ModelError(
            f"The file {path} is no open_clip model configuration: "
            "it must hold “embed_dim”, “vision_cfg” and “text_cfg”."
        )
    return Architecture(path.stem, config, document.get("preprocess_cfg"))


def build(name: str, config: Mapping[str, Any]) -> nn.Module:
    """Build the model of a configuration on the CPU in float32; its weights are random until some are loaded.

    The classes are called directly, not through open_clip's factory: that one hides shapes that do not fit and,
    left without weights, would hand out the random model as if it were one.

    Raises:
        ModelError: The model needs files that are not on this machine, or the configuration is faulty.
    """
    _refuse_hub(name, config)
    library = open_clip()
    settings = deepcopy(dict(config))
    custom_text = settings.pop("custom_text", False)
    if settings["vision_cfg"].get("timm_model_name"):
        settings["vision_cfg"]["timm_model_pretrained"] = False
    kind = library.CLIP
    if custom_text:
        kind = library.CoCa if "multimodal_cfg" in settings else library.CustomTextCLIP
    try:
        module: nn.Module = kind(**settings)
    except (TypeError, ValueError, LookupError, RuntimeError, AssertionError, ArithmeticError) as error:
        raise ModelError(
            f"The architecture “{name}” cannot be built: "
            "its configuration does not suit this version of open_clip."
        ) from error
    return module


def tokenizer(name: str, config: Mapping[str, Any]) -> Tokenizer:
    """The tokenizer of a configuration: CLIP's own byte-pair encoding, which comes with open_clip.

    Raises:
        ModelError: The architecture uses another tokenizer, or has too small a vocabulary for this one.
    """
    _refuse_hub(name, config)
    text = config["text_cfg"]
    settings = dict(text.get("tokenizer_kwargs") or {})
    made = open_clip().SimpleTokenizer(context_length=text.get("context_length", 77), **settings)
    if text.get("vocab_size", made.vocab_size) < made.vocab_size:
        raise ModelError(
            f"The architecture “{name}” has {text['vocab_size']:,} words, "
            f"but CLIP's tokenizer uses {made.vocab_size:,}: it was made for another tokenizer."
        )
    return made  # type: ignore[no-any-return]


def _refuse_hub(name: str, config: Mapping[str, Any]) -> None:
    text = config["text_cfg"]
    needed = text.get("hf_tokenizer_name") or text.get("hf_model_name")
    if needed:
        raise ModelError(
            f"The architecture “{name}” reads text with “{needed}”, whose files are not part of clipstudio. "
            "Choose an architecture with CLIP's own tokenizer."
        )


def _suggestion(name: str, known: Sequence[str]) -> str:
    by_lower = {candidate.lower(): candidate for candidate in known}
    close = [by_lower[match] for match in get_close_matches(name.lower(), by_lower, n=3, cutoff=0.6)]
    if not close:
        return " Give one of its names, such as ViT-B-32, or the path of a configuration file (.json)."
    return f" Did you mean {' or '.join(close)}?"
