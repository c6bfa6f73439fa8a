"""The field for the auditor's own words at the beginning of a section."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.reports import SectionName
from clipstudio.services.reporting.titles import TITLES
from clipstudio.ui.place import muted

HINTS = {
    SectionName.USE: (
        tr("Who is asked about? Who decides on the grounds of these results, and what happens to the people then?")
    ),
    SectionName.DATA: tr("Where do the images come from, and who is missing among them?"),
    SectionName.GROUPS: tr("Who said which group a person belongs to, and what would they say themselves?"),
    SectionName.MODELS: tr("Why this model? Where is it used?"),
    SectionName.LABELS: tr("Why these words?"),
    SectionName.PLANS: tr("What did you expect before you looked?"),
    SectionName.RESULTS: tr("What do you make of the results?"),
    SectionName.REVIEWS: tr("Who judged, and what did they find hard?"),
    SectionName.LIMITS: tr("What else must a reader know?"),
    SectionName.AI_ACT: tr(
        "Which system is this about, who provides it, and where is the rest of its documentation?"
    ),
    SectionName.RECOMPUTE: tr("Where are project and images kept, and whom may one ask for them?"),
}
"""What one may want to write in each section."""


class OwnWords(QWidget):
    """One text for each section, written in Markdown.

    Signals:
        written: The text of the section in work was changed by hand.
    """

    written = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.section = SectionName.USE
        self.texts: dict[SectionName, str] = {}
        self.heading = muted()
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(self.field.fontMetrics().height() * 6)
        self.field.textChanged.connect(self._write)
        self.heading.setBuddy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.heading)
        layout.addWidget(self.field)
        self.show_section(self.section)

    def show_section(self, section: SectionName) -> None:
        """Write in another section."""
        self.section = section
        title = tr(TITLES[section])
        self.heading.setText(tr("Your own words at the beginning of “{title}”, in Markdown:", title=title))
        self.field.setAccessibleName(tr("Your own words in {title}", title=title))
        self.field.setPlaceholderText(HINTS[section])
        self._fill()

    def show_texts(self, texts: dict[SectionName, str]) -> None:
        """Hold the texts of another report."""
        self.texts = dict(texts)
        self._fill()

    def _fill(self) -> None:
        text = self.texts.get(self.section, "")
        if self.field.toPlainText() != text:
            with QSignalBlocker(self.field):
                self.field.setPlainText(text)

    def _write(self) -> None:
        text = self.field.toPlainText()
        if text.strip():
            self.texts[self.section] = text
        else:
            self.texts.pop(self.section, None)
        self.written.emit()
