"""What the start page says of the sample: what it is, where it goes, and how far its making is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.on_disk import is_file
from clipstudio.domain.projects import SAMPLE_FILE
from clipstudio.services.folders import sample_folder
from clipstudio.services.jobs import JobReport, JobState
from clipstudio.ui.elided import ElidedLabel
from clipstudio.ui.place import heading, muted
from clipstudio.ui.steady_label import SteadyLabel
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import set_tooltip

SAMPLE = tr(
    "New here? The sample is a made-up world of 800 drawn pictures and a small model with a known bias planted in "
    "it. Making it takes a minute, or a few where the computer is busy or slow; then it shows how an audit finds "
    "it."
)

STARTING = tr("Starting…")


class SamplePanel(QWidget):
    """The place of the sample, which can be changed, or the progress of its making, which can be cancelled.

    Attributes:
        folder: Where the sample is made, or lies already.

    Signals:
        change_asked: Choose another place.
        cancel_asked: Stop the making.
    """

    change_asked = Signal()
    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.folder = sample_folder()
        self.place = ElidedLabel()
        self.place.setProperty("role", "muted")
        self.change = QPushButton(tr("Change…"))
        self.change.setProperty("role", "quiet")
        self.change.setToolTip(tr("Choose another place for the sample"))
        self.change.clicked.connect(self.change_asked)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.words = SteadyLabel()
        self.words.least_lines = 2
        self.words.reserve([STARTING])
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_asked)
        self._offer, self._progress = QWidget(), QFrame()
        self._lay_out()
        self.set_folder(self.folder)
        self.set_running(False)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE_INSIDE)
        line.addWidget(self.place, 1)
        line.addWidget(self.change)
        offer = QVBoxLayout(self._offer)
        offer.setContentsMargins(0, 0, 0, 0)
        offer.setSpacing(SPACE_INSIDE)
        offer.addWidget(muted(SAMPLE))
        offer.addLayout(line)
        below = QHBoxLayout()
        below.addWidget(self.words, 1)
        below.addWidget(self.cancel)
        progress = QVBoxLayout(self._progress)
        progress.setSpacing(SPACE_INSIDE)
        progress.addWidget(heading(tr("The sample is being made")))
        progress.addWidget(self.bar)
        progress.addLayout(below)
        self._progress.setProperty("role", "card")
        # One in the other's place, with room for both: the button that was pressed stays where it is.
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._offer)
        self._pages.addWidget(self._progress)

    def set_folder(self, folder: Path) -> None:
        """Make the sample there, or open the one that is there."""
        self.folder = folder
        is_there = is_file(folder / SAMPLE_FILE)
        where = _short(folder)
        self.place.setText(
            tr("It is in {where} and goes on as you left it.", where=where)
            if is_there
            else tr("It goes into {where}.", where=where)
        )
        set_tooltip(self.place, str(folder))

    def set_running(self, is_running: bool) -> None:
        """Show progress in place of the offer, or the offer again."""
        if is_running:
            self.bar.setRange(0, 0)
            self.words.say(STARTING)
            self.cancel.setEnabled(True)
        else:
            self.set_folder(self.folder)
        self._pages.setCurrentWidget(self._progress if is_running else self._offer)

    def take(self, report: JobReport) -> None:
        """Follow a report of the making."""
        is_stopping = report.state is JobState.CANCELLING
        self.cancel.setEnabled(not is_stopping)
        self.words.say(tr("Cancelling…") if is_stopping else report.words or STARTING)
        fraction = report.progress.fraction if report.progress else None
        self.bar.setRange(0, 0 if fraction is None else 1000)
        self.bar.setValue(0 if fraction is None else round(1000 * fraction))


def _short(folder: Path) -> str:
    """A folder of the user's with "~" for home, so that it fits into a line."""
    home = Path.home()
    return str(Path("~") / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
