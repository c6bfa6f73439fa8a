"""One model: all that it is known by."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.basis import SAMPLE_MODEL_NOTE
from clipstudio.services.models.model_facts import facts
from clipstudio.services.models.registered_models import RegisteredModel
from clipstudio.ui.file_manager import show_in_folder
from clipstudio.ui.grid.facts_panel import breakable
from clipstudio.ui.letting_go import empty
from clipstudio.ui.measure import FORM_LETTERS, Measure
from clipstudio.ui.place import heading, muted, row, surface
from clipstudio.ui.question import GuardedButton
from clipstudio.ui.single_click import SingleClickButton
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.terms import TermLabel
from clipstudio.ui.user_words import plain_label

TERMS = {tr("Embedding width"): "embedding", tr("Labels are scored"): "softmax", tr("Architecture"): "zero-shot"}
"""Words of the glossary that are explained beside facts of a model."""
CHECKSUM = 64
"""Letters of a SHA-256."""


class ModelPanel(QWidget):
    """The chosen model; its hashes can be selected and copied.

    Signals:
        check_asked: Hash this model's files again (`ModelCard`).
        warned: Something could not be done; a sentence (str).
        removal_asked: Remove this model, which can be undone; or with its files, which was asked (str, bool).
    """

    check_asked = Signal(object)
    removal_asked = Signal(str, bool)
    warned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.shown: RegisteredModel | None = None
        self.title = heading("")
        self.note = muted()
        self.gone = plain_label(
            tr("The weight file is missing: put it back, or remove the model and add it again.")
        )
        self.gone.setProperty("role", "warning")
        self.gone.setWordWrap(True)
        # A form layout would give each value the height of its hint, not that of its lines in the width it gets.
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(SPACE_BETWEEN)
        self._facts.setVerticalSpacing(SPACE_INSIDE)
        self.copy = QPushButton(tr("Copy all"))
        self.copy.clicked.connect(self._copy)
        self.check = QPushButton(tr("Check the files"))
        self.check.setToolTip(tr("Read the files again and say whether they are as recorded"))
        self.check.clicked.connect(self._ask_check)
        self.folder = QPushButton(tr("Open the folder"))
        self.folder.clicked.connect(self._open_folder)
        self.remove = SingleClickButton(tr("Remove model"), lambda: self._ask_removal(False))
        self.remove.setToolTip(
            tr(
                "Remove this model from the list; Ctrl+Z brings it back. Its weight file and "
                "existing runs are kept."
            )
        )
        self.delete = GuardedButton(tr("Remove model and delete its files…"))
        self.delete.confirmed.connect(lambda: self._ask_removal(True))
        self._lay_out()

    def _lay_out(self) -> None:
        pane, layout = surface()
        facts = QWidget()
        facts.setLayout(self._facts)
        self._facts.setContentsMargins(0, 0, 0, 0)
        column = Measure(self.title, self.note, self.gone, facts, letters=FORM_LETTERS)
        layout.addLayout(column.at_left())
        layout.addLayout(row(self.check, self.folder, self.copy))
        layout.addStretch(1)
        layout.addLayout(row(self.remove))
        layout.addWidget(self.delete)
        scroll = QScrollArea()
        scroll.setWidget(pane)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def show_model(self, model: RegisteredModel) -> None:
        """Show a model."""
        self.shown = model
        card = model.card
        is_sample = card.origin == "sample"
        self.title.setText(card.name)
        self.note.setVisible(is_sample)
        self.note.setText(tr(SAMPLE_MODEL_NOTE))
        self.gone.setVisible(not model.is_there)
        empty(self._facts)
        for line, (title, text) in enumerate(facts(model)):
            value = _selectable(_breakable(text))
            self._facts.addWidget(_titled(title, value), line, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(value, line, 1)
        self.remove.setVisible(not is_sample)
        self.delete.setVisible(model.folder is not None)
        self.delete.set_question(
            tr(
                "Delete {folder} with the downloaded files of “{name}”? To get them back, download them again.",
                folder=model.folder,
                name=card.name,
            ),
            tr("Delete “{name}”", name=card.name),
        )

    def _copy(self) -> None:
        if self.shown is not None:
            lines = [f"{title}: {text}" for title, text in facts(self.shown)]
            QGuiApplication.clipboard().setText("\n".join(lines))

    def _ask_check(self) -> None:
        if self.shown is not None:
            self.check_asked.emit(self.shown.card)

    def _open_folder(self) -> None:
        if self.shown is not None:
            trouble = show_in_folder(self.shown.card.weights)
            if trouble:
                self.warned.emit(trouble)

    def _ask_removal(self, delete_files: bool) -> None:
        if self.shown is not None:
            self.removal_asked.emit(self.shown.card.name, delete_files)


def _breakable(text: str) -> str:
    """A path or a checksum that may go on in the next line where the page is narrow."""
    if len(text) == CHECKSUM and text.isalnum():
        return f"{text[: CHECKSUM // 2]}\u200b{text[CHECKSUM // 2 :]}"
    return breakable(text)


def _titled(title: str, value: QLabel) -> QLabel:
    """The title of a value."""
    if title in TERMS:
        return _explained(title, value)
    label = plain_label(title)
    label.setBuddy(value)
    return label


def _explained(title: str, value: QLabel) -> TermLabel:
    """The title of a value with its word, which the keys ask for from the value."""
    value.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    value.setProperty("role", "message")
    value.setIndent(0)  # it has a frame for the keyboard, and stands below the others all the same
    return TermLabel(title, TERMS[title], value)


def _selectable(text: str) -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
