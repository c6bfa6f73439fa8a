"""What two runs share, and their figures per image reduced to it, in the same order."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import RunArrays, RunRecord, RunResult
from clipstudio.domain.errors import AuditError
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
        label_set: What is shared, as the run has it: by its own name, with its own templates and prompts.
        labels: Places of the labels.
        categories: Places of the categories.
        comparisons: Places of the comparisons.
    """

    label_set: LabelSet
    labels: tuple[int, ...]
    categories: tuple[int, ...]
    comparisons: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two runs share.

    Attributes:
        places: Where each of the runs has the labels, categories and comparisons that both have, in the order of
            the first.
    """

    places: tuple[Places, Places]

    @property
    def texts(self) -> tuple[str, ...]:
        """The labels that both have."""
        return self.places[0].label_set.texts


def align(first: RunResult, second: RunResult) -> Alignment | None:
    """What two runs share; None where it is fewer than two labels.

    A label is the same by its text; a category by its name, where a label of both runs is of it; a comparison by
    its attributes.
    """
    theirs = {label.text: label for label in second.label_set.labels}
    labels = [label for label in first.label_set.labels if label.text in theirs]
    if len(labels) < 2:
        return None
    # A category is shared where both runs count the label under it.
    shared = {
        label.text: label.category if theirs[label.text].category == label.category else "" for label in labels
    }
    by = [each.attributes for each in second.comparisons]
    attributes = [each.attributes for each in first.comparisons if each.attributes in by]
    return Alignment((_places(first, shared, attributes), _places(second, shared, attributes)))


class AlignedRuns:
    """The figures per image of two runs, of what they share; read once, by whatever thread asks first."""

    def __init__(self, project: ProjectReader, runs: Sequence[RunResult], alignment: Alignment) -> None:
        self._alignment, self._runs = alignment, tuple(runs)
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
        _require_fit(self._runs[place].record, whole.arrays)
        labels, categories, comparisons = (
            np.array(each, dtype=np.intp) for each in (places.labels, places.categories, places.comparisons)
        )
        arrays = replace(
            whole.arrays,
            probabilities=whole.arrays.probabilities[:, labels],
            groups=whole.arrays.groups[:, comparisons],
        )
        given = Assignment(whole.given.labels[:, labels], whole.given.answered)
        return RunImages(places.label_set, arrays, whole.rule, given, whole.categories[:, categories])


def shared_images(runs: AlignedRuns) -> NDArray[np.int64]:
    """(m,) int64 ids, ascending, of the images that both runs scored."""
    first, second = (runs.run_arrays(place).images for place in range(2))
    both: NDArray[np.int64] = np.intersect1d(first, second, assume_unique=True)
    return both


def _require_fit(record: RunRecord, arrays: RunArrays) -> None:
    """Refuse a run whose figures per image are not those that its counts are of."""
    groups = [len(each.groups) for each in record.comparisons]
    is_fit = arrays.probabilities.shape[1] == len(record.label_set.labels) and arrays.groups.shape[1] == len(
        groups
    )
    if is_fit and len(arrays.images):
        is_fit = all(highest < size for highest, size in zip(arrays.groups.max(axis=0), groups, strict=True))
    if not is_fit:
        raise AuditError(
            "The figures of the images of “{name}”, run {number}, do not fit its counts, so it cannot be "
            "compared with another run. Run it again, and compare that run.",
            name=record.plan.name,
            number=record.number,
        )


def _reader(project: ProjectReader, run: RunResult) -> Callable[[], RunImages]:
    return lambda: RunImages.of(project, run.record)


def _places(run: RunResult, shared: Mapping[str, str], attributes: Sequence[tuple[str, ...]]) -> Places:
    """Where a run has the shared labels, by their texts with the categories that are shared."""
    own = {label.text: label for label in run.label_set.labels}
    labels = tuple(Label(text, category, own[text].prompts) for text, category in shared.items())
    reduced = replace(run.label_set, labels=labels)
    by = [each.attributes for each in run.comparisons]
    return Places(
        reduced,
        tuple(run.label_set.texts.index(text) for text in reduced.texts),
        tuple(run.label_set.categories.index(name) for name in reduced.categories),
        tuple(by.index(each) for each in attributes),
    )
