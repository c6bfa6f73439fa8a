"""Numbers in words, as results are written everywhere."""

from __future__ import annotations

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
    "under_uniform",
    "uniform_in_words",
]
