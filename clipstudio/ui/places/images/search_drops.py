"""Pictures that are dropped at the left of the window: images like them are searched for."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, Signal

from clipstudio.domain.language import tr, tr_count
from clipstudio.ui.carried_pictures import carried_picture, own_images
from clipstudio.ui.places.images.search_box import SearchBox


class SearchDrops(QObject):
    """Takes one picture from elsewhere, or images of the project; nothing of it comes into the project.

    Attributes:
        is_on: Whether there is anything to search.

    Signals:
        taken: Something was dropped: the images are what one looks at next.
    """

    taken = Signal()

    def __init__(self, box: SearchBox) -> None:
        super().__init__(box)
        self._box = box
        self.is_on = False

    def words(self, data: QMimeData, *, is_own: bool) -> str:
        """What a drop would do; empty where it is no picture."""
        if not self.is_on:
            return ""
        if is_own:
            count = len(own_images(data))
            return tr_count("Find images like it", "Find images like these {count}", count) if count else ""
        return tr("Find images like it") if carried_picture(data) is not None else ""

    def take(self, data: QMimeData) -> None:
        """Search for what was dropped."""
        self.taken.emit()
        if own := own_images(data):
            self._box.ask_like(own)
        elif (picture := carried_picture(data)) is not None:
            self._box.ask_picture(picture)
