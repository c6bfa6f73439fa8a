"""The layout of a weight file: which architectures its shapes belong to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from clipstudio.engine.offline import open_clip

Shape = tuple[int, ...]

_BLOCK = re.compile(r"(?:text\.)?transformer\.resblocks\.(\d+)\.ln_1\.weight")
_VISUAL_BLOCK = re.compile(r"visual\.transformer\.resblocks\.(\d+)\.ln_1\.weight")
_STAGE_BLOCK = re.compile(r"visual\.layer(\d)\.(\d+)\.conv1\.weight")


def architectures_of(shapes: Mapping[str, Shape]) -> tuple[str, ...]:
    """Names of the architectures that weights of these shapes fit, as far as a few telling shapes show.

    Only open_clip's own towers are told apart; for others the answer is empty.

    Args:
        shapes: Name of each weight to its shape.
    """
    found = _of_weights(shapes)
    if found is None:
        return ()
    library = open_clip()
    return tuple(name for name in library.list_models() if _of_config(library.get_model_config(name)) == found)


def _of_weights(shapes: Mapping[str, Shape]) -> dict[str, Any] | None:
    prefix = "text." if "text.positional_embedding" in shapes else ""
    try:
        length, width = shapes[f"{prefix}positional_embedding"]
        words, _ = shapes[f"{prefix}token_embedding.weight"]
        stem, _, patch, _ = shapes["visual.conv1.weight"]
        text = {"length": length, "text width": width, "words": words, "text layers": _count(_BLOCK, shapes)}
        if "visual.positional_embedding" in shapes:
            tokens, stem = shapes["visual.positional_embedding"]
            _, embedding = shapes["visual.proj"]
            size = round((tokens - 1) ** 0.5) * patch
            vision: dict[str, Any] = {"patch": patch, "layers": _count(_VISUAL_BLOCK, shapes)}
        else:
            tokens, _ = shapes["visual.attnpool.positional_embedding"]
            embedding, _ = shapes["visual.attnpool.c_proj.weight"]
            size, stem = round((tokens - 1) ** 0.5) * 32, 2 * stem
            vision = {"patch": None, "layers": _stages(shapes)}
    except (LookupError, ValueError):
        return None
    return {
        **text,
        **vision,
        "size": size,
        "width": stem,
        "embedding": embedding,
        "bias": "logit_bias" in shapes,
        "decoder": any(name.startswith("text_decoder.") for name in shapes),
    }


def _of_config(config: Mapping[str, Any]) -> dict[str, Any] | None:
    vision, text = config["vision_cfg"], config["text_cfg"]
    if vision.get("timm_model_name") or text.get("hf_model_name"):
        return None
    layers = vision.get("layers", 12)
    is_resnet = isinstance(layers, list)
    return {
        "length": text.get("context_length", 77) + bool(text.get("embed_cls", False)),
        "text width": text.get("width", 512),
        "words": text.get("vocab_size", 49408),
        "text layers": text.get("layers", 12),
        "patch": None if is_resnet else vision.get("patch_size", 16),
        "layers": layers,
        "size": vision.get("image_size", 224),
        "width": vision.get("width", 768 if not is_resnet else 64),
        "embedding": config["embed_dim"],
        "bias": "init_logit_bias" in config,
        "decoder": "multimodal_cfg" in config,
    }


def _count(pattern: re.Pattern[str], shapes: Mapping[str, Shape]) -> int:
    return sum(1 for name in shapes if pattern.fullmatch(name))


def _stages(shapes: Mapping[str, Shape]) -> list[int]:
    stages = [match.group(1) for name in shapes if (match := _STAGE_BLOCK.fullmatch(name))]
    return [stages.count(stage) for stage in sorted(set(stages))]
