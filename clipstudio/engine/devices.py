"""Choosing where a model runs, and saying why."""

from __future__ import annotations

from clipstudio.domain.errors import ModelError
from clipstudio.domain.language import later, later_count
from clipstudio.domain.models import DeviceChoice

DEVICES = ("auto", "cuda", "mps", "cpu")
PRECISIONS = ("auto", "float32", "bfloat16", "float16")
OPEN_CLIPS = {
    "fp32": "float32",
    "bf16": "bfloat16",
    "fp16": "float16",
    "pure_bf16": "bfloat16",
    "pure_fp16": "float16",
}
"""open_clip's own names of precisions, and ours."""


def known_precision(name: str) -> str:
    """A precision under our name, one of `PRECISIONS`, whether it is given under ours or under open_clip's.

    Raises:
        ModelError: It is neither.
    """
    precision = OPEN_CLIPS.get(name, name)
    if precision not in PRECISIONS:
        raise ModelError(
            "The precision “{name}” is unknown: choose {choice}; or, by open_clip's names, {choice_2}.",
            name=name,
            choice=_choice(PRECISIONS),
            choice_2=_choice(tuple(OPEN_CLIPS)),
        )
    return precision


def choose_device(device: str = "auto", precision: str = "float32") -> DeviceChoice:
    """Choose a device, "cuda" before "mps" before "cpu" unless one is asked for, and a precision.

    Args:
        device: One of `DEVICES`, or "cuda:1" for the second NVIDIA card and so on.
        precision: As `known_precision` takes it. Which one "auto" comes to depends on the model
            (`opening.open_model`); until one is opened it stands for float32, in which results equal open_clip's.

    Raises:
        ModelError: A name is unknown, or this machine lacks the device.
    """
    precision = known_precision(precision)
    chosen, reason = _automatic() if device == "auto" else _asked_for(device)
    if chosen == "cpu" and precision == "float16":
        raise ModelError(
            "The precision float16 is for graphics cards: choose float32 or bfloat16 on the processor."
        )
    return DeviceChoice(chosen, "float32" if precision == "auto" else precision, reason)


def _automatic() -> tuple[str, str]:
    import torch

    if torch.cuda.is_available():
        return "cuda", later("The graphics card {value} was found.", value=torch.cuda.get_device_name(0))
    if torch.backends.mps.is_available():
        return "mps", later("The graphics processor of this Mac was found.")
    return "cpu", later("No usable graphics card was found, so the processor does the work.")


def _asked_for(device: str) -> tuple[str, str]:
    import torch

    kind, _, number = device.partition(":")
    if kind not in DEVICES[1:] or (number and not (kind == "cuda" and number.isdecimal())):
        raise ModelError(
            "The device “{device}” is unknown: choose {choice}.", device=device, choice=_choice(DEVICES)
        )
    if kind == "cuda":
        count = torch.cuda.device_count() if torch.cuda.is_available() else 0
        if int(number or 0) >= count:
            if not count:
                raise ModelError(
                    "The device “{device}” was asked for, but this machine has no usable NVIDIA graphics cards. "
                    "Choose auto or cpu.",
                    device=device,
                )
            raise ModelError(
                later_count(
                    "The device “{device}” was asked for, but this machine has {count} usable NVIDIA "
                    "graphics card. Choose auto or cpu.",
                    "The device “{device}” was asked for, but this machine has {count} usable NVIDIA "
                    "graphics cards. Choose auto or cpu.",
                    count,
                    device=device,
                )
            )
        return device, later(
            "You asked for the graphics card {value}.", value=torch.cuda.get_device_name(int(number or 0))
        )
    if kind == "mps":
        if not torch.backends.mps.is_available():
            raise ModelError(
                "The device “mps” was asked for, but this machine has no usable Apple graphics processor."
            )
        return device, later("You asked for the graphics processor of this Mac.")
    return device, later("You asked for the processor.")


def _choice(names: tuple[str, ...]) -> str:
    return later("{names} or {names_2}", names=", ".join(names[:-1]), names_2=names[-1])
