"""The editor: every field of one label set, what is wrong with it, and the button that saves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.language import tr
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.forms.form_page import scroll_page
from clipstudio.ui.measure import Measure
from clipstudio.ui.place import grow, muted, primary_button, row, surface
from clipstudio.ui.places.labels.document import LabelSetDocument
from clipstudio.ui.places.labels.draft import Draft, Field
from clipstudio.ui.places.labels.fields import CaptionedField, line_field, text_field
from clipstudio.ui.places.labels.label_rows import LabelRows
from clipstudio.ui.places.labels.preview import PromptPreview
from clipstudio.ui.places.labels.versions import VersionBanner, VersionChooser
from clipstudio.ui.style import SPACE_BETWEEN, theme

WIDEST = 190
"""Letters: the labels with their prompts, and the templates beside them."""

_NAME, _DESCRIPTION, _TEMPLATES = range(3)
"""Characters typed into one field are undone together."""


class LabelSetEditor(QWidget):
    """Shows one document and writes every edit to it.

    Attributes:
        document: The one that is shown.

    Signals:
        written: What is shown is another text now.
        save_asked: Save what is written.
        export_asked: Write what is shown to a file.
    """

    written = Signal()
    save_asked = Signal()
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.document = LabelSetDocument(Draft())
        self._typing = False
        self.name = line_field(tr("Name of the label set"))
        self.description = text_field(tr("Description"))
        self.rows = LabelRows()
        self.templates = text_field(tr("Templates, one per line"))
        self.preview = PromptPreview()
        self.versions = VersionChooser()
        self.banner = VersionBanner()
        self.export = QPushButton(tr("E&xport…"))
        self.save = primary_button(tr("&Save"), self.save_asked.emit)
        self.discard = QPushButton(tr("Dis&card edits"))
        self._note = muted()
        self.name_field = CaptionedField(tr("&Name"), self.name, term="label set")
        self.templates_field = CaptionedField(
            tr("&Templates, one per line"), self.templates, grows=True, term="template"
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme.keep_lines(self.description, 3)
        self._version_field = CaptionedField(tr("Vers&ion"), self.versions)
        top = QHBoxLayout()
        top.setSpacing(SPACE_BETWEEN)
        top.addWidget(self.name_field, 1)
        top.addWidget(self._version_field, alignment=Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.export, alignment=Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        side = QVBoxLayout()
        side.setSpacing(SPACE_BETWEEN)
        side.addWidget(self.templates_field, 1)
        side.addWidget(self.preview)
        middle = QGridLayout()
        middle.setHorizontalSpacing(SPACE_BETWEEN)
        middle.addWidget(self.rows, 0, 0)
        middle.addLayout(side, 0, 1)
        middle.setColumnStretch(0, 5)
        middle.setColumnStretch(1, 3)
        self._bar = QWidget()
        bar = row(self.save, self.discard, self._note)
        bar.setContentsMargins(0, 0, 0, 0)
        grow(self._note)
        bar.setStretchFactor(self._note, 1)
        self._bar.setLayout(bar)
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_BETWEEN)
        column.addWidget(self.banner)
        column.addLayout(top)
        column.addWidget(CaptionedField(tr("Descri&ption"), self.description))
        column.addLayout(middle, 1)
        pane, layout = surface()
        layout.addLayout(Measure(fields, letters=WIDEST).at_left(), 1)
        below, foot = surface()
        foot.addWidget(self._bar)
        scroll_page(self, pane).addWidget(below)

    def _connect(self) -> None:
        self.document.changed.connect(self._show)
        self.name.textEdited.connect(self._write_name)
        self.description.textChanged.connect(self._write_description)
        self.templates.textChanged.connect(self._write_templates)
        self.rows.current_changed.connect(self._show_preview)
        self.rows.table.typing.connect(self._set_typing)
        self.export.clicked.connect(lambda _checked=False: self.export_asked.emit())
        self.discard.clicked.connect(lambda _checked=False: self.discard_edits())

    def set_document(self, document: LabelSetDocument) -> None:
        """Show another document."""
        self.finish_typing()
        self.document.changed.disconnect(self._show)
        self.document = document
        document.changed.connect(self._show)
        for field in (self.name, self.description, self.templates):
            field.setReadOnly(document.read_only)
        self.rows.set_document(document)
        self._show()

    def show_versions(self, versions: Sequence[VersionedLabelSet]) -> None:
        """Offer the versions of the document's label set; none while it was never saved."""
        self.versions.show_versions(versions)
        self._version_field.setVisible(bool(versions))

    def ask_name(self) -> None:
        """Put the cursor into the name, to be typed over."""
        self.name.setFocus()
        self.name.selectAll()

    def finish_typing(self) -> None:
        """Take over what is still being written in a cell."""
        self.rows.table.finish_typing()

    def discard_edits(self) -> None:
        """Go back to what the version says, as an edit that can be undone."""
        if self.document.base is not None:
            self.document.edit(Draft.of(self.document.base.content), tr("discarding edits"))

    def _write_name(self, text: str) -> None:
        self.document.edit(replace(self.document.draft, name=text), tr("typing in the name"), _NAME)

    def _write_description(self) -> None:
        draft = replace(self.document.draft, description=self.description.toPlainText())
        self.document.edit(draft, tr("typing in the description"), _DESCRIPTION)

    def _write_templates(self) -> None:
        draft = replace(self.document.draft, templates=self.templates.toPlainText())
        self.document.edit(draft, tr("typing in the templates"), _TEMPLATES)

    def _set_typing(self, typing: bool) -> None:
        self._typing = typing
        self._show_bar()

    def _show(self) -> None:
        document, draft = self.document, self.document.draft
        if self.name.text() != draft.name:
            self.name.setText(draft.name)
        _set_text(self.description, draft.description)
        _set_text(self.templates, draft.templates)
        problems = {problem.field: problem for problem in document.problems()}
        name, templates = problems.get(Field.NAME), problems.get(Field.TEMPLATES)
        self.name_field.tell(name.sentence if name else "")
        self.templates_field.tell(templates.sentence if templates else "")
        self.rows.show_draft(document, problems.get(Field.LABELS))
        self.written.emit()
        self._show_preview()
        self._show_bar()

    def _show_preview(self) -> None:
        self.preview.show_sentences(self.document.draft.sentences(self.rows.current))

    def _show_bar(self) -> None:
        document, base = self.document, self.document.base
        edited, wrong = document.is_edited, bool(document.problems())
        if document.becomes_new_set and base is not None:
            self.save.setText(tr("&Save as new label set"))
            note = tr("“{name}” stays as it is.", name=base.content.name)
        else:
            self.save.setText(tr("&Save as version {value}", value=1 if base is None else base.number + 1))
            note = "" if base is None else tr("Version {number} stays as it is.", number=base.number)
        if self._typing:
            note = ""
        elif wrong and not document.is_untouched:
            note = tr("Fix the highlighted rows, then save.")
        elif not edited and base is not None:
            note = tr("Nothing has changed since version {number}.", number=base.number)
        self._note.setText(note)
        self.save.setEnabled(self._typing or (edited and not wrong))
        self.discard.setVisible(base is not None and edited)
        self._bar.setVisible(not document.read_only)
        self.banner.setVisible(document.read_only and self.versions.currentIndex() > 0)


def _set_text(field: QPlainTextEdit, text: str) -> None:
    if field.toPlainText() != text:
        field.setPlainText(text)
