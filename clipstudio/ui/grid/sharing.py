"""A grid's part in the selection that it shares with other views."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Slot

from clipstudio.ui.grid.view import ImageGridView
from clipstudio.ui.image_selection import ImageSelection


class SharedPart(QObject):
    """Gives on what is selected in a grid, and shows in it what is selected elsewhere.

    Images that the grid does not show stay selected as long as nobody selects anything in it; then they stay only
    where what is selected is added to them, by Ctrl with the mouse.
    """

    def __init__(self, view: ImageGridView, selection: ImageSelection) -> None:
        super().__init__(view)
        self._view, self.selection = view, selection
        self._is_giving = False
        view.images.modelAboutToBeReset.connect(self.give)
        view.images.modelReset.connect(self._take)  # after the view has carried over what it knows itself
        selection.changed.connect(self._take)
        self._take()

    @Slot()
    def give(self) -> None:
        """Select for all views what the user has selected here; nothing where that is so already."""
        view, ids = self._view, self._view.images.ids
        here = view.selected_mask()
        if view.is_banding or np.array_equal(here, self.selection.holds(ids)):
            return
        self._is_giving = True
        if view.adds:
            others = self.selection.ids
            self.selection.replace(np.concatenate([others[~np.isin(others, ids)], ids[here]]))
        else:
            self.selection.replace(ids[here])
        self._is_giving = False

    @Slot()
    def _take(self) -> None:
        if not self._is_giving:
            wanted = self.selection.holds(self._view.images.ids)
            if not np.array_equal(wanted, self._view.selected_mask()):
                self._view.select_where(wanted)
