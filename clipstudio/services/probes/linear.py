"""The linear probe as a part of the attributes probe: split, trained, tested, and compared with zero-shot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.probe_materials import Fidelity
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.assignment import top_label
from clipstudio.probes.attributes import Compared, compare_answers
from clipstudio.probes.linear_probe import MOST_STEPS, RECONSTRUCTION, TOLERANCE, Trained, Tried, train
from clipstudio.probes.shares import Sampling, overall_share
from clipstudio.probes.splits import LEFT_OUT, METHODS, SPLITS, TEST, VALIDATION, split_by_cluster, without_rare
from clipstudio.probes.waiting import waiting
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.attributes.result import (
    FamilySize,
    LeftOut,
    LinearProbe,
    MethodAccuracies,
    MethodChange,
    Repeats,
    SplitSide,
    Spread,
    Training,
    TriedStrength,
)
from clipstudio.services.probes.answers import NO_ANSWER, Answers, method_accuracies
from clipstudio.statistics.clusters import holds_several
from clipstudio.statistics.multiplicity import adjust

TOO_FEW = (
    "Fewer than two values have images in training, validation and test: the linear probe needs five people, or "
    "images without a cluster, of each value."
)


@dataclass(frozen=True, slots=True)
class Splitting:
    """How images are split.

    Attributes:
        by: The attribute that says which images train, validate and test; empty to draw folds.
        of_table: (n,) int8 split that it says; None to draw folds.
        repeats: How often folds are drawn; the first draw is the one reported in full.
        seed: Of the first draw; each further draw takes the next number.
    """

    by: str
    of_table: NDArray[np.int8] | None
    repeats: int
    seed: int


@dataclass(frozen=True, slots=True, eq=False)
class LinearOutcome:
    """What came of the linear probe.

    Attributes:
        result: None where values are too rare.
        split: (n,) int8 side of each image.
        given: (n,) int32 class given to each test image, -1 for others; None where there is no result.
    """

    result: LinearProbe | None
    split: NDArray[np.int8]
    given: NDArray[np.int32] | None

    @property
    def arrays(self) -> dict[str, NDArray[Any]]:
        """What is kept of it, image by image."""
        return {"split": self.split} | ({} if self.given is None else {"linear_probe": self.given})


def run_linear(
    vectors: NDArray[np.float32],
    answers: Answers,
    probabilities: NDArray[np.floating],
    clusters: NDArray[np.int32],
    splitting: Splitting,
) -> Work[LinearOutcome]:
    """Train on part of the images and answer the test images.

    Args:
        vectors: (n, d) float32, unit rows, one per image.
        answers: The zero-shot answers to the same n images.
        probabilities: (n, C) zero-shot probability of each class: on the test images zero-shot answers among the
            classes that were trained.
        clusters: (n,) int32 cluster of each, -1 for none: no cluster is on two sides.
        splitting: How images are split.
    """
    split = yield from _split(answers.truth, clusters, splitting, 0)
    kept = np.unique(answers.truth[split != LEFT_OUT])
    if len(kept) < 2:
        return LinearOutcome(None, split, None)
    trained = yield from train(vectors, answers.truth, split, splitting.seed)
    test = split == TEST
    zero_shot = _zero_shot(answers, probabilities, kept, test)
    probed = answers.of(test, trained.answers)
    given = np.full(len(split), -1, dtype=np.int32)
    given[test] = trained.answers
    first = (float((trained.answers == answers.truth[test]).mean()), _accuracy(zero_shot))
    repeats = yield from _repeats(vectors, answers, probabilities, clusters, splitting, first)
    changes, families = _changes(_both_answered(zero_shot, probed))
    result = LinearProbe(
        accuracies=method_accuracies(_among(probed, kept)),
        zero_shot=_without_confusion(method_accuracies(_among(zero_shot, kept))),
        sides=_sides(split, clusters),
        split_by=splitting.by,
        split_method=METHODS[holds_several(clusters)] if splitting.of_table is None else "the table's own",
        left_out=_left_out(answers, split),
        c=trained.c,
        curve=tuple(_tried(tried, answers.sampling.of(split == VALIDATION)) for tried in trained.curve),
        training=Training(
            "L-BFGS, L2 penalty, scikit-learn",
            TOLERANCE,
            MOST_STEPS,
            trained.unsettled,
            Fidelity.RECONSTRUCTION.value,
            RECONSTRUCTION,
        ),
        repeats=repeats,
        changes=changes,
        families=families,
        notes=_notes(trained, answers, split, clusters),
    )
    return LinearOutcome(result, split, given)


def _without_confusion(accuracies: MethodAccuracies) -> MethodAccuracies:
    """Zero-shot's confusion is that of all images; the one of the test images is not kept."""
    return replace(accuracies, of_classes=replace(accuracies.of_classes, confusion=()))


def _split(
    truth: NDArray[np.int32], clusters: NDArray[np.int32], splitting: Splitting, draw: int
) -> Work[NDArray[np.int8]]:
    if splitting.of_table is not None:
        return without_rare(truth, splitting.of_table)
    step = Progress("Splitting the images", draw, splitting.repeats, "splits")
    return (yield from waiting(partial(split_by_cluster, truth, clusters, splitting.seed + draw), step))


def _zero_shot(
    answers: Answers, probabilities: NDArray[np.floating], kept: NDArray[np.int32], test: NDArray[np.bool_]
) -> Answers:
    """Zero-shot's answers to the test images among the classes that were trained."""
    top = top_label(probabilities[test][:, kept])
    return answers.of(test, np.where(top >= 0, kept[top], -1).astype(np.int32))


