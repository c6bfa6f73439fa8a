"""The numbers beside the values of the filter, for the lists that are open."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from clipstudio.domain.changes import Changes
from clipstudio.domain.images import ImageQuery, SortKey
from clipstudio.services.facets import Facet, FacetCounter, FacetCounts
from clipstudio.ui.latest import Latest
from clipstudio.ui.places.images.filter_panel import FilterPanel
from clipstudio.ui.session import Session


class FacetCounting(QObject):
    """Counts the images of each value that is to be seen, at every change of the filter and of the lists open."""

    def __init__(self, session: Session, panel: FilterPanel) -> None:
        super().__init__(panel)
        self._session, self._panel = session, panel
        self._query = ImageQuery()
        self._only: NDArray[np.int64] | None = None
        self._counting = Latest(session.background, self, session.warn_of_answer)
        self._counter = FacetCounter(session.project)
        self._reads_paths = False
        panel.counts_wanted.connect(self.count)

    def forget(self, changes: Changes) -> None:
        """The project changed: what was read of these parts of it is read again."""
        self._counter = self._counter.after(changes)
        self._reads_paths = False

    def count_for(self, query: ImageQuery, only: NDArray[np.int64] | None = None) -> None:
        """Another filter is set, and the grid keeps to these images, (m,) int64; None for all of the filter."""
        self._only = only
        self._query = replace(query, sort=SortKey.ADDED, descending=False)
        self._panel.forget_counts()
        self.count()

    def count(self) -> None:
        """Count what is to be seen now."""
        facets = self._panel.open_facets()
        if not facets:
            self._counting.withdraw()
            return
        result, least = self._panel.search.result, self._panel.search.least
        counter, query, only = self._counter, self._query, self._only

        def count() -> dict[Facet, FacetCounts]:
            within = only if result is None else result.best_first(result.images, least)
            if result is not None and only is not None and within is not None:
                within = within[np.isin(within, only)]
            return counter.counts(query, facets, within)

        self._counting.ask(
            (query, facets, id(result), least, id(only)), count, lambda _key, found: self._take(found)
        )

    def _take(self, counts: dict[Facet, FacetCounts]) -> None:
        self._panel.show_counts(counts)
        if self._query.text and not self._reads_paths:
            # Who looks for one text mostly goes on typing.
            self._reads_paths = True
            # Where they cannot be read, counting says so.
            self._session.background.query(
                self._counter.read_paths, self, lambda _read: None, lambda _reason: None
            )
