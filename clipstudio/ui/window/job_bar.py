"""The job bar at the bottom: what runs, how far it is, and whether the network is open."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from clipstudio.domain.language import tr
from clipstudio.services.jobs import JobReport, JobState
from clipstudio.services.models.network import is_open
from clipstudio.ui.actions import make_action
from clipstudio.ui.background import Background
from clipstudio.ui.elided import ElidedLabel
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, set_role
from clipstudio.ui.user_words import plain_label

_SHUT = (
    "muted",
    tr("network: off"),
    tr("clipstudio uses no network: images, labels and results stay on this machine."),
)
_OPEN = (
    "warning",
    tr("network: on"),
    tr("A model is being downloaded because you asked for it. Nothing of yours is sent."),
)
"""Look, words and meaning of the network's state."""


class JobBar(QFrame):
    """Shows the running job with its rate and time left, and lets the user pause or cancel it.

    Attributes:
        is_still: Where it is not known how far a job is, the bar stays empty, and does not run.
    """

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._background = background
        self.is_still = False
        self._reports: dict[int, JobReport] = {}
        self._idle = tr("Nothing is running.")
        self._words = ElidedLabel(self._idle)
        self._words.setProperty("role", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the job"))
        self._bar.setFixedWidth(160)
        self._pause = _button(tr("Pause"))
        # Its room stays where nothing runs: the bar, and what stands above it, would move with the first job.
        kept = self._pause.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._pause.setSizePolicy(kept)
        self._cancel = _button(tr("Cancel"))
        self._cancel.setToolTip(
            tr("Stop this job (Ctrl+.). What is finished stays, and it goes on from there next time.")
        )
        self.cancel_action = make_action(self, tr("Cancel the running job"), self.cancel, "Ctrl+.")
        self._network = plain_label()
        self._pause.clicked.connect(self.toggle_pause)
        self._cancel.clicked.connect(self.cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_BETWEEN, 4, SPACE_BETWEEN, 4)
        layout.setSpacing(SPACE_INSIDE)
        for widget in (self._bar, self._words, self._pause, self._cancel, self._network):
            layout.addWidget(widget, 1 if widget is self._words else 0)
        background.reported.connect(self.take)
        self._show()

    @property
    def reports(self) -> tuple[JobReport, ...]:
        """The last word of every job that is not over: what runs, what waits, and last what nobody waits for."""

        def order(report: JobReport) -> tuple[bool, bool, int]:
            return report.may_be_left, report.state is JobState.WAITING, report.job

        return tuple(sorted(self._reports.values(), key=order))

    @property
    def words(self) -> str:
        """What the bar says."""
        return self._words.text()

    @property
    def network(self) -> str:
        """What the bar says of the network."""
        return self._network.text()

    def say_idle(self, words: str = "") -> None:
        """What the bar says while no job runs, though something is under way; "" for nothing."""
        self._idle = words or tr("Nothing is running.")
        self._show()

    @Slot(object)
    def take(self, report: JobReport) -> None:
        """Follow a job's report."""
        if report.state.is_over:
            self._reports.pop(report.job, None)
        else:
            self._reports[report.job] = report
        self._show()

    @Slot()
    def toggle_pause(self) -> None:
        """Pause the running job, or let it go on."""
        if report := self._current():
            job = self._background.job(report.job)
            if job is not None:
                job.resume() if report.state is JobState.PAUSED else job.pause()

    @Slot()
    def cancel(self) -> None:
        """Cancel the running job."""
        if (report := self._current()) and (job := self._background.job(report.job)):
            job.cancel()

    def _current(self) -> JobReport | None:
        """The job to show: one that runs, before one that waits."""
        return next(iter(self.reports), None)

    def _show_network(self) -> None:
        """Say whether a download holds the network open; every report of it comes by here."""
        role, words, meaning = _OPEN if is_open() else _SHUT
        if self._network.text() != words:
            self._network.setText(words)
            self._network.setToolTip(meaning)
            set_role(self._network, role)

    def _show(self) -> None:
        self._show_network()
        report = self._current()
        self.cancel_action.setEnabled(report is not None and report.state is not JobState.CANCELLING)
        shown: tuple[QWidget, ...] = (self._bar, self._pause, self._cancel)
        for widget in shown:
            widget.setVisible(report is not None)
        if report is None:
            self._words.setText(self._idle)
            return
        waiting = len(self._reports) - 1
        text = f"{report.title}: {self._state_in_words(report)}"
        self._words.setText(
            tr("{value} · {waiting} more waiting", value=text, waiting=waiting) if waiting else text
        )
        fraction = report.progress.fraction if report.progress else None
        self._bar.setRange(0, 0 if fraction is None and not self.is_still else 1000)
        self._bar.setValue(0 if fraction is None else round(1000 * fraction))
        self._pause.setText(tr("Resume") if report.state is JobState.PAUSED else tr("Pause"))
        self._pause.setEnabled(report.state in (JobState.RUNNING, JobState.PAUSED))
        self._cancel.setEnabled(report.state is not JobState.CANCELLING)

    @staticmethod
    def _state_in_words(report: JobReport) -> str:
        match report.state:
            case JobState.WAITING:
                return tr("waiting")
            case JobState.PAUSED:
                return tr("paused · {words}", words=report.words)
            case JobState.CANCELLING:
                return tr("cancelling…")
            case _:
                return report.words or tr("starting…")


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "quiet")
    return button
