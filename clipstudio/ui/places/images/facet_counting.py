"""The numbers beside the values of the filter, for the lists that are open."""

from __future__ import annotations

from dataclasses import replace

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
        self._counting = Latest(session.background, self, session.warn_of_answer)
        self._counter = FacetCounter(session.project)
        panel.counts_wanted.connect(self.count)

    def forget(self, changes: Changes) -> None:
        """The project changed: what was read of these parts of it is read again."""
        self._counter = self._counter.after(changes)

    def count_for(self, query: ImageQuery) -> None:
        """Another filter is set."""
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
        counter, query = self._counter, self._query

        def count() -> dict[Facet, FacetCounts]:
            within = None if result is None else result.best_first(result.images, least)
            return counter.counts(query, facets, within)

        self._counting.ask((query, facets, id(result), least), count, lambda _key, found: self._take(found))

    def _take(self, counts: dict[Facet, FacetCounts]) -> None:
        self._panel.show_counts(counts)
