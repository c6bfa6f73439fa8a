"""The form that adds a model from files on this machine."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.models import ModelCard
from clipstudio.services.architectures import architecture_names
from clipstudio.services.jobs import Job, JobReport, Lane
from clipstudio.ui.drops import dropped_paths
from clipstudio.ui.place import heading, muted, primary_button, row, surface
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE

CONFIG_SUFFIX = ".json"
PURPOSE = (
    "A model is an architecture and a file with its weights. Both must belong together: a wrong pair may run and "
    "still give wrong results. The file stays where it is; it is read once now, to check it and to take its hash."
)
ARCHITECTURE_WORDS = "as its makers name it, such as ViT-B-32 or ViT-B-32-quickgelu, or a configuration file"
WEIGHTS_WORDS = "a safetensors file, or a PyTorch checkpoint that holds nothing but weights; or drop it here"


class AddModelForm(QWidget):
    """Name, architecture and weights of a new model.

    Signals:
        added: The model is registered (`ModelCard`).
        closed: Go back.
    """

    added = Signal(object)
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._job: Job | None = None
        self._asked_names = False
        self.name = QLineEdit()
        self.name.setPlaceholderText("letters, digits, dots, hyphens and underscores")
        self.architecture = QComboBox()
        self.architecture.setEditable(True)
        self.architecture.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.architecture.setAccessibleName("Architecture")
        self.config_button = QPushButton("Configuration file…")
        self.config_button.clicked.connect(self._choose_config)
        self.weights = QLineEdit()
        self.weights.setAccessibleName("Weight file")
        self.weights_button = QPushButton("Browse…")
        self.weights_button.clicked.connect(self._choose_weights)
        self.fault = QLabel()
        self.fault.setProperty("role", "warning")
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.add_button = primary_button("Add model", self._add)
        self.add_button.setShortcut("Ctrl+Return")
        self.add_button.setToolTip("Check the weights and add the model (Ctrl+Enter)")
        self.cancel = QPushButton("Cancel")
        self.cancel.clicked.connect(self._cancel)
        self.words = muted()
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._complete_anywhere()
        self._lay_out()
        self.name.textChanged.connect(self._check)
        self.architecture.editTextChanged.connect(self._check)
        self.weights.textChanged.connect(self._check)
        session.background.reported.connect(self._follow)
        self.setAcceptDrops(True)
        self._check()

    def _complete_anywhere(self) -> None:
        """Typing "b-32" finds "ViT-B-32"."""
        completer = QCompleter(self.architecture.model(), self.architecture)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.architecture.setCompleter(completer)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(SPACE_BETWEEN)
        form.setVerticalSpacing(SPACE_INSIDE)
        self.architecture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        form.addRow("Name", self.name)
        form.addRow("Architecture", row(self.architecture, self.config_button))
        form.addRow("", muted(ARCHITECTURE_WORDS))
        form.addRow("Weights", row(self.weights, self.weights_button))
        form.addRow("", muted(WEIGHTS_WORDS))
        pane, layout = surface()
        layout.addWidget(heading("Add a model"))
        layout.addWidget(muted(PURPOSE))
        layout.addLayout(form)
        layout.addWidget(self.fault)
        layout.addStretch(1)
        layout.addLayout(row(self.add_button, self.cancel, self.words))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)

    def open(self) -> None:
        """Offer the names of architectures, which are looked up off the main thread the first time."""
        if not self._asked_names:
            self._asked_names = True
            self._hint_architecture(
                "the names are being looked up, which takes some seconds; you may type already"
            )
            self._session.background.ask(architecture_names, self, self._offer_names, self._session.warn)
        self.name.setFocus()

    def take_file(self, path: Path) -> None:
        """Take a configuration file as the architecture, any other file as the weights."""
        if path.suffix.lower() == CONFIG_SUFFIX:
            self.architecture.setEditText(str(path))
        else:
            self.weights.setText(str(path))
            if not self.name.text():
                self.name.setText(_as_name(path.stem))

    def ask_file(self, title: str, kinds: str) -> Path | None:
        """Which file to take; a method of its own so that a test can answer."""
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        return Path(chosen) if chosen else None

    def _choose_config(self) -> None:
        if path := self.ask_file("Choose a configuration file", "Configuration (*.json)"):
            self.take_file(path)

    def _choose_weights(self) -> None:
        kinds = "Weights (*.safetensors *.pt *.pth *.bin *.ckpt);;All files (*)"
        if path := self.ask_file("Choose a weight file", kinds):
            self.take_file(path)

    def _offer_names(self, names: tuple[str, ...]) -> None:
        text = self.architecture.currentText()
        self.architecture.addItems(list(names))
        self.architecture.setEditText(text)
        self._hint_architecture("type a part of the name, such as B-32")

    def _hint_architecture(self, hint: str) -> None:
        if (edit := self.architecture.lineEdit()) is not None:
            edit.setPlaceholderText(hint)

    def _missing(self) -> str:
        """What is still to be filled in, as a sentence; empty when nothing is."""
        if not self.name.text().strip():
            return "Give the model a name."
        if not self.architecture.currentText().strip():
            return "Choose the architecture that the weights were made for."
        if not self.weights.text().strip():
            return "Choose the weight file."
        return ""

    def _check(self) -> None:
        if self._job is None:
            missing = self._missing()
            self.add_button.setEnabled(not missing)
            self.words.setText(missing)

    def _add(self) -> None:
        if self._job is not None or self._missing():
            return
        name, architecture = self.name.text().strip(), self.architecture.currentText().strip()
        weights, registry = Path(self.weights.text().strip()), self._session.shelf.registry
        self.fault.hide()
        self._job = self._session.background.start(
            f"Adding {name}",
            Lane.MODEL,
            lambda: registry.add(name, architecture, weights),
            self,
            self._done,
            self._stopped,
        )
        self.add_button.setEnabled(False)
        self.words.setText("Checking the weights…")

    @Slot(object)
    def _follow(self, report: JobReport) -> None:
        """Show how far the check is."""
        if self._job is not None and report.job == self._job.number and report.words:
            self.words.setText(report.words)

    def _done(self, card: ModelCard) -> None:
        self._job = None
        for field in (self.name, self.weights):
            field.clear()
        self.architecture.setEditText("")
        self.added.emit(card)

    def _stopped(self, reason: str) -> None:
        self._job = None
        self.fault.setText(reason)
        self.fault.setVisible(bool(reason))
        self._check()

    def _cancel(self) -> None:
        """Stop the check when one runs, else go back."""
        if self._job is not None:
            self._job.cancel()
        else:
            self.fault.hide()
            self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take weights and configuration files that are dropped here."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put what was dropped where it belongs."""
        for path in dropped_paths(event.mimeData()):
            self.take_file(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
        else:
            super().keyPressEvent(event)


def _as_name(stem: str) -> str:
    """A name that the registry takes, from a file's name."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", stem).strip("-._")[:64]
