"""What a new review asks: a ready-made question or questions of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.presets import (
    Preset,
    labels_scheme,
    perceived_scheme,
    rating_scheme,
    tags_scheme,
    verdict_scheme,
)
from clipstudio.domain.reviewing.schemes import AnswerScheme
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.forms.note import Note
from clipstudio.ui.places.review.making.question_editor import QuestionEditor
from clipstudio.ui.places.review.making.question_list import QuestionList
from clipstudio.ui.style import SPACE_INSIDE, theme

PRESETS = {
    Preset.VERDICT: tr("Is this label right, wrong or harmful?"),
    Preset.LABELS: tr("Which of these labels fit?"),
    Preset.PERCEIVED: tr("A perceived attribute"),
    Preset.RATING: tr("A rating from 1 to 5"),
    Preset.TAGS: tr("Tags in the auditor's own words"),
    Preset.OWN: tr("Questions of your own"),
}
VERDICT_NOTE = tr("Each image is shown with a label: right, wrong, harmful or cannot tell.")
PERCEIVED_NOTE = tr(
    "“Cannot tell” and “prefer not to judge” are always there. What auditors perceive becomes a source of the "
    "attribute, beside the columns of your tables, and can be compared by in audits."
)
RATING = tr("How well does “{label}” fit this picture?")
RATING_ALONE = tr("How well is this picture lit?")
LINES = 5


class SchemePart(QWidget):
    """Chooses what is asked.

    Signals:
        changed: Something else is asked.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, tuple[str, ...]] = {}
        self.preset = ComboBox(tr("What is asked"))
        for preset, words in PRESETS.items():
            self.preset.addItem(words, preset)
        self.labels = QPlainTextEdit()
        self.labels.setAccessibleName(tr("Labels to choose from, one in a line"))
        self.labels.setPlaceholderText(tr("One label in a line"))
        self.labels.setTabChangesFocus(True)
        theme.keep_lines(self.labels, LINES)
        self.attribute = ComboBox(tr("Attribute that is perceived"))
        self.attribute.setEditable(True)
        self.values = QLineEdit()
        self.values.setAccessibleName(tr("Its values, with commas between them"))
        self.values.setPlaceholderText(tr("such as: light, medium, dark"))
        self.rating = QLineEdit(RATING)
        self.rating.setAccessibleName(tr("Question to be rated"))
        self.tags = QLineEdit(tags_scheme().questions[0].text)
        self.tags.setAccessibleName(tr("Question to be answered in tags"))
        self._own = QuestionList()
        self._own.begin()
        self._own.changed.connect(self.changed)
        self._parts = self._build()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.preset)
        for part in self._parts:
            layout.addWidget(part)
        self.preset.currentIndexChanged.connect(self._show)
        self.labels.textChanged.connect(self.changed)
        self.attribute.currentTextChanged.connect(self._attribute_chosen)
        for line in (self.values, self.rating, self.tags):
            line.textChanged.connect(self.changed)
        self._show()

    def _build(self) -> Sequence[QWidget]:
        perceived = QWidget()
        form = QFormLayout(perceived)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Attribute"), self.attribute)
        form.addRow(tr("Values"), self.values)
        form.addRow(Note(PERCEIVED_NOTE))
        return (
            _page(Note(VERDICT_NOTE)),
            _page(self.labels),
            perceived,
            _page(self.rating),
            _page(self.tags),
            self._own,
        )

    @property
    def kind(self) -> Preset:
        """Which preset is chosen."""
        return Preset(self.preset.currentData())

    def choose(self, preset: Preset) -> None:
        """Choose a preset."""
        self.preset.setCurrentIndex(self.preset.findData(preset))

    def offer(self, attributes: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        """Offer the project's attributes with their values."""
        self._known = dict(attributes)
        text = self.attribute.currentText()
        with QSignalBlocker(self.attribute):
            self.attribute.clear()
            self.attribute.addItems(list(self._known))
            self.attribute.setEditText(text or next(iter(self._known), ""))
        if not text:
            self._attribute_chosen(self.attribute.currentText())

    def offer_labels(self, labels: Sequence[str]) -> None:
        """Put labels into the list to choose from, where it is empty."""
        if labels and not self.labels.toPlainText().strip():
            self.labels.setPlainText("\n".join(labels))

    def ask_of_label(self, has_label: bool) -> None:
        """Let the rating speak of the label, where each image has one."""
        if self.rating.text() in (RATING, RATING_ALONE):
            self.rating.setText(RATING if has_label else RATING_ALONE)

    def scheme(self) -> AnswerScheme:
        """What is asked.

        Raises:
            ReviewError: Something is missing.
        """
        match self.kind:
            case Preset.VERDICT:
                return verdict_scheme()
            case Preset.LABELS:
                return labels_scheme(_parts(self.labels.toPlainText(), "\n"))
            case Preset.PERCEIVED:
                name, values = self.attribute.currentText().strip(), _parts(self.values.text(), ",")
                if not name:
                    raise ReviewError("Name the attribute that is perceived.")
                if len(values) < 2:
                    raise ReviewError("Give at least two values of “{name}”, with commas between them.", name=name)
                return perceived_scheme(name, values)
            case Preset.RATING:
                return rating_scheme(self.rating.text().strip())
            case Preset.TAGS:
                return tags_scheme(self.tags.text().strip())
        return self._own.scheme()

    @property
    def questions(self) -> list[QuestionEditor]:
        """The questions of one's own."""
        return self._own.questions

    def begin_question(self) -> QuestionEditor:
        """Add a question of one's own."""
        return self._own.begin()

    def _attribute_chosen(self, name: str) -> None:
        if (values := self._known.get(name.strip())) is not None:
            self.values.setText(", ".join(values))
        self.changed.emit()

    def _show(self) -> None:
        for place, part in enumerate(self._parts):
            part.setVisible(place == self.preset.currentIndex())
        self.changed.emit()


def _page(*widgets: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return page


def _parts(text: str, between: str) -> list[str]:
    """The parts of a text, each once."""
    return list(dict.fromkeys(part for each in text.split(between) if (part := each.strip())))
