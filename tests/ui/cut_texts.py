"""Finds texts that are not seen whole: what a user cannot read at this size of window and text."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionToolButton,
    QTableView,
    QToolButton,
    QWidget,
)

from clipstudio.ui.elided import ElidedButton, ElidedCheckBox, ElidedLabel, ElidedToolButton
from clipstudio.ui.table import TellingDelegate

_SLACK = 1
"""Pixels: a text may be drawn over its last pixel."""


def cut_texts(root: QWidget) -> list[str]:
    """What is cut below a widget, a sentence each; an ellipsis is fine where the tooltip has the whole."""
    return [sentence for widget in _seen(root) for sentence in _faults(widget, root)]


def _seen(root: QWidget) -> Iterator[QWidget]:
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and not isinstance(widget, QScrollBar) and widget.window() is root.window():
            yield widget


def _faults(widget: QWidget, root: QWidget) -> Iterator[str]:
    where = f"{type(widget).__name__} in {_home(widget)}"
    if isinstance(widget, QTableView):
        yield from (f"{where}: {fault}" for fault in _table_lacks(widget))
    if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        yield f"{where} scrolls sideways by {widget.horizontalScrollBar().maximum()}"
    text = _words(widget)
    if not text:
        return
    if isinstance(widget, QLabel):
        lacks = _label_lacks(widget)
    elif isinstance(widget, QAbstractButton):
        lacks = _button_lacks(widget)
    elif isinstance(widget, QComboBox):
        lacks = _box_lacks(widget)
    else:
        lacks = _line_lacks(widget)
    if lacks > _SLACK and not _tells_whole(widget, text):
        yield f"{where}: “{text[:60]}” lacks {lacks} pixels"
    hidden = _hidden(widget, root)
    if hidden > _SLACK:
        yield f"{where}: “{text[:60]}” is covered by {hidden} pixels"


def _words(widget: QWidget) -> str:
    if isinstance(widget, (QLabel, QAbstractButton)):
        return widget.text()
    if isinstance(widget, QComboBox):
        return "" if widget.isEditable() else widget.currentText()
    if isinstance(widget, QLineEdit):
        inner = isinstance(widget.parentWidget(), QAbstractSpinBox)
        return widget.text() if inner else (widget.text() or widget.placeholderText())
    return ""


def _tells_whole(widget: QWidget, text: str) -> bool:
    """Whether the text ends in an ellipsis and its tooltip says all of it."""
    elided = (ElidedLabel, ElidedButton, ElidedCheckBox, ElidedToolButton, QComboBox, QLineEdit)
    return isinstance(widget, elided) and bool(widget.toolTip())


def _label_lacks(label: QLabel) -> int:
    if label.textFormat() == Qt.TextFormat.RichText or not label.pixmap().isNull():
        return 0
    room, metrics = label.contentsRect(), label.fontMetrics()
    text = label.text()
    if label.buddy() is not None:  # an ampersand marks the key that leads to the field
        marked = text.replace("&&", "\0").partition("&")
        before, key, after = (part.replace("\0", "&") for part in (marked[0], marked[2][:1], marked[2][1:]))
        text = f"{before}{key}{after}"
        # Around the letter of the key, which is underlined, Qt does not move letters closer to each other.
        apart = sum(metrics.horizontalAdvance(part) for part in (before, key, after))
        if apart - room.width() > _SLACK and "\n" not in text and not label.wordWrap():
            return apart - room.width()
    if not label.wordWrap():
        lines = text.split("\n")
        wide = max(metrics.horizontalAdvance(line) for line in lines) - room.width()
        return max(wide, len(lines) * metrics.height() - room.height())
    flags = int(Qt.TextFlag.TextWordWrap)
    needed = metrics.boundingRect(QRect(0, 0, room.width(), 1), flags, text)
    return max(needed.width() - room.width(), needed.height() - room.height())


def _button_lacks(button: QAbstractButton) -> int:
    text = button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    needed = max(button.fontMetrics().horizontalAdvance(line) for line in text.split("\n"))
    if isinstance(button, QToolButton):
        option = QStyleOptionToolButton()
        button.initStyleOption(option)
        if option.toolButtonStyle == Qt.ToolButtonStyle.ToolButtonIconOnly:
            return 0
        return button.sizeHint().width() - button.width()
    styled = QStyleOptionButton()
    if not isinstance(button, (QPushButton, QCheckBox, QRadioButton)):
        return 0
    button.initStyleOption(styled)
    part = {
        QCheckBox: QStyle.SubElement.SE_CheckBoxContents,
        QRadioButton: QStyle.SubElement.SE_RadioButtonContents,
    }.get(type(button), QStyle.SubElement.SE_PushButtonContents)
    room = button.style().subElementRect(part, styled, button)
    if isinstance(button, QPushButton) and not button.icon().isNull():
        needed += button.iconSize().width() + 4
    return max(needed - room.width(), button.fontMetrics().height() - button.height())


def _box_lacks(box: QComboBox) -> int:
    option, parts = QStyleOptionComboBox(), QStyle.SubControl
    box.initStyleOption(option)
    kind = QStyle.ComplexControl.CC_ComboBox
    room = box.style().subControlRect(kind, option, parts.SC_ComboBoxEditField, box).width() - 2
    box.grab()  # which is when it tells what it has no room for
    return box.fontMetrics().horizontalAdvance(box.currentText()) - room


def _line_lacks(widget: QWidget) -> int:
    assert isinstance(widget, QLineEdit)
    margins = widget.textMargins()
    room = widget.contentsRect().width() - margins.left() - margins.right() - 4
    return widget.fontMetrics().horizontalAdvance(widget.text() or widget.placeholderText()) - room


def _table_lacks(table: QTableView) -> Iterator[str]:
    """Cells that are lower than their text, or cut without a tooltip that has the whole."""
    model, tells = table.model(), isinstance(table.itemDelegate(), TellingDelegate)
    for row in range(model.rowCount()):
        if not table.viewport().rect().intersects(table.visualRect(model.index(row, 0))):
            continue
        lacks = table.fontMetrics().height() - table.rowHeight(row)
        if lacks > _SLACK:
            yield f"row {row} is {lacks} pixels lower than its text"
        for column in range(model.columnCount()):
            index = model.index(row, column)
            words = str(index.data() or "")
            wide = table.fontMetrics().horizontalAdvance(words) - table.columnWidth(column)
            if wide > 0 and not tells and not index.data(Qt.ItemDataRole.ToolTipRole):
                yield f"“{words[:60]}” lacks {wide} pixels and no tooltip says it"


def _hidden(widget: QWidget, root: QWidget) -> int:
    """How many pixels of the widget no scrolling brings into sight."""
    worst, rect, at = 0, widget.rect(), widget
    while at is not root and (parent := at.parentWidget()) is not None:
        rect = QRect(at.mapTo(parent, rect.topLeft()), rect.size())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            if isinstance(area, QAbstractItemView):
                return worst
            seen = rect.intersected(parent.rect())
            rect = seen if not seen.isEmpty() else QRect(QPoint(), parent.size())
        else:
            out = (
                rect.right() - parent.width() + 1,
                -rect.left(),
                rect.bottom() - parent.height() + 1,
                -rect.top(),
            )
            worst = max(worst, *out)
        at = parent
    return worst


def _home(widget: QWidget) -> str:
    """The nearest class of ours around a widget."""
    at = widget.parentWidget()
    while at is not None and not type(at).__module__.startswith("clipstudio"):
        at = at.parentWidget()
    return type(at).__name__ if at is not None else "the window"
