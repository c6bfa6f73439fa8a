"""Where Tab leads: to every control that is in the window and can be used, in the order in which one reads."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QMenuBar,
    QScrollArea,
    QSplitter,
    QSplitterHandle,
    QWidget,
)

from clipstudio.ui.style import SPACE_INSIDE

TAB, BACK = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
BAND = "tour"
"""Role of a frame that offers what comes next, beside the work: a pane of its own, whatever it stands in."""
_BY_TAB = Qt.FocusPolicy.TabFocus


def controls(root: QWidget) -> list[QWidget]:
    """What Tab goes through within a widget; what stands together in one pane comes together.

    The order that Qt would take is that in which widgets were made, which no reader of the window can know.
    """
    found: list[QWidget] = []
    for child in _as_read(each for each in root.children() if isinstance(each, QWidget)):
        within = [] if _is_whole(child) else controls(child)
        if _takes_tab(child, within):
            found.append(child)
        found += within
    return found


def step(window: QWidget, forward: bool) -> bool:
    """Move the keyboard to the next control of a window, or to the one before; False where there is none."""
    found = controls(window)
    if not found:
        return False
    target = found[_next_place(found, window.focusWidget(), forward)]
    target.setFocus(TAB if forward else BACK)
    bring_into_sight(target)
    return True


def step_pane(window: QWidget, forward: bool) -> bool:
    """Move the keyboard to the list, grid or chart of the next pane of a window; False where there is none."""
    panes: dict[QWidget, list[QWidget]] = {}
    for each in controls(window):
        if not isinstance(each.parentWidget(), QSplitterHandle):
            panes.setdefault(_pane_of(each), []).append(each)
    around, focused = list(panes), window.focusWidget()
    if len(around) < 2:
        return False
    now = _pane_of(focused) if focused is not None else around[0]
    at = around.index(now) if now in around else -1 if forward else 0
    pane = around[(at + (1 if forward else -1)) % len(around)]
    target = next((each for each in panes[pane] if _is_wanted(each, pane)), panes[pane][0])
    target.setFocus(TAB if forward else BACK)
    bring_into_sight(target)
    return True


def _is_wanted(widget: QWidget, pane: QWidget) -> bool:
    """Whether one turns to a pane for this widget: what is walked in with arrows, of a band its main button."""
    if pane.property("role") == BAND:
        return bool(widget.property("role") == "primary")
    return isinstance(widget, QAbstractScrollArea)


def _pane_of(widget: QWidget) -> QWidget:
    """The band that holds a widget, or what stands beside a divider; else what stands in the window itself."""
    at, parent = widget, widget.parentWidget()
    while parent is not None and not isinstance(parent, QSplitter) and not parent.isWindow():
        if at.property("role") == BAND:
            break
        at, parent = parent, parent.parentWidget()
    return at


def _next_place(found: list[QWidget], now: QWidget | None, forward: bool) -> int:
    at = now
    while at is not None and at not in found:
        at = at.parentWidget()
    if at is not None:
        return (found.index(at) + (1 if forward else -1)) % len(found)
    within = [place for place, each in enumerate(found) if now is not None and now.isAncestorOf(each)]
    return (within or [0])[0] if forward else (within or [len(found) - 1])[-1]


def _takes_tab(widget: QWidget, within: list[QWidget]) -> bool:
    if not widget.isEnabled():
        return False
    if (chosen := _chosen_beside(widget)) is not None:
        return widget is chosen
    # The proxy last: asking every widget for it, also those that never have the keyboard, makes PySide crash when
    # the window closes.
    if not widget.focusPolicy() & _BY_TAB or widget.focusProxy() is not None:
        return False
    if isinstance(widget, QScrollArea):  # a page that can be scrolled, and has nothing in it that leads further
        bars = (widget.verticalScrollBar(), widget.horizontalScrollBar())
        return not within and any(bar.maximum() > 0 for bar in bars)
    return True


def _chosen_beside(widget: QWidget) -> QAbstractButton | None:
    """Which of the buttons that exclude each other is pressed, where a widget is one of them and it can be used.

    Qt would lead to the one that had the keyboard last, which another way may have left behind.
    """
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    chosen = group.checkedButton() if group is not None and group.exclusive() else None
    return chosen if chosen is not None and chosen.isVisible() and chosen.isEnabled() else None


def _is_whole(widget: QWidget) -> bool:
    """Whether a widget is one control, whatever it is made of."""
    if isinstance(widget, QScrollArea):
        return False
    return isinstance(widget, (QComboBox, QAbstractSpinBox, QAbstractScrollArea))


def _as_read(widgets: Iterable[QWidget]) -> list[QWidget]:
    """Widgets of one parent that are seen, line by line and in a line from left to right."""
    left = [each for each in widgets if each.isVisible() and not each.isWindow()]
    left = [each for each in left if not isinstance(each, QMenuBar)]
    order: list[QWidget] = []
    while left:
        first = min(left, key=lambda each: (each.y(), each.x()))
        line = [each for each in left if each is first or _share_line(first, each)]
        order += sorted(line, key=lambda each: (each.x(), each.y()))
        left = [each for each in left if each not in line]
    return order


def _share_line(one: QWidget, other: QWidget) -> bool:
    """Whether two widgets stand beside each other, by more than half of the lower one."""
    top = max(one.y(), other.y())
    bottom = min(one.y() + one.height(), other.y() + other.height())
    return 2 * (bottom - top) > min(one.height(), other.height())


def bring_into_sight(widget: QWidget) -> None:
    """Scroll what is around a widget until the whole of it is seen; of a list, Qt would show the row alone."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and (page := around.widget()) is not None:
            rect = QRect(widget.mapTo(page, QPoint()), widget.size())
            room = around.viewport().size() / 2
            wide = min(rect.width() // 2 + SPACE_INSIDE, room.width())
            high = min(rect.height() // 2 + SPACE_INSIDE, room.height())
            around.ensureVisible(rect.center().x(), rect.center().y(), wide, high)
        around = around.parentWidget()
