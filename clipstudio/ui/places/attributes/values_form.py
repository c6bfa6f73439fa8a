"""What the forms that bring values of attributes in have in common: from a table, and from names of files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import number, quoted, tr
from clipstudio.results.words import images
from clipstudio.services.importing.attributes import AttributeReport, contradicted_in_words
from clipstudio.services.importing.contradictions import count_contradicted
from clipstudio.services.importing.matching import TableMatch
from clipstudio.services.importing.reversible_import import import_reversibly
from clipstudio.services.jobs import Lane
from clipstudio.services.reversible import Reversible
from clipstudio.ui.actions import press_by
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import grow, muted, primary_button
from clipstudio.ui.places.attributes.column_picker import ColumnPicker
from clipstudio.ui.session import Session
from clipstudio.ui.user_words import set_tooltip

MOST_NAMED = 5
"""Columns that are named beside the button."""


@dataclass(frozen=True, slots=True)
class Wished:
    """What is to be written.

    Attributes:
        title: Of the job.
        match: The values and the images that they are of.
        columns: Those that become attributes.
        cluster: The one that names clusters; empty for none.
    """

    title: str
    match: TableMatch
    columns: Sequence[str]
    cluster: str


class ValuesForm(QWidget):
    """Shows what there is to be written, and writes it when asked.

    Args:
        session: The open project.
        words: Of the button that writes.
        hint: What it does.

    Signals:
        imported: The values are in the project (`AttributeReport`).
        query_requested: Show the images of a query (`ImageQuery`).
        closed: Go back without importing.
    """

    imported = Signal(object)
    query_requested = Signal(object)
    closed = Signal()

    def __init__(self, session: Session, words: str, hint: str) -> None:
        super().__init__()
        self._session = session
        self._waiting = ""
        self._is_writing = False
        self._comparing = Latest(session.background, self, session.warn)
        self._compared: tuple[TableMatch, tuple[str, ...]] | None = None
        self._contradicted: dict[str, int] = {}
        self._in_doubt: tuple[ImageId, ...] = ()
        self.show_in_doubt = QAction(tr("Show these images"), self)
        self.show_in_doubt.triggered.connect(self._ask_in_doubt)
        self.columns = ColumnPicker()
        self.guessed = QCheckBox(tr("A model guessed these values"))
        set_tooltip(self.guessed, tr("Plans that compare by them say so, and why it matters"))
        self.import_button = primary_button(words, self._import)
        press_by(self.import_button, "Ctrl+Return")
        self.import_button.setToolTip(hint)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.closed)
        self.words = muted()
        grow(self.words)

    def _wished(self) -> Wished | None:
        """What is to be written; None where something keeps it from being written."""
        raise NotImplementedError

    def _check(self) -> None:
        """Say what would be written, or what keeps it from being written."""
        raise NotImplementedError

    def _contradictions(self, match: TableMatch | None, columns: Sequence[str]) -> str:
        """Of how many images other sources say something else; "" while that is not known, or of none.

        Looks for it in the background where it was not asked yet, and then checks again.
        """
        wanted = None if match is None else (match, tuple(columns))
        if wanted is None:
            self._compared = None
            self._comparing.withdraw()
        elif self._compared is None or self._compared[0] is not match or self._compared[1] != wanted[1]:
            self._compared, self._contradicted = wanted, {}
            self._comparing.ask(
                wanted[1], partial(count_contradicted, self._session.project, *wanted), self._take_contradicted
            )
        return "" if self._compared is None else contradicted_in_words(self._contradicted)

    def _take_contradicted(self, _columns: tuple[str, ...], counts: dict[str, int]) -> None:
        self._contradicted = counts
        self._check()

    def _ask_in_doubt(self) -> None:
        self.query_requested.emit(ImageQuery(ids=self._in_doubt))

    def _import(self) -> None:
        wished = self._wished()
        if wished is None:
            return
        is_guessed = self.guessed.isChecked()
        self._is_writing = True
        self._check()
        self._session.run_job(
            wished.title,
            Lane.WRITE,
            lambda project: import_reversibly(
                project, wished.match, wished.columns, wished.cluster, is_guessed=is_guessed
            ),
            self,
            self._done,
            self._stopped,
            keeps_part=False,
        )

    def _done(self, made: tuple[AttributeReport, Reversible]) -> None:
        report, step = made
        self._is_writing = False
        self._check()
        self._session.history.add(step)
        if report.contradicted:
            images = np.unique(np.concatenate([*report.contradicted.values()]))
            self._in_doubt = tuple(map(ImageId, images.tolist()))
            self._session.offer(imported_in_words(report), self.show_in_doubt)
        else:
            self._session.say(imported_in_words(report))
        self._session.announce(report.changes)
        self.imported.emit(report)

    def _stopped(self, reason: str) -> None:
        self._is_writing = False
        self._check()
        self._session.warn(reason)
        # What was written until then was taken back, but views may have read it meanwhile.
        self._session.announce(Changes.ATTRIBUTES | Changes.IMAGES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def named(columns: Sequence[str]) -> str:
    """The first columns by name, the others as a number."""
    names = ", ".join(quoted(name) for name in columns[:MOST_NAMED])
    more = len(columns) - MOST_NAMED
    return names + (tr(" and {columns} more", columns=number(more)) if more > 0 else "")


def imported_in_words(report: AttributeReport) -> str:
    """What an import wrote, in a sentence or two."""
    told = ", ".join(
        tr("“{name}” for {count}", name=name, count=images(count)) for name, count in report.attributes.items()
    )
    clusters = (
        tr("{clusters} now name their cluster.", clusters=images(report.clusters)) if report.clusters else ""
    )
    return " ".join(filter(None, (tr("Imported {told}.", told=told) if told else "", clusters, report.in_words())))
