"""The form that adds a model from files on this machine."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.models import ModelCard
from clipstudio.domain.progress import Work
from clipstudio.services.jobs import Job, JobReport, Lane
from clipstudio.services.models.adding import Candidate, look_at, register
from clipstudio.services.models.architectures import architecture_names, fitting_architectures
from clipstudio.ui.actions import press_by
from clipstudio.ui.forms.form_foot import FormFoot
from clipstudio.ui.latest import Latest
from clipstudio.ui.measure import FORM_LETTERS, Measure
from clipstudio.ui.place import grow, heading, muted, primary_button, surface
from clipstudio.ui.places.models.model_fields import ModelFields
from clipstudio.ui.places.models.questions_panel import QuestionsPanel
from clipstudio.ui.session import Session
from clipstudio.ui.user_words import plain_label

PURPOSE = tr(
    "A model is an architecture and its weights. Both must belong together: a wrong pair may run and still give "
    "wrong results. The files stay where they are; they are read once now, to check them and compute their hash."
)


class AddModelForm(QWidget):
    """Name, architecture and weights of a new model, and what its files leave open.

    The model is looked at first. When that raises no question, it is added at once; else it waits for the answers.

    Signals:
        added: The model is registered (`ModelCard`).
        closed: Go back.
    """

    added = Signal(object)
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._job: Job | None = None
        self._asked_names = False
        self._candidate: Candidate | None = None
        self._seen: tuple[str | None, Path] = (None, Path())
        self._fitting = Latest(session.background, self, session.warn)
        self.fields = ModelFields()
        self.fields.changed.connect(self._forget)
        self.fields.weights.textChanged.connect(self._look_into)
        self.questions = QuestionsPanel()
        self.questions.changed.connect(self._check)
        self.fault = plain_label()
        self.fault.setProperty("role", "warning")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.add_button = primary_button(tr("Add model"), self._add)
        press_by(self.add_button, "Ctrl+Return")
        self.add_button.setToolTip(tr("Check the weights and add the model (Ctrl+Enter)"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        self.words = muted()
        grow(self.words)
        self._lay_out()
        session.background.reported.connect(self._follow)
        self._check()

    def _lay_out(self) -> None:
        pane, layout = surface()
        head = (heading(tr("Add a model")), muted(PURPOSE))
        column = Measure(*head, self.fields, self.questions, self.fault, letters=FORM_LETTERS)
        layout.addLayout(column.at_left())
        layout.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidget(pane)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        foot, foot_layout = surface()
        foot_layout.addWidget(FormFoot(self.add_button, self.cancel, words=self.words))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(foot)

    def open(self) -> None:
        """Offer the names of architectures, which are looked up off the main thread the first time."""
        if not self._asked_names:
            self._asked_names = True
            self.fields.await_architectures()
            self._session.background.query(
                architecture_names, self, self.fields.offer_architectures, self._session.warn
            )
        self.fields.setFocus()

    @property
    def is_taken(self) -> bool:
        """Whether a model is being looked at, or waits for its answers."""
        return self._job is not None or self._candidate is not None

    def take_candidate(self, name: str, candidate: Candidate) -> None:
        """Ask what a model leaves open that was looked at elsewhere, such as a downloaded one."""
        self.fields.clear()
        self.fields.name.setText(name)
        self.fields.take_file(candidate.files.weights)
        self._take_candidate(candidate)

    def _forget(self) -> None:
        """Another file or architecture has to be looked at anew; another name has not."""
        if self._candidate is not None and self.fields.values()[1:] != self._seen:
            self._candidate = None
            self.questions.ask(())
        self._check()

    @Slot()
    def _look_into(self) -> None:
        """Ask which architectures the weights fit, once there are some."""
        if path := self.fields.may_be_looked_into():
            self._fitting.ask(path, partial(fitting_architectures, path), self._offer_fitting)

    def _offer_fitting(self, path: Path, names: tuple[str, ...]) -> None:
        if path == self.fields.may_be_looked_into():
            self.fields.fitting.show_names(names)

    def _check(self) -> None:
        if self._job is None:
            missing = self.fields.missing() or self.questions.missing()
            self.add_button.setEnabled(not missing)
            self.words.setText(missing)

    def _add(self) -> None:
        if self._job is not None or self.fields.missing() or self.questions.missing():
            return
        self.fault.hide()
        if self._candidate is not None:
            self._register(self._candidate)
            return
        name, architecture, weights = self.fields.values()
        registry = self._session.shelf.registry
        self._start(lambda: look_at(registry, name, architecture, weights), self._take_candidate)
        self.words.setText(tr("Checking the weights…"))

    def _start(self, work: Callable[[], Work[Any]], done: Callable[[Any], None]) -> None:
        """Start work on the thread that owns the models; until it is over, only Cancel can be pressed."""
        title = tr("Adding {values}", values=self.fields.values()[0])
        self._job = self._session.background.run_job(title, Lane.MODEL, work, self, done, self._stopped)
        self.add_button.setEnabled(False)
        self.fields.setEnabled(False)
        self.questions.setEnabled(False)

    def _at_rest(self) -> None:
        self._job = None
        self.fields.setEnabled(True)
        self.questions.setEnabled(True)

    def _take_candidate(self, candidate: Candidate) -> None:
        self._at_rest()
        self._candidate = candidate
        self._seen = self.fields.values()[1:]
        self.questions.ask(candidate.questions)
        if candidate.questions:
            self._check()
            QTimer.singleShot(0, self, self._show_questions)  # once the layout has given them their place
        else:
            self._register(candidate)

    @Slot()
    def _show_questions(self) -> None:
        self._scroll.ensureWidgetVisible(self.questions)

    def _register(self, candidate: Candidate) -> None:
        registry, name, answers = self._session.shelf.registry, self.fields.values()[0], self.questions.answers()
        self._start(lambda: register(registry, candidate, name, answers), self._done)
        self.words.setText(tr("Trying the model…"))

    @Slot(object)
    def _follow(self, report: JobReport) -> None:
        """Show how far the check is."""
        if self._job is not None and report.job == self._job.number and report.words:
            self.words.setText(report.words)

    def _done(self, card: ModelCard) -> None:
        self._at_rest()
        self._candidate = None
        self.questions.ask(())
        self.fields.clear()
        self.added.emit(card)

    def _stopped(self, reason: str) -> None:
        self._at_rest()
        self.fault.setText(reason)
        self.fault.setVisible(bool(reason))
        self._check()

    def _cancel(self) -> None:
        """Stop the check when one runs, else go back."""
        if self._job is not None:
            self._job.cancel()
        else:
            self.fault.hide()
            self._candidate = None
            self.questions.ask(())
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
        else:
            super().keyPressEvent(event)
