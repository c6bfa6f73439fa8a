"""One small drawing for each word of the field, for the card that explains it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from clipstudio.domain.language import quoted, tr
from clipstudio.ui.style import group_color, tokens

WIDE, HIGH = 240, 88
"""Pixels of a drawing."""


class TermPicture(QWidget):
    """A drawing; what it shows is said by the sentence below it.

    Args:
        term: A word of `PICTURES`.
    """

    def __init__(self, term: str) -> None:
        super().__init__()
        self._draw = PICTURES[term]
        self.setFixedSize(QSize(WIDE, HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().text), 1))
        self._draw(painter)
        painter.end()


def _image(painter: QPainter, x: float, y: float, size: float = 36) -> None:
    """A picture of a person."""
    painter.save()
    painter.setBrush(QColor(tokens().raised))
    painter.setPen(QPen(QColor(tokens().muted), 1))
    painter.drawRoundedRect(QRectF(x, y, size, size), 4, 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().muted))
    painter.drawEllipse(QPointF(x + size / 2, y + size * 0.35), size * 0.16, size * 0.16)
    painter.drawChord(QRectF(x + size * 0.2, y + size * 0.56, size * 0.6, size * 0.7), 0, 180 * 16)
    painter.restore()


def _words(painter: QPainter, x: float, y: float, text: str) -> None:
    painter.drawText(QRectF(x, y, WIDE - x, 18), Qt.AlignmentFlag.AlignVCenter, text)


def _bar(painter: QPainter, y: float, share: float, color: QColor, x: float = 90, high: float = 12) -> None:
    painter.fillRect(QRectF(x, y, share * (WIDE - x - 8), high), color)


def _dashed(painter: QPainter, x: float) -> None:
    painter.save()
    painter.setPen(QPen(QColor(tokens().text), 1.5, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(x, 6), QPointF(x, HIGH - 6))
    painter.restore()


def _zero_shot(painter: QPainter) -> None:
    _image(painter, 8, 26)
    for place, label in enumerate((tr("doctor"), tr("teacher"), tr("thief"))):
        y = 8 + 26 * place
        painter.drawLine(QPointF(48, 44), QPointF(110, y + 9))
        _words(painter, 116, y, f"{quoted(label)}?")


def _label_set(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(56, 6, 128, 76), 6, 6)
    for place, label in enumerate((tr("doctor"), tr("teacher"), tr("thief"), tr("animal"))):
        _words(painter, 72, 8 + 18 * place, label)


def _category(painter: QPainter) -> None:
    for place, label in enumerate((tr("thief"), tr("criminal"), tr("doctor"))):
        _words(painter, 16, 10 + 24 * place, label)
    accent = QColor(tokens().accent)
    painter.setPen(QPen(accent, 2))
    painter.drawRoundedRect(QRectF(8, 6, 84, 50), 6, 6)
    painter.drawLine(QPointF(92, 31), QPointF(116, 31))
    painter.setPen(QColor(tokens().text))
    _words(painter, 122, 22, tr("crime-related"))


def _threshold(painter: QPainter) -> None:
    for place, (label, share) in enumerate(((tr("doctor"), 0.8), (tr("teacher"), 0.5), (tr("thief"), 0.15))):
        y = 12 + 24 * place
        _words(painter, 8, y - 3, label)
        _bar(painter, y, share, QColor(tokens().accent if share > 0.35 else tokens().bar))
    _dashed(painter, 90 + 0.35 * (WIDE - 98))


def _interval(painter: QPainter) -> None:
    for place, (label, half) in enumerate((("n = 20", 0.34), ("n = 400", 0.08))):
        y, middle, room = 24 + 36 * place, 0.5, WIDE - 98
        _words(painter, 8, y - 9, label)
        painter.setPen(QPen(group_color(0), 2))
        painter.drawLine(QPointF(90 + (middle - half) * room, y), QPointF(90 + (middle + half) * room, y))
        painter.setBrush(group_color(0))
        painter.drawEllipse(QPointF(90 + middle * room, y), 5, 5)
        painter.setPen(QColor(tokens().text))


def _level(painter: QPainter) -> None:
    """Intervals of several samples around the true value, of which one misses it."""
    true, room = 0.5, WIDE - 20
    painter.setPen(QPen(QColor(tokens().text), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(10 + true * room, 6), QPointF(10 + true * room, 74))
    for place, middle in enumerate((0.46, 0.55, 0.42, 0.7, 0.52)):
        y, half = 14 + 13 * place, 0.13
        painter.setPen(QPen(group_color(1 if abs(middle - true) > half else 0), 2))
        painter.drawLine(QPointF(10 + (middle - half) * room, y), QPointF(10 + (middle + half) * room, y))


def _not_estimable(painter: QPainter) -> None:
    for place in range(3):
        _image(painter, 8 + 30 * place, 30, 26)
    _words(painter, 110, 34, tr("n = 3: too few"))


def _cluster(painter: QPainter) -> None:
    for group, count in enumerate((4, 2)):
        x = 10 + 130 * group
        painter.drawRoundedRect(QRectF(x, 14, 26.0 * count + 8, 44), 8, 8)
        for place in range(count):
            _image(painter, x + 6 + 26 * place, 25, 22)
        _words(painter, x, 62, tr("person {group}", group=group + 1))


def _embedding(painter: QPainter) -> None:
    _image(painter, 8, 26)
    painter.drawLine(QPointF(50, 44), QPointF(74, 44))
    _words(painter, 82, 35, "0.12  −0.53  0.31  …")


def _template(painter: QPainter) -> None:
    _words(painter, 8, 12, tr("a photo of a {label}"))
    painter.drawLine(QPointF(40, 34), QPointF(40, 52))
    _words(painter, 8, 56, tr("a photo of a doctor"))


def _softmax(painter: QPainter) -> None:
    for place, (label, share) in enumerate(((tr("doctor"), 0.7), (tr("teacher"), 0.2), (tr("thief"), 0.1))):
        y = 6 + 20 * place
        _words(painter, 8, y - 3, label)
        _bar(painter, y, share * 0.7, group_color(0))
        _words(painter, 96 + share * 0.7 * (WIDE - 98), y - 3, f"{100 * share:.0f} %")
    painter.drawLine(QPointF(90, 66), QPointF(WIDE - 8, 66))
    _words(painter, 90, 68, tr("together 100 %"))


def _blind(painter: QPainter) -> None:
    _image(painter, 16, 22, 44)
    _words(painter, 84, 16, "✓  ?")
    painter.setPen(QColor(tokens().muted))
    words = tr("thief 63 %, female")
    _words(painter, 84, 46, words)
    wide = painter.fontMetrics().horizontalAdvance(words)
    painter.setPen(QPen(QColor(tokens().text), 2))
    painter.drawLine(QPointF(80, 55), QPointF(88 + wide, 55))


def _repeats(painter: QPainter) -> None:
    for place, name in enumerate(("12", "13", "…", "87")):
        if name == "…":
            _words(painter, 16 + 58 * place, 34, name)
            continue
        _image(painter, 8 + 58 * place, 12, 40)
        _words(painter, 18 + 58 * place, 58, name)
    painter.setPen(QPen(QColor(tokens().accent), 2))
    for x in (8, 182):
        painter.drawRoundedRect(QRectF(x - 4, 8, 48, 48), 6, 6)


def _calibration(painter: QPainter) -> None:
    _image(painter, 8, 26)
    painter.drawLine(QPointF(50, 44), QPointF(74, 44))
    for place, words in enumerate((tr("agreed on: yes"), tr("Ada: yes"), tr("Ben: no"))):
        painter.setPen(QColor(tokens().accent if place == 0 else tokens().text))
        _words(painter, 82, 8 + 24 * place, words)


def _seed(painter: QPainter) -> None:
    _words(painter, 8, 35, "4711")
    painter.drawLine(QPointF(46, 44), QPointF(64, 44))
    for place in range(5):
        _image(painter, 74 + 32 * place, 31, 26)
    painter.setPen(QPen(QColor(tokens().accent), 2))
    for place in (1, 4):
        painter.drawRoundedRect(QRectF(71 + 32 * place, 28, 32, 32), 5, 5)


def _sheet(painter: QPainter, x: float, lines: int) -> None:
    """A page with lines of writing."""
    painter.drawRoundedRect(QRectF(x, 8, 56, 72), 4, 4)
    painter.save()
    painter.setPen(QPen(QColor(tokens().muted), 2))
    for line in range(lines):
        painter.drawLine(QPointF(x + 8, 20 + 12 * line), QPointF(x + (46 if line % 2 else 38), 20 + 12 * line))
    painter.restore()


def _evidence_pack(painter: QPainter) -> None:
    _sheet(painter, 8, 5)
    _words(painter, 72, 34, "+")
    painter.drawRoundedRect(QRectF(92, 8, 140, 72), 6, 6)
    for place, words in enumerate(("2 / 40  ·  9 / 61", "7 / 55  ·  0 / 38", tr("computed again: ✓"))):
        _words(painter, 102, 14 + 20 * place, words)


def _card(painter: QPainter) -> None:
    _sheet(painter, 8, 5)
    for place, words in enumerate((tr("what it is for"), tr("what it was tried on"), tr("where it fails"))):
        _words(painter, 78, 10 + 24 * place, words)


def _smallest_group(painter: QPainter) -> None:
    for place, (count, share) in enumerate(((120, 0.8), (40, 0.5))):
        _words(painter, 8, 9 + 24 * place, f"n = {count}")
        _bar(painter, 12 + 24 * place, share, group_color(0))
    painter.setPen(QColor(tokens().muted))
    _words(painter, 8, 57, tr("n = 3: left out"))


def _exploratory(painter: QPainter) -> None:
    for place, words in enumerate((tr("result"), tr("plan"))):
        x = 8 + 120 * place
        painter.drawRoundedRect(QRectF(x, 26, 90, 36), 6, 6)
        painter.drawText(QRectF(x, 26, 90, 36), Qt.AlignmentFlag.AlignCenter, words)
    painter.drawLine(QPointF(98, 44), QPointF(128, 44))
    painter.setPen(QPen(QColor(tokens().warning), 2))
    painter.drawLine(QPointF(106, 36), QPointF(120, 52))
    painter.drawLine(QPointF(120, 36), QPointF(106, 52))


PICTURES: dict[str, Callable[[QPainter], None]] = {
    "zero-shot": _zero_shot,
    "label set": _label_set,
    "category": _category,
    "threshold": _threshold,
    "confidence interval": _interval,
    "confidence level": _level,
    "not estimable": _not_estimable,
    "cluster": _cluster,
    "embedding": _embedding,
    "template": _template,
    "softmax": _softmax,
    "blind": _blind,
    "repeats": _repeats,
    "calibration": _calibration,
    "seed": _seed,
    "evidence pack": _evidence_pack,
    "card": _card,
    "smallest group": _smallest_group,
    "exploratory": _exploratory,
}
"""By the words of the glossary, in small letters."""
