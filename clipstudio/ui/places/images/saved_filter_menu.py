"""The button at the head of the filter: chooses a saved filter, saves the one that is set, renames and deletes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import FoundBy, ImageQuery
from clipstudio.domain.language import tr
from clipstudio.services.saved_filters import remove_filter, rename_filter, save_filter
from clipstudio.storage.saved_filters import SavedFilter, plain_filter
from clipstudio.ui.menu import Menu
from clipstudio.ui.session import Session
from clipstudio.ui.text_dialog import text_dialog
from clipstudio.ui.user_words import button_text, tooltip

MOST_LETTERS = 24
NOTHING_TO_SAVE = tr("Set a filter first: without one, all images are shown")


class SavedFilterMenu(QPushButton):
    """Says which saved filter is set, where it is one; its menu is made when it is opened.

    Signals:
        chosen: Show the images of this filter (`ImageQuery`).
    """

    chosen = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._filters: tuple[SavedFilter, ...] = ()
        self._query = ImageQuery()
        self._found: NDArray[np.int64] | None = None
        self._by: FoundBy | None = None
        self._menu = Menu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.setAccessibleName(tr("Saved filters"))
        self._say()

    @property
    def current(self) -> SavedFilter | None:
        """The saved filter that is set now; None where it is none, or was changed since."""
        filters = self._filters
        if self._found is not None:
            # Only filters of as many images can be what was found: the rest need not be compared, image by image.
            count = len(self._found)
            filters = tuple(
                each for each in filters if each.query.ids is not None and len(each.query.ids) == count
            )
        if not filters:
            return None
        wanted = plain_filter(self.wanted())
        return next((each for each in filters if plain_filter(each.query) == wanted), None)

    def offer(self, filters: Sequence[SavedFilter]) -> None:
        """Offer these filters."""
        self._filters = tuple(filters)
        self._say()

    def show_query(
        self, query: ImageQuery, found: NDArray[np.int64] | None = None, by: FoundBy | None = None
    ) -> None:
        """Say what is filtered by now.

        Args:
            query: The filter.
            found: What a search found, (m,) ids, which goes by its images; None without a search.
            by: That search.
        """
        self._query, self._found, self._by = query, found, by
        self._say()

    def wanted(self) -> ImageQuery:
        """The filter as it would be saved or handed on; what a search found goes by its images."""
        if self._found is None:
            return self._query
        return ImageQuery(ids=tuple(map(ImageId, self._found.tolist())), found_by=self._by)

    def save(self, name: str) -> None:
        """Keep the filter that is set under a name."""
        query = self.wanted()
        self._session.history.do(lambda project: save_filter(project, name, query), self)

    def rename(self, name: str) -> None:
        """Give the saved filter that is set another name."""
        if (saved := self.current) is not None:
            self._session.history.do(lambda project: rename_filter(project, saved, name), self)

    def remove(self) -> None:
        """Delete the saved filter that is set; the images stay filtered."""
        if (saved := self.current) is not None:
            self._session.history.do(partial(remove_filter, id=saved.id), self)

    def _say(self) -> None:
        saved = self.current
        words = tr("Saved filters") if saved is None else saved.name
        self.setText(button_text(words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 1]}…"))
        self.setToolTip(tr("Choose a saved filter, or save this one") if saved is None else tooltip(words))

    def _fill(self) -> None:
        menu, saved = self._menu, self.current
        menu.clear()
        for each in self._filters:
            action = menu.addAction(button_text(each.name), partial(self.chosen.emit, each.query))
            action.setCheckable(True)
            action.setChecked(each == saved)
        menu.addSeparator()
        can_write = not self._session.project.read_only
        keep = menu.addAction(tr("Save this filter…"), partial(self._ask, tr("Save filter"), self.save, ""))
        is_nothing = self._found is None and plain_filter(self._query) == ImageQuery()
        keep.setEnabled(can_write and saved is None and not is_nothing)
        if is_nothing:
            keep.setToolTip(NOTHING_TO_SAVE)
        name = "" if saved is None else saved.name
        rename = menu.addAction(tr("Rename filter…"), partial(self._ask, tr("Rename filter"), self.rename, name))
        remove = menu.addAction(tr("Delete filter"), self.remove)
        for action in (rename, remove):
            action.setEnabled(can_write and saved is not None)

    def _ask(self, title: str, do: Callable[[str], object], name: str) -> None:
        """Ask for a name; the window can be used meanwhile."""
        text_dialog(self, title, tr("Name of the filter:"), do, name)
