"""Numbers in words, and users' words as tooltips show them."""

from __future__ import annotations

from html import escape

from clipstudio.results.words import (
    group_size,
    images,
    interval,
    not_estimable,
    number,
    p_value,
    percent,
    points,
    rate_in_words,
    rule_in_words,
    signed_interval,
    signed_points,
    threshold_in_words,
    under_uniform,
    uniform_in_words,
)

__all__ = [
    "group_size",
    "images",
    "interval",
    "not_estimable",
    "number",
    "p_value",
    "percent",
    "points",
    "rate_in_words",
    "rule_in_words",
    "signed_interval",
    "signed_points",
    "threshold_in_words",
    "tooltip",
    "under_uniform",
    "uniform_in_words",
]


def tooltip(text: str) -> str:
    """Text for a tooltip that shows a user's words as they are, whatever markup they look like."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>")
