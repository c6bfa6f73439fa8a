"""The embedding map beside the grid: what it is made of and coloured by, and what is selected on it."""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from clipstudio.domain.images import LabelFilter
from clipstudio.domain.language import number, tr
from clipstudio.domain.maps import MOST_SAMPLED, EmbeddingMap, MapMethod
from clipstudio.results.embedding_maps import (
    FAR,
    NEAR_AND_FAR,
    method_in_words,
    share_in_words,
    trust_in_brief,
    trust_in_words,
)
from clipstudio.results.selections import selected_in_words
from clipstudio.services.mapping.coloring import (
    Coloring,
    ColorWish,
    ProbabilityOf,
    plain_coloring,
    read_coloring,
)
from clipstudio.services.mapping.making import MapWish
from clipstudio.ui.accessible import announce
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.latest import Latest
from clipstudio.ui.places.images.map.choices import color_wishes
from clipstudio.ui.places.images.map.counting import Seen, see
from clipstudio.ui.places.images.map.frame import MapFrame
from clipstudio.ui.places.images.map.hover import HoverCard
from clipstudio.ui.places.images.map.inks import inks_of
from clipstudio.ui.places.images.map.making import MapMaking
from clipstudio.ui.places.images.map.painter import MapPainter
from clipstudio.ui.places.images.map.raster import Inks
from clipstudio.ui.places.images.map.selecting import MapSelecting
from clipstudio.ui.places.images.map.view import Tool
from clipstudio.ui.places.images.offer import FilterOffer
from clipstudio.ui.session import Session
from clipstudio.ui.style import theme
from clipstudio.ui.user_words import tooltip

TOOLS = (Tool.LASSO, Tool.RECTANGLE, Tool.MOVE)
ALL, FILTERED = range(2)
BETTER = tr("A better layout is on its way; the bar below says how far it is.")
STOPPED = tr("Stopped: these are the first two principal components.")


