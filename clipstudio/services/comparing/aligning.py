"""Two runs reduced to the labels, categories and comparisons that both have, in the same order."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Comparison, GroupRates, RunArrays, RunResult
from clipstudio.domain.estimates import Disparity
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.probes.assignment import Assignment
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.read_once import ReadOnce
from clipstudio.storage.project_reader import ProjectReader

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Places:
    """Where a run has what is shared.

    Attributes:
        labels: Places of the labels.
        categories: Places of the categories.
        comparisons: Places of the comparisons.
    """

    labels: tuple[int, ...]
    categories: tuple[int, ...]
    comparisons: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two runs share.

    Attributes:
        label_set: The labels that both have, in the order of the first.
        places: Where each of the runs has them.
    """

    label_set: LabelSet
    places: tuple[Places, Places]


def align(first: RunResult, second: RunResult) -> Alignment | None:
    """What two runs share; None where it is fewer than two labels.

    A label is the same by its text; a category by its name, where a label of both runs is of it; a comparison by
    its attributes.
    """
    theirs = {label.text: label for label in second.label_set.labels}
    texts = [label.text for label in first.label_set.labels if label.text in theirs]
    if len(texts) < 2:
        return None
    labels = tuple(
        Label(label.text, label.category if theirs[label.text].category == label.category else "", label.prompts)
        for label in first.label_set.labels
        if label.text in theirs
    )
    shared = LabelSet(first.label_set.name, labels, first.label_set.templates)
    by = [each.attributes for each in second.comparisons]
    attributes = [each.attributes for each in first.comparisons if each.attributes in by]
    places = (_places(run, shared, attributes) for run in (first, second))
    return Alignment(shared, (next(places), next(places)))


def aligned_result(run: RunResult, alignment: Alignment, side: int) -> RunResult:
    """A run's rates of what is shared; its counts are as it has them."""
    places = alignment.places[side]
    estimates = run.record.estimates
    if estimates is not None and estimates.gaps:
        gaps = tuple(_gaps(estimates.gaps[place], run, places) for place in places.comparisons)
        estimates = replace(estimates, gaps=gaps)
    comparisons = tuple(_comparison(run.comparisons[place], places) for place in places.comparisons)
    record = replace(run.record, label_set=alignment.label_set, estimates=estimates)
    return RunResult(record, _rates(run.overall, places), comparisons)


class AlignedRuns:
    """The figures per image of two runs, of what they share; read once, by whatever thread asks first."""

    def __init__(self, project: ProjectReader, runs: Sequence[RunResult], alignment: Alignment) -> None:
        self._alignment = alignment
        self._whole = [ReadOnce(_reader(project, run)) for run in runs]
        self._kept: dict[Hashable, object] = {}

    def run_images(self, place: int) -> RunImages:
        """Which of the shared labels each image was given, by the run's own rule over all of its labels."""
        return self.once(("images", place), lambda: self._reduce(place))

    def run_arrays(self, place: int) -> RunArrays:
        """The figures per image of the shared labels and comparisons."""
        return self.run_images(place).arrays

    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        """What was worked out under a key, or now; the same work twice at once does no harm."""
        if key not in self._kept:
            self._kept[key] = work()
        found: T = self._kept[key]  # type: ignore[assignment]  # a key always stands for the same work
        return found

    def _reduce(self, place: int) -> RunImages:
        whole, places = self._whole[place](), self._alignment.places[place]
        labels, categories, comparisons = (
            np.array(each, dtype=np.intp) for each in (places.labels, places.categories, places.comparisons)
        )
        arrays = replace(
            whole.arrays,
            probabilities=whole.arrays.probabilities[:, labels],
            groups=whole.arrays.groups[:, comparisons],
        )
        given = Assignment(whole.given.labels[:, labels], whole.given.answered)
        return RunImages(self._alignment.label_set, arrays, whole.rule, given, whole.categories[:, categories])


def shared_images(runs: AlignedRuns) -> NDArray[np.int64]:
    """(m,) int64 ids, ascending, of the images that both runs scored."""
    first, second = (runs.run_arrays(place).images for place in range(2))
    both: NDArray[np.int64] = np.intersect1d(first, second, assume_unique=True)
    return both


def _reader(project: ProjectReader, run: RunResult) -> Callable[[], RunImages]:
    return lambda: RunImages.of(project, run.record)


def _places(run: RunResult, shared: LabelSet, attributes: Sequence[tuple[str, ...]]) -> Places:
    own = [each.attributes for each in run.comparisons]
    return Places(
        tuple(run.label_set.texts.index(text) for text in shared.texts),
        tuple(run.label_set.categories.index(name) for name in shared.categories),
        tuple(own.index(each) for each in attributes),
    )


def _comparison(comparison: Comparison, places: Places) -> Comparison:
    return replace(comparison, groups=tuple(_rates(group, places) for group in comparison.groups))


def _rates(group: GroupRates, places: Places) -> GroupRates:
    return replace(
        group,
        labels=tuple(group.labels[place] for place in places.labels),
        categories=tuple(group.categories[place] for place in places.categories),
    )


def _gaps(gaps: Sequence[Disparity], run: RunResult, places: Places) -> tuple[Disparity, ...]:
    """The gaps of the shared categories, then of the shared labels."""
    first_label = len(run.label_set.categories)
    return tuple(gaps[place] for place in (*places.categories, *(first_label + each for each in places.labels)))
