"""The grid with its header, its empty state and the preview in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from clipstudio.domain.images import SortedBy
from clipstudio.domain.language import number, tr
from clipstudio.ui.grid.captions import Captions
from clipstudio.ui.grid.empty_state import EmptyState
from clipstudio.ui.grid.header import GridHeader
from clipstudio.ui.grid.model import ImageGridModel
from clipstudio.ui.grid.pair import PairView
from clipstudio.ui.grid.preview import PreviewPanel
from clipstudio.ui.grid.sharing import SharedPart
from clipstudio.ui.grid.source import ImageSource
from clipstudio.ui.grid.view import ImageGridView
from clipstudio.ui.image_selection import ImageSelection
from clipstudio.ui.preferences import Preferences

_SELECTION_MS = 30


class GridPanel(QWidget):
    """Images to look through, to select and to see large.

    Attributes:
        model: The images.
        view: The tiles.
        header: The line above them.
        pair: Two pictures side by side.
        body: What holds tiles, preview and pair, without the bars below it.
        preview: The large picture; give it labels on `preview_opened`.

    Signals:
        selection_changed: `selected_ids` answers differently now; at most about 30 times a second.
        sort_changed: The user sorts by this (`SortedBy`); True for descending.
        preview_opened: The id of the image now shown large, at each step.
        menu_asked: The context menu of `chosen_ids` is wanted at this point of the screen (QPoint).
        drag_asked: The files of `chosen_ids` are being dragged away.
        copy_asked: The paths of `chosen_ids` are to be copied.
    """

    selection_changed = Signal()
    sort_changed = Signal(object, bool)
    preview_opened = Signal(int)
    menu_asked = Signal(QPoint)
    copy_asked = Signal()
    drag_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ImageGridModel(self)
        self.view = ImageGridView(self.model)
        self.header = GridHeader()
        self.preview = PreviewPanel()
        self.pair = PairView()
        self.body = QWidget()
        self._empty = EmptyState()
        self._preferences: Preferences | None = None
        self._shared: SharedPart | None = None
        self._selection_timer = QTimer(self)
        self._selection_timer.setSingleShot(True)
        self._selection_timer.setInterval(_SELECTION_MS)
        self._selection_timer.timeout.connect(self._tell_selection)
        self._build()
        self.header.set_size(self.view.tile_size)
        self._connect()

    # --- what is shown

    def set_source(self, source: ImageSource | None) -> None:
        """Show images of ``source``; the grid is empty until it gets ids."""
        self.close_preview()
        self.close_pair()
        self.preview.set_source(source)
        self.pair.set_source(source)
        self.model.set_source(source)
        self._show_what_there_is()

    def set_ids(
        self, ids: Iterable[int] | NDArray[np.int64], captions: Captions | None = None, measure: str = ""
    ) -> None:
        """Show the images ``ids`` in this order, with ``captions`` aligned with them; see `ImageGridModel`."""
        self.model.set_ids(ids, captions, measure)
        self._show_what_there_is()
        self.view.speaker.announce(self.header.words if self.model.rowCount() else self.empty_text)

    def renew(self) -> None:
        """Look at the files of what is shown again: some were found, lost or changed."""
        self.model.renew()

    def share(self, selection: ImageSelection) -> None:
        """Select together with other views: what is selected there is so here, and the other way round."""
        self._shared = SharedPart(self.view, selection)

    def follow(self, preferences: Preferences) -> None:
        """Blur pictures and fold labels only as far as the user prefers that."""
        self._preferences = preferences
        preferences.care_changed.connect(self._take_care)
        self._take_care()

    @Slot()
    def _take_care(self) -> None:
        if self._preferences is not None:
            self.model.blur.set_wanted(self._preferences.blurs)
            self.preview.labels.set_folding(self._preferences.folds)

    def set_blurred(self, blurred: bool) -> None:
        """Blur pictures until they are revealed."""
        self.model.blur.set_blurred(blurred)

    def set_empty_state(
        self, text: str, button_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """What to say while there are no images, and the button that helps."""
        self._empty.say(text, button_text, action)

    @property
    def empty_text(self) -> str:
        """What is said where there are no images."""
        return self._empty.text

    def set_sort_keys(self, keys: Sequence[SortedBy]) -> None:
        """Offer ``keys`` to sort by."""
        self.header.set_sort_keys(keys)

    def set_sort(self, key: SortedBy, descending: bool) -> None:
        """Show what the images are sorted by."""
        self.header.set_sort(key, descending)

    def selected_ids(self) -> NDArray[np.int64]:
        """The ids of the selected images in the grid's order, ``(k,) int64``."""
        return self.view.selected_ids()

    def chosen_ids(self) -> NDArray[np.int64]:
        """The images that a command is meant for, ``(k,) int64``: the large or framed one, or those selected."""
        if self.pair_shown and self.pair.framed.image is not None:
            return np.array([self.pair.framed.image], np.int64)
        if self.preview_shown and self.preview.image is not None:
            return np.array([self.preview.image], np.int64)
        return self.selected_ids()

    def covers(self, image: int) -> bool:
        """Whether the picture of ``image`` is blurred."""
        return self.model.blur.covers(image)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar below the tiles and the large picture."""
        self._whole.addWidget(bar)

    def move_on(self) -> None:
        """Go from the chosen images to the one behind them: to its tile, large, or to the right one of two."""
        if self.pair_shown:
            # What is selected stays: a picture that is not seen must not be what the next key is meant for.
            self.pair.frame_next()
            return
        if self.preview_shown:
            self._step_on()
            return
        places = np.flatnonzero(np.isin(self.model.ids, self.selected_ids()))
        if len(places) and int(places[-1]) + 1 < self.model.rowCount():
            self.view.set_current(int(places[-1]) + 1)

    def captions_of(self, ids: Iterable[int]) -> tuple[str, dict[int, str]]:
        """What the captions tell, and the caption of each of these images."""
        wanted = np.fromiter(ids, np.int64)
        places = np.flatnonzero(np.isin(self.model.ids, wanted))
        return self.model.captions.measure, {
            self.model.id_at(int(place)): self.model.captions.text(int(place)) for place in places
        }

    def take_keyboard(self) -> None:
        """Put the keyboard into what is shown: a large picture, the tiles, or at the button that helps."""
        if self.preview_shown:
            self.preview.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.pair_shown:
            self.pair.framed.picture.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.view.isVisible():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._empty.isVisible():
            self._empty.take_keyboard()

    # --- the preview

    @property
    def preview_shown(self) -> bool:
        """Whether an image is shown large."""
        return self._outer.currentWidget() is self.preview

    @Slot(int)
    def open_preview(self, image: int) -> None:
        """Show ``image``, which is in the grid, large."""
        position = self.model.position_of(image)
        if position is None:
            return
        place = tr(
            "{position} of {rowcount}", position=number(position + 1), rowcount=number(self.model.rowCount())
        )
        covered = self.model.blur.covers(image)
        self.preview.show_image(image, place, covered, self.model.thumbnails.picture(image, covered))
        self._outer.setCurrentWidget(self.preview)
        self.preview.setFocus()
        self.preview_opened.emit(image)

    @Slot()
    def close_preview(self) -> None:
        """Go back to the grid."""
        if self.preview_shown:
            self._outer.setCurrentIndex(0)
            self.preview.clear()
            self.view.setFocus()

    @property
    def pair_shown(self) -> bool:
        """Whether two images are shown side by side."""
        return self._outer.currentWidget() is self.pair

    def show_pair(self) -> None:
        """Show the two images that are selected side by side; nothing unless there are two."""
        selected = self.selected_ids().tolist()
        if len(selected) == 2:
            self.pair.show_pair((selected[0], selected[1]), self.covers)
            self._outer.setCurrentWidget(self.pair)
            self.pair.setFocus()

    @Slot()
    def close_pair(self) -> None:
        """Go back to the grid."""
        if self.pair_shown:
            self._outer.setCurrentIndex(0)
            self.pair.clear()
            self.view.setFocus()

    def shutdown(self) -> None:
        """Stop fetching and join all threads; to be called before the panel goes."""
        self._selection_timer.stop()
        self.model.shutdown()
        self.preview.shutdown()
        self.pair.shutdown()

    # --- inside

    def _build(self) -> None:
        grid = QWidget()
        column = QVBoxLayout(grid)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        self._inner = QStackedLayout()
        # Before its widgets: a stack without a parent would show the first of them as a window.
        column.addLayout(self._inner, 1)
        self._inner.addWidget(self.view)
        self._inner.addWidget(self._empty)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._outer = QStackedLayout(self.body)
        self._whole.addWidget(self.body, 1)
        self._outer.addWidget(grid)
        self._outer.addWidget(self.preview)
        self._outer.addWidget(self.pair)
        self.preview.setFocusProxy(self.preview.picture)
        self.setFocusProxy(self.view)
        self._show_what_there_is()

    def _connect(self) -> None:
        self.view.preview_requested.connect(self.open_preview)
        self.view.opened.connect(self.open_preview)
        self.view.selection_ids_changed.connect(self._selection_timer.start)
        self.view.tile_size_changed.connect(self.header.set_size)
        self.model.blur.changed.connect(self._blur_changed)
        self.header.size_changed.connect(self.view.set_tile_size)
        self.header.names_toggled.connect(self.model.captions.set_names_shown)
        self.header.reveal_toggled.connect(self.model.blur.reveal_all)
        self.header.sort_changed.connect(self.sort_changed)
        self.view.drag_asked.connect(self.drag_asked)
        for part in (self.view, self.preview):
            part.menu_asked.connect(self.menu_asked)
            part.copy_asked.connect(self.copy_asked)
        self.view.pair_asked.connect(self.show_pair)
        self.pair.closed.connect(self.close_pair)
        self.pair.reveal_requested.connect(self.model.blur.reveal)
        self.pair.menu_asked.connect(self.menu_asked)
        self.preview.closed.connect(self.close_preview)
        self.preview.previous.connect(self._step_back)
        self.preview.next.connect(self._step_on)
        self.preview.reveal_requested.connect(self.model.blur.reveal)

    def _show_what_there_is(self) -> None:
        any_images = self.model.rowCount() > 0
        self._inner.setCurrentWidget(self.view if any_images else self._empty)
        self.header.setVisible(any_images)
        self._show_counts()
        image = self.preview.image
        shown = [side.image for side in self.pair.sides]
        if self.pair_shown and any(each is None or self.model.position_of(each) is None for each in shown):
            self.close_pair()
        if self.preview_shown and (image is None or self.model.position_of(image) is None):
            self.close_preview()

    def _show_counts(self) -> None:
        self.header.set_counts(self.model.rowCount(), int(np.count_nonzero(self.view.selected_mask())))

    @Slot()
    def _tell_selection(self) -> None:
        if self._shared is not None:
            self._shared.give()
        self._show_counts()
        self.view.speaker.announce(self.header.words)
        self.selection_changed.emit()

    @Slot()
    def _blur_changed(self) -> None:
        blur = self.model.blur
        self.header.set_blur(blur.blurred, blur.all_revealed)
        self.pair.set_covered(blur.covers)
        if self.preview.image is not None:
            self.preview.set_covered(blur.covers(self.preview.image))

    @Slot()
    def _step_back(self) -> None:
        self._step(-1)

    @Slot()
    def _step_on(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        image = self.preview.image
        position = None if image is None else self.model.position_of(image)
        if position is not None and 0 <= position + by < self.model.rowCount():
            self.view.set_current(position + by)
            self.open_preview(self.model.id_at(position + by))
