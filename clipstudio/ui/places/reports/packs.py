"""Evidence packs in the window: saved of a report, and checked, as jobs."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.packs import PackMade, PackWish, Verification
from clipstudio.domain.reports import ReportPlan
from clipstudio.results.file_names import file_stem
from clipstudio.services.jobs import Lane
from clipstudio.ui.file_dialogs import Purpose, ask_file, ask_target
from clipstudio.ui.places.reports.pack_dialog import PackDialog
from clipstudio.ui.places.reports.verification_window import VerificationWindow
from clipstudio.ui.session import Session

KINDS = tr("Evidence packs (*.zip)")


class Packs(QObject):
    """Opens the dialogs and starts the jobs.

    Attributes:
        dialog: The dialog of a pack that was opened last.
        window: What the last check found.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._parent = session, parent
        self.dialog: PackDialog | None = None
        self.window: VerificationWindow | None = None

    def save(self, plan: ReportPlan) -> None:
        """Ask what the pack of a report is to hold, and where it goes."""
        self.dialog = PackDialog(plan, self._parent.window())
        self.dialog.wished.connect(self._save)
        self.dialog.open()

    def check(self) -> None:
        """Ask for a pack, and check it."""
        path = self.choose_pack()
        if path is None:
            return
        # Neither reads nor writes the project; checking takes the time of its files and figures.
        from clipstudio.services.verifying.verifying import verifying

        done = partial(self._checked, path.name)
        work = lambda _project: verifying(path)  # noqa: E731
        self._session.run_job(
            tr("Checking {name}", name=path.name),
            Lane.WRITE,
            work,
            self,
            done,
            self._session.warn,
            keeps_part=False,
        )

    def _save(self, wish: PackWish) -> None:
        path = self.choose_target(f"{file_stem(wish.report.title, '')}.zip")
        if path is None:
            return
        # Late: pyarrow takes a moment to load, and most windows never pack.
        from clipstudio.services.packing.making import making_pack

        self._session.run_job(
            tr("Packing {name}", name=path.name),
            Lane.WRITE,
            lambda project: making_pack(project, wish, path),
            self,
            partial(self._saved, path),
            self._session.warn,
            keeps_part=False,
        )

    def _saved(self, path: Path, made: PackMade) -> None:
        self._session.tell_saved(path, _digest_said(made.sha256), *made.left_out)

    def _checked(self, name: str, found: Verification) -> None:
        self.window = VerificationWindow(found, name, self._parent.window())
        self.window.show()
        self.window.table.setFocus()

    def choose_target(self, name: str) -> Path | None:
        """Ask where to save the pack; a test answers in its place."""
        return ask_target(self._parent, tr("Save an evidence pack"), Purpose.RESULT, name, KINDS)

    def choose_pack(self) -> Path | None:
        """Ask which pack is to be checked; a test answers in its place."""
        return ask_file(self._parent, tr("Check an evidence pack"), Purpose.RESULT, KINDS)


def _digest_said(sha256: str) -> str:
    """What the digest of a pack is for."""
    return tr(
        "Give those whom you send it this SHA-256 by another channel, so that they can see that it is yours: "
        "{sha256}.",
        sha256=sha256,
    )
