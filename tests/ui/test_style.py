"""Both schemes read: every text on every ground it stands on has a contrast of at least 4.5 to 1."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from clipstudio.results.palette import DARK, LIGHT, Tokens


def luminance(color: str) -> float:
    """Relative luminance by WCAG 2.1."""
    parts = QColor(color).getRgbF()[:3]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_texts_stand_out_from_their_grounds(scheme: Tokens) -> None:
    pairs = [
        (text, ground)
        for text in (scheme.text, scheme.muted, scheme.accent)
        for ground in (scheme.window, scheme.surface)
    ]
    pairs += [
        (scheme.text, scheme.raised),
        (scheme.text, scheme.accent_soft),
        (scheme.accent, scheme.accent_soft),
        (scheme.on_accent, scheme.accent),
        (scheme.warning, scheme.warning_soft),
        (scheme.loss, scheme.surface),
    ]
    poor = {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 4.5}
    assert not poor


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_groups_are_told_apart_and_seen(scheme: Tokens) -> None:
    assert len(set(scheme.groups)) == len(scheme.groups) >= 8
    # WCAG asks 3 to 1 of graphics; the Okabe-Ito orange reaches 2.1 on white, so the outline and shape carry it.
    faint = [color for color in scheme.groups if contrast(color, scheme.surface) < 2]
    assert not faint
