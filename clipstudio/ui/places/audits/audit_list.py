"""The list of audits and their runs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from clipstudio.domain.ids import RunId
from clipstudio.storage.runs import AuditSummary, RunSummary
from clipstudio.ui.place import primary_button, side_pane

_RUN = Qt.ItemDataRole.UserRole


class AuditList(QWidget):
    """Every audit with its runs below it, the latest first.

    Signals:
        run_chosen: Show this run (RunId).
        plan_asked: Plan a new audit.
        removal_asked: Delete this run (RunId).
    """

    run_chosen = Signal(int)
    plan_asked = Signal()
    removal_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.plan = primary_button("Plan an audit", self.plan_asked.emit)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setAccessibleName("Audits and their runs")
        self.tree.currentItemChanged.connect(self._chosen)
        self.remove = QPushButton("Delete this run")
        self.remove.setProperty("role", "quiet")
        self.remove.clicked.connect(self._ask_removal)
        pane, layout = side_pane()
        layout.addWidget(self.plan)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.remove, alignment=Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)
        self._armed = False
        self._disarm()

    def show_audits(self, audits: Sequence[AuditSummary], run: RunId | None) -> None:
        """List audits; ``run`` stays chosen when it is still there. Says nothing."""
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for audit in audits:
                parent = QTreeWidgetItem([audit.name])
                parent.setToolTip(0, audit.name)
                # An audit stands for its latest run.
                parent.setData(0, _RUN, int(audit.runs[0].id) if audit.runs else None)
                self.tree.addTopLevelItem(parent)
                for each in audit.runs:
                    child = QTreeWidgetItem([_words(each)])
                    child.setData(0, _RUN, int(each.id))
                    parent.addChild(child)
                    if each.id == run:
                        self.tree.setCurrentItem(child)
            self.tree.expandAll()
        self._disarm()

    def chosen(self) -> int | None:
        """The run that is chosen."""
        item = self.tree.currentItem()
        return None if item is None else item.data(0, _RUN)

    def _chosen(self) -> None:
        self._disarm()
        if (run := self.chosen()) is not None:
            self.run_chosen.emit(run)

    def _ask_removal(self) -> None:
        """Deleting cannot be undone, so the button asks once more, naming the run."""
        run, item = self.chosen(), self.tree.currentItem()
        if run is None or item is None:
            return
        if self._armed:
            self._disarm()
            self.removal_asked.emit(run)
        else:
            self._armed = True
            latest = item.child(0) or item  # an audit stands for its latest run
            name = latest.text(0)
            self.remove.setText(f"Delete “{name}” for ever?")

    def _disarm(self) -> None:
        self._armed = False
        self.remove.setText("Delete this run")
        self.remove.setEnabled(self.chosen() is not None)


def _words(run: RunSummary) -> str:
    when = run.created_at.astimezone()
    return f"Run {run.number} · {when:%Y-%m-%d %H:%M}"
