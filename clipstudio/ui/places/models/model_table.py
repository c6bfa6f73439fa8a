"""The registered models as rows of a table."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from clipstudio.services.models.registered_models import RegisteredModel
from clipstudio.ui.places.models.words import megabytes, place
from clipstudio.ui.style import tokens
from clipstudio.ui.user_words import tooltip

Index = QModelIndex | QPersistentModelIndex

_TOP = QModelIndex()
_TITLES = ("Name", "Architecture", "Embedding width", "Size", "SHA-256", "Weights")
_NUMBERS = (2, 3)
LESS_NEEDED = (4, 2)
"""Columns that the panel of the chosen model tells too: checksum and embedding width."""
_PLACE = 5


class ModelTableModel(QAbstractTableModel):
    """A row for each registered model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.models: tuple[RegisteredModel, ...] = ()

    def show(self, models: tuple[RegisteredModel, ...]) -> None:
        """Hold other models."""
        self.beginResetModel()
        self.models = models
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """Number of models."""
        return 0 if parent.isValid() else len(self.models)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(_TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, and how it looks."""
        if not index.isValid():
            return None
        model, column = self.models[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _cells(model)[column]
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(_cells(model)[column])
            case Qt.ItemDataRole.TextAlignmentRole if column in _NUMBERS:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ForegroundRole if column == _PLACE and not model.is_there:
                return QColor(tokens().warning)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The title of a column, aligned as its cells are."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _TITLES[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _NUMBERS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


def _cells(model: RegisteredModel) -> tuple[str, ...]:
    card = model.card
    return (
        card.name,
        card.architecture,
        f"{card.embedding_width:,}",
        megabytes(card.weights_bytes),
        f"{card.weights_sha256[:12]}…",
        place(model),
    )
