"""The form of the identity probe: a purpose first, then names and pools."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFileDialog, QFormLayout, QLineEdit, QPushButton

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.probes import IDENTITY_TEMPLATE, IdentityPlan
from clipstudio.results.identity.document import WHY
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.services.probes.identity import check_purpose
from clipstudio.ui.place import muted, row
from clipstudio.ui.places.audits.images_and_model import combo
from clipstudio.ui.places.audits.probes.form import ProbeForm

POOLS = "100, 1000, 2000"
"""Sizes of the paper."""


class IdentityForm(ProbeForm):
    """Asks for a purpose, which attribute holds the names, how many candidates, and whose names stand beside."""

    def __init__(self, title: str, question: str) -> None:
        self.purpose = QLineEdit()
        self.purpose.setAccessibleName("Purpose")
        self.purpose.setPlaceholderText("what you do this for, in a few words")
        self.attribute = combo("Attribute with names")
        self.pools = QLineEdit(POOLS)
        self.pools.setAccessibleName("Sizes of the candidate lists")
        self.others = QLineEdit()
        self.others.setAccessibleName("File of other names")
        self.others.setPlaceholderText("invented names that ship with clipstudio")
        self.choose = QPushButton("Choose…")
        self.template = QLineEdit(IDENTITY_TEMPLATE)
        self.template.setAccessibleName("Template")
        super().__init__(title, question)
        for field in (self.purpose, self.pools, self.others, self.template):
            field.textChanged.connect(self.check)
        self.attribute.currentIndexChanged.connect(self.check)
        self.choose.clicked.connect(self._choose)

    def add_rows(self, form: QFormLayout) -> None:
        """The purpose comes before all that it is for."""
        form.addRow("Purpose", self.purpose)
        form.addRow("", muted(WHY))
        form.addRow("Names", self.attribute)
        form.addRow("Candidates", self.pools)
        form.addRow("Other names", row(self.others, self.choose))
        form.addRow("Template", self.template)

    def offer(self, choices: PlanChoices, filtered: ImageQuery) -> None:
        """Offer the attributes, those with most values first: names are many."""
        chosen = self.attribute.currentText()
        ordered = sorted(choices.attributes, key=lambda each: -len(each.values))
        with QSignalBlocker(self.attribute):
            self.attribute.clear()
            for each in ordered:
                self.attribute.addItem(each.name)
            self.attribute.setCurrentIndex(max(0, self.attribute.findText(chosen)))
        super().offer(choices, filtered)

    def own_fault(self) -> str:
        """The purpose must say something, and the sizes must be numbers."""
        if not self.attribute.currentText():
            return "There is no attribute: import a table with names first."
        if not self._pools():
            return f"Write the sizes of the candidate lists with commas between, such as {POOLS}."
        if self.others.text().strip() and not Path(self.others.text().strip()).expanduser().is_file():
            return f"There is no file “{self.others.text().strip()}”."
        try:
            check_purpose(self.purpose.text())
        except ClipstudioError:
            return "Say in a few words what you do this for."
        return ""

    def own_plan(self, common: dict[str, Any]) -> IdentityPlan:
        """The question; a file of other names is read when the probe begins."""
        file = self.others.text().strip()
        return IdentityPlan(
            **common,
            attribute=self.attribute.currentText(),
            pools=self._pools(),
            purpose=self.purpose.text(),
            distractors=str(Path(file).expanduser()) if file else "",
            template=self.template.text(),
        )

    def ask_file(self) -> Path | None:
        """Which file of names; a method of its own so that a test can answer."""
        chosen, _ = QFileDialog.getOpenFileName(self, "Other names, one a line", "", "Texts (*.txt)")
        return Path(chosen) if chosen else None

    def _pools(self) -> tuple[int, ...]:
        """The sizes; none where one is no number above 1."""
        parts = [part.strip() for part in self.pools.text().split(",")]
        if not all(part.isdigit() and int(part) > 1 for part in parts):
            return ()
        return tuple(sorted({int(part) for part in parts}))

    def _choose(self) -> None:
        if (path := self.ask_file()) is not None:
            self.others.setText(str(path))
