"""Keeping a window, its title bar and its lower edge on the screen."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

USUAL, SHARE = QSize(1280, 800), 0.7
"""Pixels of the first window without its frame, and the part of a large screen that it takes."""

USUAL_FRAME = QMargins(8, 40, 8, 8)
"""Pixels of a frame with its title bar, as long as the window has not been shown and none is known."""


def first_size(available: QSize) -> QSize:
    """How large a window is that was never opened before, on a screen that leaves so much to windows."""
    return USUAL.expandedTo(QSize(round(SHARE * available.width()), round(SHARE * available.height())))


def fit_to_screen(window: QWidget) -> None:
    """Make a window no larger than its screen has room for, and move what stands beyond the edge back.

    A maximized window is left as it is. The window's own minimum size is kept where even that is too large, with
    the title bar in sight.
    """
    screen = _screen_of(window)
    if screen is None or window.isMaximized() or window.isFullScreen():
        return
    stands = window.geometry()
    fits = fitted(stands, screen.availableGeometry(), frame_of(window))
    if fits != stands:
        window.setGeometry(fits)


def fitted(geometry: QRect, available: QRect, frame: QMargins) -> QRect:
    """The nearest geometry of a window, without its frame, that lies on a screen with its frame.

    Args:
        geometry: Where the window stands, without its frame.
        available: What the screen leaves to windows.
        frame: Width of the frame on each side, title bar included.
    """
    room = available.marginsRemoved(frame)
    size = geometry.size().boundedTo(room.size())
    left = min(max(geometry.left(), room.left()), room.left() + room.width() - size.width())
    top = min(max(geometry.top(), room.top()), room.top() + room.height() - size.height())
    return QRect(QPoint(left, top), size)


def frame_of(window: QWidget) -> QMargins:
    """The frame that the window manager has drawn, or the usual one while none is known."""
    handle = window.windowHandle()
    known = handle.frameMargins() if handle is not None and window.isVisible() else QMargins()
    return USUAL_FRAME if known.isNull() else known


def _screen_of(window: QWidget) -> QScreen | None:
    """The screen that holds the window's middle; the first one when that screen is gone."""
    return QGuiApplication.screenAt(window.geometry().center()) or QGuiApplication.primaryScreen()
