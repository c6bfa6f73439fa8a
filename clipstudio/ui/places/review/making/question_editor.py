"""One question of a scheme of one's own: its words, its kind, and what can be answered."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.schemes import PALETTE_SIZE, Option, Question, QuestionKind
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.place import row
from clipstudio.ui.style import SPACE_INSIDE, tokens

KINDS = {
    QuestionKind.SINGLE: tr("one of the answers"),
    QuestionKind.SEVERAL: tr("any number of the answers"),
    QuestionKind.SCALE: tr("a scale: the answers have an order"),
    QuestionKind.TEXT: tr("a text"),
    QuestionKind.TAGS: tr("tags, in the auditor's own words"),
}
COLUMNS = (tr("Answer"), tr("Key"), tr("Colour"), tr("When to choose it"))
COLOURS = (tr("blue"), tr("orange"), tr("green"), tr("pink"), tr("light blue"), tr("red"), tr("olive"), tr("grey"))
VISIBLE_ROWS = 5
SWATCH = 12


class QuestionEditor(QFrame):
    """Edits a question.

    Signals:
        changed: Something was changed.
        removal_asked: Take the question away.
    """

    changed = Signal()
    removal_asked = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self._held: Question | None = None
        self.words = QLineEdit()
        self.words.setAccessibleName(tr("Words of question {number}", number=number))
        self.words.setPlaceholderText(tr("The question, such as: Is the face covered?"))
        self.words.setToolTip(tr("{label} stands for the label of each image, where it has one"))
        self.called = QLineEdit()
        self.called.setAccessibleName(tr("Short name of question {number}", number=number))
        self.called.setPlaceholderText(tr("Short name, for tables"))
        self.kind = ComboBox(tr("Kind of question {number}", number=number))
        for kind, words in KINDS.items():
            self.kind.addItem(words, kind)
        self.required = QCheckBox(tr("must be answered"))
        self.required.setChecked(True)
        self.remove = QPushButton(tr("Remove this question"))
        self.remove.setProperty("role", "quiet")
        self.remove.clicked.connect(self.removal_asked)
        self.options = QTableWidget(0, len(COLUMNS))
        self.options.setAccessibleName(tr("Answers to question {number}", number=number))
        self.options.setHorizontalHeaderLabels(COLUMNS)
        self.options.verticalHeader().hide()
        self.options.setTabKeyNavigation(False)
        header = self.options.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.add = QPushButton(tr("Add an answer"))
        self.add.clicked.connect(self._begin_answer)
        self.drop = QPushButton(tr("Remove the answer"))
        self.drop.clicked.connect(self._drop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.words)
        layout.addLayout(row(self.called))
        layout.addLayout(row(self.kind, self.required))
        layout.addWidget(self.options)
        layout.addLayout(row(self.add, self.drop, self.remove))
        for _ in range(2):
            self.add_answer()
        self.options.setFixedHeight(
            self.options.horizontalHeader().sizeHint().height()
            + VISIBLE_ROWS * self.options.verticalHeader().defaultSectionSize()
        )
        self.words.textChanged.connect(self.changed)
        self.called.textChanged.connect(self.changed)
        self.required.toggled.connect(self.changed)
        self.options.itemChanged.connect(self.changed)
        self.kind.currentIndexChanged.connect(self._kind_chosen)

    @property
    def is_held(self) -> bool:
        """Whether the question is in use: it can only be added to."""
        return self._held is not None

    def hold(self, question: Question) -> None:
        """Show a question in use: its words and answers stay, and answers and words of help can be added."""
        self._held = None
        self.words.setText(question.text)
        self.called.setText(question.name)
        self.kind.setCurrentIndex(self.kind.findData(question.kind))
        self.required.setChecked(question.is_required)
        for field in (self.words, self.called, self.kind, self.required):
            field.setEnabled(False)
        self.options.setRowCount(0)
        for place, option in enumerate(question.options):
            self.add_answer(option.text, option.key, option.help)
            for column in (0, 1):
                item = self.options.item(place, column)
                assert item is not None
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            color = self.options.cellWidget(place, 2)
            assert isinstance(color, ComboBox)
            color.setCurrentIndex(color.findData(option.color))
            color.setEnabled(False)
        self._held = question

    def first_field(self) -> QWidget:
        """Where one begins to write: the words, or of a question in use what adds to it."""
        return self.add if self._held is not None and self._held.has_options else self.words

    def add_answer(self, text: str = "", key: str = "", help: str = "") -> None:
        """Add an answer at the end."""
        place = self.options.rowCount()
        with QSignalBlocker(self.options):
            self.options.insertRow(place)
            for column, words in ((0, text), (1, key), (3, help)):
                self.options.setItem(place, column, QTableWidgetItem(words))
            color = ComboBox(tr("Colour of answer {place}", place=place + 1))
            color.setIconSize(QSize(SWATCH, SWATCH))
            color.addItem(tr("none"), None)
            for number, name in enumerate(COLOURS):
                color.addItem(_swatch(number), name, number)
            color.setCurrentIndex(place + 1 if place < PALETTE_SIZE else 0)
            color.currentIndexChanged.connect(self.changed)
            self.options.setCellWidget(place, 2, color)
        self.changed.emit()

    def _begin_answer(self, _checked: bool = False) -> None:
        self.add_answer()
        self.options.setCurrentCell(self.options.rowCount() - 1, 0)
        self.options.setFocus()

    def question(self) -> Question:
        """The question as it stands; a scheme of it refuses what is missing."""
        kind = QuestionKind(self.kind.currentData())
        words = self.words.text().strip()
        has_options = kind not in (QuestionKind.TEXT, QuestionKind.TAGS)
        rows = range(self.options.rowCount()) if has_options else ()
        filled = [place for place in rows if self._cell(place, 0)]
        if self._held is not None:
            return replace(self._held, options=tuple(self._option(place) for place in filled))
        return Question(
            self.called.text().strip() or words.rstrip("?. "),
            words,
            kind,
            tuple(self._option(place) for place in filled),
            is_required=self.required.isChecked(),
        )

    def _option(self, place: int) -> Option:
        if self._held is not None and place < len(self._held.options):
            return replace(self._held.options[place], help=self._cell(place, 3))
        color = self.options.cellWidget(place, 2)
        assert isinstance(color, ComboBox)
        text = self._cell(place, 0)
        return Option(text, text, self._cell(place, 1).casefold(), color.currentData(), self._cell(place, 3))

    def _cell(self, place: int, column: int) -> str:
        item = self.options.item(place, column)
        return "" if item is None else item.text().strip()

    def _drop(self) -> None:
        place, kept = self.options.currentRow(), 0 if self._held is None else len(self._held.options)
        place = place if place >= kept else self.options.rowCount() - 1
        if place >= kept:
            self.options.removeRow(place)
            self.changed.emit()

    def _kind_chosen(self) -> None:
        has_options = self.kind.currentData() not in (QuestionKind.TEXT, QuestionKind.TAGS)
        for widget in (self.options, self.add, self.drop):
            widget.setVisible(has_options)
        self.changed.emit()


def _swatch(number: int) -> QIcon:
    picture = QPixmap(SWATCH, SWATCH)
    picture.fill(QColor(tokens().groups[number]))
    return QIcon(picture)
