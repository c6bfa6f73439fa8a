"""What stays when the grid is given other images: place, current image, selection."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelectionModel, QObject, Signal, Slot

from clipstudio.ui.grid.selection import ids_of, kept_spans, selection_of
from clipstudio.ui.grid.tile_view import TileView


class Continuity(QObject):
    """Carries over what is still true after the model was reset by a filter, a sort or an import.

    The view goes to its top unless the image at the top is where it was. To be made after the view has its model:
    the selection model answers the same signal by forgetting everything, and must do so first.

    Signals:
        selection_lost: Images were selected and none of them is any more.
    """

    selection_lost = Signal()

    def __init__(self, view: TileView) -> None:
        super().__init__(view)
        self._view = view
        self._selected: NDArray[np.int64] = np.empty(0, np.int64)
        self._current: int | None = None
        self._top: int | None = None
        view.images.modelAboutToBeReset.connect(self._remember)
        view.images.modelReset.connect(self._restore)

    @Slot()
    def _remember(self) -> None:
        images, current = self._view.images, self._view.currentIndex()
        self._selected = ids_of(self._view.selectionModel().selection(), images.ids)
        self._current = images.id_at(current.row()) if current.isValid() else None
        self._top = images.id_at(self._view.anchor) if self._view.anchor < images.rowCount() else None

    @Slot()
    def _restore(self) -> None:
        images, view = self._view.images, self._view
        if view.anchor >= images.rowCount() or images.id_at(view.anchor) != self._top:
            view.scrollToTop()
        view.updateGeometries()
        view.viewport().update()
        position = None if self._current is None else images.position_of(self._current)
        if position is not None:
            view.move_current(position)
        if len(self._selected):
            spans = kept_spans(self._selected, images.ids)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            view.selectionModel().select(selection_of(images, spans), flag)
            if not spans:
                self.selection_lost.emit()
