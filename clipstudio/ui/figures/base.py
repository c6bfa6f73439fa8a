"""What a widget for one kind of figure can do; `FigureView` chooses the widget by the kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from clipstudio.results.figures import FigureText, Line
from clipstudio.results.targets import Target
from clipstudio.results.words import share_in_words

F = TypeVar("F")

Shares = Mapping[Target, tuple[int, int]]
"""What the grid's selection takes of the images behind a target: (selected, count)."""


def share_of(target: Target | None, shares: Shares) -> tuple[int, int]:
    """What is selected of the images behind a target: (selected, count); zeros where nothing is known of them."""
    return shares.get(target, (0, 0)) if target is not None else (0, 0)


def with_share(words: str, target: Target | None, shares: Shares, between: str) -> str:
    """Words about a target, followed by how much of its images is selected where any is."""
    share = share_of(target, shares)
    return f"{words}{between}{share_in_words(share)}" if share[0] else words


@dataclass(frozen=True, slots=True)
class Subject:
    """What a context menu is of: the words of a mark, and the images behind it; None where there are none."""

    words: str
    target: Target | None


class Drawing(Protocol):
    """A figure made for a picture: it has a height of its own, whatever the window shows of it."""

    @property
    def height(self) -> int:
        """Pixels it needs at the width it was made for."""

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw it once in an area of that width and height."""


class FigureWidget(QWidget, Generic[F]):
    """Draws one kind of figure and answers mouse and keyboard.

    Signals:
        target_clicked: The `Target` of a mark that was clicked, entered or brushed.
        text_changed: What the figure says has changed, since it is read at another place.
    """

    target_clicked = Signal(object)
    text_changed = Signal()
    _figure: F | None = None

    @property
    def _shown(self) -> F:
        if self._figure is None:
            raise RuntimeError("no figure was set")
        return self._figure

    def set_figure(self, figure: F) -> None:
        """Show another figure of this kind; nothing is selected."""
        raise NotImplementedError

    def set_selected(self, target: Target | None) -> None:
        """Mark what stands for a target whose images are shown elsewhere; None for nothing."""

    def set_shares(self, shares: Shares) -> None:
        """Light up what is selected in the grid in every mark that is among the targets; empty for nothing."""

    def set_sorted(self, by_size: bool) -> None:
        """Order rows by size, or as the figure lists them."""

    def text(self) -> FigureText:
        """What the figure says as it is shown, with the answer at the place where it is read."""
        raise NotImplementedError

    def lines(self) -> Iterable[Line]:
        """The data in the order shown."""
        raise NotImplementedError

    def drawing(self, width: int) -> Drawing:
        """The whole figure made for a picture, ``width`` pixels wide."""
        raise NotImplementedError

    def subject(self, at: QPoint | None) -> Subject | None:
        """What a context menu at a point of the screen is of; at None, of what has the keyboard."""
        raise NotImplementedError
