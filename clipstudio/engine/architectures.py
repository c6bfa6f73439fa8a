"""open_clip architectures: found by name or in a configuration file, and built without weights."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipstudio.domain.errors import ModelError
from clipstudio.domain.language import later
from clipstudio.domain.on_disk import written_path
from clipstudio.engine.offline import bring_timm, open_clip

if TYPE_CHECKING:
    from torch import nn

CONFIG_NAME = "open_clip_config.json"
"""The file beside weights in which their publisher states configuration and preprocessing."""

QUICKGELU = "-quickgelu"
"""Ends the names of architectures with OpenAI's approximate activation."""

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

    @property
    def quick_gelu(self) -> bool:
        """Whether the activation is OpenAI's approximate one."""
        return bool(self.config.get("quick_gelu", False))


def find_architecture(architecture: str) -> Architecture:
    """Look an architecture up: the name of one that open_clip knows, or the path of a configuration file.

    Raises:
        ModelError: No such name (close ones are suggested), or the file is no open_clip configuration.
    """
    if architecture.lower().endswith(".json"):
        return read_config(written_path(architecture))
    library = open_clip()
    name = architecture.strip().replace("/", "-")
    config = library.get_model_config(name) if name in library.list_models() else None
    if config is None:
        raise ModelError(
            "open_clip knows no architecture “{architecture}”.{suggestion}",
            architecture=architecture,
            suggestion=_suggestion(name, library.list_models()),
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
        raise ModelError("The architecture file {path} cannot be read: check its path.", path=path) from error
    except ValueError as error:
        raise ModelError("The architecture file {path} is not valid JSON.", path=path) from error
    config = document.get("model_cfg", document) if isinstance(document, dict) else None
    if not isinstance(config, dict) or any(part not in config for part in _PARTS):
        raise ModelError(
            "The file {path} is not an open_clip model configuration: it must hold “embed_dim”, "
            "“vision_cfg” and “text_cfg”.",
            path=path,
        )
    name = path.stem if path.name != CONFIG_NAME else known_as(config) or path.absolute().parent.name
    return Architecture(name, config, document.get("preprocess_cfg"))


def known_as(config: Mapping[str, Any]) -> str | None:
    """The name under which open_clip knows exactly this configuration."""
    library = open_clip()
    return next((name for name in library.list_models() if library.get_model_config(name) == config), None)


def twin(name: str) -> Architecture | None:
    """The architecture that differs from ``name`` in nothing but the activation, where open_clip has both."""
    other = name.removesuffix(QUICKGELU) if name.endswith(QUICKGELU) else name + QUICKGELU
    config = open_clip().get_model_config(other) if other in open_clip().list_models() else None
    return Architecture(other, config) if config is not None else None


def build(name: str, config: Mapping[str, Any]) -> nn.Module:
    """Build the model of a configuration on the CPU in float32; its weights are random until some are loaded.

    The classes are called directly, not through open_clip's factory: that one hides shapes that do not fit and,
    left without weights, would hand out the random model as if it were one.

    Raises:
        ModelError: The text part is of another library, or the configuration is faulty.
    """
    refuse_foreign_text(name, config)
    library = open_clip()
    settings = deepcopy(dict(config))
    custom_text = settings.pop("custom_text", False)
    if settings["vision_cfg"].get("timm_model_name"):
        bring_timm()
        settings["vision_cfg"]["timm_model_pretrained"] = False
    kind = library.CLIP
    if custom_text:
        kind = library.CoCa if "multimodal_cfg" in settings else library.CustomTextCLIP
    try:
        module: nn.Module = kind(**settings)
    except (TypeError, ValueError, LookupError, RuntimeError, AssertionError, ArithmeticError) as error:
        raise ModelError(
            "The architecture “{name}” cannot be built: its configuration does not suit this version of "
            "open_clip.",
            name=name,
        ) from error
    return module


def build_unfilled(name: str, config: Mapping[str, Any]) -> nn.Module:
    """The same without drawing random weights, which takes most of the time: every weight must be filled after.

    Raises:
        ModelError: As `build`.
    """
    from torch.overrides import TorchFunctionMode

    class WithoutDrawing(TorchFunctionMode):
        def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
            settings = kwargs or {}
            if getattr(func, "__module__", "") == "torch.nn.init":
                return args[0] if args else settings["tensor"]
            return func(*args, **settings)

    with WithoutDrawing():
        return build(name, config)


def refuse_foreign_text(name: str, config: Mapping[str, Any]) -> None:
    """Refuse an architecture whose text part is a model of the transformers library.

    Raises:
        ModelError: It is one.
    """
    if needed := config["text_cfg"].get("hf_model_name"):
        raise ModelError(
            "The architecture “{name}” reads text with “{needed}”, a model of the transformers library, "
            "which is not part of clipstudio. Choose an architecture whose text part is open_clip's own.",
            name=name,
            needed=needed,
        )


def _suggestion(name: str, known: Sequence[str]) -> str:
    by_lower = {candidate.lower(): candidate for candidate in known}
    close = [by_lower[match] for match in get_close_matches(name.lower(), by_lower, n=3, cutoff=0.6)]
    if not close:
        return later(" Give one of its names, such as ViT-B-32, or the path of a configuration file (.json).")
    return later(" Did you mean {close}?", close=" or ".join(close))
