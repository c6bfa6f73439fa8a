"""Probabilities in percent, with as many digits as they need."""

from __future__ import annotations

from decimal import Decimal

from clipstudio.domain.language import numeral, tr

DIGITS = 15
"""Significant digits of a double that stand for what was meant, not for how it is stored."""


MOST_DIGITS = 8
"""A number with more than these was not written by a person, but computed."""


def exact_percent(fraction: float) -> str:
    """A threshold as "5.00 %", "0.05 %" or "0.0125 %": every digit that it has, two behind the point at least.

    One with more digits than anybody would write, such as a step at equal ratios, is rounded: "about 2.24 %".
    """
    percent = 100 * fraction
    if float(f"{percent:.{DIGITS}g}") != float(f"{percent:.{MOST_DIGITS}g}"):
        return tr("about {percent}", percent=level_percent(fraction))
    return numeral(f"{percent_digits(percent)} %")


def percent_digits(percent: float) -> str:
    """The digits of the same, of a number that is in percent already."""
    text = format(Decimal(f"{percent:.{DIGITS}g}"), "f")
    whole, _, decimals = text.partition(".")
    return f"{whole}.{decimals:0<2}"


def level_percent(fraction: float) -> str:
    """A level such as 1/K as "0.33 %" or "0.033 %": rounded, to two digits at least, so none reads as zero."""
    percent = 100 * fraction
    return numeral(f"{percent:.2f} %" if percent >= 0.1 or percent == 0 else f"{Decimal(f'{percent:.2g}'):f} %")


def with_few_digits(fraction: float) -> float:
    """A probability that was pointed at rather than typed, with four digits: what is shown is what is meant."""
    return float(f"{fraction:.4g}")
