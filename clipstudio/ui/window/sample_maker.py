"""Making the sample project behind the start page, which shows how far it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from clipstudio.domain.language import tr
from clipstudio.services.jobs import Job, JobReport, Lane
from clipstudio.ui.background import Background
from clipstudio.ui.settings import Settings
from clipstudio.ui.window.start_page import StartPage

# Comes in behind the start page, as `late_imports` says.
if TYPE_CHECKING:
    from clipstudio.services.models.model_cache import ModelCache
    from clipstudio.services.sample import SampleOutcome

PLACE = "sample-project"
"""Under what the place of the sample is remembered."""


class SampleMaker(QObject):
    """Makes the sample, or finds the one that is there, and keeps the start page true to it.

    Signals:
        made: The sample is there (`SampleOutcome`).
        failed: It could not be made: a sentence, or "" when it was cancelled (str).
    """

    made = Signal(object)
    failed = Signal(str)

    def __init__(self, background: Background, page: StartPage, settings: Settings) -> None:
        super().__init__(page)
        self._background, self._page, self._settings = background, page, settings
        self._job: Job | None = None
        self._asked: object | None = None
        page.sample_panel.cancel_asked.connect(self._cancel)
        background.reported.connect(self._follow)
        if (last := settings.folder(PLACE)) is not None:
            page.sample_panel.set_folder(last)

    @property
    def is_running(self) -> bool:
        """Whether the sample is being made."""
        return self._job is not None

    def move(self, folder: Path) -> None:
        """Make the sample elsewhere from now on."""
        self._settings.keep_folder(PLACE, folder)
        self._page.sample_panel.set_folder(folder)

    def make(self, shelf: ModelCache) -> None:
        """Make the sample in the place that the start page names, in the background."""
        from clipstudio.services.sample import make_sample

        folder = self._page.sample_panel.folder
        self._page.set_making_sample(True)
        self._asked = asked = object()
        finish, stop = partial(self._finish, asked), partial(self._stop, asked)
        self._job = self._background.run_job(
            tr("The sample"), Lane.MODEL, lambda: make_sample(folder, shelf), self, finish, stop
        )

    def abandon(self) -> None:
        """Make the sample no more, since something else takes the window; nothing is heard of it."""
        self._cancel()
        self._end()

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _follow(self, report: JobReport) -> None:
        if self._job is not None and report.job == self._job.number:
            self._page.sample_panel.take(report)

    def _finish(self, asked: object, outcome: SampleOutcome) -> None:
        if asked is self._asked:
            self._end()
            self.made.emit(outcome)

    def _stop(self, asked: object, reason: str) -> None:
        if asked is self._asked:
            self._end()
            self.failed.emit(reason)

    def _end(self) -> None:
        self._job = self._asked = None
        self._page.set_making_sample(False)
