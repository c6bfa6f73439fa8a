"""How an image becomes a model's input: stated as a value, carried out by open_clip's own transform."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from clipstudio.domain.decisions import Choice, Question
from clipstudio.domain.errors import ModelError
from clipstudio.domain.language import later
from clipstudio.domain.models import Preprocessing
from clipstudio.engine.offline import open_clip

if TYPE_CHECKING:
    from PIL.Image import Image
    from torch import Tensor

DEFAULT, PUBLISHED = "default", "published"


def complete(stated: Mapping[str, Any], module: Any) -> Preprocessing:
    """The preprocessing of a model: what is stated, open_clip's default for the rest, the model's own size.

    Raises:
        ModelError: Something unknown is stated.
    """
    rules = open_clip().transform
    size = {"size": module.visual.image_size}
    return to_preprocessing(rules.merge_preprocess_dict(rules.PreprocessCfg(), {**stated, **size}))


def preprocessing_question(architecture: str, options: Mapping[str, Preprocessing]) -> Question:
    """What to ask where no configuration says how images were prepared.

    Args:
        architecture: Its name.
        options: `DEFAULT`, and `PUBLISHED` where published weights of the architecture were made otherwise.
    """
    text = later(
        "No configuration comes with the weights, so it is not known how images were prepared in "
        "training: they may need other colours or be resized differently."
    )
    words = {
        DEFAULT: later("as open_clip does by default"),
        PUBLISHED: later("as published weights of “{architecture}” need it", architecture=architecture),
    }
    choices = tuple(
        Choice(value, later("{which}: {how}", which=words[value], how=how.in_words()))
        for value, how in options.items()
    )
    return Question("preprocessing", text, choices, assumed=DEFAULT if len(options) == 1 else None)


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
        raise ModelError(
            "The model states an unknown interpolation, “{interpolation}”.", interpolation=result.interpolation
        )
    if result.resize_mode not in ("shortest", "longest", "squash"):
        raise ModelError(
            "The model states an unknown way to resize, “{resize_mode}”.", resize_mode=result.resize_mode
        )
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


def quick_geometry(preprocessing: Preprocessing) -> Callable[[Tensor], Tensor] | None:
    """The same for (3, height, width) uint8 tensors by torchvision, four times as quick as Pillow.

    On photographs one value in 250 differs from Pillow's, by 1 of 255.

    Returns:
        The transform; None for the rarer geometries, which pad or keep the proportions of an oblong input.
    """
    height, width = preprocessing.size
    if preprocessing.resize_mode == "longest" or (preprocessing.resize_mode == "shortest" and height != width):
        return None
    from torchvision.transforms import InterpolationMode, v2  # type: ignore[import-untyped]

    size = [height] if preprocessing.resize_mode == "shortest" else [height, width]
    resize = v2.Resize(size, InterpolationMode(preprocessing.interpolation), antialias=True)
    made: Callable[[Tensor], Tensor] = v2.Compose([resize, v2.CenterCrop([height, width])])
    return made


def _size(value: Any) -> tuple[int, int]:
    height, width = (value, value) if isinstance(value, int) else value
    return int(height), int(width)


def _channels(value: Any) -> tuple[float, float, float]:
    red, green, blue = (value,) * 3 if isinstance(value, (int, float)) else value
    return float(red), float(green), float(blue)
