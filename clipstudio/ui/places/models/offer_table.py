"""Published models as rows of a table that is narrowed down by typing."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clipstudio.domain.models import ScoringFamily
from clipstudio.services.models.catalogue import Offer, matching, parameters, size_in_words
from clipstudio.ui.user_words import tooltip

Index = QModelIndex | QPersistentModelIndex

_TOP = QModelIndex()
_TITLES = ("Architecture", "Weights", "Size", "Images", "Embedding width", "Scoring", "On the hub")
_NUMBERS = (2, 3, 4)
_SCORED = {ScoringFamily.SOFTMAX: "softmax", ScoringFamily.SIGMOID: "sigmoid"}


class OfferTableModel(QAbstractTableModel):
    """A row for each published model that matches the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Offer, ...] = ()
        self._text = ""
        self.offers: tuple[Offer, ...] = ()

    def show(self, offers: tuple[Offer, ...]) -> None:
        """Hold these models."""
        self._all = offers
        self.narrow(self._text)

    def narrow(self, text: str) -> None:
        """Keep the rows in which every word of ``text`` occurs."""
        self.beginResetModel()
        self._text = text
        self.offers = matching(self._all, text)
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """Number of models that match."""
        return 0 if parent.isValid() else len(self.offers)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(_TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, and where it stands."""
        if not index.isValid():
            return None
        text = _cells(self.offers[index.row()])[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(text)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in _NUMBERS:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
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


def _cells(offer: Offer) -> tuple[str, ...]:
    return (
        offer.architecture,
        f"{offer.tag} (used in the paper)" if offer.is_the_papers else offer.tag,
        size_in_words(parameters(offer.architecture)) or "not known",
        f"{offer.image_size:,} px",
        f"{offer.embedding_width:,}",
        _SCORED[offer.family] if offer.usable else "cannot be run here",
        offer.hub,
    )
