"""The embedding map beside the grid: what it is made of, its points, its key, and what is selected on it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget
from scipy.spatial import cKDTree

from clipstudio.domain.images import LabelFilter
from clipstudio.domain.maps import EmbeddingMap, MapMethod
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
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import heading, muted, primary_button, row
from clipstudio.ui.places.images.map.choices import color_wishes
from clipstudio.ui.places.images.map.hover import HoverCard
from clipstudio.ui.places.images.map.inks import inks_of
from clipstudio.ui.places.images.map.legend import Legend
from clipstudio.ui.places.images.map.making import MapMaking
from clipstudio.ui.places.images.map.painter import MapPainter
from clipstudio.ui.places.images.map.raster import Points
from clipstudio.ui.places.images.map.region import inside
from clipstudio.ui.places.images.map.view import How, MapView, Tool
from clipstudio.ui.places.images.offer import FilterOffer
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, theme
from clipstudio.ui.user_words import tooltip

TOOLS = (Tool.LASSO, Tool.RECTANGLE, Tool.MOVE)
ALL, FILTERED = range(2)
REACH = 9
"""Pixels around the pointer in which a point is looked for."""
LOOKED_AT = 12
"""Points around the pointer that are looked at: the nearest may be hidden or left out by the filter."""
BETTER = "A better layout is on its way; the bar below says how far it is."
STOPPED = "Stopped: these are the first two principal components."
UNDER_WAY = "The embeddings are being computed: the bar below says how far they are. The map follows."
NO_EMBEDDINGS = (
    "A map shows how a model sees your images: those that it finds similar lie close together. It is made of "
    "embeddings, and no image has been embedded yet."
)


class MapPage(QWidget):
    """Shows the map of a model's embeddings; lasso, rectangle and keys select on it for all views.

    Signals:
        closed: Take the map away.
        selected: Something was selected on the map.
        opened: An image (id) is to be shown large.
        embed_asked: Embeddings of a model (its name) are to be computed.
        only_asked: The grid is to keep to what is selected (True), or to show all images of the filter again.
    """

    closed = Signal()
    selected = Signal()
    opened = Signal(int)
    only_asked = Signal(bool)
    embed_asked = Signal(str)

    def __init__(self, session: Session, grid: GridPanel) -> None:
        super().__init__()
        self._session, self._grid = session, grid
        self._map: EmbeddingMap | None = None
        self._tree: cKDTree | None = None
        self._coloring: Coloring = plain_coloring(0)
        self._is_kept: NDArray[np.bool_] = np.zeros(0, np.bool_)
        self._points: Points | None = None
        self._kept: NDArray[np.int64] = np.empty(0, np.int64)
        self._wishes: tuple[ColorWish | None, ...] = (None,)
        self._offer = FilterOffer()
        self._is_embedding = False
        self._without = 0
        self._label: LabelFilter | None = None
        self.making = MapMaking(session, self)
        self.painter = MapPainter(self)
        self._coloring_work = Latest(session.background, self, session.warn_of_answer)
        self._indexing = Latest(session.background, self, session.warn)
        self._finding = Latest(session.background, self, session.warn)
        self._make_widgets()
        self._lay_out()
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
        _fill(self.strata, ("all images alike", *(f"in groups of {name}" for name in offer.attribute_names)))
        chosen = self._wishes[max(0, self.color.currentIndex())]
        asked = None if label is None else ProbabilityOf(label.run, label.label)
        wishes = color_wishes(offer, asked)
        self._wishes = (None, *wishes)
        _fill(self.color, ("Color: all alike", *(f"Color: {words}" for words in wishes.values())))
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
        if self._map is not None and self.scope.currentIndex() == ALL:
            self._is_kept = _held(self._map.images, ids)
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

    def _make_widgets(self) -> None:
        self.view = MapView()
        self.card = HoverCard(self._session, self._grid.model.blur, self.view)
        self.legend = Legend()
        self.model = ComboBox("Model of the map")
        self.model.keep_width(10)
        self.model.setToolTip("The model whose embeddings are laid out")
        self.color = ComboBox("Color by")
        self.color.keep_width(12)
        self.color.setToolTip("Color by")
        self.scope = ComboBox("Images of the map")
        self.scope.addItems(("All images", "Filtered images"))
        self.scope.setToolTip("Lay out all embedded images, or only those that the filter finds now")
        self.strata = ComboBox("Sample")
        self.strata.keep_width(10)
        self.strata.setToolTip("How the images are drawn that are laid out themselves")
        self.tools = SegmentedButtons(("Lasso", "Rectangle", "Move"))
        for place, key in enumerate("LRM"):
            self.tools.button(place).setToolTip(f"What dragging does ({key}); the wheel zooms")
        self.whole = QPushButton("Whole map")
        self.whole.setToolTip("Show the whole map (Home)")
        self.options = QPushButton("Options")
        self.options.setCheckable(True)
        self.options.setToolTip("Which model and images the map is made of, and how far it can be trusted")
        self.close_button = QPushButton("Close map")
        self.words = muted()
        self.about = muted()
        self.counts = muted("Nothing selected")
        self.counts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.only = QPushButton("Only selected")
        self.only.setCheckable(True)
        self.only.setToolTip("Let the grid show the selected images only")
        self.clear = QPushButton("Clear")
        self.clear.setToolTip("Select nothing")
        self.embed_words = muted(NO_EMBEDDINGS)
        self.embed_model = ComboBox("Model to embed with")
        self.embed_button = primary_button("Compute embeddings", self._embed)
        self.embed_more = QPushButton("Compute the missing embeddings")

    def _lay_out(self) -> None:
        line = FlowLayout(gap=SPACE_INSIDE)
        buttons = (self.color, self.tools, self.whole, self.only, self.clear, self.options, self.close_button)
        for widget in buttons:
            line.addWidget(widget)
        self.made_of = QWidget()
        options = QVBoxLayout(self.made_of)
        options.setContentsMargins(0, 0, 0, 0)
        options.setSpacing(SPACE_INSIDE)
        choices = FlowLayout(gap=SPACE_INSIDE)
        for box in (self.model, self.scope, self.strata):
            choices.addWidget(box)
        options.addLayout(choices)
        options.addWidget(self.about)
        options.addLayout(row(self.embed_more))
        self.made_of.hide()
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE)
        column.setSpacing(SPACE_INSIDE)
        column.addLayout(line)
        column.addWidget(self.made_of)
        column.addWidget(self.view, 1)
        column.addWidget(self.legend)
        column.addWidget(self.counts)
        column.addWidget(self.words)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(SPACE_BETWEEN, SPACE_BETWEEN, SPACE_BETWEEN, SPACE_BETWEEN)
        column.addWidget(heading("Map"))
        column.addWidget(self.embed_words)
        column.addWidget(self.embed_model)
        column.addLayout(row(self.embed_button, self._close_of_empty()))
        column.addStretch(1)
        self.view.setMinimumHeight(160)
        self._keep_lines()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(shown)
        self._pages.addWidget(empty)
        self.setFocusProxy(self.view)

    def _keep_lines(self) -> None:
        self.counts.setFixedHeight(2 * self.counts.fontMetrics().lineSpacing())

    def _close_of_empty(self) -> QPushButton:
        button = QPushButton("Close map")
        button.clicked.connect(lambda _checked=False: self.closed.emit())
        return button

    def _connect(self) -> None:
        self.making.made.connect(self._take_map)
        self.making.refused.connect(self._refuse)
        self.painter.drawn.connect(self.view.show_picture)
        self.model.activated.connect(lambda _place: self._make())
        self.scope.activated.connect(lambda _place: self._make())
        self.strata.activated.connect(lambda _place: self._make())
        self.color.currentIndexChanged.connect(lambda _place: self._read_colors())
        self.tools.chosen.connect(self._choose_tool)
        self.options.toggled.connect(self.made_of.setVisible)
        self.whole.clicked.connect(lambda _checked=False: self.view.show_whole())
        self.close_button.clicked.connect(lambda _checked=False: self.closed.emit())
        self.only.toggled.connect(self.only_asked)
        self.clear.clicked.connect(lambda _checked=False: self._session.selection.clear())
        self.embed_more.clicked.connect(lambda _checked=False: self._embed())
        self.legend.changed.connect(self._show_points)
        self.legend.select_asked.connect(self._select_value)
        self.view.frame_wanted.connect(self._draw)
        self.view.region_drawn.connect(self._select_region)
        self.view.sight_chosen.connect(self._select_sight)
        self.view.clicked.connect(self._click)
        self.view.pointed.connect(self._point)
        self.view.tool_chosen.connect(lambda tool: self.tools.set_place(TOOLS.index(tool)))
        self.view.menu_asked.connect(self._ask_menu)
        self._session.selection.changed.connect(self._show_selection)
        theme.changed.connect(self._draw)

    def _choose_tool(self, place: int) -> None:
        self.view.tool = TOOLS[place]
        self.view.setFocus()

    def _make(self) -> None:
        """Ask for the map of what is chosen."""
        if not self.model.currentText():
            return
        names = self._offer.attribute_names
        by = names[self.strata.currentIndex() - 1] if 0 < self.strata.currentIndex() <= len(names) else ""
        within = self._kept if self.scope.currentIndex() == FILTERED else None
        self.making.ask(MapWish(self.model.currentData(), by=by), within)
        self.words.setText("Reading embeddings…")

    def _embed(self) -> None:
        name = self.model.currentData() if self._offer.searching else self.embed_model.currentData()
        if name:
            self.embed_asked.emit(name)

    def _refuse(self, reason: str) -> None:
        if self._map is not None:
            self._show_words(reason or STOPPED)
        else:
            self.words.setText(reason or "Stopped: there is no map.")
        self._show_state()

    def _take_map(self, made: EmbeddingMap, without: int) -> None:
        self._map, self._without, self._tree = made, without, None
        self._x = np.ascontiguousarray(made.positions[:, 0])
        self._y = np.ascontiguousarray(made.positions[:, 1])
        same = len(self._coloring.codes) == len(made.images)
        self._coloring = self._coloring if same else plain_coloring(len(made.images))
        kept = self._kept if self.scope.currentIndex() == ALL else made.images
        self._is_kept = _held(made.images, kept)
        self._indexing.ask(id(made), lambda: cKDTree(made.positions), self._take_tree)
        self._show_words(BETTER if self.making.is_at_work else "")
        self._show_state()
        self._show_points()
        self._read_colors()
        self.view.set_whole(made.positions.min(axis=0), made.positions.max(axis=0))

    def _take_tree(self, of: int, tree: cKDTree) -> None:
        if self._map is not None and of == id(self._map):
            self._tree = tree

    def _show_words(self, more: str) -> None:
        made = self._map
        if made is not None:
            is_first = made.method is MapMethod.PCA and self.making.is_at_work
            share = share_in_words(len(made.images), self._without, self.model.currentText())
            trust = "" if is_first else trust_in_brief(made)
            self.words.setText(" ".join(filter(None, (share, more, trust, FAR))))
            about = (share, method_in_words(made), trust_in_words(made), NEAR_AND_FAR)
            self.about.setText(" ".join(about))

    def _show_state(self) -> None:
        """Show what there is to be shown, and offer what helps."""
        has_any = bool(self._offer.searching)
        self._pages.setCurrentIndex(0 if has_any else 1)
        is_free = bool(self._offer.models) and not self._is_embedding
        self.embed_words.setText(UNDER_WAY if self._is_embedding else NO_EMBEDDINGS)
        self.embed_button.setEnabled(is_free)
        self.embed_model.setVisible(is_free)
        self.embed_more.setVisible(has_any and self._map is not None and self._without > 0 and is_free)
        self.strata.setVisible(self._offer.images > MapWish("").sampled and bool(self._offer.attributes))

    # --- colors, points, the picture

    def _read_colors(self) -> None:
        made, wish = self._map, self._wishes[max(0, self.color.currentIndex())]
        if made is not None:
            project, images = self._session.project, made.images
            self._coloring_work.ask(
                (id(made), wish), lambda: read_coloring(project, wish, images), self._take_colors
            )

    def _take_colors(self, _of: tuple[int, ColorWish | None], coloring: Coloring) -> None:
        if self._map is not None and len(coloring.codes) == len(self._map.images):
            is_other = coloring.values != self._coloring.values
            self._coloring = coloring
            if is_other or len(self.legend.entries) == 0:
                self.legend.show_coloring(coloring)
            self._show_points()

    def _show_points(self) -> None:
        """Count and draw the points as they are kept, shown and selected now."""
        if self._map is None or len(self._coloring.codes) != len(self._map.images):
            return
        codes = self._coloring.codes
        shown = self.legend.shown(len(self._coloring.values))
        if len(shown) != len(self._coloring.values):
            shown = np.ones(len(self._coloring.values), np.bool_)
        selected = self._session.selection.holds(self._map.images)
        self._points = Points(self._x, self._y, codes, self._is_kept, shown[codes], selected)
        counts = np.bincount(codes[self._is_kept], minlength=len(self._coloring.values))
        self.legend.set_counts(counts.tolist())
        self._say_selection()
        self._draw()

    @Slot()
    def _draw(self) -> None:
        if self._points is not None and self.isVisible():
            inks = inks_of(self._coloring, self.view.devicePixelRatioF())
            self.painter.want(self._points, inks, self.view.frame())

    # --- the selection

    @Slot()
    def _show_selection(self) -> None:
        if self.isVisible():
            self._show_points()
            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, self.counts.text()))

    def _say_selection(self) -> None:
        points, whole = self._points, len(self._session.selection)
        self.clear.setEnabled(whole > 0)
        self.only.setEnabled(whole > 0 or self.only.isChecked())
        if points is None:
            return
        values = self._coloring.values
        counts = np.bincount(points.codes[points.is_selected], minlength=len(values)).tolist()
        named = dict(zip(values, counts, strict=True)) if self.legend.entries else {"": sum(counts)}
        said = selected_in_words(named, whole - sum(counts))
        pale = int(np.count_nonzero(points.is_selected & ~points.is_kept))
        if pale:
            said += f"; {pale:,} of them outside the filter"
        self.counts.setText(f"{said}.")
        self.counts.setToolTip(tooltip(f"{said}."))
        self.view.setAccessibleDescription(f"{said}. {self.words.text()}")

    def _apply(self, ids: NDArray[np.int64], how: How) -> None:
        selection = self._session.selection
        {How.ALONE: selection.replace, How.ADD: selection.add, How.TAKE_OFF: selection.take_off}[how](ids)
        self.selected.emit()

    def _select_region(self, polygon: NDArray[np.float64], how: How) -> None:
        points, made = self._points, self._map
        if points is not None and made is not None:

            def find() -> NDArray[np.int64]:
                found = inside(points.x, points.y, polygon) & points.is_kept & points.is_shown
                return made.images[found]

            self._finding.ask(how, find, lambda how, ids: self._apply(ids, how))

    def _select_sight(self, how: How) -> None:
        points, made, sight = self._points, self._map, self.view.sight()
        if points is not None and made is not None:
            found = (points.x >= sight.left()) & (points.x <= sight.right())
            found &= (points.y >= sight.top()) & (points.y <= sight.bottom())
            self._apply(made.images[found & points.is_kept & points.is_shown], how)

    def _select_value(self, code: int) -> None:
        points, made = self._points, self._map
        if points is not None and made is not None:
            self._apply(made.images[(points.codes == code) & points.is_kept], How.ALONE)

    def _near(self, x: float, y: float) -> int | None:
        """The place of the point next to a place of the map, if it is near enough: one of the filter first."""
        points = self._points
        if self._tree is None or points is None:
            return None
        count = min(LOOKED_AT, len(points.x))
        far, near = self._tree.query((x, y), k=count, distance_upper_bound=self.view.reach(REACH))
        found = np.atleast_1d(near)[np.isfinite(np.atleast_1d(far))]
        seen = [int(place) for place in found if points.is_shown[place] or not points.is_kept[place]]
        return next((place for place in seen if points.is_kept[place]), seen[0] if seen else None)

    def _click(self, x: float, y: float, how: How) -> None:
        place, made, points = self._near(x, y), self._map, self._points
        if made is None or points is None:
            return
        if place is None or not points.is_kept[place]:
            if how is How.ALONE:
                self._apply(np.empty(0, np.int64), how)
            return
        image = int(made.images[place])
        self._apply(np.array([image], np.int64), how)
        if how is How.ALONE:
            self.opened.emit(image)

    def _point(self, at: tuple[float, float, QPoint] | None) -> None:
        place = None if at is None else self._near(*at[:2])
        if at is None or place is None or self._map is None or self._points is None:
            self.card.forget()
            return
        value = self._coloring.values[self._coloring.codes[place]] if self.legend.entries else ""
        about = value if self._points.is_kept[place] else f"{value}\noutside the filter".strip()
        self.card.show_image(int(self._map.images[place]), at[2], about)

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

    def changeEvent(self, event: QEvent) -> None:
        """What is said of the selection has two lines, always: the map may not move when something is selected."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_lines()

    def event(self, event: QEvent) -> bool:
        """What happened while it was not seen is shown now."""
        if event.type() == QEvent.Type.Show:
            self._show_points()
        return super().event(event)


def _held(images: NDArray[np.int64], ids: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of ``images`` are among ``ids``."""
    if not len(images) or not len(ids):
        return np.zeros(len(images), np.bool_)
    mask = np.zeros(max(int(images.max()), int(ids.max())) + 1, np.bool_)
    mask[ids] = True
    found: NDArray[np.bool_] = mask[images]
    return found


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
