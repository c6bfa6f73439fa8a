"""Which columns of a table name the images and the clusters."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.services.importing.table_columns import TableFacts
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.place import muted
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

KEY_WORDS = tr("names the images: by path, by file name, or by file name without its ending")
CLUSTER_WORDS = tr("says which images show the same person, video or sequence.")


class ColumnRoles(QWidget):
    """The key column, guessed, and the cluster column, none unless the user wants one.

    Signals:
        changed: Another column was chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.key, self.cluster = ComboBox(), ComboBox()
        self.key_words, self.cluster_words = muted(KEY_WORDS), muted(CLUSTER_WORDS)
        form = QGridLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(SPACE_BETWEEN)
        form.setVerticalSpacing(SPACE_INSIDE)
        form.setColumnStretch(1, 1)
        for line, (title, box, words) in enumerate(
            (
                (tr("Key column"), self.key, self.key_words),
                (tr("Cluster column"), self.cluster, self.cluster_words),
            )
        ):
            box.setAccessibleName(title)
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(18)
            box.currentIndexChanged.connect(self.changed)
            name = plain_label(title)
            name.setBuddy(box)
            form.addWidget(name, 2 * line, 0)
            form.addWidget(box, 2 * line, 1, Qt.AlignmentFlag.AlignLeft)
            form.addWidget(words, 2 * line + 1, 1)  # below: beside the box a narrow window leaves no room
        self.setFocusProxy(self.key)

    def show_table(self, facts: TableFacts) -> None:
        """Offer a table's columns, with the guessed key and no cluster; emits no signal."""
        with QSignalBlocker(self.key), QSignalBlocker(self.cluster):
            for box in (self.key, self.cluster):
                box.clear()
            self.cluster.addItem(tr("none"), "")
            for name in facts.table.columns:
                self.key.addItem(name, name)
                self.cluster.addItem(name, name)
            self.key.setCurrentIndex(self.key.findData(facts.key))
        looks = tr(" “{cluster}” looks like one.", cluster=facts.cluster) if facts.cluster else ""
        self.cluster_words.setText(CLUSTER_WORDS + looks)

    @property
    def key_column(self) -> str:
        """The column that names the images."""
        return str(self.key.currentData())

    @property
    def cluster_column(self) -> str:
        """The column that names the clusters; empty for none."""
        return str(self.cluster.currentData())
