"""The picture of the item that is settled: read beside the window, hidden until one asks for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QPixmap

from clipstudio.domain.images import ImageDetails
from clipstudio.domain.language import tr
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.reviewing.disagreements import Disagreement
from clipstudio.storage.review_reader import ABSENT
from clipstudio.ui.grid.picture import PictureView
from clipstudio.ui.grid.picture_loader import PictureLoader
from clipstudio.ui.session import Session

LACKING = tr("The project does not have this image.")


class SettlingPicture(QObject):
    """Shows the picture of one item after another.

    Attributes:
        view: Where it is shown.
        is_shown: Whether the picture is on the screen, or why there is none.

    Args:
        session: The open project.
        hides: Says whether the picture of the item is to be blurred now.
        parent: Owns it.
    """

    def __init__(self, session: Session, hides: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self.view = PictureView()
        self._hides = hides
        self.is_shown = False
        self._details: ImageDetails | None = None
        self._loader = PictureLoader(self)
        self._loader.set_source(ImageBrowser(session.project))
        self._loader.details_arrived.connect(self._take_details)
        self._loader.picture_arrived.connect(self._take_picture)
        self.view.resized.connect(self._load)

    def show_item(self, item: Disagreement | None) -> None:
        """Show the picture of another item; None for no item."""
        self._details = None
        self.is_shown = item is None or item.image == ABSENT
        if item is None or item.image == ABSENT:
            self._loader.drop()
            self.view.show_picture(None, LACKING if item is not None else "")
        else:
            self._loader.want_details(item.image)

    def show_revealed(self, *, was_hidden: bool) -> None:
        """Show what is hidden no more; a picture that was is not on the screen until it is read again."""
        self.is_shown = self.is_shown and not was_hidden
        self._load()

    def shut_down(self) -> None:
        """End the thread that loads pictures."""
        self._loader.shutdown()

    @Slot(object)
    def _take_details(self, details: ImageDetails | str) -> None:
        if isinstance(details, str):
            self.view.show_picture(None, details)
            self.is_shown = True
            return
        self._details = details
        self._load()

    @Slot()
    def _load(self) -> None:
        if self._details is not None:
            room = self.view.size() * self.view.devicePixelRatioF()
            self._loader.want_picture(self._details.row, room, self._hides())

    @Slot(object)
    def _take_picture(self, picture: QPixmap | str | None) -> None:
        self.is_shown = True
        if isinstance(picture, QPixmap):
            self.view.show_picture(picture)
        else:
            self.view.show_picture(None, picture or tr("This image cannot be read."))
