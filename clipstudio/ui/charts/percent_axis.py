"""A rate's axis."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg

from clipstudio.ui.charts.words import percent


class PercentAxis(pg.AxisItem):  # type: ignore[misc]
    """Percents from zero, never beyond 100 %, with a decimal only where the steps need one."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        levels = super().tickValues(minVal, maxVal, size)[:1]
        return [(step, [value for value in values if -1e-9 < value < 1 + 1e-9]) for step, values in levels]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if spacing < 0.01:
            return [percent(value) for value in values]
        return [f"{round(100 * value)} %" for value in values]
