"""What the forms of all probes have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.probes import ProbePlan
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.services.models.prompt_reading import ModelsReading
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.place import heading, muted, primary_button, row
from clipstudio.ui.places.audits.comparison_picker import ComparisonPicker
from clipstudio.ui.places.audits.form_page import clusters_tick, lay_out_page, new_form
from clipstudio.ui.places.audits.images_and_model import ImagesAndModel
from clipstudio.ui.places.audits.runs_on import RunsOn
from clipstudio.ui.prompt_check import Wanted, sentences_of
from clipstudio.ui.user_words import plain_label


class ProbeForm(QWidget):
    """Makes a `ProbePlan`; what is wrong is said in a sentence beside the button, which then waits.

    A probe's own form adds its rows in `add_rows`, says what is missing of them in `own_fault`, and makes the plan
    in `own_plan`.

    Signals:
        checked: Something else is planned.
        run_asked: Run this plan (`ProbePlan`).
        closed: Go back without running.
    """

    checked = Signal()
    run_asked = Signal(object)
    closed = Signal()

    compares: ClassVar[bool] = True
    """Whether groups are compared; a probe without groups has no rows for them."""

    def __init__(self, title: str, question: str) -> None:
        super().__init__()
        self._title = title
        self.subject = ImagesAndModel(self)
        self.runs_on = RunsOn()
        self.comparisons = ComparisonPicker()
        self.minimum_n = QSpinBox()
        self.minimum_n.setAccessibleName("Minimum group size")
        self.minimum_n.setRange(1, 10_000)
        self.minimum_n.setValue(DEFAULT_MINIMUM_N)
        self.clusters = clusters_tick()
        self.prompts = plain_label()
        self.prompts.setProperty("role", "warning")
        self.prompts.setWordWrap(True)
        # A form gives a wrapped text the height of its narrowest shape: let that not be narrow.
        self.prompts.setMinimumWidth(480)
        self.name = QLineEdit()
        self.name.setPlaceholderText("named after the probe and the model")
        self.words = muted()
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.run = primary_button("Run probe", self._ask_run)
        self.run.setShortcut("Ctrl+Return")
        for widget in (self.comparisons, self.minimum_n):
            # A row of widgets that no form holds would come up as a window of its own.
            widget.setParent(self)
            widget.setVisible(self.compares)
        self.back = QPushButton("Back")
        self.back.clicked.connect(self.closed)
        self._lay_out(question)
        self.subject.changed.connect(self.check)
        self.comparisons.changed.connect(self.check)

    def add_rows(self, form: QFormLayout) -> None:
        """Add the probe's own rows, between the model and the groups."""

    def own_fault(self) -> str:
        """What is missing of the probe's own rows, as a sentence; empty when nothing is."""
        return ""

    def own_label_sets(self) -> tuple[LabelSet, ...]:
        """The label sets that the model will read, where they are known before the run."""
        return ()

    def also_grouped(self) -> tuple[str, ...]:
        """Attributes beside those compared whose values may be taken together."""
        return ()

    def own_plan(self, common: dict[str, Any]) -> ProbePlan:
        """The plan, from what all probes ask and the probe's own rows."""
        raise NotImplementedError

    def complete(self, project: ProjectFile, plan: ProbePlan) -> ProbePlan:
        """Settle on the model's thread what a plan leaves to the probe."""
        return plan

    def offer(self, choices: PlanChoices, filtered: ImageQuery) -> None:
        """Offer what the project has; what was chosen stays chosen where it still exists."""
        self.subject.offer(choices, filtered)
        self.comparisons.offer(choices.attributes)
        self.check()

    def plan(self) -> ProbePlan | None:
        """What is planned; None while something is missing."""
        if self._fault():
            return None
        return self.own_plan(
            {
                "name": self.name.text().strip() or f"{self._title}, {self.subject.name}",
                "model": self.subject.name,
                "images": self.subject.query(),
                "comparisons": self.comparisons.chosen(),
                "merged": self.comparisons.merged(*self.also_grouped()),
                "minimum_n": self.minimum_n.value(),
                "use_clusters": self.clusters.isChecked(),
            }
        )

    def check(self) -> None:
        """Say what is missing, and let the button wait for it."""
        self._form.setRowVisible(self.runs_on, not self.subject.is_external)
        fault = self._fault()
        self.run.setEnabled(not fault)
        self.words.setText(fault)
        self.checked.emit()

    def prompts_to_read(self) -> Wanted | None:
        """The label sets and the model that would read them; None while something is missing."""
        if self._fault() or not self.isVisible():
            return None
        return self.own_label_sets(), self.subject.name

    def showEvent(self, event: QShowEvent) -> None:
        """Have the prompts read once the form is looked at."""
        super().showEvent(event)
        self.checked.emit()

    def show_prompts(self, readings: Sequence[ModelsReading]) -> None:
        """Say which prompts the model would cut or read alike."""
        told = sentences_of(readings)
        self.prompts.setText(told)
        self._form.setRowVisible(self.prompts, bool(told))

    def _fault(self) -> str:
        return self.subject.fault() or self.own_fault()

    def _ask_run(self) -> None:
        if (plan := self.plan()) is not None:
            self.run_asked.emit(plan)

    def _lay_out(self, question: str) -> None:
        form = new_form()
        form.addRow("Images", self.subject.images)
        form.addRow("Model", self.subject.model)
        form.addRow("Runs on", self.runs_on)
        self.add_rows(form)
        form.addRow("", self.prompts)
        if self.compares:
            form.addRow("Compare by", self.comparisons)
            form.addRow(
                "Smallest group", row(self.minimum_n, plain_label("images; smaller groups are not estimable"))
            )
        form.addRow("Clusters", self.clusters)
        form.addRow("Name", self.name)
        self._form = form
        self.show_prompts(())
        head = (heading(self._title), muted(question))
        lay_out_page(self, head, form, (self.run, self.back, self.words))
