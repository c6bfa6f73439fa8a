"""Plans that are under way: each is run once, however often it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from clipstudio.domain.asked_plan import AskedPlan
from clipstudio.domain.language import tr
from clipstudio.domain.progress import Work
from clipstudio.domain.run_list import LockedRun
from clipstudio.services.jobs import Lane
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.session import Session

UNDER_WAY = tr("This is running. Progress is shown at the bottom.")
READ_ONLY = tr("The project is open read-only here, so nothing can be run. Close it in the other window first.")


class PlanRuns(QObject):
    """Starts plans as jobs, and knows which are not over.

    Attributes:
        finished: Name of the plan that was finished last.

    Signals:
        changed: Another plan is under way, or one is over.
        run_before: A locked plan was not run, since this run of it is to be seen first (`LockedRun`).
    """

    changed = Signal()
    run_before = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._under_way: set[tuple[AskedPlan, str]] = set()
        self.finished = ""

    @property
    def are_under_way(self) -> bool:
        """Whether any plan is not over yet."""
        return bool(self._under_way)

    def hindrance(self, plan: AskedPlan, precision: str) -> str:
        """Why a plan cannot be run now, as a sentence; empty when it can."""
        if self._session.project.read_only:
            return READ_ONLY
        return UNDER_WAY if (plan, precision) in self._under_way else ""

    def start(
        self,
        plan: AskedPlan,
        precision: str,
        run: Callable[[ProjectFile], Work[Any]],
        done: Callable[[Any], object],
    ) -> None:
        """Run a plan, unless something hinders it; ``done`` gets what came out."""
        if hindrance := self.hindrance(plan, precision):
            self._session.say(hindrance)
            return
        self._under_way.add((plan, precision))
        self.changed.emit()
        name: str = plan.name  # type: ignore[attr-defined]

        def end() -> None:
            self._under_way.discard((plan, precision))
            self.changed.emit()

        def finished(outcome: Any) -> None:
            end()
            if isinstance(outcome, LockedRun):  # nothing was run, for the sake of an earlier run
                self.run_before.emit(outcome)
                return
            self.finished = name
            done(outcome)

        def failed(sentence: str) -> None:
            end()
            self._session.warn(sentence)

        self._session.run_job(name, Lane.MODEL, run, self, finished, failed)
        self._session.say(tr("“{name}” is running. Progress is shown at the bottom.", name=name))