class MapPage(MapFrame):
    """Shows the map of a model's embeddings; lasso, rectangle and keys select on it for all views.

    Attributes:
        map: The map that is shown; None without one.
        selecting: What the hand selects on it.

    Signals:
        embed_asked: Embeddings of a model (its name) are to be computed.
        only_asked: The grid is to keep to what is selected (True), or to show all images of the filter again.
    """

    only_asked = Signal(bool)
    embed_asked = Signal(str)

    def __init__(self, session: Session, grid: GridPanel) -> None:
        super().__init__()
        self._session, self._grid = session, grid
        self.map: EmbeddingMap | None = None
        self._coloring: Coloring = plain_coloring(0)
        self._kept: NDArray[np.int64] = np.empty(0, np.int64)
        self._wishes: tuple[ColorWish | None, ...] = (None,)
        self._offer = FilterOffer()
        self._label: LabelFilter | None = None
        self._is_embedding = False
        self._without = 0
        self._inks: tuple[object, Inks] | None = None
        self.card = HoverCard(session, grid.model.blur, self.view)
        self.making = MapMaking(session, self)
        self.painter = MapPainter(self)
        self.selecting = MapSelecting(session, self.view, self.card)
        self._coloring_work = Latest(session.background, self, session.warn_of_answer)
        self._counting = Latest(session.background, self, session.warn)
        self._connect()

    # --- what is offered and asked for

    def offer(self, offer: FilterOffer, label: LabelFilter | None) -> None:
        """Offer models and what there is to color by; ``label`` is the one that the filter asks for."""
        if offer == self._offer and label == self._label:
            return
        is_new = bool(offer.searching) and not self._offer.searching
        self._offer, self._label = offer, label
        _fill(self.model, offer.searching)
        _fill(self.embed_model, offer.models)
        _fill(
            self.strata,
            (tr("all images alike"), *(tr("in groups of {name}", name=name) for name in offer.attribute_names)),
        )
        chosen = self._wishes[max(0, self.color.currentIndex())]
        asked = None if label is None else ProbabilityOf(label.run, label.label)
        wishes = color_wishes(offer, asked)
        self._wishes = (None, *wishes)
        _fill(self.color, (tr("Colour: all alike"), *wishes.values()))
        self.color.blockSignals(True)
        self.color.setCurrentIndex(self._wishes.index(chosen) if chosen in self._wishes else 0)
        self.color.blockSignals(False)
        self._show_state()
        self._read_colors()
        if is_new and self.isVisible():
            self._make()

    def open(self) -> None:
        """Make the map, or show what was made of the same images before."""
        if self._offer.searching:
            self._make()
        self._show_state()

    def set_kept(self, ids: NDArray[np.int64]) -> None:
        """Say which images the filter keeps, (n,) int64; the others stay on the map, pale."""
        self._kept = ids
        self._show_points()

    def set_under_way(self, is_under_way: bool) -> None:
        """Say whether embeddings are being computed; once they are, the map is made of them too."""
        self._is_embedding = is_under_way
        if not is_under_way and self._offer.searching and self.isVisible():
            self._make()
        self._show_state()

    def set_only(self, is_on: bool) -> None:
        """Show whether the grid keeps to what is selected."""
        self.only.blockSignals(True)
        self.only.setChecked(is_on)
        self.only.blockSignals(False)

    def shut_down(self) -> None:
        """End the threads, and want no map any more."""
        self.making.stop()
        self.painter.shut_down()
        self.card.shut_down()

    # --- inside

    def _connect(self) -> None:
        self.making.made.connect(self._take_map)
        self.making.refused.connect(self._refuse)
        self.painter.drawn.connect(self.view.show_picture)
        for box in (self.model, self.scope, self.strata):
            box.activated.connect(lambda _place: self._make())
        self.color.currentIndexChanged.connect(lambda _place: self._read_colors())
        self.tools.chosen.connect(self._choose_tool)
        self.options.toggled.connect(self.made_of.setVisible)
        self.whole.clicked.connect(lambda _checked=False: self.view.show_whole())
        self.close_button.clicked.connect(lambda _checked=False: self.closed.emit())
        self.only.toggled.connect(self.only_asked)
        self.clear.clicked.connect(lambda _checked=False: self.selecting.clear())
        for button in (self.embed_button, self.embed_more):
            button.clicked.connect(lambda _checked=False: self._embed())
        self.legend.changed.connect(self._show_points)
        self.legend.select_asked.connect(self.selecting.select_value)
        self.view.frame_wanted.connect(self._draw)
        self.view.tool_chosen.connect(lambda tool: self.tools.set_place(TOOLS.index(tool)))
        self.view.menu_asked.connect(self._ask_menu)
        self._session.selection.changed.connect(self._show_points)
        theme.changed.connect(self._draw)

    def _choose_tool(self, place: int) -> None:
        self.view.tool = TOOLS[place]
        self.view.setFocus()

    def _make(self) -> None:
        """Ask for the map of what is chosen."""
        name = self.model.currentData()
        if name:
            names = self._offer.attribute_names
            by = names[self.strata.currentIndex() - 1] if 0 < self.strata.currentIndex() <= len(names) else ""
            within = self._kept if self.scope.currentIndex() == FILTERED else None
            self.making.ask(MapWish(name, by=by), within)
            self.words.setText(tr("Reading embeddings…"))

    def _embed(self) -> None:
        name = self.model.currentData() if self._offer.searching else self.embed_model.currentData()
        if name:
            self.embed_asked.emit(name)

    def _refuse(self, reason: str) -> None:
        if self.map is not None:
            self._show_words(reason or STOPPED)
        else:
            self.words.setText(reason or tr("Stopped: there is no map."))
        self._show_state()

    def _take_map(self, made: EmbeddingMap, without: int) -> None:
        self.map, self._without = made, without
        if len(self._coloring.codes) != len(made.images):
            self._coloring = plain_coloring(len(made.images))
        self.selecting.index(made)
        self._show_words(BETTER if self.making.is_at_work else "")
        self._show_state()
        self._show_points()
        self._read_colors()
        self.view.set_whole(made.positions.min(axis=0), made.positions.max(axis=0))

    def _show_words(self, more: str) -> None:
        made = self.map
        if made is not None:
            is_first = made.method is MapMethod.PCA and self.making.is_at_work
            share = share_in_words(len(made.images), self._without, self.model.currentText())
            trust = "" if is_first else trust_in_brief(made)
            self.words.setText(" ".join(filter(None, (share, more, trust, tr(FAR)))))
            about = (share, method_in_words(made), trust_in_words(made), tr(NEAR_AND_FAR))
            self.about.setText(" ".join(about))

    def _show_state(self) -> None:
        """Show what there is to be shown, and offer what helps."""
        has_any, can_embed = bool(self._offer.searching), bool(self._offer.models) and not self._is_embedding
        self.show_needs(not has_any, self._is_embedding, can_embed)
        self.embed_more.setVisible(has_any and self.map is not None and self._without > 0 and can_embed)
        self.strata.setVisible(self._offer.images > MOST_SAMPLED and bool(self._offer.attributes))

    # --- colors, points, the picture

    def _read_colors(self) -> None:
        made, wish = self.map, self._wishes[max(0, self.color.currentIndex())]
        if made is not None:
            read = partial(read_coloring, self._session.project, wish, made.images)
            self._coloring_work.ask((id(made), wish), read, self._take_colors)

    def _take_colors(self, _of: tuple[int, ColorWish | None], coloring: Coloring) -> None:
        if self.map is not None and len(coloring.codes) == len(self.map.images):
            is_other = coloring.values != self._coloring.values
            self._coloring = coloring
            if is_other or not self.legend.entries:
                self.legend.show_coloring(coloring)
            self._show_points()

    @Slot()
    def _show_points(self) -> None:
        """Count the points as they are kept, shown and selected now, and draw them."""
        made, coloring, selection = self.map, self._coloring, self._session.selection
        self.clear.setEnabled(len(selection) > 0)
        self.only.setEnabled(len(selection) > 0 or self.only.isChecked())
        if made is None or len(coloring.codes) != len(made.images) or not self.isVisible():
            return
        shown = self.legend.shown(len(coloring.values))
        kept = self._kept if self.scope.currentIndex() == ALL else None
        count = partial(see, made, coloring, kept, shown, selection.asker(), len(selection))
        self._counting.ask(id(made), count, self._take_seen)

    def _take_seen(self, _of: int, seen: Seen) -> None:
        self.selecting.seen = seen
        self.legend.set_counts(seen.kept)
        self._say_selection(seen)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        seen = self.selecting.seen
        if seen is not None and self.isVisible():
            ratio = self.view.devicePixelRatioF()
            key = (id(seen.coloring), ratio, theme.dark)
            if self._inks is None or self._inks[0] != key:
                self._inks = (key, inks_of(seen.coloring, ratio))
            self.painter.want(seen.points, self._inks[1], self.view.frame())

    def _say_selection(self, seen: Seen) -> None:
        values = seen.coloring.values
        named = dict(zip(values, seen.selected, strict=True)) if len(values) > 2 else {"": sum(seen.selected)}
        said = selected_in_words(named, seen.others)
        said += tr("; {pale} of them outside the filter.", pale=number(seen.pale)) if seen.pale else "."
        if said != self.counts.text():
            self.counts.setText(said)
            self.counts.setToolTip(tooltip(said))
            self.view.setAccessibleDescription(f"{said} {self.words.text()}")
            announce(self.view, said)

    def _ask_menu(self, where: QPoint) -> None:
        self.card.forget()
        self._grid.close_preview()
        self._grid.menu_asked.emit(where)

    # --- Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the map away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """What happened while it was not seen is shown now."""
        is_handled = super().event(event)
        if event.type() == QEvent.Type.Show:
            self._show_points()
        return is_handled


def _fill(box: ComboBox, texts: tuple[str, ...]) -> None:
    """Offer these texts; what was chosen stays if it is among them."""
    if [box.itemData(place) for place in range(box.count())] == list(texts):
        return
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text in texts:
        box.addItem(text, text)
    box.setCurrentIndex(texts.index(chosen) if chosen in texts else 0)
    box.blockSignals(False)
