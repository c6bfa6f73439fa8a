"""The registered models as rows of a table."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from clipstudio.domain.language import number, tr
from clipstudio.services.models.registered_models import RegisteredModel
from clipstudio.ui.places.models.words import megabytes, place
from clipstudio.ui.row_model import RowModel
from clipstudio.ui.style import tokens

_TITLES = (tr("Name"), tr("Architecture"), tr("Embedding width"), tr("Size"), "SHA-256", tr("Weights"))
_NUMBERS = (2, 3)
LESS_NEEDED = (4, 2)
"""Columns that the panel of the chosen model tells too: checksum and embedding width."""
_PLACE = 5


class ModelTableModel(RowModel[RegisteredModel]):
    """A row for each registered model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_TITLES, _cells, parent, numbers=_NUMBERS)

    def look(self, row: RegisteredModel, column: int, role: int) -> object:
        """Where weights are missing, that stands in the colour of warnings."""
        if role == Qt.ItemDataRole.ForegroundRole and column == _PLACE and not row.is_there:
            return QColor(tokens().warning)
        return super().look(row, column, role)


def _cells(model: RegisteredModel) -> tuple[str, ...]:
    card = model.card
    return (
        card.name,
        card.architecture,
        number(card.embedding_width),
        megabytes(card.weights_bytes),
        f"{card.weights_sha256[:12]}…",
        place(model),
    )
