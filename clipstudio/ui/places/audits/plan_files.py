"""Plans that are saved as files, opened from them, and locked before they are run."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.changes import Changes
from clipstudio.domain.language import tr
from clipstudio.domain.plan_locks import PlanLock, Primary
from clipstudio.domain.probes import ProbePlan
from clipstudio.domain.run_list import RunKey
from clipstudio.results.plan_locks import LockState
from clipstudio.services.kept_plans import KeptPlan
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.file_dialogs import Purpose, ask_file, ask_target
from clipstudio.ui.forms.plan_form import PlanForm
from clipstudio.ui.latest import Latest
from clipstudio.ui.session import Session

if TYPE_CHECKING:
    from clipstudio.services.plans.plan_file import PlanFile
    from clipstudio.services.plans.replaying import Replay

KINDS = tr("Plans (*.toml)")
DIFFERS = tr("This project is not what the plan was made for. {} Look at the form before you run it.")
"""Said of a plan that was opened."""


class PlanFiles(QObject):
    """Saves, opens and locks plans.

    Signals:
        opened: Show this plan in its form (`KeptPlan`).
        run_asked: Run this plan (`KeptPlan`).
        withdrawn: A lock no longer holds.
    """

    opened = Signal(object)
    run_asked = Signal(object)
    withdrawn = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._parent = session, parent
        self._changes = 0
        self._withdrawn_next: PlanLock | None = None

    def save(self, key: RunKey, name: str) -> None:
        """Write the plan of a run to a file that the user names."""
        path = self.ask_target(f"{name}.toml")
        if path is None:
            return
        project = self._session.project

        def write() -> None:
            # Late, as everything of plan files: a window that starts has no need of it.
            from clipstudio.services.plans.making import run_as_file
            from clipstudio.services.plans.reading import write_plan_file

            write_plan_file(run_as_file(project, key), path)

        self._session.save_file(write, path, self)

    def open(self) -> None:
        """Show the plan of a file in its form, and say what is otherwise here."""
        path = self.ask_source()
        if path is None:
            return

        def file() -> PlanFile:
            from clipstudio.services.plans.reading import read_plan_file

            return read_plan_file(path)

        self._open(file)

    def open_lock(self, lock: PlanLock) -> None:
        """Show a locked plan in its form, and say what is otherwise here by now."""
        self._withdrawn_next = None
        self._open(lambda: _locked_file(lock))

    def run_lock(self, lock: PlanLock) -> None:
        """Run a locked plan; where something is otherwise here by now, show it in its form, and say so."""
        self._withdrawn_next = None
        self._open(lambda: _locked_file(lock), is_run=True)

    def withdraw_lock(self, lock: PlanLock) -> None:
        """Show a locked plan in its form, and ask there why its lock is withdrawn."""
        self._withdrawn_next = lock
        self._open(lambda: _locked_file(lock))

    def save_lock(self, lock: PlanLock) -> None:
        """Write a locked plan to a file that the user names."""
        path = self.ask_target(f"{lock.name}.toml")
        if path is None:
            return

        def write() -> None:
            from clipstudio.services.plans.reading import write_plan_file

            write_plan_file(_locked_file(lock), path)

        self._session.save_file(write, path, self)

    def _open(self, file: Callable[[], PlanFile], *, is_run: bool = False) -> None:
        project, shelf = self._session.project, self._session.shelf

        def read() -> Replay:
            from clipstudio.services.plans.replaying import replay

            return replay(project, shelf, file())

        take = partial(self._take, is_run=is_run)
        self._session.background.query(read, self, take, self._session.warn)

    def _take(self, found: Replay, *, is_run: bool) -> None:
        """Give the project the plan's label sets, then show the plan, or run it where it is as it was."""

        def change(project: ProjectFile) -> tuple[KeptPlan, Changes]:
            plan, sets = found.plan(project), found.file.label_sets
            kept = KeptPlan(plan, found.file.precision, found.file.probe, sets[0].name if sets else "")
            return kept, Changes.LABEL_SETS

        def done(kept: KeptPlan) -> None:
            if is_run and not found.differences:
                self.run_asked.emit(kept)
                return
            self.opened.emit(kept)
            if found.differences:
                self._session.warn(DIFFERS.format(" ".join(each.words for each in found.differences)))
            elif found.remarks:
                self._session.say(" ".join(found.remarks))

        self._session.write(change, self, done)

    def watch(self, form: PlanForm, probe: Any) -> None:
        """Let a form lock its plan, and say of a plan that is locked by whom.

        Args:
            form: The form of a plan.
            probe: Which probe it is of; None for an audit.
        """
        form.locking.auditor = lambda: self._session.preferences.auditor
        form.lock_asked.connect(lambda plan, primary, author: self._lock(form, probe, plan, primary, author))
        form.withdrawal_asked.connect(partial(self._withdraw, form, probe))
        form.locking.return_asked.connect(self.open_lock)
        latest = Latest(self._session.background, form, lambda _fault: self._know_nothing(form))
        form.checked.connect(partial(self._look_for_lock, form, probe, latest))

    def refresh(self) -> None:
        """The project was changed: what is known of locks is to be asked again."""
        self._changes += 1

    def _look_for_lock(self, form: PlanForm, probe: Any, latest: Latest) -> None:
        plan = form.plan() if form.isVisible() else None
        if plan is None:
            latest.withdraw()
            return
        project, shelf, precision = self._session.project, self._session.shelf, form.precision
        kept = form.locking.kept
        key = (plan, precision, self._changes)
        if key == latest.wanted:
            return

        def look() -> tuple[LockState | None, PlanLock | None]:
            from clipstudio.services.plans.locking import state_of, unrun_lock

            assert isinstance(plan, AuditPlan | ProbePlan)
            state = state_of(project, shelf, plan, probe, precision)
            return state, None if state is not None else unrun_lock(project, kept)

        def answer(_key: object, found: tuple[LockState | None, PlanLock | None]) -> None:
            form.show_lock(plan, *found)
            state, wanted = found[0], self._withdrawn_next
            if state is not None and wanted is not None and state.lock.id == wanted.id:
                self._withdrawn_next = None
                form.locking.unlock.click()

        latest.ask(key, look, answer)

    def _know_nothing(self, form: PlanForm) -> None:
        if (plan := form.plan()) is not None:
            form.show_lock(plan, None)

    def _lock(self, form: PlanForm, probe: Any, plan: Any, primary: Primary, author: str) -> None:
        shelf, precision = self._session.shelf, form.precision

        def change(project: ProjectFile) -> tuple[LockState, Changes]:
            from clipstudio.services.plans.lock_state import lock_state
            from clipstudio.services.plans.locking import lock_plan

            lock = lock_plan(project, shelf, plan, probe, author, primary, precision)
            return lock_state(project, shelf, lock, plan, probe, precision), Changes.AUDITS

        def done(state: LockState) -> None:
            if not self._session.preferences.auditor:
                self._session.preferences.set_auditor(author)
            form.show_lock(plan, state)
            form.locking.panel.close_panel()

        self._session.write(change, form, done, form.locking.panel.say)

    def _withdraw(self, form: PlanForm, probe: Any, plan: Any, author: str, reason: str) -> None:
        shelf = self._session.shelf

        def change(project: ProjectFile) -> tuple[PlanLock | None, Changes]:
            from clipstudio.services.plans.locking import standing_lock

            lock = standing_lock(project, shelf, plan, probe)
            if lock is None:
                return None, Changes.NONE
            return project.plan_locks.withdraw(lock.id, author, reason), Changes.AUDITS

        def done(lock: PlanLock | None) -> None:
            form.locking.withdraw_panel.close_panel()
            form.show_lock(plan, None)
            self.withdrawn.emit()
            if lock is not None:
                self._session.say(
                    tr("The lock of “{name}” is withdrawn; that it was is kept with it.", name=lock.name)
                )

        self._session.write(change, form, done, form.locking.withdraw_panel.say)

    def ask_target(self, suggestion: str) -> Path | None:
        """Where to save; a method of its own so that a test can answer."""
        return ask_target(self._parent, tr("Save the plan"), Purpose.RESULT, suggestion, KINDS)

    def ask_source(self) -> Path | None:
        """Which plan to open; a method of its own so that a test can answer."""
        return ask_file(self._parent, tr("Open a plan"), Purpose.RESULT, tr("{kinds};;All files (*)", kinds=KINDS))


def _locked_file(lock: PlanLock) -> PlanFile:
    """The plan of a lock."""
    from clipstudio.services.plans.reading import plan_of_text

    return plan_of_text(lock.document)
