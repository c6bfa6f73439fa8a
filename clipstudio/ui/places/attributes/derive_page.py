"""The form by which an attribute is derived: bands, or values by conditions, counted while one types."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.derived import quoted
from clipstudio.domain.language import tr
from clipstudio.domain.scales import date_of, number_of
from clipstudio.services.deriving import (
    AskedDerivation,
    derive_attribute,
    preview_derivation,
    read_asked,
)
from clipstudio.services.reversible import Reversible
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.forms.form_page import scroll_page
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import heading, muted, primary_button, row, surface
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

LETTERS = 14
WAIT_MS = 250
BANDS, CONDITIONS = 0, 1
HOW = tr(
    "One value a line, a colon, and when it holds: “woman of colour: gender is female and race is not White”. The "
    "first line that holds counts. What is missing or unknown stays missing."
)

MOST_LOOKED_AT = 1_000
"""Values in which a number or a date is looked for: those with digits stand first, and there may be a million."""


class DerivePage(QWidget):
    """Asks for a name and a definition, and says how many images would get each value.

    Signals:
        asked: Make this change (a function of the project that returns a `Reversible`).
        closed: Go back to the attributes.
    """

    asked = Signal(object)
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._values: dict[str, tuple[str, ...]] = {}
        self._reading = Latest(session.background, self, self._refuse)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._read)
        self.kind = ComboBox(tr("How it is derived"))
        self.kind.addItems((tr("bands of a number or a date"), tr("values by conditions on others")))
        self.name = _line(tr("Name"), tr("age band"))
        self.attribute = ComboBox(tr("Attribute of which bands are made"))
        self.edges = _line(tr("Edges"), "20, 40, 60")
        self.names = _line(tr("Names of the bands"), tr("after their edges"))
        self.lines = QPlainTextEdit()
        self.lines.setAccessibleName(tr("Values and conditions"))
        self.lines.setTabChangesFocus(True)
        self.otherwise = _line(tr("For all others"), tr("missing"))
        self.of, self.verb, self.value = (
            ComboBox(tr("Attribute")),
            ComboBox(tr("Is or is not")),
            ComboBox(tr("Value")),
        )
        self.verb.addItems(("is", "is not"))  # words of the conditions, which are read as they are written
        self.add = QPushButton(tr("Add condition"))
        self.add.clicked.connect(self._add_condition)
        self.told = muted()
        self.of_values = plain_label(tr("Images of each value"))
        self.of_values.hide()
        self.derive = primary_button(tr("Derive"), self._ask)
        self.back = QPushButton(tr("Back"))
        self.back.clicked.connect(lambda _checked=False: self.closed.emit())
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for box in (self.attribute, self.of, self.value):
            box.keep_width(LETTERS)
        line = FlowLayout(gap=SPACE_INSIDE)
        for widget in (self.of, self.verb, self.value, self.add):
            line.addWidget(widget)
        conditions = QWidget()
        column = QVBoxLayout(conditions)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(muted(HOW))
        column.addWidget(self.lines, 1)
        column.addLayout(line)
        # One form, so that all fields begin at the same place; the rows of the other kind are hidden.
        self._form = QFormLayout()
        self._form.addRow(tr("Name"), self.name)
        self._form.addRow(tr("Derived as"), self.kind)
        self._form.addRow(tr("Attribute"), self.attribute)
        self._form.addRow(tr("Edges"), self.edges)
        self._form.addRow(tr("Names of the bands"), self.names)
        self._form.addRow(conditions)
        self._form.addRow(tr("For all others"), self.otherwise)
        self._of_kinds = {
            BANDS: (self.attribute, self.edges, self.names),
            CONDITIONS: (conditions, self.otherwise),
        }
        pane, layout = surface()
        layout.addWidget(heading(tr("Derive an attribute")))
        layout.addLayout(self._form)
        layout.addWidget(self.of_values)
        layout.addWidget(self.told)
        layout.addLayout(row(self.derive, self.back))
        layout.addStretch(1)
        scroll_page(self, pane)
        self.setFocusProxy(self.name)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.of.currentIndexChanged.connect(self._offer_values)
        self.attribute.currentIndexChanged.connect(self._wait)
        for line in (self.name, self.edges, self.names, self.otherwise):
            line.textChanged.connect(self._wait)
        self.lines.textChanged.connect(self._wait)
        send = QShortcut("Ctrl+Return", self, self.derive.click)
        send.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def open(self, attributes: Sequence[AttributeSummary], chosen: str) -> None:
        """Offer attributes to derive from; the form keeps what was typed, until it was made."""
        self._values = {each.name: tuple(value for value, _ in each.values) for each in attributes}
        measured = [name for name, values in self._values.items() if any(map(_has_place, values[:MOST_LOOKED_AT]))]
        for box, names in ((self.attribute, measured or list(self._values)), (self.of, list(self._values))):
            box.clear()
            box.addItems(names)
            box.setCurrentIndex(max(0, box.findText(chosen)))
        self._show_kind()
        self.name.setFocus()

    def forget(self) -> None:
        """It was made: the next one begins with nothing typed."""
        for line in (self.name, self.edges, self.names, self.otherwise):
            line.clear()
        self.lines.clear()

    @property
    def typed(self) -> AskedDerivation:
        """What is typed."""
        name = self.name.text().strip()
        if self.kind.currentIndex() == BANDS:
            return AskedDerivation(name, self.attribute.currentText(), self.edges.text(), self.names.text())
        return AskedDerivation(name, lines=self.lines.toPlainText(), otherwise=self.otherwise.text())

    def _show_kind(self) -> None:
        for kind, fields in self._of_kinds.items():
            for field in fields:
                self._form.setRowVisible(field, kind == self.kind.currentIndex())
        self._wait()

    def _offer_values(self) -> None:
        self.value.clear()
        self.value.addItems(list(self._values.get(self.of.currentText(), ())))

    def _add_condition(self) -> None:
        """Write the chosen condition behind what is typed."""
        words = f"{quoted(self.of.currentText())} {self.verb.currentText()} {quoted(self.value.currentText())}"
        text = self.lines.toPlainText().rstrip()
        last = text.rpartition("\n")[2]
        if not last:
            joined = f"{self.name.text().strip() or 'yes'}: {words}"
        else:
            joined = f"{text} {words}" if last.endswith(":") else f"{text} and {words}"
        self.lines.setPlainText(joined)

    def _wait(self) -> None:
        self.derive.setEnabled(False)
        self._timer.start()

    def _read(self) -> None:
        asked = self.typed
        if not (asked.edges.strip() if asked.attribute else asked.lines.strip()):
            self._reading.withdraw()
            self._tell("")
            return
        self._reading.ask(asked, partial(preview_derivation, self._session.project, asked), self._take)

    def _take(self, asked: AskedDerivation, told: str) -> None:
        self._tell(told if asked.name else tr("{told} Give it a name.", told=told))
        self.derive.setEnabled(bool(asked.name) and not self._session.project.read_only)

    def _refuse(self, reason: str) -> None:
        self._tell(reason)

    def _tell(self, words: str) -> None:
        """Say what the values would be, or why there are none; "" where nothing is asked for yet."""
        self.told.setText(words)
        self.of_values.setVisible(bool(words))

    def _ask(self) -> None:
        self.asked.emit(partial(_derive, self.typed))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _derive(asked: AskedDerivation, project: ProjectFile) -> Reversible | None:
    return derive_attribute(project, asked.name, read_asked(project, asked))


def _has_place(value: str) -> bool:
    """Whether a value is a number or a date, of which bands are made."""
    return number_of(value) is not None or date_of(value) is not None


def _line(name: str, placeholder: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(placeholder)
    return line
