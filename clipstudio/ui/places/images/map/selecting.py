"""What the hand selects on a map, for all views."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPoint, Signal
from scipy.spatial import cKDTree

from clipstudio.domain.language import tr
from clipstudio.domain.maps import EmbeddingMap
from clipstudio.ui.latest import Latest
from clipstudio.ui.places.images.map.counting import Seen
from clipstudio.ui.places.images.map.hover import HoverCard
from clipstudio.ui.places.images.map.region import inside
from clipstudio.ui.places.images.map.view import How, MapView
from clipstudio.ui.session import Session

REACH = 9
"""Pixels around the pointer in which a point is looked for."""
LOOKED_AT = 12
"""Points around the pointer that are looked at: the nearest may be hidden or left out by the filter."""
NOBODY: NDArray[np.int64] = np.empty(0, np.int64)


class MapSelecting(QObject):
    """Turns gestures on a map into one change of the selection each; images that the filter leaves out are let be.

    Attributes:
        seen: What is seen of the map; None without one.

    Signals:
        selected: Something was selected.
        opened: An image (id) is to be shown large.
    """

    selected = Signal()
    opened = Signal(int)

    def __init__(self, session: Session, view: MapView, card: HoverCard) -> None:
        super().__init__(view)
        self.seen: Seen | None = None
        self._session, self._view, self._card = session, view, card
        self._tree: tuple[EmbeddingMap, cKDTree] | None = None
        self._indexing = Latest(session.background, self, session.warn)
        self._finding = Latest(session.background, self, session.warn)
        view.region_drawn.connect(self._select_region)
        view.sight_chosen.connect(self._select_sight)
        view.clicked.connect(self._click)
        view.pointed.connect(self._point)

    @property
    def is_ready(self) -> bool:
        """Whether the points under the pointer can be found."""
        return self._tree is not None

    def index(self, made: EmbeddingMap) -> None:
        """Make ready to find points of another map."""
        self._tree = None
        self._indexing.ask(id(made), lambda: (made, cKDTree(made.positions)), self._take_tree)

    def select_value(self, code: int) -> None:
        """Select the images of the filter that have a value."""
        if self.seen is not None:
            points = self.seen.points
            self._apply(self.seen.made.images[(points.codes == code) & points.is_kept], How.ALONE)

    def clear(self) -> None:
        """Select nothing; a grid that keeps to what is selected hears of it as of every gesture."""
        self._apply(NOBODY, How.ALONE)

    def _take_tree(self, _of: int, tree: tuple[EmbeddingMap, cKDTree]) -> None:
        self._tree = tree

    def _apply(self, ids: NDArray[np.int64], how: How) -> None:
        selection = self._session.selection
        {How.ALONE: selection.replace, How.ADD: selection.add, How.TAKE_OFF: selection.take_off}[how](ids)
        self.selected.emit()

    def _select_region(self, polygon: NDArray[np.float64], how: How) -> None:
        seen = self.seen
        if seen is not None:

            def find() -> NDArray[np.int64]:
                points = seen.points
                return seen.made.images[inside(points.x, points.y, polygon) & points.is_kept & points.is_shown]

            self._finding.ask(how, find, lambda how, ids: self._apply(ids, how))

    def _select_sight(self, how: How) -> None:
        if self.seen is not None:
            points, sight = self.seen.points, self._view.sight()
            found = (points.x >= sight.left()) & (points.x <= sight.right())
            found &= (points.y >= sight.top()) & (points.y <= sight.bottom())
            self._apply(self.seen.made.images[found & points.is_kept & points.is_shown], how)

    def _near(self, x: float, y: float) -> int | None:
        """The place of the point next to a place of the map, if it is near enough: one of the filter first."""
        if self._tree is None or self.seen is None or self._tree[0] is not self.seen.made:
            return None
        points = self.seen.points
        count = min(LOOKED_AT, len(points.x))
        far, near = self._tree[1].query((x, y), k=count, distance_upper_bound=self._view.reach(REACH))
        found = np.atleast_1d(near)[np.isfinite(np.atleast_1d(far))]
        seen = [int(place) for place in found if points.is_shown[place] or not points.is_kept[place]]
        return next((place for place in seen if points.is_kept[place]), seen[0] if seen else None)

    def _click(self, x: float, y: float, how: How) -> None:
        if self.seen is None:
            return
        place = self._near(x, y)
        if place is None or not self.seen.points.is_kept[place]:
            if how is How.ALONE:
                self._apply(NOBODY, how)
            return
        image = int(self.seen.made.images[place])
        self._apply(np.array([image], np.int64), how)
        if how is How.ALONE:
            self.opened.emit(image)

    def _point(self, at: tuple[float, float, QPoint] | None) -> None:
        place = None if at is None else self._near(*at[:2])
        if at is None or place is None or self.seen is None:
            self._card.forget()
            return
        coloring = self.seen.coloring
        value = coloring.values[coloring.codes[place]] if len(coloring.values) > 2 else ""
        about = (
            value if self.seen.points.is_kept[place] else tr("{value}\noutside the filter", value=value).strip()
        )
        self._card.show_image(int(self.seen.made.images[place]), at[2], about)
