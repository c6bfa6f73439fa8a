"""The images that the filter finds, in the grid: their order, their captions, and the filter's parts as chips."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import AttributeOrder, ImageQuery, SortedBy, SortKey
from clipstudio.domain.language import tr
from clipstudio.results.selections import filter_parts, only_in_words
from clipstudio.services.image_captions import AnswerOf, CaptionWish, TopLabelOf
from clipstudio.ui.grid.captions import CodedTexts, CosineCaptions
from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.latest import Latest
from clipstudio.ui.places.images.captioned_images import CaptionedImages, measure_of, select_captioned
from clipstudio.ui.places.images.facet_counting import FacetCounting
from clipstudio.ui.places.images.filter_chips import Chip, FilterChips
from clipstudio.ui.places.images.filter_panel import FilterPanel
from clipstudio.ui.places.images.offer import FilterOffer
from clipstudio.ui.session import Session


class ShownImages(QObject):
    """Asks for the images of the filter whenever another one is set, and shows them.

    Attributes:
        query: The filter that is shown, with its order; without what is searched for.
        counting: The numbers beside the filter's values.
        of_filter: (n,) int64, all images that the filter finds.
        only: (m,) int64, those to which the grid keeps; None where it shows all.

    Signals:
        asked: Another filter is set; its images are on their way.
        shown: Its images are in the grid.
    """

    asked = Signal()
    shown = Signal()

    def __init__(self, session: Session, panel: FilterPanel, grid: GridPanel, chips: FilterChips) -> None:
        super().__init__(grid)
        self._session, self._panel, self._grid, self._chips = session, panel, grid, chips
        self.counting = FacetCounting(session, panel)
        self.query = ImageQuery()
        self.of_filter = np.empty(0, np.int64)
        self.only: NDArray[np.int64] | None = None
        self._offer = FilterOffer()
        self._sort: tuple[SortedBy, bool] = (SortKey.ADDED, False)
        self._caption: CaptionWish | None = None
        self._captions: dict[CaptionWish, str] = {}
        self._harmful_ids: tuple[ImageId, ...] | None = None
        self._finding = Latest(session.background, self, self._refuse)
        panel.changed.connect(self.find)
        grid.sort_changed.connect(self._sort_by)
        grid.header.caption_chosen.connect(self._caption_by)

    def offer(self, offer: FilterOffer) -> None:
        """Offer what there is to sort by and to write under the images; nothing is asked for yet."""
        self._offer = offer
        wishes: dict[CaptionWish, str] = {AttributeOrder(name): name for name in offer.attribute_names}
        wishes |= {TopLabelOf(run.run): tr("Top label, {title}", title=run.title) for run in offer.runs}
        for review in offer.reviews:
            questions = (each for each in review.questions if each.takes_one)
            wishes |= {AnswerOf(review.id, each.name): f"{each.name}, {review.name}" for each in questions}
        self._captions = wishes
        self._caption = self._caption if self._caption in wishes else None
        self._grid.header.offer_captions([(words, wish) for wish, words in wishes.items()])

    def take_care_of(self, ids: tuple[ImageId, ...] | None) -> None:
        """Blur a filter of just these images, which were blurred where they came from."""
        self._harmful_ids = ids

    def show_nearest(self) -> None:
        """Show what a search found, the nearest first."""
        self._sort = (SortKey.SIMILARITY, True)
        self.find()

    def show_only(self, ids: NDArray[np.int64] | None) -> None:
        """Show only these images of the filter, as they were selected; None shows all of them again."""
        self.only = ids
        self.find()

    def find(self) -> None:
        """Ask for the images of the filter that is set."""
        query = self._panel.query()
        result, least = self._panel.search.result, self._panel.search.least
        keys = self._sort_keys(query)
        if self._sort[0] not in keys:
            self._sort = (SortKey.ADDED, False)
        self._grid.set_sort_keys(keys)
        self._grid.set_sort(*self._sort)
        self.query = replace(query, sort=self._sort[0], descending=self._sort[1])
        # The result is another object with every search: what was found by an earlier one is dropped.
        key, search = (self.query, id(result), least), None if result is None else (result, least)
        wish = self._caption
        find = partial(select_captioned, self._session.project, self.query, search, wish, self.only)
        self._finding.ask((*key, wish), find, self._found)
        self._chips.show_parts(self._parts())
        self.asked.emit()
        self.counting.count_for(self.query, self.only)

    def _sort_keys(self, query: ImageQuery) -> list[SortedBy]:
        keys: list[SortedBy] = [SortKey.ADDED, SortKey.NAME, SortKey.FOLDER, SortKey.MODIFIED, SortKey.SIZE]
        keys += [SortKey.CLUSTER] if self._offer.has_clusters else []
        keys += map(AttributeOrder, self._offer.attribute_names)
        keys += [SortKey.PROBABILITY] if query.label is not None else []
        keys += [SortKey.SIMILARITY] if self._panel.search.result is not None else []
        return keys

    def _sort_by(self, key: SortedBy, descending: bool) -> None:
        self._sort = (key, descending)
        self.find()

    def _caption_by(self, wish: CaptionWish | None) -> None:
        self._caption = wish
        self.find()

    def _parts(self) -> list[Chip]:
        """The parts of the filter in words, and what takes each of them away."""
        names = {int(each.id): each.name for each in self._offer.collections}
        runs = {int(each.run): each.title for each in self._offer.runs}
        query = replace(self.query, sort=SortKey.ADDED, descending=False)
        parts: list[Chip] = [
            (part.words, partial(self._panel.choose, part.rest)) for part in filter_parts(query, names, runs)
        ]
        if (words := self._panel.search.words_of_result) is not None:
            parts.append((words, self._panel.search.clear))
        if self.only is not None:
            parts.append((only_in_words(len(self.only)), partial(self.show_only, None)))
        return parts

    def _found(
        self,
        key: tuple[ImageQuery, int, float, CaptionWish | None],
        found: CaptionedImages,
    ) -> None:
        (query, _search, _least, wish), captions = key, found.captions
        self._grid.set_blurred(self._is_harmful(query))
        measure = tr("cosine") if isinstance(captions, CosineCaptions) else measure_of(query)
        if wish is not None and isinstance(captions, CodedTexts):
            measure = self._captions.get(wish, "")
        self.of_filter = found.of_filter
        self._panel.search.tell_passing(len(found.ids))
        self._grid.set_ids(found.ids, captions, measure)
        self.shown.emit()

    def _is_harmful(self, query: ImageQuery) -> bool:
        """Whether these images are to be shown with care."""
        answer, asked = query.answer, {each.run for each in (query.label, query.top_label) if each is not None}
        # Of a run that is not there any more nobody knows what its labels are.
        is_labelled = bool(asked - {each.run for each in self._offer.runs if not each.is_harmful})
        is_judged = any(answer and each.id == answer.review and each.is_harmful for each in self._offer.reviews)
        is_brought = query.ids is not None and query.ids == self._harmful_ids
        return self._offer.is_harmful or is_labelled or is_judged or is_brought

    def _refuse(self, reason: str) -> None:
        """Images that cannot be found are said; those of another filter may not stand in for them."""
        self.of_filter = np.empty(0, np.int64)
        self._grid.set_ids(np.empty(0, dtype=np.int64))
        self._session.warn(reason)
