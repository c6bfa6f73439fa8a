"""What a new model is: its name, its architecture and its weights."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from clipstudio.domain.language import tr
from clipstudio.domain.on_disk import exists, is_folder
from clipstudio.services.models.adding import name_fault, states_architecture
from clipstudio.ui import file_dialogs
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.forms.note import Note
from clipstudio.ui.place import row
from clipstudio.ui.places.models.fitting_architectures import FittingArchitectures
from clipstudio.ui.ranked_completer import RankedCompleter
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import set_tooltip

CONFIG_SUFFIX = ".json"
ARCHITECTURE_WORDS = tr("as its makers name it, such as ViT-B-32 or ViT-B-32-quickgelu, or a configuration file")
WEIGHTS_WORDS = tr(
    "a safetensors file, a PyTorch checkpoint that holds nothing but weights, or a folder as downloaded from the "
    "hub; or drop it here"
)
STATED = tr("stated by the configuration beside the weights")


class ModelFields(QWidget):
    """Fields for a name, an architecture and weights; the files can be browsed for.

    Where the publisher's configuration lies beside the weights, the architecture may stay empty.

    Signals:
        changed: A field holds something else.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("letters, digits, dots, hyphens and underscores"))
        self.architecture = ComboBox()
        self.architecture.setEditable(True)
        self.architecture.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        self.architecture.setAccessibleName(tr("Architecture"))
        self.architecture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.config_button = QPushButton(tr("Configuration file…"))
        self.config_button.clicked.connect(self._choose_config)
        self.weights = QLineEdit()
        self.weights.setAccessibleName(tr("Weight file or folder"))
        self.weights_button = QPushButton(tr("File…"))
        self.weights_button.clicked.connect(self._choose_weights)
        self.folder_button = QPushButton(tr("Folder…"))
        self.folder_button.clicked.connect(self._choose_folder)
        self.fitting = FittingArchitectures()
        self.fitting.chosen.connect(self.architecture.setEditText)
        self._is_stated = False
        self._hint_text = ""
        self._complete_anywhere()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(SPACE_BETWEEN)
        form.setVerticalSpacing(SPACE_INSIDE)
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Architecture"), row(self.architecture, self.config_button))
        form.addRow("", Note(ARCHITECTURE_WORDS))
        form.addRow(tr("Weights"), row(self.weights, self.weights_button, self.folder_button))
        form.addRow("", Note(WEIGHTS_WORDS))
        form.addRow("", self.fitting)
        self.name.textChanged.connect(self.changed)
        self.architecture.editTextChanged.connect(self.changed)
        self.weights.textChanged.connect(self._look_beside)
        self.setFocusProxy(self.name)

    def _complete_anywhere(self) -> None:
        """Typing "b-32" finds "ViT-B-32", and "ViT-B-32" itself first."""
        edit = self.architecture.lineEdit()
        assert edit is not None
        self._completer = RankedCompleter(edit)
        self.architecture.setCompleter(self._completer)

    def values(self) -> tuple[str, str | None, Path]:
        """Name, architecture (a name, a configuration file's path, or None for the stated one) and weights."""
        return (
            self.name.text().strip(),
            self.architecture.currentText().strip() or None,
            Path(self.weights.text().strip()),
        )

    def missing(self) -> str:
        """What is still to be filled in, as a sentence; empty when nothing is."""
        if not self.name.text().strip():
            return tr("Give the model a name.")
        if fault := name_fault(self.name.text().strip()):
            return fault
        if not self.weights.text().strip():
            return tr("Choose the weight file or the folder.")
        if not self.architecture.currentText().strip() and not self._is_stated:
            return tr("Choose the architecture that the weights were made for.")
        return ""

    def clear(self) -> None:
        """Empty the fields; the architectures stay on offer."""
        self.name.clear()
        self.architecture.setEditText("")
        self.weights.clear()

    def take_file(self, path: Path) -> None:
        """Take a configuration file as the architecture, anything else as the weights."""
        if path.suffix.lower() == CONFIG_SUFFIX:
            self.architecture.setEditText(str(path))
        else:
            self.weights.setText(str(path))
            if not self.name.text():
                self.name.setText(_as_name(path.name if is_folder(path) else path.stem))

    def may_be_looked_into(self) -> Path | None:
        """The weights whose shapes suggest the architecture, where they are there and nothing states it."""
        path = Path(self.weights.text().strip())
        return path if self.weights.text().strip() and exists(path) and not self._is_stated else None

    def await_architectures(self) -> None:
        """Say that the names of the architectures are on their way."""
        self._hint(tr("the names are loading, which takes a few seconds; you can already type"))

    def offer_architectures(self, names: Sequence[str]) -> None:
        """Offer architectures; what was typed stays."""
        text = self.architecture.currentText()
        with QSignalBlocker(self.architecture):  # a filled box shows its first entry for a moment
            self.architecture.addItems(list(names))
            self._completer.names = tuple(names)
            self.architecture.setEditText(text)
        self._hint(tr("type a part of the name, such as B-32"))

    def ask_file(self, title: str, kinds: str) -> Path | None:
        """Which file to take; a method of its own so that a test can answer."""
        return file_dialogs.ask_file(self, title, file_dialogs.Purpose.MODEL, kinds)

    def _choose_config(self) -> None:
        if path := self.ask_file(tr("Choose a configuration file"), tr("Configuration (*.json)")):
            self.take_file(path)

    def _choose_weights(self) -> None:
        kinds = tr("Weights (*.safetensors *.pt *.pth *.bin *.ckpt);;All files (*)")
        if path := self.ask_file(tr("Choose a weight file"), kinds):
            self.take_file(path)

    def ask_folder(self, title: str) -> Path | None:
        """Which folder to take; a method of its own so that a test can answer."""
        return file_dialogs.ask_folder(self, title, file_dialogs.Purpose.MODEL)

    def _choose_folder(self) -> None:
        if path := self.ask_folder(tr("Choose a folder that holds a model")):
            self.take_file(path)

    def _look_beside(self) -> None:
        """See whether a configuration states the architecture."""
        text = self.weights.text().strip()
        self.fitting.show_names(())
        self._is_stated = bool(text) and states_architecture(Path(text))
        self._hint(self._hint_text)
        self.changed.emit()

    def _hint(self, hint: str) -> None:
        self._hint_text = hint
        if (edit := self.architecture.lineEdit()) is not None:
            said = STATED if self._is_stated else hint
            edit.setPlaceholderText(said)
            set_tooltip(edit, said)


def _as_name(stem: str) -> str:
    """A name that the registry takes, from a file's name."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", stem).strip("-._")[:64]
