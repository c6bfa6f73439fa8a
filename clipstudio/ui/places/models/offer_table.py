"""Published models as rows of a table that is narrowed down by typing."""

from __future__ import annotations

from PySide6.QtCore import QObject

from clipstudio.domain.language import number, tr
from clipstudio.domain.models import ScoringFamily
from clipstudio.services.models.catalogue import Offer, matching, parameters, size_in_words
from clipstudio.ui.row_model import RowModel

_TITLES = (
    tr("Architecture"),
    tr("Weights"),
    tr("Size"),
    tr("Images"),
    tr("Embedding width"),
    tr("Scoring"),
    tr("On the hub"),
)
_NUMBERS = (2, 3, 4)
_SCORED = {ScoringFamily.SOFTMAX: "softmax", ScoringFamily.SIGMOID: "sigmoid"}


class OfferTableModel(RowModel[Offer]):
    """A row for each published model that matches the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_TITLES, _cells, parent, numbers=_NUMBERS)
        self._all: tuple[Offer, ...] = ()
        self._text = ""

    def offer(self, offers: tuple[Offer, ...]) -> None:
        """Take these models."""
        self._all = offers
        self.narrow(self._text)

    def narrow(self, text: str) -> None:
        """Keep the rows in which every word of ``text`` occurs."""
        self._text = text
        self.show(matching(self._all, text))


def _cells(offer: Offer) -> tuple[str, ...]:
    return (
        offer.architecture,
        tr("{tag} (used in the paper)", tag=offer.tag) if offer.is_the_papers else offer.tag,
        size_in_words(parameters(offer.architecture)) or tr("not known"),
        tr("{image_size} px", image_size=number(offer.image_size)),
        number(offer.embedding_width),
        _SCORED[offer.family] if offer.usable else tr("cannot be run here"),
        offer.hub,
    )
