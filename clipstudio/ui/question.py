"""A question in place, before something that cannot be undone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStackedWidget, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.forms.form_foot import FormFoot
from clipstudio.ui.place import grow, row
from clipstudio.ui.user_words import button_text, plain_label


class GuardedButton(QStackedWidget):
    """A button that, pressed, gives way to a question that names the thing, with yes and no beside it.

    Signals:
        confirmed: The user said yes.
    """

    confirmed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.button = QPushButton(text)
        self.button.clicked.connect(self._ask)
        self.words = plain_label()
        self.words.setWordWrap(True)
        self.words.setProperty("role", "warning")
        grow(self.words)
        self.yes = QPushButton()
        self.yes.clicked.connect(self._confirm)
        self.no = QPushButton(tr("Keep it"))
        self.no.clicked.connect(self.reset)
        self._before = before = QWidget()
        line = row(self.button)
        line.setContentsMargins(0, 0, 0, 0)
        before.setLayout(line)
        self.addWidget(before)
        self._question = FormFoot(self.yes, self.no, words=self.words, words_first=True)
        self.addWidget(self._question)
        # No lower than its lines need at its width, which a greatest height would not follow.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_question(self, question: str, yes: str) -> None:
        """Say what is to be asked, and what the answer yes is called; an open question is closed."""
        self.words.setText(question)
        self.yes.setText(button_text(yes))
        self.reset()

    def reset(self) -> None:
        """Go back to the button."""
        asked = self.currentIndex() == 1
        self.setCurrentIndex(0)
        self.updateGeometry()
        if asked and self.isVisible():
            self.button.setFocus()

    def _ask(self) -> None:
        self.setCurrentIndex(1)
        self.updateGeometry()
        self.no.setFocus()

    def _confirm(self) -> None:
        self.reset()
        self.confirmed.emit()

    @property
    def _shown(self) -> QWidget:
        return self._question if self.currentIndex() == 1 else self._before

    def heightForWidth(self, width: int) -> int:
        """Room for what is shown: the lines of a question that nobody asked take none."""
        return max(self._before.sizeHint().height(), self._shown.heightForWidth(width))

    def sizeHint(self) -> QSize:
        """As high as what is shown."""
        return QSize(super().sizeHint().width(), self._shown.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Of what is shown."""
        return self._shown.minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape means no."""
        if event.key() == Qt.Key.Key_Escape and self.currentIndex() == 1:
            self.reset()
        else:
            super().keyPressEvent(event)
