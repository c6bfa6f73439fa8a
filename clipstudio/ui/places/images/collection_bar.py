"""Put the selected images into a collection."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from clipstudio.domain.language import number, tr
from clipstudio.services.collections import add_to_collection
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.place import muted
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_INSIDE


class CollectionBar(QFrame):
    """A name, new or known, and the button that puts the selection there; hidden while nothing is selected."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._session = session
        self._images = np.empty(0, dtype=np.int64)
        self._words = muted()
        self.name = ComboBox()
        self.name.setEditable(True)
        self.name.setAccessibleName(tr("Collection to add the selected images to"))
        self.name.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        line_edit = self.name.lineEdit()
        if line_edit is not None:
            line_edit.setPlaceholderText(tr("a name"))
            line_edit.returnPressed.connect(self.put)
        self.button = QPushButton(tr("Add"))
        self.button.clicked.connect(self.put)
        self.name.editTextChanged.connect(self._enable)
        line = QHBoxLayout()
        line.setSpacing(SPACE_INSIDE)
        line.addWidget(self.name, 1)
        line.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self._words)
        layout.addLayout(line)
        self.set_images(self._images)

    def offer(self, names: Sequence[str]) -> None:
        """Offer the collections that there are."""
        text = self.name.currentText()
        was_offered = self.name.findText(text, Qt.MatchFlag.MatchExactly) >= 0
        self.name.clear()
        self.name.addItems(list(names))
        # A name that was one of them and is none now was deleted, or given to other images.
        self.name.setEditText("" if was_offered and text not in names else text)

    def set_images(self, images: NDArray[np.int64]) -> None:
        """Say which images are meant."""
        self._images = images
        self._words.setText(tr("{images} selected. Add to collection:", images=number(len(images))))
        self.setVisible(len(images) > 0 and not self._session.project.read_only)
        self._enable()

    def put(self) -> None:
        """Put the selection into the collection."""
        name, ids = self.name.currentText().strip(), self._images.tolist()
        if name and ids:
            self._session.history.do(lambda project: add_to_collection(project, name, ids), self)

    def _enable(self) -> None:
        self.button.setEnabled(bool(self.name.currentText().strip()) and len(self._images) > 0)
