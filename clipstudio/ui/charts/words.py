"""Numbers in words: the one way a rate, an interval and a count are written on screen."""

from __future__ import annotations

from html import escape

from clipstudio.domain.audits import Boundary, Rate
from clipstudio.domain.percents import exact_percent, level_percent


def percent(fraction: float) -> str:
    """A fraction as "8.2 %"."""
    return f"{fraction:.1%}".replace("%", " %")


def interval(low: float, high: float) -> str:
    """An interval of fractions as "(5.1–12.9)", in percent."""
    return f"({100 * low:.1f}–{100 * high:.1f})"


def points(difference: float) -> str:
    """A difference of two fractions as "38.9 points"."""
    return f"{100 * difference:.1f} points"


def number(count: int) -> str:
    """A count with thousands separators."""
    return f"{count:,}"


def images(count: int) -> str:
    """A count of images, "1 image" or "1,204 images"."""
    return "1 image" if count == 1 else f"{count:,} images"


def group_size(n: int) -> str:
    """The number of images in a group as "n = 356"."""
    return f"n = {n:,}"


def not_estimable(rate: Rate) -> str:
    """That a rate is not given, and why: "not estimable (n = 3, minimum 10)"."""
    return f"not estimable ({rate.reason or group_size(rate.n)})"


def rate_in_words(rate: Rate) -> str:
    """A rate with its interval, "8.2 % (5.1–12.9)", or that it is not estimable."""
    if rate.rate is None or rate.low is None or rate.high is None:
        return not_estimable(rate)
    return f"{percent(rate.rate)} {interval(rate.low, rate.high)}"


def tooltip(text: str) -> str:
    """Text for a tooltip that shows a user's words as they are, whatever markup they look like."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>")


def signed_points(difference: float) -> str:
    """A change of a fraction as "−28.0 points" or "+0.6 points"; no change has no sign."""
    return f"{_signed(difference)} points"


def signed_interval(low: float, high: float) -> str:
    """The interval of a change as "(−33.1 to −23.3)", in points."""
    return f"({_signed(low)} to {_signed(high)})"


def p_value(p: float) -> str:
    """A p as "p = 0.041", "p = 0.27" or "p < 0.001"."""
    if p < 0.001:
        return "p < 0.001"
    return f"p = {p:.3f}" if p < 0.0995 else f"p = {p:.2f}"


def threshold_in_words(threshold: float) -> str:
    """A threshold in percent with every digit that it has: 0.05 % is not 0.1 %."""
    return exact_percent(threshold)


def rule_in_words(threshold: float, boundary: Boundary) -> str:
    """Which probabilities a threshold lets pass, "above 0.50 %" or "of at least 0.50 %"."""
    return f"{'above' if boundary is Boundary.ABOVE else 'of at least'} {threshold_in_words(threshold)}"


def uniform_in_words(labels: int) -> str:
    """The level that every label has when a softmax tells none apart, "1/300 = 0.33 %"."""
    return f"1/{labels:,} = {level_percent(1 / labels)}"


def under_uniform(threshold: float, labels: int | None) -> str:
    """That a threshold lies under the uniform level; empty where it does not, or where that has no meaning."""
    if labels is None or threshold >= 1 / labels:
        return ""
    return (
        f"Under {uniform_in_words(labels)}, which each label has when the model tells none apart: most images get "
        "many labels."
    )


def _signed(fraction: float) -> str:
    text = f"{abs(100 * fraction):.1f}"
    if text == "0.0":
        return text
    return f"+{text}" if fraction > 0 else f"−{text}"
