"""Which pictures are blurred until someone asks to see them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Blur(QObject):
    """The blur of a grid's pictures: none by default, then all but those revealed.

    Signals:
        changed: Pictures were blurred or revealed.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = True
        self._blurred = False
        self._all_revealed = False
        self._revealed: set[int] = set()

    @property
    def blurred(self) -> bool:
        """Whether pictures are blurred until they are revealed."""
        return self._blurred and self._wanted

    @property
    def all_revealed(self) -> bool:
        """Whether all pictures were revealed at once."""
        return self._all_revealed

    def covers(self, image: int) -> bool:
        """Whether the picture of ``image`` is to be shown blurred."""
        return self.blurred and not self._all_revealed and image not in self._revealed

    def set_blurred(self, blurred: bool) -> None:
        """Blur all pictures until they are revealed, or none; nothing happens when it is so already."""
        if blurred != self._blurred:
            self._blurred = blurred
            self.reveal_all(False)

    def set_wanted(self, wanted: bool) -> None:
        """Say whether the user wants anything blurred at all."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.reveal_all(False)

    def reveal(self, image: int) -> None:
        """Show the picture of ``image`` clearly from now on."""
        self._revealed.add(image)
        self.changed.emit()

    def reveal_all(self, revealed: bool) -> None:
        """Show all pictures clearly, or cover them again, those revealed singly too."""
        self._all_revealed = revealed
        self._revealed.clear()
        self.changed.emit()
