"""How a run looks in the list: its name with its number, and below it what tells it from others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clipstudio.domain.language import number
from clipstudio.domain.visible_text import visible
from clipstudio.results.plan_locks import WaitingPlan
from clipstudio.results.run_list import Entry, Section
from clipstudio.ui.places.audits.run_tree_model import ITEM
from clipstudio.ui.style import RADIUS, SPACE_INSIDE, tokens

Line = tuple[str, str]
"""Words, and what stands at the end of their line."""
Index = QModelIndex | QPersistentModelIndex

SURE_OF_END = 0.5
"""Of a line, so much its end can have however long the words are; more where they leave it."""

LEAST_LETTERS = 6
"""Of a part of a line, such as a number of images, so many say something."""

_GAP = 4
"""Pixels above and below the words."""


class RunDelegate(QStyledItemDelegate):
    """Paints headings in one line and runs in two or three; what is too long ends in an ellipsis."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a heading or a run."""
        item, colors = index.data(ITEM), tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or option.state & QStyle.StateFlag.State_HasFocus:
            # A heading, which cannot be chosen, has a frame where the keyboard is; a run is seen to be chosen.
            painter.setPen(Qt.PenStyle.NoPen if is_selected else QColor(colors.accent))
            painter.setBrush(QColor(colors.accent_soft) if is_selected else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(option.rect.adjusted(0, 0, -1, -1), RADIUS, RADIUS)
        inner = option.rect.adjusted(SPACE_INSIDE // 2, _GAP, -SPACE_INSIDE, -_GAP)
        if isinstance(item, Section):
            _draw_line(painter, option.font, inner, 0, item.heading, number(len(item.entries)), colors.text)
        elif isinstance(item, Entry | WaitingPlan):
            strong = QFont(option.font)
            strong.setWeight(QFont.Weight.DemiBold)
            font = strong if item.lines[1:] else option.font
            lines = with_room_for_name(((item.name, item.end), *item.lines), QFontMetrics(font), inner.width())
            _draw_line(painter, font, inner, 0, *lines[0], colors.text)
            for place, (words, end) in enumerate(lines[1:], 1):
                _draw_line(painter, option.font, inner, place, words, end, colors.muted)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the lines of a heading or a run."""
        item = index.data(ITEM)
        lines = 1 + len(item.lines) if isinstance(item, Entry | WaitingPlan) else 1
        return QSize(0, lines * option.fontMetrics.lineSpacing() + 2 * _GAP)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """The field stands in place of the name."""
        height = max(editor.sizeHint().height(), option.fontMetrics.lineSpacing() + 2 * _GAP)
        editor.setGeometry(QRect(option.rect.topLeft(), QSize(option.rect.width(), height)))


def with_room_for_name(lines: Sequence[Line], metrics: QFontMetrics, width: int) -> list[Line]:
    """The lines of a run; the end of a name that needs its line goes to the last line that has none."""
    arranged, (name, end) = list(lines), lines[0]
    wanted = metrics.horizontalAdvance(f"{visible(name)}{visible(end)}") + SPACE_INSIDE
    free = [place for place, (_words, other) in enumerate(lines) if place and not other]
    if end and wanted > width and free:
        arranged[0], arranged[free[-1]] = (name, ""), (lines[free[-1]][0], end)
    return arranged


def shortened(words: str, metrics: QFontMetrics, width: int) -> str:
    """As much of a line as has room; of its last part nothing, where only a few letters of it would be left."""
    found = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    before, dot, _last = words.rpartition(" · ")
    if found != words and dot and len(found) - len(f"{before}{dot}…") < LEAST_LETTERS:
        return metrics.elidedText(before, Qt.TextElideMode.ElideRight, width)
    return found


def _draw_line(painter: QPainter, font: QFont, room: QRect, place: int, words: str, end: str, color: str) -> None:
    """Words at the left, shortened, and a lighter end at the right, in what they leave, or in its share."""
    words, end = visible(words), visible(end)
    metrics = QFontMetrics(font)
    line = QRect(room.left(), room.top() + place * metrics.lineSpacing(), room.width(), metrics.lineSpacing())
    plain = QFont(font)
    plain.setWeight(QFont.Weight.Normal)
    left_over = line.width() - metrics.horizontalAdvance(words) - SPACE_INSIDE
    end = metrics.elidedText(end, Qt.TextElideMode.ElideRight, max(round(SURE_OF_END * line.width()), left_over))
    left = line.adjusted(0, 0, -(metrics.horizontalAdvance(end) + SPACE_INSIDE) if end else 0, 0)
    # Where one reads from the right the words stand at the right, and the end at the left.
    left = QStyle.visualRect(painter.layoutDirection(), line, left)
    painter.setFont(font)
    painter.setPen(QColor(color))
    side = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(left, Qt.AlignmentFlag.AlignLeft | side, shortened(words, metrics, left.width()))
    if end:
        painter.setFont(plain)
        painter.setPen(QColor(tokens().muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | side, end)
