from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from clipstudio.ui.figures.shades import between, shade_color
from clipstudio.ui.style import theme, tokens


@pytest.fixture(params=[False, True], ids=["light", "dark"], autouse=True)
def scheme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    theme.use(dark=request.param)
    yield
    theme.use(dark=False)


def luminance(color: QColor) -> float:
    """Relative luminance, WCAG 2."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3]]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])


def test_text_can_be_read_on_every_shade() -> None:
    text = luminance(QColor(tokens().text))
    for step in range(21):
        ground = luminance(shade_color(tokens().surface, tokens().accent, step / 20))
        bright, dim = max(text, ground), min(text, ground)
        assert (bright + 0.05) / (dim + 0.05) >= 4.5


def test_darker_shades_are_further_from_the_surface() -> None:
    colors = tokens()
    surface = QColor(colors.surface)
    shades = [shade_color(colors.surface, colors.accent, shade) for shade in (0.0, 0.1, 0.4, 0.8, 1.0)]
    distances = [
        sum(abs(a - b) for a, b in zip(shade.getRgb(), surface.getRgb(), strict=True)) for shade in shades
    ]
    assert distances[0] == 0
    assert distances == sorted(set(distances))
    assert shade_color(colors.surface, colors.accent, 3.0) == shades[-1]


def test_between_goes_from_one_colour_to_the_other() -> None:
    assert between("#000000", "#ffffff", 0.0) == QColor("#000000")
    assert between("#000000", "#ffffff", 1.0) == QColor("#ffffff")
    assert between("#000000", "#646464", 0.5) == QColor("#323232")
