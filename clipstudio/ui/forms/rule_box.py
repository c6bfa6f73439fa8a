"""By which rule an attribute is compared of which several sources speak."""

from __future__ import annotations

from collections.abc import Sequence

from clipstudio.domain.attribute_views import BY_HAND, AttributeRule, AttributeView
from clipstudio.domain.language import tr
from clipstudio.results.words import images
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.user_words import set_tooltip

_WORDS = {
    AttributeRule.NEWEST: tr("as the newest table says"),
    AttributeRule.MAJORITY: tr("as most sources say"),
    AttributeRule.UNDISPUTED: tr("only where all sources agree"),
}


class RuleBox(ComboBox):
    """One choice for each rule and source, and one for all of them side by side."""

    def __init__(self, attribute: AttributeSummary) -> None:
        super().__init__(tr("Which source of {name} to compare by", name=attribute.name))
        self._views = attribute.views
        for view in self._views:
            self.addItem(_words(view, attribute.sources), (view.name,))
        self.addItem(tr("by every rule, side by side"), tuple(view.name for view in self._views))
        differing = tr("Its sources differ on {disagreements}.", disagreements=images(attribute.disagreements))
        set_tooltip(
            self,
            tr(
                "{views} sources speak of “{name}”. {differing}",
                views=len(self._views) - 3,
                name=attribute.name,
                differing=differing,
            ),
        )

    def chosen(self) -> tuple[str, ...]:
        """The views that are compared, as plans name them."""
        return tuple(self.currentData())

    def choose(self, views: Sequence[str]) -> None:
        """Choose a view, or every one where several are asked for."""
        place = next((place for place, view in enumerate(self._views) if [view.name] == list(views)), -1)
        self.setCurrentIndex(place if place >= 0 else len(self._views) if len(views) > 1 else 0)


def _words(view: AttributeView, sources: Sequence[str]) -> str:
    if view.rule is AttributeRule.NEWEST and any(source.startswith(BY_HAND) for source in sources):
        return tr("as the newest table or entry by hand says")
    return _WORDS.get(view.rule, tr("as “{source}” says", source=view.source))
