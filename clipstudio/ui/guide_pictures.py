"""One small drawing for each kind of chart, for the passage of help that says how it is read."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF

from clipstudio.domain.language import number, tr
from clipstudio.results.guide_kinds import Guide
from clipstudio.results.palette import cell_shade
from clipstudio.results.words import interval, percent
from clipstudio.ui.style import group_color, tokens

SIZE = QSize(320, 112)
"""Pixels of a drawing, before the screen's ratio."""
LEFT, RIGHT, TOP, FOOT = 72.0, 304.0, 10.0, 98.0
AT_LEFT, IN_MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter
SOLID, DASHED, DOTTED = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine


def guide_image(guide: Guide, ratio: float = 1.0) -> QImage:
    """The drawing of a kind of chart, in the colours in force.

    Args:
        guide: The kind.
        ratio: Dots of the screen to a pixel.
    """
    image = QImage(SIZE * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(tokens().surface))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens().text), 1))
    PICTURES[guide](painter)
    painter.end()
    return image


def _groups() -> tuple[str, ...]:
    return tr("female"), tr("male"), tr("other")


def _x(share: float) -> float:
    return LEFT + share * (RIGHT - LEFT)


def _y(share: float) -> float:
    return FOOT - share * (FOOT - TOP)


def _words(painter: QPainter, text: str, area: QRectF, align: Qt.AlignmentFlag = AT_LEFT) -> None:
    painter.setPen(QColor(tokens().text))
    painter.drawText(area, int(align | Qt.AlignmentFlag.AlignVCenter), text)


def _rows(painter: QPainter, names: Sequence[str]) -> list[float]:
    """Names at the left; the middle of each row."""
    middles = [TOP + (place + 0.5) * (FOOT - TOP) / len(names) for place in range(len(names))]
    for name, y in zip(names, middles, strict=True):
        _words(painter, name, QRectF(6, y - 10, LEFT - 12, 20))
    return middles


def _upright(painter: QPainter, x: float, style: Qt.PenStyle = DOTTED, width: float = 1.2) -> None:
    painter.setPen(QPen(QColor(tokens().muted), width, style))
    painter.drawLine(QPointF(x, TOP), QPointF(x, FOOT))


def _dot(painter: QPainter, x: float, y: float, group: int, *, is_filled: bool = True) -> None:
    painter.setPen(QPen(group_color(group), 2))
    painter.setBrush(group_color(group) if is_filled else QColor(tokens().surface))
    painter.drawEllipse(QPointF(x, y), 5, 5)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _line(painter: QPainter, points: Sequence[QPointF], group: int, style: Qt.PenStyle = SOLID) -> None:
    painter.setPen(QPen(group_color(group), 2, style))
    painter.drawPolyline(QPolygonF(list(points)))


def _interval_row(painter: QPainter, y: float, at: float, half: float, group: int) -> None:
    painter.setPen(QPen(group_color(group), 2))
    painter.drawLine(QPointF(_x(at - half), y), QPointF(_x(at + half), y))
    _dot(painter, _x(at), y, group)


def _bars(painter: QPainter) -> None:
    for group, (y, at, half) in enumerate(
        zip(_rows(painter, _groups()), (0.3, 0.62, 0.45), (0.1, 0.12, 0.3), strict=True)
    ):
        painter.fillRect(QRectF(LEFT, y - 7, at * (RIGHT - LEFT), 14), QColor(tokens().bar))
        _interval_row(painter, y, at, half, group)
    _upright(painter, _x(0.47))


def _dumbbell(painter: QPainter) -> None:
    for group, (y, before, after) in enumerate(
        zip(_rows(painter, _groups()[:2]), (0.75, 0.5), (0.2, 0.4), strict=True)
    ):
        _line(painter, [QPointF(_x(before), y), QPointF(_x(after), y)], group)
        _dot(painter, _x(before), y, group, is_filled=False)
        _dot(painter, _x(after), y, group)


def _points(painter: QPainter) -> None:
    _upright(painter, _x(0.5), SOLID)
    for group, (y, at, half) in enumerate(
        zip(_rows(painter, _groups()), (0.25, 0.8, 0.54), (0.12, 0.1, 0.14), strict=True)
    ):
        _interval_row(painter, y, at, half, group)


