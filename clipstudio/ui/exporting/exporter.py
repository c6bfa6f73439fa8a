"""Exports what a dialog is told, as a job."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clipstudio.domain.exports import ExportWish, What
from clipstudio.domain.ids import ReviewId, RunId
from clipstudio.domain.language import inside, tr
from clipstudio.services.exporting.choices import ExportChoices, export_choices
from clipstudio.services.exporting.exporting import export
from clipstudio.services.jobs import Lane
from clipstudio.ui.exporting.dialog import FORMATS, ExportDialog
from clipstudio.ui.file_dialogs import Purpose, ask_target
from clipstudio.ui.latest import Latest
from clipstudio.ui.session import Session

Preset = tuple[RunId | None, ReviewId | None]


class Exporter(QObject):
    """Opens the dialog, asks for the file and starts the job.

    Attributes:
        dialog: The one that was opened last.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._parent = session, parent
        self._reading = Latest(session.background, self, session.warn)
        self.dialog: ExportDialog | None = None

    def open(self, run: RunId | None = None, review: ReviewId | None = None) -> None:
        """Ask what is to be exported, at first of a run or of a review."""
        project, cards = self._session.project, self._session.shelf.registry.cards()
        self._reading.ask((run, review), lambda: export_choices(project, cards), self._show)

    def _show(self, preset: Preset, choices: ExportChoices) -> None:
        self.dialog = ExportDialog(choices, self._parent.window(), *preset)
        self.dialog.wished.connect(self._export)
        self.dialog.open()

    def _export(self, wish: ExportWish, ending: str) -> None:
        path = self.ask_file(wish.what, ending)
        if path is None:
            return
        if ending and path.suffix.lower() != ending:
            path = path.with_name(path.name + ending)
        self._session.run_job(
            tr("Exporting {inside}", inside=inside(wish.what.words)),
            Lane.WRITE,
            lambda project: export(project, wish, path),
            self,
            partial(self._done, path),
            self._session.warn,
            keeps_part=False,
        )

    def ask_file(self, what: What, ending: str) -> Path | None:
        """Where to write it; a method of its own so that a test can answer."""
        kinds = f"{FORMATS[ending]} (*{ending})" if ending else tr("Folders (*)")
        return ask_target(self._parent, tr("Export"), Purpose.RESULT, f"{what.value}{ending}", kinds)

    def _done(self, path: Path, _count: int) -> None:
        self._session.tell_saved(path)
