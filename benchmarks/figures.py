"""How long a step of scrolling takes in a matrix, and how that grows with cells that are not seen.

    python benchmarks/figures.py

A heat map is scrolled row by row in a window of 1200 x 800 pixels that no screen shows; a step is all that Qt does
until the picture is painted. Beside it stands a reference loop of the same run, which fills as many rectangles and
writes as many numbers with nothing around it: the ratio says what the figure itself costs. Every number is the
median of the steps. A screen shows a new picture every 16 ms.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from rich.console import Console
from rich.table import Table

from clipstudio.results.figures import FigureText, Head, MatrixCell, MatrixFigure
from clipstudio.ui.figures.matrix import MatrixWidget
from clipstudio.ui.style import theme

WIDTH, HEIGHT = 1200, 800
STEPS = 60
SIZES = ((300, 14), (300, 5_000), (5_000, 5_000))
TARGET = 16.0


def main() -> None:
    """Print the table."""
    app = QApplication([])
    theme.use(dark=False)
    table = Table(title=f"a step of scrolling at {WIDTH} x {HEIGHT}", title_justify="left")
    for heading in ("matrix", "cells seen", "ms", "slowest ms", "reference ms", "ratio", "target ms"):
        table.add_column(heading, justify="left" if heading == "matrix" else "right")
    for rows, columns in SIZES:
        for is_page in (False, True):
            steps, seen = scrolled(app, heat_map(rows, columns), is_page)
            loop = statistics.median(timed(lambda seen=seen: reference(seen)) for _ in range(20))
            step = statistics.median(steps)
            name = f"{rows:,} x {columns:,}, {'pages' if is_page else 'rows'}"
            table.add_row(
                *(name, f"{seen:,}", f"{step:.1f}", f"{max(steps):.1f}", f"{loop:.1f}", f"{step / loop:.2f}"),
                f"{TARGET:.0f}",
            )
    Console().print(table)


def heat_map(rows: int, columns: int) -> MatrixFigure:
    """Rates that look like an audit's: most of them small."""

    def cell(row: int, column: int) -> MatrixCell:
        rate = ((row * 7_919 + column * 104_729) % 1_000 / 1_000) ** 3
        return MatrixCell(f"{rate:.1%}".replace("%", " %"), "", rate**0.5, value=rate, sentence=f"{rate:.3f}")

    return MatrixFigure(
        FigureText("Every label by group"),
        *("label", "group"),
        tuple(Head(f"label {row}") for row in range(rows)),
        tuple(Head(f"group {column}", "n = 1,204") for column in range(columns)),
        cell,
        lambda: (),
        can_sort=True,
    )


def scrolled(app: QApplication, figure: MatrixFigure, is_page: bool) -> tuple[list[float], int]:
    """Milliseconds of every step, and how many cells are seen at a time."""
    widget = MatrixWidget()
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.resize(WIDTH, HEIGHT)
    widget.set_figure(figure)
    # As in the window: Qt's own scroll bars take longer to paint.
    theme.dress(widget)
    widget.show()
    app.processEvents()
    plot = widget.plot
    bar = plot.down
    step = bar.pageStep() if is_page else bar.singleStep()
    layout = plot.layout_now
    across = min(-(-(plot.viewport().width() - layout.names) // layout.cell_width), layout.columns)
    seen = across * -(-(plot.viewport().height() - layout.header) // layout.cell_height)
    steps = []
    for _ in range(STEPS):
        if bar.value() >= bar.maximum():
            bar.setValue(0)
            app.processEvents()

        def one_step() -> None:
            bar.setValue(bar.value() + step)
            app.processEvents()

        steps.append(timed(one_step))
    widget.close()
    return steps, seen


def reference(cells: int) -> None:
    """Fill as many rectangles and write as many numbers."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter, color = QPainter(image), QColor("#dbe9fa")
    for place in range(cells):
        area = QRect(place % 20 * 58, place // 20 * 20, 56, 18)
        painter.fillRect(area, color)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), "12.5 %")
    painter.end()


def timed(work: Callable[[], None]) -> float:
    """Milliseconds of one call."""
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


if __name__ == "__main__":
    main()
