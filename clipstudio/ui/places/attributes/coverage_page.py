"""Coverage: how many images the groups of one or two attributes have, before any audit is run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Slot

from clipstudio.domain.images import AttributeFilter, CopyState, ImageQuery
from clipstudio.domain.language import tr
from clipstudio.results.coverage import Coverage, CoverageTarget, coverage_figure
from clipstudio.results.coverage_grid import coverage_grid
from clipstudio.results.targets import Target
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.coverage import coverage_before_audits
from clipstudio.ui.places.attributes.pair_page import PairPage
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.session import Session

LETTERS = 14
NONE = tr("nothing else")


class CoveragePage(PairPage):
    """The groups of an attribute, alone or crossed with another, as a grid or a table that opens their images."""

    def __init__(self, session: Session) -> None:
        names, before = (tr("Attribute"), tr("Crossed with")), (tr("Images by"), tr("and"))
        super().__init__(session, tr("Coverage"), names, before, LETTERS)
        self.form = SegmentedButtons((tr("Grid"), tr("Table")))
        self.form.chosen.connect(lambda _place: self._show_coverage())
        self.line.addWidget(self.form)
        self._coverage: Coverage | None = None
        session.preferences.plans_changed.connect(self._follow)

    def show_attribute(self, name: str, attributes: Sequence[str]) -> None:
        """Show the groups of an attribute; any of these can be chosen instead of it or beside it."""
        crossed = self.second.currentData()
        with QSignalBlocker(self.first), QSignalBlocker(self.second):
            self.first.clear()
            self.second.clear()
            self.second.addItem(NONE, None)
            for each in attributes:
                self.first.addItem(each, each)
                self.second.addItem(each, each)
            self.first.setCurrentIndex(self.first.findData(name))
            self.second.setCurrentIndex(max(0, self.second.findData(crossed)))
        self.read()
        self.first.setFocus()

    def read(self) -> None:
        """Count again."""
        first, second = self.first.currentData(), self.second.currentData()
        if first is None:
            return
        names = (first,) if second in (None, first) else (first, second)
        preferences = self._session.preferences
        project = self._session.project
        read = partial(coverage_before_audits, project, names, preferences.minimum_n, preferences.confidence)
        self._reading.ask(names, read, self._take)

    @Slot(str, object, object)
    def _follow(self, name: str, _before: object, _now: object) -> None:
        """Count again at another smallest group or another level of intervals."""
        if name in ("minimum_n", "confidence") and self.isVisible():
            self.read()

    def _take(self, _names: tuple[str, ...], coverage: Coverage) -> None:
        self._coverage = coverage
        self._show_coverage()

    def _show_coverage(self) -> None:
        if (coverage := self._coverage) is not None:
            self._show(coverage_figure(coverage) if self.form.place else coverage_grid(coverage))

    def _open(self, target: Target) -> None:
        if isinstance(target, CoverageTarget):
            self.query_requested.emit(self._query_of(target))

    def _finder(self, target: Target) -> Callable[[], NDArray[np.int64]] | None:
        if not isinstance(target, CoverageTarget):
            return None
        return partial(select_images, self._session.project, self._query_of(target))

    def _query_of(self, target: CoverageTarget) -> ImageQuery:
        """The images of a group, of which those that were counted."""
        known = [AttributeFilter(name, frozenset({value})) for name, value in target.group]
        missing = [AttributeFilter(name, frozenset({None})) for name in target.missing]
        has_copies = self._coverage is not None and self._coverage.not_counted
        copies = frozenset({CopyState.KEPT, CopyState.NEITHER}) if has_copies else frozenset[CopyState]()
        return ImageQuery(attributes=(*known, *missing), copies=copies)
