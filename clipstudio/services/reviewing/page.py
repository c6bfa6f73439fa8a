"""A review's answers as the page of an answer asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.tables import AnswerTable
from clipstudio.results.answers import Answer, Chosen, Printed
from clipstudio.results.basis import Basis, removed_since
from clipstudio.results.review.answer import answer, asked
from clipstudio.results.review.document import document, printout
from clipstudio.results.review.progress import AuditorProgress, auditor_progress
from clipstudio.results.review.reading import ReviewReading
from clipstudio.results.review.targets import Among, ReviewTarget
from clipstudio.results.suppression.groups import Suppression
from clipstudio.results.targets import Target
from clipstudio.results.when import when_words
from clipstudio.results.words import counted
from clipstudio.services.answers import ImagesBehind, selected_shares
from clipstudio.services.auditing.basis import removed_among
from clipstudio.services.auditing.labels_behind import Labels
from clipstudio.services.auditing.run import group_images
from clipstudio.services.program_facts import program_version
from clipstudio.services.read_once import ReadOnce
from clipstudio.services.reviewing.scores import read_population
from clipstudio.statistics.groups import Grouping
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.storage.review_reader import ABSENT


class ReviewPage:
    """A review as its page asks for it, an `AnswerSource`: read once, with the answers of that moment."""

    def __init__(self, project: ProjectReader, reading: ReviewReading, attributes: tuple[str, ...]) -> None:
        self._project = project
        self.reading = reading
        self.attributes = attributes
        self._groupings: dict[str, Grouping] = {}
        self._tables: dict[tuple[str, str], AnswerTable] = {}
        self._population = ReadOnce(lambda: read_population(project, reading))

    @classmethod
    def read(cls, project: ProjectReader, review: ReviewId) -> ReviewPage:
        """Read a review with all its answers.

        Raises:
            ReviewError: There is none.
        """
        attributes = tuple(view.name for each in project.attributes.summaries() for view in each.views)
        return cls(project, read_review(project, review), attributes)

    def without(self, suppression: Suppression, names: Mapping[str, str]) -> ReviewPage:
        """The same review without suppressed groups, its auditors by other names."""
        return ReviewPage(
            self._project, replace(self.reading, suppression=suppression, names=names), self.attributes
        )

    @property
    def title(self) -> str:
        """The review's name."""
        return self.reading.record.plan.name

    @property
    def basis(self) -> Basis:
        """What was asked of how many items, by whom."""
        plan = self.reading.record.plan
        people = ", ".join(each.name for each in self.progress()) or tr("nobody yet")
        told = tr("judged blind by {people}", people=people)
        names = told if plan.is_blind else tr("judged not blind by {people}", people=people)
        return Basis(
            models="",
            names=names,
            images=counted(self.reading.record.item_count, "item"),
            labels=plan.source,
            rule="",
            interval=tr("95 % intervals, allowing for images judged more than once")
            if self.reading.clusters is not None
            else tr("95 % intervals"),
            when=when_words(self.reading.record.created_at),
            program=tr("clipstudio {program_version}", program_version=program_version()),
            remarks=removed_since(removed_among(self._project, lambda: np.unique(self.reading.images))),
        )

    @property
    def provenance(self) -> Mapping[str, Any]:
        """The review's plan and how far it is."""
        told = document(self.reading, self.progress(), (), self.group_of)
        return {name: value for name, value in told.items() if name != "questions"}

    @property
    def is_harmful(self) -> bool:
        """Whether the review holds harmful labels."""
        return self.reading.record.plan.is_harmful

    def progress(self) -> tuple[AuditorProgress, ...]:
        """How far each auditor is."""
        return auditor_progress(self.reading)

    def answer(self, chosen: Chosen) -> Answer:
        """What the page shows."""
        return answer(self.reading, chosen, self.attributes, self.group_of, self._population)

    def group_of(self, attribute: str) -> Grouping:
        """The group of each item by an attribute.

        Raises:
            AuditError: There is no such attribute.
        """
        if attribute not in self._groupings:
            (grouping,) = group_images(self._project, ((attribute,),), self.reading.images)
            hidden = [bool(self.reading.suppressed(grouping, place)) for place in range(len(grouping.groups))]
            if any(hidden):
                # As though they had no value, so that nothing that is told hangs on how many there are.
                codes = np.where(np.array([*hidden, False])[grouping.codes], -1, grouping.codes)
                grouping = replace(grouping, codes=codes.astype(np.int32))
            self._groupings[attribute] = grouping
        return self._groupings[attribute]

    def images(self, target: Target, descending: bool = True) -> ImagesBehind:
        """The images behind a target, in the order of the items, each once."""
        assert isinstance(target, ReviewTarget)
        images = self.reading.images[self.rows(target)]
        unique = dict.fromkeys(images[images != ABSENT].tolist())
        return ImagesBehind(np.fromiter(unique, dtype=np.int64, count=len(unique)))

    def labels_behind(self, target: Target, images: NDArray[np.int64]) -> Labels:
        """The labels that were judged of each image behind a target."""
        assert isinstance(target, ReviewTarget)
        found: dict[int, list[str]] = {image: [] for image in images.tolist()}
        for place in np.flatnonzero(self.rows(target)).tolist():
            image, label = int(self.reading.images[place]), self.reading.items[place].label
            if image in found and label and label not in found[image]:
                found[image].append(label)
        return tuple(tuple(found[image]) for image in images.tolist())

    def rows(self, target: ReviewTarget) -> NDArray[np.bool_]:
        """(N,) the items behind a target; none where it is of another review, or of what this one does not ask."""
        if not self._asks(target):
            return np.zeros(len(self.reading.items), dtype=np.bool_)
        if target.among is Among.WORD:
            return self.reading.written(target.question, target.word)
        grouping = self.group_of(target.compared) if target.compared else None
        return self.reading.rows(target, self._table(target.question, target.option), grouping)

    def shares(self, selected: NDArray[np.int64], targets: Sequence[Target]) -> Mapping[Target, tuple[int, int]]:
        """What a selection takes of the images behind each target: (selected, count)."""
        return selected_shares(selected, targets, lambda target: self.images(target).ids)

    def labels_of(self, image: int, chosen: Chosen) -> list[tuple[str, float, bool]]:
        """Nothing: people gave no probabilities."""
        return []

    def words_of(self, image: int) -> str:
        """Who judged the image how."""
        places = np.flatnonzero(self.reading.images == image)
        told = []
        for about in asked(self.reading):
            if not about.question.has_options or about.option:
                continue
            table = self._table(about.question.name, "")
            for place in places.tolist():
                label = self.reading.items[place].label
                for auditor in self.reading.by_name(table.auditors):
                    code = int(table.codes[place, table.auditors.index(auditor)])
                    if code >= 0:
                        of = tr(" of “{label}”", label=label) if label else ""
                        name = self.reading.names.get(auditor, auditor)
                        told.append(f"{name}: {about.question.options[code].text}{of}")
        return "; ".join(told)

    def document(self) -> dict[str, Any]:
        """The same as `clipstudio review summary --json` writes it, by every attribute."""
        return document(self.reading, self.progress(), self.attributes, self.group_of)

    def printout(self, attributes: Sequence[str]) -> list[Printed]:
        """What the terminal prints, by some attributes."""
        return list(printout(self.reading, self.progress(), tuple(attributes), self.group_of))

    def _asks(self, target: ReviewTarget) -> bool:
        """Whether a target is of this review, and of a question, or an option, that it has."""
        wanted = target.question, target.option, target.among is not Among.WORD
        return target.review == self.reading.record.id and any(
            (each.question.name, each.option, each.question.has_options) == wanted for each in asked(self.reading)
        )

    def _table(self, question: str, option: str) -> AnswerTable:
        key = question, option
        if key not in self._tables:
            self._tables[key] = self.reading.table(self.reading.record.scheme.question(question), option)
        return self._tables[key]


