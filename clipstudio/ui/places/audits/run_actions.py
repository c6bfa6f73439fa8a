"""What can be done with the runs that are chosen and shown: by the menu of a run, by keys, and from the header."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication

from clipstudio.domain.ids import RunId
from clipstudio.domain.language import tr
from clipstudio.domain.run_list import RunKey, RunKind, runs_of
from clipstudio.services.json_files import write_json
from clipstudio.ui.actions import Keys, make_action
from clipstudio.ui.exporting.exporter import Exporter
from clipstudio.ui.file_dialogs import Purpose, ask_target
from clipstudio.ui.places.audits.answer_page import AnswerPage
from clipstudio.ui.places.audits.audit_list import AuditList
from clipstudio.ui.session import Session


class RunActions(QObject):
    """The actions of what the page shows, which is what the list highlights: a run, or two side by side.

    Args:
        session: The open project.
        runs: The list.
        answer: The page.

    Attributes:
        rename, again, change, compare, report, save, export, save_plan, copy, remove: The actions.
        exporter: Exports what its dialog is told.

    Signals:
        again_asked: Run this once more, as it was (`RunKey`).
        change_asked: Show the plan of this, to be changed and run (`RunKey`).
        plan_asked: Save the plan of this as a file (`RunKey`, name of the run).
    """

    again_asked = Signal(object)
    change_asked = Signal(object)
    plan_asked = Signal(object, str)

    def __init__(self, session: Session, runs: AuditList, answer: AnswerPage) -> None:
        super().__init__(answer)
        self._session, self._list, self._answer = session, runs, answer
        self.rename = self._action(tr("Rename…"), self._rename, "F2")
        self.again = self._action(tr("Run again"), lambda: self.again_asked.emit(self._keys[0]))
        self.change = self._action(tr("Change and run…"), lambda: self.change_asked.emit(self._keys[0]))
        self.compare = self._action(tr("Compare with…"), lambda: runs.choose_other(self._keys[0]))
        self.save = self._action(tr("Save as JSON…"), self._save, "Ctrl+Shift+S")
        self.exporter = Exporter(session, answer)
        self.export = self._action(tr("Export…"), self._export)
        self.save_plan = self._action(tr("Save plan…"), lambda: self.plan_asked.emit(self._keys[0], answer.name))
        self.report = self._action(tr("Report this…"), lambda: answer.report_asked.emit(self._keys[0]))
        self.copy = self._action(tr("Copy summary"), self._copy)
        self.remove = self._action(tr("Delete"), lambda: runs.removal_asked.emit(self._keys), "Del")
        self.compare.setToolTip(tr("Choose another run and see the two side by side"))
        self.remove.setAutoRepeat(False)  # held down, it would delete one run after the other
        runs.menu_actions = self.groups
        for action in (self.rename, self.remove):
            # Only where a run has the keyboard: elsewhere the keys mean something else.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            runs.tree.addAction(action)

    @property
    def groups(self) -> Sequence[Sequence[QAction]]:
        """The actions as a menu offers them."""
        return (
            (self.rename,),
            (self.again, self.change, self.compare),
            (self.report, self.copy, self.save, self.export, self.save_plan),
            (self.remove,),
        )

    def offer(self, *, is_shown: bool, may_write: bool) -> None:
        """Offer what can be done with what the page shows, where it is in sight."""
        keys = self._keys if is_shown else ()
        is_read = is_shown and self._answer.is_read
        for action in (self.save, self.copy):
            action.setEnabled(is_read)
        for action in (self.compare, self.save_plan):
            action.setEnabled(len(keys) == 1)
        self.export.setEnabled(bool(keys))
        for action in (self.rename, self.again, self.change, self.report):
            action.setEnabled(len(keys) == 1 and may_write)
        self.remove.setEnabled(bool(keys) and may_write)
        self.remove.setText(tr("Delete both") if len(keys) > 1 else tr("Delete"))

    def ask_file(self, suggestion: str) -> Path | None:
        """Where to save; a method of its own so that a test can answer."""
        return ask_target(self._list, tr("Save the result"), Purpose.RESULT, suggestion, tr("JSON (*.json)"))

    @property
    def _keys(self) -> tuple[RunKey, ...]:
        return runs_of(self._answer.requested)

    def _action(self, text: str, do: Callable[[], object], keys: Keys = "") -> QAction:
        return make_action(self, text, do, keys)

    def _rename(self) -> None:
        self._list.tree.setFocus()
        self._list.tree.rename_current()

    def _save(self) -> None:
        source = self._answer.source
        if source is not None and (path := self.ask_file(f"{self._answer.name}.json")) is not None:
            self._session.save_file(lambda: write_json(source.document(), path), path, self)

    def _export(self) -> None:
        """Export what the run says; of a probe the dialog offers the runs of audits."""
        self.exporter.open(run=self.run_shown)

    @property
    def run_shown(self) -> RunId | None:
        """The run on the page, the first of two; None of a probe."""
        runs = [RunId(key.id) for key in self._keys if key.kind is RunKind.RUN]
        return runs[0] if runs else None

    def _copy(self) -> None:
        """Put what the page says of the run, and of the figure that is shown, into the clipboard."""
        answer = self._answer.answer
        if answer is not None:
            said = (self._answer.head.facts.text(), self._answer.title.text(), answer.figure.text.answer)
            QGuiApplication.clipboard().setText("\n".join(filter(None, said)))
            self._session.say(tr("The summary is in the clipboard."))
