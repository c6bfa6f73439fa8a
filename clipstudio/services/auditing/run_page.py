"""A run with its figures per image: its page, and the images behind every mark of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import RunResult, Scoring
from clipstudio.domain.ids import RunId
from clipstudio.domain.language import tr
from clipstudio.domain.run_titles import title_of
from clipstudio.results.answers import THRESHOLD, Answer, Chosen, ThresholdChoice, with_levels
from clipstudio.results.basis import Basis
from clipstudio.results.documents.run import run_document
from clipstudio.results.plan_standing import PlanStanding, marked
from clipstudio.results.run.answer import answer
from clipstudio.results.run.outcomes import Outcome, OutcomeKind
from clipstudio.results.run.targets import RunTarget
from clipstudio.results.suppression import Suppression, suppress_run
from clipstudio.results.targets import Target
from clipstudio.results.words import probability_of
from clipstudio.services.answers import ImagesBehind
from clipstudio.services.auditing.basis import run_basis
from clipstudio.services.auditing.labels_behind import Labels, given_labels, likeliest_labels, no_labels, one_label
from clipstudio.services.auditing.plan_standing import standing_of
from clipstudio.services.auditing.run import read_run
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.auditing.thresholds import ThresholdCounts
from clipstudio.services.read_once import ReadOnce
from clipstudio.statistics.histograms import LogHistogram, log_histogram
from clipstudio.storage.project_reader import ProjectReader


@dataclass(slots=True, eq=False)
class RunPage:
    """A run as its page asks for it, an `AnswerSource`: several reading threads may use it at once.

    Attributes:
        result: The run, counted at its own threshold.
        held: Reads the images behind its numbers, when they are first asked for: of a million they take seconds.
        basis: What it rests on, in words.
        standing: What of it was fixed before it was seen.
    """

    result: RunResult
    held: ReadOnce[RunImages]
    basis: Basis
    _counts: ThresholdCounts | None = None
    _counted: dict[float, RunResult] = field(default_factory=dict)
    _decided: dict[float, RunImages] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    standing: PlanStanding = field(default_factory=PlanStanding)

    @classmethod
    def read(cls, project: ProjectReader, run: RunId) -> RunPage:
        """Read a run.

        Raises:
            AuditError: It was deleted.
        """
        result = read_run(project, run)
        basis = run_basis(project, result.record)
        standing = standing_of(project, result.record.provenance)
        return cls(result, ReadOnce(partial(RunImages.of, project, result.record)), basis, standing=standing)

    @property
    def images_at_own(self) -> RunImages:
        """The images behind its numbers."""
        return self.held()

    def without(self, suppression: Suppression) -> RunPage:
        """The same run without the numbers of suppressed groups."""
        result, arrays = suppress_run(self.result, self.images_at_own.arrays, suppression)
        images = replace(self.images_at_own, arrays=arrays)
        return RunPage(result, ReadOnce(lambda: images), self.basis, standing=self.standing)

    def answer(self, chosen: Chosen) -> Answer:
        """The page for what was chosen on it, counted again where another threshold was."""
        threshold = self.threshold(chosen)
        found = answer(self.result_at(threshold), chosen, self.spread, self.standing.primary)
        found = marked(with_levels(found, self.result.record.plan.confidence), self.standing)
        return found if threshold is None else replace(found, threshold=self._threshold_choice(threshold))

    def threshold(self, chosen: Chosen) -> float | None:
        """The threshold chosen; the run's own where none or nonsense is, None for a rule without one."""
        own = self.result.record.plan.threshold
        if own is None:
            return None
        try:
            threshold = float(chosen.get(THRESHOLD, ""))
        except ValueError:
            return own
        return threshold if 0 < threshold < 1 else own

    def result_at(self, threshold: float | None) -> RunResult:
        """The run as it would be with another threshold; the last one is kept."""
        if threshold is None or threshold == self.result.record.plan.threshold:
            return self.result
        with self._lock:
            if threshold not in self._counted:
                if self._counts is None:
                    self._counts = ThresholdCounts.of(self.result.record, self.images_at_own.arrays)
                self._counted = {threshold: self._counts.at(threshold)}
            return self._counted[threshold]

    def images_at(self, threshold: float | None) -> RunImages:
        """The images as they would be given labels with another threshold; the last one is kept."""
        if threshold is None or threshold == self.result.record.plan.threshold:
            return self.images_at_own
        with self._lock:
            if threshold not in self._decided:
                self._decided = {threshold: self.images_at_own.at(threshold)}
            return self._decided[threshold]

    def spread(self, outcome: Outcome, comparison: int | None, groups: Sequence[int]) -> LogHistogram:
        """How the probability of a label or category is spread over all images and over groups."""
        run = self.images_at_own
        codes = None if comparison is None else run.arrays.groups[:, comparison]
        return log_histogram(run.probability(outcome.kind.value, outcome.index), codes, groups)

    def images(self, target: Target, descending: bool = True) -> ImagesBehind:
        """The images behind a mark with their probabilities, in the order of the probability.

        The probability is that of the label, or of the category's most probable label; of images that were not
        answered, that of the most probable label of all.

        Args:
            target: What the mark stands for.
            descending: The highest probability first; unknown ones are last in either order.
        """
        assert isinstance(target, RunTarget)
        run = self.images_at(target.threshold)
        probability = run.probability(target.kind.value, target.index)
        members = np.flatnonzero(_has(target, run) & _in_group(target, run))
        among = probability[members]
        order = np.argsort(-among if descending else among, kind="stable")
        return ImagesBehind(run.arrays.images[members[order]], among[order], self._measure(target))

    def labels_behind(self, target: Target, images: NDArray[np.int64]) -> Labels:
        """The labels for which a mark counts each of some of its images: what people can judge of them."""
        assert isinstance(target, RunTarget)
        if target.kind is OutcomeKind.UNANSWERED:
            return no_labels(images)
        if target.kind is OutcomeKind.LABEL:
            return one_label(images, self.result.label_set.texts[target.index])
        category = self.result.label_set.categories[target.index]
        if target.probability is not None:
            return likeliest_labels(self.images_at_own, images, category)
        return given_labels(self.images_at(target.threshold), images, (category,))

    def _measure(self, target: RunTarget) -> str:
        """What the probability of an image behind a target is, in words."""
        if target.kind is OutcomeKind.LABEL:
            return probability_of(self.result.label_set.labels[target.index].text)
        if target.kind is OutcomeKind.CATEGORY:
            return tr(
                "probability of its most probable {categories} label",
                categories=self.result.label_set.categories[target.index],
            )
        return tr("probability of its most probable label")

    def shares(self, selected: NDArray[np.int64], targets: Sequence[Target]) -> Mapping[Target, tuple[int, int]]:
        """What a selection of images takes of each target's images: (selected, count).

        Args:
            selected: (m,) image ids, in any order.
            targets: The targets; those of one outcome and comparison are counted together.
        """
        rows = np.flatnonzero(np.isin(self.images_at_own.arrays.images, selected))
        tallies: dict[RunTarget, NDArray[np.int64]] = {}
        shares: dict[Target, tuple[int, int]] = {}
        for target in targets:
            assert isinstance(target, RunTarget)
            whole = replace(target, group=None if target.group is None else 0)
            if whole not in tallies:
                tallies[whole] = self._tally(target, rows)
            taken = tallies[whole][0 if target.group is None else target.group + 1]
            shares[target] = (int(taken), self._count(target))
        return shares

    def labels_of(self, image: int, chosen: Chosen) -> list[tuple[str, float, bool]]:
        """(label, probability, whether it was given) of an image, the most probable first; [] if none is known."""
        return self.images_at(self.threshold(chosen)).of_image(image)

    def words_of(self, image: int) -> str:
        """Nothing: the labels say it."""
        return ""

    def document(self) -> dict[str, Any]:
        """The same as `clipstudio audit --json` writes it."""
        return run_document(self.result, self.standing)

    @property
    def title(self) -> str:
        """How the user called the audit, and which run of it this is."""
        return str(title_of(None, self.result.record.plan.name, self.result.record.number))

    @property
    def provenance(self) -> Mapping[str, Any]:
        """What it rests on."""
        return self.result.record.provenance

    @property
    def is_harmful(self) -> bool:
        """Whether the label set holds harmful labels."""
        return self.result.label_set.is_harmful

    def _threshold_choice(self, threshold: float) -> ThresholdChoice:
        plan = self.result.record.plan
        assert plan.threshold is not None
        # Probabilities from elsewhere need not compete, and a sigmoid's do not: 1/K means nothing there.
        is_external = bool(self.provenance.get("model", {}).get("external"))
        competes = plan.scoring is Scoring.THRESHOLD and not is_external
        labels = len(self.result.label_set.labels) if competes else None
        return ThresholdChoice(threshold, plan.threshold, labels, plan.boundary)

    def _tally(self, target: RunTarget, rows: NDArray[np.intp]) -> NDArray[np.int64]:
        """How many images of some rows have a target's outcome, or a probability in its range.

        Returns:
            Of a target without a group (1,), all of them; else (1 + G,), those of no group, then those of each.
        """
        run = self.images_at(target.threshold)
        members = rows[_has(target, run)[rows]]
        if target.comparison is None or target.group is None:
            return np.array([len(members)])
        size = 1 + len(self.result.comparisons[target.comparison].groups)
        return np.bincount(run.arrays.groups[members, target.comparison] + 1, minlength=size)

    def _count(self, target: RunTarget) -> int:
        """How many images are behind a target: what its mark says."""
        if target.probability is not None:
            run = self.images_at(target.threshold)
            return int((_has(target, run) & _in_group(target, run)).sum())
        result = self.result_at(target.threshold)
        group = result.overall
        if target.comparison is not None and target.group is not None:
            group = result.comparisons[target.comparison].groups[target.group]
        return Outcome(target.kind, target.index, "").rate_of(group).count


def _has(target: RunTarget, run: RunImages) -> NDArray[np.bool_]:
    """(n,) bool: the images with a target's outcome, or with a probability in its range."""
    if target.probability is None:
        return run.hits(target.kind.value, target.index)
    low, high = target.probability
    # As doubles, like the ends of the bins: an image at the end of a bin is counted in the same one.
    values = run.probability(target.kind.value, target.index).astype(np.float64, copy=False)
    within: NDArray[np.bool_] = (values >= low) & ((values < high) | (high >= 1))
    return within


def _in_group(target: RunTarget, run: RunImages) -> NDArray[np.bool_]:
    """(n,) bool: the images of a target's group; all of them without one."""
    if target.comparison is None or target.group is None:
        return run.members(-1, -1)
    return run.members(target.comparison, target.group)
