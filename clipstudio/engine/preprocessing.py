"""How an image becomes a model's input: stated as a value, carried out by open_clip's own transform."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipstudio.domain.errors import ModelError
from clipstudio.domain.models import Preprocessing
from clipstudio.engine.architectures import Architecture, read_config
from clipstudio.engine.offline import open_clip

if TYPE_CHECKING:
    from PIL.Image import Image

CONFIG_NAME = "open_clip_config.json"
"""The file beside weights in which their publisher states configuration and preprocessing."""


def find_preprocessing(architecture: Architecture, module: Any, weights: Path) -> Preprocessing:
    """The preprocessing a model was trained with, from the best source at hand.

    That is the architecture's own file, else `CONFIG_NAME` beside the weights, else open_clip's default. The size
    is always the model's own.

    Raises:
        ModelError: The file beside the weights describes another model, or states something unknown.
    """
    stated = architecture.preprocess_cfg
    beside = weights.with_name(CONFIG_NAME)
    if stated is None and beside.is_file():
        neighbour = read_config(beside)
        if neighbour.config["vision_cfg"] != architecture.config["vision_cfg"]:
            raise ModelError(
                f"The file {beside} describes another model than “{architecture.name}”. "
                "Give that file as the architecture, or move the weights to a folder of their own."
            )
        stated = neighbour.preprocess_cfg
    rules = open_clip().transform
    size = {"size": module.visual.image_size}
    return to_preprocessing(rules.merge_preprocess_dict(rules.PreprocessCfg(), {**(stated or {}), **size}))


def to_preprocessing(stated: Mapping[str, Any]) -> Preprocessing:
    """Read a complete preprocessing configuration as open_clip writes it.

    Raises:
        ModelError: A field is missing or has a value that is not known.
    """
    try:
        result = Preprocessing(
            size=_size(stated["size"]),
            mean=_channels(stated["mean"]),
            std=_channels(stated["std"]),
            interpolation=str(stated["interpolation"]),
            resize_mode=str(stated["resize_mode"]),
            fill_color=int(stated["fill_color"]),
        )
    except (LookupError, TypeError, ValueError) as error:
        raise ModelError("The preprocessing stated for the model is incomplete or not usable.") from error
    if result.interpolation not in ("bicubic", "bilinear"):
        raise ModelError(f"The model states an unknown interpolation, “{result.interpolation}”.")
    if result.resize_mode not in ("shortest", "longest", "squash"):
        raise ModelError(f"The model states an unknown way to resize, “{result.resize_mode}”.")
    return result


def geometry(preprocessing: Preprocessing) -> Callable[[Image], Image]:
    """open_clip's inference transform up to where numbers begin: it resizes, crops and pads an RGB image."""
    rules = open_clip().transform
    whole = rules.image_transform(
        preprocessing.size,
        is_train=False,
        mean=preprocessing.mean,
        std=preprocessing.std,
        resize_mode=preprocessing.resize_mode,
        interpolation=preprocessing.interpolation,
        fill_color=preprocessing.fill_color,
    )
    until_numbers = takewhile(lambda step: not isinstance(step, rules.ToTensor), whole.transforms)
    made: Callable[[Image], Image] = rules.Compose(list(until_numbers))
    return made


def _size(value: Any) -> tuple[int, int]:
    height, width = (value, value) if isinstance(value, int) else value
    return int(height), int(width)


def _channels(value: Any) -> tuple[float, float, float]:
    red, green, blue = (value,) * 3 if isinstance(value, (int, float)) else value
    return float(red), float(green), float(blue)
