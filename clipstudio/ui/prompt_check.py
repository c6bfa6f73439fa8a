"""Prompts checked against the models that may read them, a moment after the last keystroke."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from clipstudio.domain.labels import LabelSet
from clipstudio.services.models.prompt_reading import ModelRegistry, ModelsReading, read_prompts
from clipstudio.ui.latest import Latest
from clipstudio.ui.session import Session

PAUSE_MS = 400

Wanted = tuple[tuple[LabelSet, ...], str]
"""Label sets, and the name of the model that is to read them; "" for every registered one."""


class PromptCheck(QObject):
    """Asks on a reading thread what becomes of prompts, and gives the answer to what was asked last.

    Args:
        session: Holds the registered models.
        parent: Lives as long as this.
        wanted: What to ask; None where there is nothing to read.
        answer: Gets the readings; none for nothing.
    """

    def __init__(
        self,
        session: Session,
        parent: QObject,
        wanted: Callable[[], Wanted | None],
        answer: Callable[[tuple[ModelsReading, ...]], None],
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = wanted
        self._answer = answer
        self._latest = Latest(session.background, parent, session.warn)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._ask)

    def soon(self, again: bool = False) -> None:
        """Ask when nothing more is written for a moment; ``again`` even where the same was asked before."""
        if again:
            self._latest.withdraw()
        self._timer.start()

    def stop(self) -> None:
        """Ask nothing more."""
        self._timer.stop()
        self._latest.withdraw()

    @Slot()
    def _ask(self) -> None:
        wanted = self._wanted()
        if wanted is None:
            self._latest.withdraw()
            self._answer(())
        elif wanted != self._latest.wanted:
            self._latest.ask(wanted, partial(_read, self._session.shelf.registry, wanted), self._take)

    def _take(self, _wanted: Wanted, readings: tuple[ModelsReading, ...]) -> None:
        self._answer(readings)


def sentences_of(readings: Sequence[ModelsReading]) -> str:
    """Remarks about readings, one per line; empty where nothing is."""
    return "\n".join(dict.fromkeys(sentence for each in readings for sentence in each.sentences))


def _read(registry: ModelRegistry, wanted: Wanted) -> tuple[ModelsReading, ...]:
    label_sets, model = wanted
    return tuple(reading for labels in label_sets for reading in read_prompts(registry, labels, model))