def _mirrored(painter: QPainter) -> None:
    middle = _x(0.5)
    for y, (one, other) in zip(
        _rows(painter, (tr("nanny"), tr("banker"), tr("judge"))), ((0.9, 0.2), (0.1, 0.7), (0.5, 0.5)), strict=True
    ):
        wide = (RIGHT - LEFT) / 2
        painter.fillRect(QRectF(middle - one * wide, y - 7, one * wide, 14), group_color(0))
        painter.fillRect(QRectF(middle, y - 7, other * wide, 14), QColor(group_color(1)))
    _upright(painter, middle, SOLID)


def _agreement(painter: QPainter) -> None:
    _upright(painter, _x(0.15))
    _words(painter, tr("chance"), QRectF(_x(0.15) + 4, FOOT - 14, 60, 14))
    for group, (y, at, half) in enumerate(
        zip(_rows(painter, (tr("verdict"), tr("tag"))), (0.85, 0.4), (0.08, 0.2), strict=True)
    ):
        _interval_row(painter, y - 6, at, half, group)


def _falling(lift: float) -> list[tuple[float, float]]:
    return [(step / 20, min(0.95, lift + 0.9 / (1 + math.exp(10 * (step / 20 - 0.4))))) for step in range(21)]


def _curves(painter: QPainter, *, has_band: bool) -> None:
    painter.setPen(QPen(QColor(tokens().line), 1))
    painter.drawLine(QPointF(LEFT, FOOT), QPointF(RIGHT, FOOT))
    for group, lift in enumerate((0.02, -0.2)):
        points = [(x, max(y + lift, 0.01)) for x, y in _falling(0.0)]
        if has_band:
            band = QColor(group_color(group))
            band.setAlphaF(0.2)
            upper = [QPointF(_x(x), _y(min(1.0, y + 0.07))) for x, y in points]
            lower = [QPointF(_x(x), _y(max(0.0, y - 0.07))) for x, y in reversed(points)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(band)
            painter.drawPolygon(QPolygonF([*upper, *lower]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        _line(painter, [QPointF(_x(x), _y(y)) for x, y in points], group)


def _threshold(painter: QPainter) -> None:
    _curves(painter, has_band=True)
    _upright(painter, _x(0.2))
    _words(painter, "1/K", QRectF(_x(0.2) + 4, TOP, 30, 14))
    _upright(painter, _x(0.55), SOLID, 2)
    painter.setBrush(QColor(tokens().accent))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(_x(0.55), TOP + 4), 5, 5)


def _names(painter: QPainter) -> None:
    for group, start in enumerate((0.9, 0.7)):
        points = [QPointF(_x(at), _y(start * (1 - 0.35 * at))) for at in (0.1, 0.5, 0.9)]
        _line(painter, points, group, DASHED if not group else SOLID)
        for point in points:
            _dot(painter, point.x(), point.y(), group, is_filled=bool(group))
    for at, words in ((0.1, number(100)), (0.5, number(1000)), (0.9, number(2000))):
        _words(painter, words, QRectF(_x(at) - 30, FOOT - 2, 60, 14), IN_MIDDLE)


def _slope(painter: QPainter) -> None:
    for at in (0.15, 0.85):
        _upright(painter, _x(at), SOLID)
    for group, (one, other) in enumerate(((0.2, 0.8), (0.7, 0.5), (0.4, 0.35))):
        ends = [QPointF(_x(0.15), _y(one)), QPointF(_x(0.85), _y(other))]
        _line(painter, ends, group)
        for end in ends:
            _dot(painter, end.x(), end.y(), group)


def _grid(
    painter: QPainter, cells: Sequence[Sequence[str]], shades: Sequence[Sequence[float | None]]
) -> list[QRectF]:
    wide, high = (RIGHT - LEFT) / len(cells[0]), (FOOT - TOP) / len(cells)
    areas = []
    for row, (texts, darks) in enumerate(zip(cells, shades, strict=True)):
        for column, (text, dark) in enumerate(zip(texts, darks, strict=True)):
            area = QRectF(LEFT + column * wide, TOP + row * high, wide - 2, high - 2)
            areas.append(area)
            ground = QColor(cell_shade(tokens().surface, tokens().accent, dark or 0.0))
            painter.fillRect(area, ground)
            if dark is None:
                painter.fillRect(area, QBrush(QColor(tokens().muted), Qt.BrushStyle.BDiagPattern))
            _words(painter, text, area, IN_MIDDLE)
    return areas


def _heat_map(painter: QPainter) -> None:
    _rows(painter, (tr("thief"), tr("nanny"), tr("judge")))
    _grid(
        painter,
        (("8 %", "31 %", "12 %"), ("22 %", "3 %", "n = 3"), ("5 %", "6 %", "5 %")),
        ((0.25, 1.0, 0.4), (0.7, 0.1, None), (0.15, 0.2, 0.15)),
    )


def _confusion(painter: QPainter) -> None:
    _rows(painter, _groups())
    areas = _grid(
        painter,
        (("92 %", "6 %", "2 %"), ("10 %", "88 %", "2 %"), ("30 %", "30 %", "40 %")),
        ((1.0, 0.1, 0.05), (0.15, 0.95, 0.05), (0.4, 0.4, 0.5)),
    )
    painter.setPen(QPen(QColor(tokens().text), 2))
    for place in (0, 4, 8):
        painter.drawRect(areas[place].adjusted(1, 1, -1, -1))


def _coverage(painter: QPainter) -> None:
    _rows(painter, _groups())
    _grid(painter, (("412", "380"), ("395", "402"), ("41", "3")), ((1.0, 0.95), (0.96, 0.98), (0.3, None)))


def _histogram(painter: QPainter) -> None:
    soft = QColor(tokens().accent_soft)
    painter.fillRect(QRectF(_x(0.55), TOP, _x(0.85) - _x(0.55), FOOT - TOP), soft)
    for group, peak in enumerate((0.3, 0.6)):
        points: list[QPointF] = []
        for step in range(14):
            height = 0.9 * math.exp(-(((step + 0.5) / 14 - peak) ** 2) / 0.03)
            points += [QPointF(_x(step / 14), _y(height)), QPointF(_x((step + 1) / 14), _y(height))]
        _line(painter, points, group)
    painter.setPen(QPen(QColor(tokens().muted), 1))
    painter.drawLine(QPointF(LEFT, FOOT), QPointF(RIGHT, FOOT))


def _table(painter: QPainter) -> None:
    rates = (f"{percent(0.082)} {interval(0.059, 0.113)}", f"{percent(0.156)} {interval(0.123, 0.196)}")
    lines = (
        (tr("group"), "n", tr("rate")),
        (tr("female"), number(412), rates[0]),
        (tr("male"), number(380), rates[1]),
    )
    high = (FOOT - TOP) / 3
    painter.fillRect(QRectF(8, TOP + high, RIGHT - 8, high - 2), QColor(tokens().accent_soft))
    for row, cells in enumerate(lines):
        for text, x in zip(cells, (14, 90, 150), strict=True):
            _words(painter, text, QRectF(x, TOP + row * high, 170, high - 2))


def _map(painter: QPainter) -> None:
    for place in range(120):
        group = place % 2
        angle, far = place * 2.4, 6 * math.sqrt(place / 2)
        x = (_x(0.25) if not group else _x(0.65)) + far * math.cos(angle)
        y = (_y(0.5)) + 0.8 * far * math.sin(angle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(group_color(group))
        point = QPointF(x, min(max(y, TOP), FOOT))
        painter.drawEllipse(point, 2.5, 2.5) if group else painter.drawRect(
            QRectF(point.x() - 2, point.y() - 2, 4, 4)
        )
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _nearness(painter: QPainter) -> None:
    cut = 0.6
    for step in range(30):
        at = (step + 0.5) / 30
        height = 0.95 * math.exp(-((at - 0.35) ** 2) / 0.05) + 0.04
        color = QColor(tokens().accent if at > cut else tokens().line)
        painter.fillRect(QRectF(_x(step / 30), _y(height), (RIGHT - LEFT) / 30 - 1, FOOT - _y(height)), color)
    painter.fillRect(QRectF(_x(cut), TOP, 2, FOOT - TOP), QColor(tokens().text))


PICTURES: dict[Guide, Callable[[QPainter], None]] = {
    Guide.BARS: _bars,
    Guide.DUMBBELL: _dumbbell,
    Guide.POINTS: _points,
    Guide.MIRRORED: _mirrored,
    Guide.AGREEMENT: _agreement,
    Guide.THRESHOLD: _threshold,
    Guide.NAMES: _names,
    Guide.SLOPE: _slope,
    Guide.HEAT_MAP: _heat_map,
    Guide.CONFUSION: _confusion,
    Guide.COVERAGE: _coverage,
    Guide.HISTOGRAM: _histogram,
    Guide.TABLE: _table,
    Guide.MAP: _map,
    Guide.NEARNESS: _nearness,
}
