"""Care for whoever judges: harmful items that were seen are counted, and a break is suggested."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject

from clipstudio.domain.changes import Changes
from clipstudio.results.judging_words import break_in_words
from clipstudio.services.reviewing.exposure import keep_exposure
from clipstudio.services.reviewing.judging import Judging
from clipstudio.services.reviewing.opening import OpenReview
from clipstudio.services.reviewing.turns import Turn
from clipstudio.ui.session import Session


class Care(QObject):
    """Counts what was seen, on this machine only, and says when a break may help.

    Attributes:
        exposure: What the auditor has seen on this machine.
        is_harmful: Whether the review holds what may hurt.
    """

    def __init__(self, session: Session, opened: OpenReview, judging: Judging, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._judging = session, judging
        self._auditor = opened.auditor.uuid
        self.exposure = opened.exposure
        self.is_harmful = opened.record.plan.is_harmful

    def note_seen(self, turns: Iterable[Turn]) -> None:
        """Take note of items that are on the screen unhidden; each counts once in a session."""
        new = [turn for turn in turns if self._judging.reveal(turn.position)] if self.is_harmful else []
        for turn in new:
            self.exposure = self.exposure.with_one(word=bool(turn.item.label))
        if new:
            keep = partial(keep_exposure, self._auditor, self.exposure)
            self._session.write(lambda _project: (keep(), Changes.NONE), self)

    def suggest_break(self) -> None:
        """Say that a break may help, where it may; nothing else follows from it."""
        strain = self._judging.strain
        if strain.asks_for_break:
            self._session.say(break_in_words(round(strain.seconds / 60), strain.exposures))
            strain.rest()
