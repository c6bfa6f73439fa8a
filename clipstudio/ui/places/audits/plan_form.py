"""The form that plans an audit: images, model, labels, rule, comparisons, from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from clipstudio.domain.audits import DEFAULT_MINIMUM_N, AuditPlan
from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import PLACEHOLDER
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.services.models.prompt_reading import ModelsReading
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.place import heading, muted, primary_button, row
from clipstudio.ui.places.audits.comparison_picker import ComparisonPicker
from clipstudio.ui.places.audits.form_page import clusters_tick, lay_out_page, new_form
from clipstudio.ui.places.audits.images_and_model import ImagesAndModel, combo
from clipstudio.ui.places.audits.rule_picker import RulePicker
from clipstudio.ui.places.audits.runs_on import RunsOn
from clipstudio.ui.prompt_check import Wanted, sentences_of
from clipstudio.ui.user_words import plain_label


class PlanForm(QWidget):
    """Makes an `AuditPlan`; what is wrong is said in a sentence beside the button, which then waits.

    Signals:
        checked: Something else is planned.
        run_asked: Run this plan (`AuditPlan`).
        closed: Go back without running.
    """

    checked = Signal()
    run_asked = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label_sets: tuple[VersionedLabelSet, ...] = ()
        self.subject = ImagesAndModel(self)
        self.name = QLineEdit()
        self.name.setPlaceholderText("named after the label set and the model")
        self.labels = combo("Label set")
        self.labels_words = muted()
        # A form gives a wrapped text the height of its narrowest shape: let that not be narrow.
        self.labels_words.setMinimumWidth(480)
        self.templates = QPlainTextEdit()
        self.templates.setAccessibleName("Templates, one on each line")
        self.templates.setTabChangesFocus(True)
        self.templates.setFixedHeight(64)
        self.prompts = plain_label()
        self.prompts.setProperty("role", "warning")
        self.prompts.setWordWrap(True)
        self.prompts.setMinimumWidth(480)
        self.rule = RulePicker()
        self.comparisons = ComparisonPicker()
        self.minimum_n = QSpinBox()
        self.minimum_n.setAccessibleName("Minimum group size")
        self.minimum_n.setRange(1, 10_000)
        self.minimum_n.setValue(DEFAULT_MINIMUM_N)
        self.clusters = clusters_tick()
        self.runs_on = RunsOn()
        self.words = muted()
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.run = primary_button("Run audit", self._ask_run)
        self.run.setShortcut("Ctrl+Return")
        self.run.setToolTip("Run this audit (Ctrl+Enter)")
        self.back = QPushButton("Back")
        self.back.clicked.connect(self.closed)
        self._lay_out()
        self._connect()
        self._check()

    def _lay_out(self) -> None:
        form = new_form()
        form.addRow("Images", self.subject.images)
        form.addRow("Model", self.subject.model)
        form.addRow("Runs on", self.runs_on)
        form.addRow("Label set", self.labels)
        form.addRow("", self.labels_words)
        form.addRow("Templates", self.templates)
        form.addRow("", self.prompts)
        form.addRow("An image is given", self.rule)
        form.addRow("Compare by", self.comparisons)
        form.addRow("Smallest group", row(self.minimum_n, plain_label("images; smaller groups are not estimable")))
        form.addRow("Clusters", self.clusters)
        form.addRow("Name", self.name)
        lay_out_page(self, (heading("Plan an audit"),), form, (self.run, self.back, self.words))
        self._form = form
        self.show_prompts(())

    def _connect(self) -> None:
        self.subject.changed.connect(self._suit_rule)
        self.labels.currentIndexChanged.connect(self._show_label_set)
        self.templates.textChanged.connect(self._check)
        self.rule.changed.connect(self._check)
        self.comparisons.changed.connect(self._check)

    def offer(self, choices: PlanChoices, filtered: ImageQuery) -> None:
        """Offer what the project has; what was chosen stays chosen where it still exists."""
        chosen_set = self._label_set()
        self.subject.offer(choices, filtered)
        self._label_sets = choices.label_sets
        with QSignalBlocker(self.labels):
            self.labels.clear()
            for version in choices.label_sets:
                self.labels.addItem(f"{version.title} ({len(version.content.labels):,} labels)", int(version.id))
            name_of = [version.content.name for version in choices.label_sets]
            if chosen_set is not None and chosen_set.content.name in name_of:
                self.labels.setCurrentIndex(name_of.index(chosen_set.content.name))
        if self._label_set() != chosen_set:
            self._show_label_set()
        self.comparisons.offer(choices.attributes)
        self._suit_rule()

    def choose_filter(self) -> None:
        """Take the images of the filter, when it keeps fewer than all."""
        self.subject.choose_filter()

    def choose_label_set(self, name: str) -> None:
        """Take the label set of that name."""
        names = [version.content.name for version in self._label_sets]
        if name in names:
            self.labels.setCurrentIndex(names.index(name))

    def choose(self, plan: AuditPlan, label_set: str) -> None:
        """Show an earlier plan, to be run again or changed, with the newest version of its label set."""
        self.subject.choose(plan.images, plan.model)
        self.name.setText(plan.name)
        self.choose_label_set(label_set)
        if plan.templates:
            self.templates.setPlainText("\n".join(plan.templates))
        self.rule.choose(plan.rule)
        self.clusters.setChecked(plan.use_clusters)
        self.comparisons.choose(plan.comparisons)
        self.comparisons.choose_merged(plan.merged)
        self.minimum_n.setValue(plan.minimum_n)

    def plan(self) -> AuditPlan | None:
        """What is planned; None while something is missing."""
        version, model = self._label_set(), self.subject.name
        if version is None or self._fault():
            return None
        templates = self._templates()
        rule = self.rule.rule()
        return AuditPlan(
            name=self.name.text().strip() or f"{version.content.name}, {model}",
            model=model,
            label_set=LabelSetVersionId(version.id),
            images=self.subject.query(),
            templates=() if self.subject.is_external or templates == version.content.templates else templates,
            scoring=rule.scoring,
            threshold=rule.threshold,
            comparisons=self.comparisons.chosen(),
            merged=self.comparisons.merged(),
            minimum_n=self.minimum_n.value(),
            boundary=rule.boundary,
            use_clusters=self.clusters.isChecked(),
        )

    def prompts_to_read(self) -> Wanted | None:
        """The labels with their templates, and the model that would read them; None while something is missing."""
        version, templates = self._label_set(), self._templates()
        if version is None or self._fault() or not self.isVisible():
            return None
        return (replace(version.content, templates=templates),), self.subject.name

    def show_prompts(self, readings: Sequence[ModelsReading]) -> None:
        """Say which prompts the model would cut or read alike."""
        told = sentences_of(readings)
        self.prompts.setText(told)
        self._form.setRowVisible(self.prompts, bool(told))

    def _templates(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self.templates.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def _label_set(self) -> VersionedLabelSet | None:
        index = self.labels.currentIndex()
        return self._label_sets[index] if 0 <= index < len(self._label_sets) else None

    def _show_label_set(self) -> None:
        version = self._label_set()
        if version is not None:
            content = version.content
            categories = (
                f"Categories: {', '.join(content.categories)}." if content.categories else "No categories."
            )
            self.labels_words.setText(f"{content.description} {categories}".strip())
            with QSignalBlocker(self.templates):
                self.templates.setPlainText("\n".join(content.templates))
        self._suit_rule()

    def _fault(self) -> str:
        """What keeps the plan from being run, as a sentence; empty when nothing does."""
        if fault := self.subject.fault():
            return fault
        if self._label_set() is None:
            return "There is no label set: make one under Labels."
        if self.subject.is_external:
            return ""
        templates = self._templates()
        if not templates:
            return f"Write at least one template, such as “a photo of a {PLACEHOLDER}”."
        for template in templates:
            if PLACEHOLDER not in template:
                return f"The template “{template}” lacks {PLACEHOLDER}."
        return ""

    def _suit_rule(self) -> None:
        """Offer the rules that have a meaning for the chosen model."""
        version = self._label_set()
        for widget in (self.runs_on, self.templates):  # predictions come from a table: no model reads or looks
            self._form.setRowVisible(widget, not self.subject.is_external)
        self.rule.suit(self.subject.family, len(version.content.labels) if version else 0)
        self._check()

    def _check(self) -> None:
        fault = self._fault()
        self.run.setEnabled(not fault)
        self.words.setText(fault or self._summary())
        self.checked.emit()

    def _summary(self) -> str:
        version = self._label_set()
        labels = len(version.content.labels) if version else 0
        by = ", ".join(" and ".join(names) for names in self.comparisons.chosen())
        compared = f"compared by {by}" if by else "not compared by any attribute"
        return f"{self.subject.images.currentText()}, {labels:,} labels, {compared}."

    def _ask_run(self) -> None:
        if (plan := self.plan()) is not None:
            self.run_asked.emit(plan)
