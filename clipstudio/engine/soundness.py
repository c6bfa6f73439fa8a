"""Whether the numbers of a model are numbers: a training that diverged leaves weights that are none."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

from clipstudio.domain.errors import ModelError
from clipstudio.domain.language import later, said_later
from clipstudio.domain.progress import Progress, Work

if TYPE_CHECKING:
    from torch import Tensor, nn

_AT_ONCE = 16

LOWEST_SCALE, HIGHEST_SCALE = 0.01, 10_000.0
"""What cosines may be multiplied by. CLIP's training keeps the scale at 100 or below.

Under the lowest, two labels that are as far apart as can be get 50.5 % and 49.5 %; above the highest, the rounding
of a cosine in float32 changes a probability in its third digit.
"""

_CERTAIN = 104.0
"""Float32 knows no probability beyond the sigmoid of so much: it is exactly 0 or 1."""

ADVICE = said_later("The training diverged, or the file is damaged: ask its publisher for a sound one.")


def as_numbers(value: Tensor, place: Tensor, name: str, path: Path) -> Tensor:
    """A weight as it can be copied to its place: dense, and refused where copying would change its meaning.

    Raises:
        ModelError: It is stored as complex numbers, quantized, or in whole numbers that stand for others.
    """
    import torch

    if value.is_meta:
        raise ModelError(
            "The weight {name} in {path} has a shape but no numbers. {advice}",
            name=name,
            path=path,
            advice=later(ADVICE),
        )
    if value.layout is not torch.strided:
        value = value.to_dense()
    is_code = place.is_floating_point() and not value.is_floating_point() and value.numel() > 1
    if value.is_complex() or value.is_quantized or is_code:
        kind = str(value.dtype).removeprefix("torch.")
        raise ModelError(
            "The weight {name} in {path} is stored as {kind}, which is not what the model computes with. "
            "Ask for the weights in float32, float16 or bfloat16.",
            name=name,
            path=path,
            kind=kind,
        )
    return value


def check_finite(module: nn.Module, path: Path) -> Work[None]:
    """Make sure that every weight and buffer of a filled model holds nothing but finite numbers.

    Yields progress in weights.

    Raises:
        ModelError: Some hold others; they are counted and one is named.
    """
    import torch

    weights = module.state_dict()
    faulty: dict[str, str] = {}
    for done, (name, value) in enumerate(weights.items()):
        if done % _AT_ONCE == 0:
            yield Progress(
                "Checking the weights", done, len(weights), "weights", "looking for values that are not numbers"
            )
        if not value.is_floating_point() or not value.numel():
            continue
        # One pass without a copy; what is no number makes both ends none.
        low, high = (float(end) for end in torch.aminmax(value))
        if math.isnan(low) or math.isnan(high):
            faulty[name] = "NaN"
        elif math.isinf(low) or math.isinf(high):
            faulty[name] = "infinite"
    if faulty:
        name, kind = next(iter(faulty.items()))
        if len(faulty) == 1:
            raise ModelError(
                "One weight in {path} holds values that are not numbers ({name}: {kind}). {advice}",
                path=path,
                name=name,
                kind=kind,
                advice=later(ADVICE),
            )
        raise ModelError(
            "{count} of {total} weights in {path} hold values that are not numbers (the first is {name}: {kind}). "
            "{advice}",
            count=len(faulty),
            total=len(weights),
            path=path,
            name=name,
            kind=kind,
            advice=later(ADVICE),
        )


def check_scoring(module: nn.Module, path: Path) -> None:
    """Make sure that a model's scale and bias leave room for probabilities.

    Raises:
        ModelError: The scale is out of all proportion, or the bias makes every label certain or impossible.
    """
    import torch

    stored = module.logit_scale
    assert isinstance(stored, torch.Tensor)
    scale = float(stored.detach().double().exp())
    if not LOWEST_SCALE <= scale <= HIGHEST_SCALE:
        raise ModelError(
            "The weight logit_scale in {path} is {float}: cosines would be multiplied by {scale}, where "
            "{lowest_scale} to {highest_scale} have a meaning and 100 is usual. {advice}",
            path=path,
            float=f"{float(stored.detach()):.4g}",
            scale=f"{scale:.4g}",
            lowest_scale=LOWEST_SCALE,
            highest_scale=f"{HIGHEST_SCALE:,.0f}",
            advice=later(ADVICE),
        )
    bias = getattr(module, "logit_bias", None)
    added = float(bias.detach()) if isinstance(bias, torch.Tensor) else 0.0
    if not abs(added) <= scale + _CERTAIN:
        raise ModelError(
            "The weight logit_bias in {path} is {added}: with a scale of {scale} every label of every "
            "image would be {value}. {advice}",
            path=path,
            added=f"{added:.4g}",
            scale=f"{scale:.4g}",
            value=later("certain") if added > 0 else later("impossible"),
            advice=later(ADVICE),
        )
