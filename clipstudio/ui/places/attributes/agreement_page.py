"""Agreement of two sources of an attribute, as a table whose rows open the images on which they differ."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker

from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import tr
from clipstudio.results.source_agreement import DifferingTarget, SourceAgreement, source_agreement_figure
from clipstudio.results.targets import Target
from clipstudio.services.source_agreement import differing_images, read_source_agreement
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.latest import Latest
from clipstudio.ui.places.attributes.pair_page import PairPage
from clipstudio.ui.session import Session

LETTERS = 18


class AgreementPage(PairPage):
    """Two sources of an attribute side by side; a row opens the images on which they differ."""

    def __init__(self, session: Session) -> None:
        names, before = (tr("One source"), tr("Another source")), (tr("Compare"), tr("with"))
        hint = tr("A row opens the images on which the two differ.")
        super().__init__(session, tr("Agreement"), names, before, LETTERS, hint)
        self._name = ""
        self._opening = Latest(session.background, self, session.warn)

    def show_attribute(self, summary: AttributeSummary) -> None:
        """Compare the two newest sources of an attribute; any two can be chosen."""
        self._name = summary.name
        self.title.setText(tr("Agreement on {name}", name=summary.name))
        sources = tuple(dict.fromkeys(summary.sources))
        with QSignalBlocker(self.first), QSignalBlocker(self.second):
            for box in (self.first, self.second):
                box.clear()
                for each in sources:
                    box.addItem(each, each)
            self.second.setCurrentIndex(min(1, len(sources) - 1))
        self.read()
        self.first.setFocus()

    def read(self) -> None:
        """Compare again."""
        pair = (self.first.currentData(), self.second.currentData())
        if None in pair:
            return
        minimum_n = self._session.preferences.minimum_n
        read = partial(read_source_agreement, self._session.project, self._name, pair, minimum_n)
        self._reading.ask((self._name, pair), read, self._take)

    def _take(self, _key: object, found: SourceAgreement) -> None:
        self._show(source_agreement_figure(found))

    def _finder(self, target: Target) -> Callable[[], NDArray[np.int64]] | None:
        if not isinstance(target, DifferingTarget):
            return None
        return partial(differing_images, self._session.project, target)

    def _open(self, target: Target) -> None:
        if (find := self._finder(target)) is not None:
            self._opening.ask(
                target,
                find,
                lambda _target, ids: self.query_requested.emit(ImageQuery(ids=tuple(map(ImageId, ids.tolist())))),
            )