def _accuracy(answers: Answers) -> float | None:
    answered = answers.answered
    return float(answers.right[answered].mean()) if answered.any() else None


def _repeats(
    vectors: NDArray[np.float32],
    answers: Answers,
    probabilities: NDArray[np.floating],
    clusters: NDArray[np.int32],
    splitting: Splitting,
    first: tuple[float, float | None],
) -> Work[Repeats]:
    """The accuracy over all splits drawn: their mean, and how far they lie apart."""
    if splitting.of_table is not None:
        return Repeats(1, reason=f"the split is the one that “{splitting.by}” says")
    accuracies = [first]
    for draw in range(1, splitting.repeats):
        split = yield from _split(answers.truth, clusters, splitting, draw)
        kept = np.unique(answers.truth[split != LEFT_OUT])
        if len(kept) < 2:
            continue
        seed, task = splitting.seed + draw, f"Training on split {draw + 1} of {splitting.repeats}"
        trained = yield from train(vectors, answers.truth, split, seed, task)
        test = split == TEST
        right = float((trained.answers == answers.truth[test]).mean())
        accuracies.append((right, _accuracy(_zero_shot(answers, probabilities, kept, test))))
    return Repeats(
        len(accuracies),
        (splitting.seed, splitting.seed + splitting.repeats - 1),
        _spread([right for right, _ in accuracies]),
        _spread([zero_shot for _, zero_shot in accuracies if zero_shot is not None]),
    )


def _spread(accuracies: Sequence[float]) -> Spread:
    """Mean, standard deviation (n - 1) and range over the splits, which share images: no interval."""
    if not accuracies:
        return Spread(None, None, None, None, NO_ANSWER)
    sd = float(np.std(accuracies, ddof=1)) if len(accuracies) > 1 else None
    reason = "splits share images, so they give a spread and no interval"
    return Spread(float(np.mean(accuracies)), sd, min(accuracies), max(accuracies), reason)


def _both_answered(zero_shot: Answers, probed: Answers) -> Sequence[Compared]:
    """The change of accuracy on the test images that zero-shot answers too."""
    rows = zero_shot.answered
    first, second = zero_shot.of(rows), probed.of(rows)
    return compare_answers(first.right, second.right, second.groupings, second.sampling)


def _among(probed: Answers, kept: NDArray[np.int32]) -> Answers:
    """The same with only the classes that were trained."""
    positive = None
    if probed.positive is not None and probed.positive in kept:
        positive = int(np.searchsorted(kept, probed.positive))
    return replace(
        probed,
        classes=tuple(probed.classes[place] for place in kept),
        positive=positive,
        truth=np.searchsorted(kept, probed.truth).astype(np.int32),
        given=np.where(probed.answered, np.searchsorted(kept, probed.given), -1).astype(np.int32),
    )


def _sides(split: NDArray[np.int8], clusters: NDArray[np.int32]) -> tuple[SplitSide, ...]:
    sides = []
    for side, name in enumerate(SPLITS):
        own = clusters[split == side]
        alone = int((own < 0).sum())
        sides.append(SplitSide(name, len(own), len(np.unique(own[own >= 0])) + alone))
    return tuple(sides)


def _on_two_sides(split: NDArray[np.int8], clusters: NDArray[np.int32]) -> int:
    """Clusters with images on more than one side."""
    held = (clusters >= 0) & (split != LEFT_OUT)
    pairs = np.unique(np.stack([clusters[held], split[held]]), axis=1)
    return int((np.unique(pairs[0], return_counts=True)[1] > 1).sum())


def _left_out(answers: Answers, split: NDArray[np.int8]) -> tuple[LeftOut, ...]:
    places, counts = np.unique(answers.truth[split == LEFT_OUT], return_counts=True)
    return tuple(
        LeftOut(answers.classes[place], count)
        for place, count in zip(places.tolist(), counts.tolist(), strict=True)
    )


def _tried(tried: Tried, sampling: Sampling) -> TriedStrength:
    return TriedStrength(tried.c, overall_share(tried.hits, sampling).rate)


def _changes(compared: Sequence[Compared]) -> tuple[tuple[MethodChange, ...], tuple[FamilySize, ...]]:
    """The changes, with one family of tests for each comparison: all images, and the groups of every other."""
    parts: dict[tuple[str, ...], list[Compared]] = {}
    for group in compared:
        parts.setdefault(tuple(group.attributes), []).append(group)
    changes: list[MethodChange] = []
    families: list[FamilySize] = []
    for by, part in parts.items():
        family = adjust([group.change.p for group in part], [group.change.attainable_p for group in part])
        families.append(FamilySize(by, family.size, family.left_out))
        changes += [
            MethodChange(group.attributes, group.change, Adjusted.of(family, place))
            for place, group in enumerate(part)
        ]
    return tuple(changes), tuple(families)


def _notes(
    trained: Trained, answers: Answers, split: NDArray[np.int8], clusters: NDArray[np.int32]
) -> tuple[str, ...]:
    notes = list(trained.notes)
    if both := _on_two_sides(split, clusters):
        notes.append(f"Clusters with images on two sides of the split that the table gives: {both:,}.")
    if left := _left_out(answers, split):
        named = ", ".join(f"“{value.value}” ({value.images:,})" for value in left)
        notes.insert(0, f"Not in training, validation and test alike, or on no side, so left out: {named}.")
    return tuple(notes)
