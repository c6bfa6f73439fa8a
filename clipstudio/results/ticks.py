"""Ticks of axes, linear and logarithmic, in the words of their unit."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from clipstudio.domain.language import numeral
from clipstudio.results.figures import Unit
from clipstudio.results.words import percent

STEPS = (1.0, 2.0, 5.0, 10.0)
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Tick:
    """A value that is written beside an axis."""

    at: float
    words: str


def tick_words(value: float, unit: Unit, spacing: float) -> str:
    """A tick in the words of its unit, with a decimal only where ``spacing`` asks for one."""
    if unit is Unit.NUMBER:
        places = 0 if spacing >= 1 else 1 if spacing >= 0.1 else 2
        return numeral(f"{value:,.{places}f}")
    if unit is Unit.POINTS:
        return _signed(100 * value, 0 if spacing >= 0.01 else 1)
    share = abs(value) if unit is Unit.MIRRORED else value
    return percent(share) if spacing < 0.01 else f"{round(100 * share)} %"


def linear_ticks(low: float, high: float, unit: Unit, most: int) -> tuple[Tick, ...]:
    """At most about ``most`` round values between two ends, ascending; shares never go beyond 100 %."""
    span = max(high - low, 1e-12)
    raw = span / max(most, 1)
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(step * power for step in STEPS if step * power >= raw * (1 - _ROUNDING))
    first, last = math.ceil(low / step - _ROUNDING), math.floor(high / step + _ROUNDING)
    values = [place * step for place in range(first, last + 1)]
    limit = math.inf if unit is Unit.NUMBER else 1 + _ROUNDING
    return tuple(Tick(value, tick_words(value, unit, step)) for value in values if abs(value) <= limit)


def logarithmic_ticks(low: float, high: float, unit: Unit) -> tuple[Tick, ...]:
    """Powers of ten between two positive ends, then 5 and 2 times these: the order in which they are wanted."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    values = [step * 10.0**power for step in (1.0, 5.0, 2.0) for power in powers]
    inside = [value for value in values if low * (1 - _ROUNDING) <= value <= high * (1 + _ROUNDING)]
    return tuple(Tick(value, value_words(value, unit)) for value in inside)


def value_words(value: float, unit: Unit) -> str:
    """A value of an axis by itself, with three digits that count: "0.5 %" or "1,200"."""
    if unit is Unit.NUMBER:
        return numeral(f"{Decimal(f'{value:.3g}'):,f}")
    return numeral(f"{Decimal(f'{100 * value:.3g}'):f} %")


def with_room(
    ticks: Iterable[Tick], pixel: Callable[[float], float], width: Callable[[str], float]
) -> list[tuple[float, Tick]]:
    """The ticks whose words have room, with their pixels; those that come first are kept first.

    Args:
        ticks: In the order in which they are wanted.
        pixel: Where a value lies.
        width: Pixels of words, with the room that they leave to the next ones.
    """
    kept: list[tuple[float, Tick]] = []
    taken: list[tuple[float, float]] = []
    for tick in ticks:
        middle, half = pixel(tick.at), width(tick.words) / 2
        if all(middle + half <= left or middle - half >= right for left, right in taken):
            taken.append((middle - half, middle + half))
            kept.append((middle, tick))
    return kept


def _signed(value: float, places: int) -> str:
    text = f"{abs(value):.{places}f}"
    if not float(text):
        return "0"
    return numeral(f"+{text}" if value > 0 else f"−{text}")
