"""What an audit or a probe looks at, and with which model: two boxes that any form may hold."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox

from clipstudio.domain.ids import CollectionId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.models import ScoringFamily
from clipstudio.services.auditing.plan_facts import PlanChoices

_ALL, _FILTER, _EARLIER = "all", "filter", "earlier"


class ImagesAndModel(QObject):
    """The choice of images and of a model or predictions.

    Attributes:
        images: The box of images.
        model: The box of models.

    Signals:
        changed: Other images or another model were chosen.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._families: dict[str, ScoringFamily] = {}
        self._filter = ImageQuery()
        self._earlier: ImageQuery | None = None
        self._counts = {_ALL: 0, _FILTER: 0}
        self.images, self.model = combo("Images"), combo("Model")
        self.images.currentIndexChanged.connect(self.changed)
        self.model.currentIndexChanged.connect(self.changed)

    def offer(self, choices: PlanChoices, filtered: ImageQuery) -> None:
        """Offer what the project has; what was chosen stays chosen where it still exists. Says nothing."""
        self._filter = filtered
        self._counts = {_ALL: choices.images, _FILTER: choices.filtered}
        chosen = self.images.currentData()
        with QSignalBlocker(self.images):
            self.images.clear()
            self.images.addItem(f"all images ({choices.images:,})", _ALL)
            if choices.filtered != choices.images:
                self.images.addItem(f"the filter in Images ({choices.filtered:,})", _FILTER)
            for each in choices.collections:
                self.images.addItem(f"collection {each.name} ({each.images:,})", int(each.id))
                self._counts[str(int(each.id))] = each.images
            if self._earlier is not None:
                self._offer_earlier()
            self.images.setCurrentIndex(max(0, self.images.findData(chosen)))
        with QSignalBlocker(self.model):
            self._offer_models(choices)
        self._families = {card.name: card.family for card in choices.models}
        self._families |= dict.fromkeys(choices.predictions, ScoringFamily.EXTERNAL)

    def choose_filter(self) -> None:
        """Take the images of the filter, when it keeps fewer than all."""
        self.images.setCurrentIndex(max(0, self.images.findData(_FILTER)))

    def choose(self, images: ImageQuery, model: str) -> None:
        """Take the images and the model of an earlier plan."""
        self._earlier = images
        if self.images.findData(_EARLIER) < 0:
            self._offer_earlier()
        self.images.setCurrentIndex(self.images.findData(_EARLIER))
        self.model.setCurrentIndex(max(0, self.model.findData(model)))

    def query(self) -> ImageQuery:
        """The images chosen."""
        chosen = self.images.currentData()
        if chosen == _FILTER:
            return self._filter
        if chosen == _EARLIER and self._earlier is not None:
            return self._earlier
        return ImageQuery() if chosen in (_ALL, None) else ImageQuery(collection=CollectionId(chosen))

    @property
    def name(self) -> str:
        """Name of the model or predictions chosen; empty while there is none."""
        return self.model.currentData() or ""

    @property
    def family(self) -> ScoringFamily:
        """Which rules have a meaning for the model chosen."""
        return self._families.get(self.name, ScoringFamily.SOFTMAX)

    @property
    def is_external(self) -> bool:
        """Whether predictions from elsewhere are chosen, for which no model runs."""
        return self.is_from_elsewhere(self.name)

    def is_from_elsewhere(self, name: str) -> bool:
        """Whether predictions are called so, for which no model runs."""
        return self._families.get(name) is ScoringFamily.EXTERNAL

    def fault(self) -> str:
        """What is missing, as a sentence; empty when nothing is."""
        if not self._counts.get(str(self.images.currentData()), 1):
            return "There is no image in this selection: import images first."
        return "" if self.name else "There is no model: add one under Models."

    def _offer_earlier(self) -> None:
        self.images.addItem("the same selection as in the earlier run", _EARLIER)

    def _offer_models(self, choices: PlanChoices) -> None:
        name = self.model.currentData()
        self.model.clear()
        for card in choices.models:
            words = f"{card.name} (built in: a drawn example)" if card.origin == "sample" else card.name
            self.model.addItem(words, card.name)
        for told in choices.predictions:
            self.model.addItem(f"{told} (predictions from elsewhere)", told)
        # A model that the user added comes before the built-in example.
        first = next((i for i, card in enumerate(choices.models) if card.origin != "sample"), 0)
        self.model.setCurrentIndex(max(first if name is None else 0, self.model.findData(name)))


def combo(name: str) -> QComboBox:
    """A box whose width does not follow its longest entry."""
    box = QComboBox()
    box.setAccessibleName(name)
    box.setMinimumContentsLength(24)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
