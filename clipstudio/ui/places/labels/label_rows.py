"""The labels of the editor: the table, its buttons, and what they do to the draft."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from clipstudio.domain.labels import HARMFUL_CATEGORIES, Label
from clipstudio.domain.language import number, quoted, tr, tr_count
from clipstudio.domain.prompts import shortened
from clipstudio.services.label_text import labels_from
from clipstudio.services.models.prompt_reading import ModelsReading
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.places.labels.document import LabelSetDocument
from clipstudio.ui.places.labels.draft import Draft, Problem
from clipstudio.ui.places.labels.fields import CaptionedField
from clipstudio.ui.places.labels.row_filter import RowFilter
from clipstudio.ui.places.labels.table_model import LabelTableModel
from clipstudio.ui.places.labels.table_view import LabelTable
from clipstudio.ui.preferences import Preferences
from clipstudio.ui.prompt_check import sentences_of
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label


class LabelRows(QWidget):
    """Edits the labels of a document.

    Attributes:
        table: The table.
        filter: Searches the labels, and folds harmful ones until they are asked for.
        prompts: What models would cut or read alike; hidden while there is nothing to say.

    Signals:
        current_changed: Another label is looked at.
    """

    current_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._document: LabelSetDocument | None = None
        self._model = LabelTableModel(self)
        self.table = LabelTable(self._model)
        self.field = CaptionedField(tr("&Labels"), self.table, grows=True, term="category")
        self.filter = RowFilter()
        self.prompts = plain_label()
        self.prompts.setProperty("role", "warning")
        self.prompts.setWordWrap(True)
        self.prompts.hide()
        self.add_action = QAction(tr("Add label"), self)
        self.add_action.setToolTip(tr("Write a new label at the end"))
        self.add_action.triggered.connect(lambda _checked=False: self.table.add())
        self.buttons = [
            _button(action)
            for action in (
                self.add_action,
                self.table.paste_action,
                self.table.remove_action,
                self.table.up_action,
                self.table.down_action,
            )
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.filter)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.prompts)
        buttons = FlowLayout(gap=SPACE_INSIDE)
        for button in self.buttons:
            buttons.addWidget(button)
        layout.addLayout(buttons)
        self._model.written.connect(self._write)
        self.table.pasted.connect(self._paste)
        self.table.removed.connect(self._remove)
        self.table.moved.connect(self._move)
        self.table.categorized.connect(self._categorize)
        self.filter.changed.connect(self._show_rows)
        self._read: set[object] = set()
        self._preferences: Preferences | None = None
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self.current_changed.emit())

    def follow(self, preferences: Preferences) -> None:
        """Fold harmful labels only as long as the user prefers that."""
        self._preferences = preferences
        preferences.care_changed.connect(self._take_care)

    @Slot()
    def _take_care(self) -> None:
        """Show all at once where nothing is to be folded any more; else fold anew what is not being edited."""
        if not self._may_fold:
            self.filter.reveal()
        elif self._document is not None and not self.filter.folds:
            self._read.clear()
            self.filter.begin(folds=not self._document.is_edited)
            self._show_rows()

    @property
    def _may_fold(self) -> bool:
        return self._preferences is None or self._preferences.folds

    @property
    def current(self) -> int | None:
        """The row of the label that is looked at, in the empty row that of the last one; None without labels."""
        last = len(self._model.labels) - 1
        return None if last < 0 else max(0, min(self.table.currentIndex().row(), last))

    def set_document(self, document: LabelSetDocument) -> None:
        """Edit another document from its first row."""
        self._document = document
        self.table.set_editable(not document.read_only)
        self.add_action.setEnabled(not document.read_only)
        for button in self.buttons:
            button.setVisible(not document.read_only)
        self._model.set_labels(document.draft.labels)
        self.table.divide()
        is_read = document.is_edited or document.saved_name in self._read
        self.filter.begin(folds=self._may_fold and not is_read)
        self._show_rows()
        self.table.choose_rows(self._shown()[:1])
        self.table.scrollToTop()

    def _shown(self) -> list[int]:
        """The rows that are shown, without the empty one at the end."""
        return [row for row in range(len(self._model.labels)) if not self.table.isRowHidden(row)]

    def _show_rows(self) -> None:
        """Show the labels that are searched for, and the harmful ones once they were asked for."""
        if not self.filter.folds and self._document is not None:
            self._read.add(self._document.saved_name)
        shown = self.filter.shown(self._model.labels)
        self.table.show_rows(shown)
        if self.table.isRowHidden(self.table.currentIndex().row()):
            self.table.choose_rows(self._shown()[:1])
        self.filter.tell(self._model.labels, shown)

    def show_draft(self, document: LabelSetDocument, problem: Problem | None) -> None:
        """Show the labels as they are now, and what is wrong with them."""
        self._model.set_labels(document.draft.labels)
        self._show_rows()
        self._model.set_faulty(problem.row if problem else None)
        self.field.tell(problem.sentence if problem else "", calm=document.is_untouched)

    def show_prompts(self, readings: Sequence[ModelsReading]) -> None:
        """Say which prompts a model would cut or read alike, below the table and at the labels."""
        told = sentences_of(readings)
        self.prompts.setText(told)
        self.prompts.setVisible(bool(told))
        remarks: dict[str, list[str]] = {}
        for each in readings:
            for cut in each.reading.cut:
                words = tr(
                    "{names}: the prompt has {tokens} tokens and is cut after {limit}.",
                    names=each.names,
                    tokens=number(cut.tokens),
                    limit=number(each.reading.limit),
                )
                remarks.setdefault(cut.label, []).append(words)
            for group in each.reading.alike:
                for label in group:
                    others = tr(" and ").join(quoted(shortened(other)) for other in group if other != label)
                    remarks.setdefault(label, []).append(
                        tr("{names}: the same words as for {others}.", names=each.names, others=others)
                    )
        self._model.set_remarks({label: " ".join(words) for label, words in remarks.items()})

    def _write(self, at: int, label: Label) -> None:
        self._edit(self._draft.with_label(at, label), tr("writing “{value}”", value=label.text))

    def _paste(self, text: str, at: int) -> None:
        if labels := labels_from(text):
            self._edit(
                self._draft.with_inserted(at, labels),
                tr_count("pasting {count} label", "pasting {count} labels", len(labels)),
            )
            self.table.choose_rows(range(at, at + len(labels)))

    def _remove(self, rows: Sequence[int]) -> None:
        self._edit(
            self._draft.without(rows), tr_count("removing {count} label", "removing {count} labels", len(rows))
        )

    def _categorize(self, rows: Sequence[int], category: str) -> None:
        self._edit(
            self._draft.with_category(rows, category),
            tr_count("categorizing {count} label", "categorizing {count} labels", len(rows)),
        )

    def _move(self, rows: Sequence[int], step: int) -> None:
        self._edit(
            self._draft.with_moved(rows, step),
            tr_count("moving {count} label", "moving {count} labels", len(rows)),
        )

    @property
    def _draft(self) -> Draft:
        return self._document.draft if self._document else Draft()

    def _edit(self, draft: Draft, words: str) -> None:
        if self._document is None:
            return
        new = set(draft.labels) - set(self._document.draft.labels)
        if any(label.category in HARMFUL_CATEGORIES for label in new):
            self.filter.reveal()  # what somebody just wrote is not hidden from them
        self._document.edit(draft, words)


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setProperty("role", "quiet")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
