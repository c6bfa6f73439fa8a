"""What a tile shows, gathered from what is cached."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPixmap

from clipstudio.domain.images import ImageRow
from clipstudio.domain.language import inside, tr


@dataclass(frozen=True, slots=True)
class Tile:
    """All that is painted of one tile.

    Attributes:
        row: The image's row; None while it is being fetched.
        picture: The pixmap; None while it loads and when it cannot be read.
        unreadable: The picture was asked for in vain.
        covered: The picture is (to be) shown blurred.
        name: The file name for the caption line; empty to leave it out.
        caption: The caption; empty for none.
        trouble: Why there is no picture, in a few words; empty where nothing is wrong.
    """

    row: ImageRow | None
    picture: QPixmap | None
    unreadable: bool
    covered: bool
    name: str
    caption: str
    trouble: str = ""


def spoken(tile: Tile, caption: str) -> str:
    """The tile in words, for a screen reader and for the pointer; ``caption`` says what its number is."""
    if tile.row is None:
        return tr("no longer in the project") if tile.unreadable else tr("loading")
    parts = [tile.row.name, caption]
    if tile.row.missing:
        parts.append(tr("file missing"))
    elif tile.unreadable:
        parts.append(inside(tile.trouble) or tr("cannot be read"))
    if tile.row.removed:
        parts.append(tr("removed from the project"))
    if tile.covered:
        parts.append(tr("blurred"))
    return ", ".join(part for part in parts if part)
