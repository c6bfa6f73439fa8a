"""The editor of the images that a plan looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import tr
from clipstudio.domain.plan_fields import AskedField
from clipstudio.domain.probe_materials import ProbeMaterials
from clipstudio.results.selections import gone_in_words, selection_in_words
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.ui.forms.choosing_editors import BoxEditor
from clipstudio.ui.forms.note import Note
from clipstudio.ui.style import SPACE_INSIDE


@dataclass(frozen=True, slots=True)
class _Offer:
    """A selection that is offered; ``images`` is how many it holds, None where nobody has counted them."""

    query: ImageQuery
    images: int | None


class ImagesEditor(BoxEditor):
    """All images, those of the filter, of a saved filter or of a collection, or those of an earlier plan.

    Where images were decided to be copies of others, each is offered without them first, and then with them.

    Attributes:
        gone: How many of the images chosen have no file any more, and what that means; hidden for none.
        earlier: The images of a plan that is carried out again, to be offered too.
    """

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.earlier: ImageQuery | None = None
        self._offers: tuple[_Offer, ...] = ()
        self._names: dict[int, str] = {}
        self._filter = ImageQuery()
        self._has_copies = False
        self._count_gone: Callable[[ImageQuery], int] | None = None
        self._counted: ImageQuery | None = None
        self.gone = Note(role="warning")
        column = QVBoxLayout()
        column.setSpacing(SPACE_INSIDE)
        column.addWidget(self.box)
        column.addWidget(self.gone)
        self.row.addLayout(column, 1)
        self.box.currentIndexChanged.connect(self._ask_gone)
        self.gone.hide()

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        chosen = self.value()
        self._names = {int(each.id): each.name for each in choices.collections}
        self._filter = choices.filter
        self._count_gone = choices.gone
        if choices.copies and not self._has_copies:
            # Decided since: what is chosen goes on without them.
            chosen = replace(chosen, without_copies=True)
        self._has_copies = choices.copies > 0
        offers = list(_offers(choices))
        if self.earlier is not None and self.earlier not in [each.query for each in offers]:
            offers.append(
                _Offer(self.earlier, choices.earlier_images if choices.earlier == self.earlier else None)
            )
        self._fill(tuple(offers), chosen)

    def value(self) -> ImageQuery:
        return self._offers[self.box.currentIndex()].query if self._offers else ImageQuery()

    def choose(self, value: object) -> None:
        """Take a selection; one that is not on offer is added, and stays."""
        assert isinstance(value, ImageQuery)
        if value not in [each.query for each in self._offers]:
            self.earlier = value
            self._fill((*self._offers, _Offer(value, None)), self.value())
        self.box.setCurrentIndex([each.query for each in self._offers].index(value))

    def follow(self, shown: ImageQuery | None) -> None:
        """Take the images of the result that is looked at, where nothing but all images was chosen so far."""
        if shown is None or replace(shown, without_copies=False) == ImageQuery() or self.box.currentIndex() > 0:
            return
        self.choose(replace(shown, without_copies=self._has_copies or shown.without_copies))

    def choose_filter(self) -> None:
        """Take the images of the filter, when it keeps fewer than all."""
        wanted = replace(self._filter, without_copies=self._has_copies or self._filter.without_copies)
        if wanted in [each.query for each in self._offers]:
            self.choose(wanted)

    @property
    def words(self) -> str:
        """The images chosen, as a question names them."""
        return self._words(self._offers[self.box.currentIndex()]) if self._offers else tr("no images")

    def fault(self) -> str:
        if self._offers and self._offers[self.box.currentIndex()].images == 0:
            return tr("There is no image in this selection: import images first.")
        return ""

    def _words(self, offer: _Offer) -> str:
        with_copies = replace(offer.query, without_copies=self._filter.without_copies)
        is_filter = with_copies == self._filter and self._filter != ImageQuery()
        return selection_in_words(offer.query, offer.images, self._names, is_filter=is_filter)

    def _fill(self, offers: tuple[_Offer, ...], chosen: ImageQuery) -> None:
        self._offers = offers
        queries = [each.query for each in offers]
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItems([self._words(each) for each in offers])
            self.box.setCurrentIndex(queries.index(chosen) if chosen in queries else 0)
        self._ask_gone()

    def _ask_gone(self) -> None:
        """Look how many of the images chosen have no file, once somebody sees it."""
        query = self.value()
        if query != self._counted:
            self.gone.hide()
        if self._count_gone is not None and self.isVisible():
            self.asked.emit(partial(self._count_gone, query), partial(self._show_gone, query))

    def _show_gone(self, query: ImageQuery, count: int) -> None:
        """Say it, and what that means."""
        if query != self.value():
            return  # another choice was made meanwhile
        self._counted = query
        self.gone.setText(gone_in_words(count) if count else "")
        self.gone.setVisible(count > 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Look how many of the images are gone, which nobody asked for before."""
        super().showEvent(event)
        self._ask_gone()


def _offers(choices: PlanChoices) -> Iterator[_Offer]:
    """All images, those of the filter, and those of each collection; without copies first where there are any."""
    yield from _with_and_without(ImageQuery(), choices.images, choices.images - choices.copies, choices)
    if choices.filtered != choices.images:
        rest = choices.filtered - choices.filtered_copies
        yield from _with_and_without(choices.filter, choices.filtered, rest, choices)
    for saved in choices.filters:
        if saved.query != choices.filter:
            yield from _with_and_without(saved.query, None, None, choices)
    for each in choices.collections:
        yield from _with_and_without(ImageQuery(collection=each.id), each.images, None, choices)


def _with_and_without(
    query: ImageQuery, images: int | None, rest: int | None, choices: PlanChoices
) -> Iterator[_Offer]:
    if choices.copies and not query.without_copies:
        yield _Offer(replace(query, without_copies=True), rest)
    yield _Offer(query, images)