def read_review(project: ProjectReader, review: ReviewId, minimum_n: int = DEFAULT_MINIMUM_N) -> ReviewReading:
    """A review with its items and answers.

    Raises:
        ReviewError: There is none.
    """
    record = project.reviews.record(review)
    images, items = project.reviews.images(review), project.reviews.items(review)
    return ReviewReading(
        record,
        items,
        images,
        project.reviews.entries(review),
        {auditor.uuid: auditor.name for auditor in project.reviews.auditors()},
        item_clusters(project, images, [item.sha256 for item in items]),
        minimum_n,
    )


def item_clusters(
    project: ProjectReader, images: NDArray[np.int64], digests: Sequence[str]
) -> NDArray[np.int32] | None:
    """(n,) the cluster of each item: that of its image, else the image itself; None where every item is alone.

    Args:
        project: Where the images are.
        images: (n,) the image of each item, `ABSENT` where the project does not have it.
        digests: SHA-256 of each, by which images that are absent are told apart.
    """
    known = project.images.clusters(images).astype(np.int64)
    _, alone = np.unique(np.array(digests, dtype=np.str_), return_inverse=True)
    # Ids of clusters and images must not meet.
    keys = np.where(known >= 0, -1 - known, alone)
    _, codes, sizes = np.unique(keys, return_inverse=True, return_counts=True)
    return codes.astype(np.int32) if sizes.max(initial=1) > 1 else None
