"""Draw the icon in every size that a desktop asks for, from the two drawings in `resources/icons`.

Writes PNG files for Linux (`hicolor/SIZExSIZE/apps`), one `.ico` for Windows and one `.icns` for macOS.

Run: python packaging/draw_icons.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
SMALL = 24
"""Up to this size the drawing without the frame is used, whose edges lie on pixels of 16."""
NAME = "clipstudio"


def draw(size: int) -> QImage:
    """The icon as a square picture with a transparent ground."""
    drawing = DRAWINGS / ("clipstudio-small.svg" if size <= SMALL else "clipstudio.svg")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def main(folder: Path) -> None:
    """Write all of them below a folder."""
    files = {}
    for size in SIZES:
        files[size] = folder / "hicolor" / f"{size}x{size}" / "apps" / f"{NAME}.png"
        files[size].parent.mkdir(parents=True, exist_ok=True)
        if not draw(size).save(str(files[size])):
            raise SystemExit(f"“{files[size]}” cannot be written.")
    pictures = {size: Image.open(file) for size, file in files.items()}
    largest = pictures[max(SIZES)]
    in_windows = [size for size in SIZES if size <= 256]
    largest.save(
        folder / f"{NAME}.ico",
        sizes=[(size, size) for size in in_windows],
        append_images=[pictures[size] for size in in_windows],
    )
    largest.save(folder / f"{NAME}.icns", append_images=[pictures[size] for size in (16, 32, 64, 128, 256)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
