"""The list of probes, of audits and of their runs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from clipstudio.domain.ids import ProbeRunId, RunId
from clipstudio.storage.probe_runs import ProbeRunSummary
from clipstudio.storage.runs import AuditSummary, RunSummary
from clipstudio.ui.place import primary_button, side_pane
from clipstudio.ui.user_words import button_text, tooltip

_RUN, _PROBE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class AuditList(QWidget):
    """Every probe, then every audit with its runs below it, the latest first.

    Signals:
        run_chosen: Show this run (RunId).
        plan_asked: Plan a new audit.
        removal_asked: Delete this run (RunId).
        probe_chosen: Show this probe's run (ProbeRunId).
        probes_asked: Offer the probes.
        probe_removal_asked: Delete this probe's run (ProbeRunId).
    """

    run_chosen = Signal(int)
    plan_asked = Signal()
    removal_asked = Signal(int)
    probe_chosen = Signal(int)
    probes_asked = Signal()
    probe_removal_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.plan = primary_button("Plan an audit", self.plan_asked.emit)
        self.probes = QPushButton("The paper's probes")
        self.probes.clicked.connect(self.probes_asked)
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
        layout.addWidget(self.probes)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.remove, alignment=Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)
        self._armed = False
        self._disarm()

    def show_audits(
        self,
        audits: Sequence[AuditSummary],
        run: RunId | None,
        probes: Sequence[ProbeRunSummary] = (),
        probe: ProbeRunId | None = None,
    ) -> None:
        """List probes and audits; the run or probe that is shown stays chosen when it is there. Says nothing."""
        named = {each.id: (audit.name, each) for audit in audits for each in audit.runs}
        of_probes = {each for summary in probes for each in summary.runs}
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for summary in probes:
                item = QTreeWidgetItem([summary.name])
                when = f"{summary.created_at.astimezone():%Y-%m-%d %H:%M}"
                item.setToolTip(0, tooltip(f"Probe: {summary.name}, {when}"))
                item.setData(0, _PROBE, int(summary.id))
                self.tree.addTopLevelItem(item)
                for part in (named[each] for each in summary.runs if each in named):
                    self._add_run(item, part[0].removeprefix(f"{summary.name}: "), part[1], run)
                if summary.id == probe:
                    self.tree.setCurrentItem(item)
            for audit in audits:
                own = [each for each in audit.runs if each.id not in of_probes]
                if not own:
                    continue  # it is there as a part of its probes
                parent = QTreeWidgetItem([audit.name])
                parent.setToolTip(0, tooltip(audit.name))
                # An audit stands for its latest run.
                parent.setData(0, _RUN, int(own[0].id))
                self.tree.addTopLevelItem(parent)
                for each in own:
                    self._add_run(parent, _words(each), each, run)
            self.tree.expandAll()
        self._disarm()

    def _add_run(self, parent: QTreeWidgetItem, words: str, run: RunSummary, shown: RunId | None) -> None:
        child = QTreeWidgetItem([words])
        child.setToolTip(0, tooltip(_words(run)))
        child.setData(0, _RUN, int(run.id))
        parent.addChild(child)
        if run.id == shown:
            self.tree.setCurrentItem(child)

    def chosen(self) -> int | None:
        """The run that is chosen."""
        return self._data(_RUN)

    def chosen_probe(self) -> int | None:
        """The probe's run that is chosen."""
        return self._data(_PROBE)

    def _data(self, role: int) -> int | None:
        item = self.tree.currentItem()
        return None if item is None else item.data(0, role)

    def _chosen(self) -> None:
        self._disarm()
        if (run := self.chosen()) is not None:
            self.run_chosen.emit(run)
        elif (probe := self.chosen_probe()) is not None:
            self.probe_chosen.emit(probe)

    def _ask_removal(self) -> None:
        """Deleting cannot be undone, so the button asks once more, naming the run."""
        run, probe, item = self.chosen(), self.chosen_probe(), self.tree.currentItem()
        if item is None or (run is None and probe is None):
            return
        if self._armed:
            self._disarm()
            if run is not None:
                self.removal_asked.emit(run)
            else:
                self.probe_removal_asked.emit(probe)
        else:
            self._armed = True
            latest = item.child(0) or item  # an audit stands for its latest run
            name = latest.text(0)
            self.remove.setText(button_text(f"Delete “{name}” for ever?"))

    def _disarm(self) -> None:
        self._armed = False
        self.remove.setText("Delete this run")
        self.remove.setEnabled(self.chosen() is not None or self.chosen_probe() is not None)


def _words(run: RunSummary) -> str:
    when = run.created_at.astimezone()
    return f"Run {run.number} · {when:%Y-%m-%d %H:%M}"
