"""Icons: a few strokes each, drawn in the colour asked for, sharp at every size."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from clipstudio.domain.resources import resource

_STROKES = {
    "images": '<rect x="3" y="4" width="18" height="16" rx="2"/><circle cx="9" cy="10" r="1.6"/>'
    '<path d="M4 18l5.5-5 3.5 3 3-2.5 4.5 4"/>',
    "attributes": '<path d="M4 6h16M4 12h16M4 18h16M10 4v16"/>',
    "labels": '<path d="M4 5h8l8 8-7 7-9-9z"/><circle cx="8.2" cy="8.8" r="1.3"/>',
    "audits": '<path d="M4 20V4M4 20h16"/><path d="M8 8h9M8 12h5M8 16h11" stroke-width="2.6"/>',
    "review": '<path d="M4 5h16v11h-7l-4.5 4v-4H4z"/><path d="M8 10.5l2.8 2.8 5-5.3"/>',
    "reports": '<path d="M6 3h8l4 4v14H6z"/><path d="M14 3v4h4M9 12h6M9 16h6"/>',
    "models": '<path d="M12 3l8 4.5v9L12 21l-8-4.5v-9z"/><path d="M4 7.5l8 4.5 8-4.5M12 12v9"/>',
    "warning": '<path d="M12 4l9 16H3z"/><path d="M12 10v5M12 17.6v.2"/>',
    "add": '<path d="M12 5v14M5 12h14"/>',
    "folder": '<path d="M3 7a2 2 0 0 1 2-2h4l2 2h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z"/>',
    "close": '<path d="M6 6l12 12M18 6L6 18"/>',
    "pause": '<path d="M9 6v12M15 6v12" stroke-width="2.6"/>',
    "resume": '<path d="M8 5l11 7-11 7z"/>',
    "up": '<path d="M5 15l7-7 7 7" stroke-width="2.6"/>',
    "left": '<path d="M15 5l-7 7 7 7" stroke-width="2.6"/>',
    "down": '<path d="M5 9l7 7 7-7" stroke-width="2.6"/>',
    "right": '<path d="M9 5l7 7-7 7" stroke-width="2.6"/>',
    "more": '<path d="M5 12h.1M12 12h.1M19 12h.1" stroke-width="3.6"/>',
    "tick": '<path d="M5 12.5l5 5 9-11" stroke-width="3.2"/>',
    "ring": '<circle cx="12" cy="12" r="10.8"/>',
    "dot": '<circle cx="12" cy="12" r="7.8" stroke-width="7.6"/>',
    "back": '<path d="M19 12H5M11 6l-6 6 6 6"/>',
    "forward": '<path d="M5 12h14M13 6l6 6-6 6"/>',
    "list": '<path d="M4 6h6M4 12h6M4 18h6M14 6h6M14 12h6M14 18h6"/>',
    "details": '<path d="M4 6h16M4 12h16M4 18h16"/>',
}

_SMALL = 24
"""Up to this size the program's icon is drawn without its frame."""


_MIRRORED = {"left": "right", "right": "left", "back": "forward", "forward": "back"}
"""What stands for what where one reads from the right."""


def icon(name: str, color: str) -> QIcon:
    """An icon in one colour; what points sideways points the other way where one reads from the right.

    Raises:
        KeyError: If there is no icon of that name.
    """
    result = QIcon()
    if is_mirrored():
        name = _MIRRORED.get(name, name)
    for size in (16, 24, 32, 48, 64):
        result.addPixmap(pixmap(name, color, size))
    return result


def fold_arrow(*, is_open: bool) -> Qt.ArrowType:
    """What stands before a text that can be unfolded: it points along the line, or down where it is unfolded."""
    if is_open:
        return Qt.ArrowType.DownArrow
    return Qt.ArrowType.LeftArrow if is_mirrored() else Qt.ArrowType.RightArrow


def is_mirrored() -> bool:
    """Whether one reads from the right."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def program_icon() -> QIcon:
    """The program's own icon; small sizes have a drawing of their own, whose edges lie on pixels."""
    result = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        result.addPixmap(program_pixmap(size))
    return result


def program_pixmap(size: int) -> QPixmap:
    """The program's own icon as a square picture of ``size`` pixels."""
    drawing = resource("icons", "clipstudio-small.svg" if size <= _SMALL else "clipstudio.svg")
    return _rendered(QSvgRenderer(str(drawing)), size)


def pixmap(name: str, color: str, size: int) -> QPixmap:
    """An icon as a square picture of ``size`` pixels; one that was drawn lately is not drawn again."""
    key, result = f"{name} {color} {size}", QPixmap(size, size)
    if QPixmapCache.find(key, result):
        return result
    result = _rendered(QSvgRenderer(QByteArray(_svg(name, color).encode())), size)
    QPixmapCache.insert(key, result)
    return result


def save_svg(name: str, color: str, path: Path) -> Path:
    """Write an icon to a file, for those who take no other, and return the file."""
    path.write_text(_svg(name, color), encoding="utf-8")
    return path


def _rendered(drawing: QSvgRenderer, size: int) -> QPixmap:
    result = QPixmap(size, size)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return result


def _svg(name: str, color: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" '
        f'stroke="{color}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">'
        f"{_STROKES[name]}</svg>"
    )
