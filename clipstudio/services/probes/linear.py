"""The linear probe as a part of the attributes probe: split, trained, tested, and held against zero-shot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from clipstudio.results.documents.changes import change_document
from clipstudio.results.documents.families import adjusted_document
from clipstudio.results.documents.rates import share_document
from clipstudio.services.probes.answers import NO_ANSWER, Answers, answer_document
from clipstudio.statistics.clusters import holds_several
from clipstudio.statistics.multiplicity import adjust

TOO_FEW = (
    "Fewer than two values have images in training, validation and test: the linear probe needs five people, or "
    "images without a cluster, of each value."
)

Linear = tuple[dict[str, Any], dict[str, NDArray[Any]]]


@dataclass(frozen=True, slots=True)
class Splitting:
    """How images are split.

    Attributes:
        by: The attribute that says which images train, validate and test; empty to draw folds.
        of_table: (n,) int8 split that it says; None to draw folds.
        repeats: How often folds are drawn; the first draw is the one told in full.
        seed: Of the first draw; each further draw takes the next number.
    """

    by: str
    of_table: NDArray[np.int8] | None
    repeats: int
    seed: int


def linear_document(
    vectors: NDArray[np.float32],
    answers: Answers,
    probabilities: NDArray[np.floating],
    clusters: NDArray[np.int32],
    splitting: Splitting,
) -> Work[Linear]:
    """Train on part of the images and answer the test images.

    Args:
        vectors: (n, d) float32, unit rows, one per image.
        answers: The zero-shot answers to the same n images.
        probabilities: (n, C) zero-shot probability of each class: on the test images zero-shot answers among the
            classes that were trained.
        clusters: (n,) int32 cluster of each, -1 for none: no cluster is on two sides.
        splitting: How images are split.

    Returns:
        The key "linear_probe" of the result - null with its "reason" where values are too rare - and the arrays
        that it rests on: "split" and "linear_probe", the class given to each test image and -1 for others.
    """
    split = yield from _split(answers.truth, clusters, splitting, 0)
    kept = np.unique(answers.truth[split != LEFT_OUT])
    if len(kept) < 2:
        return {"linear_probe": None, "reason": TOO_FEW}, {"split": split}
    trained = yield from train(vectors, answers.truth, split, splitting.seed)
    test = split == TEST
    zero_shot = _zero_shot(answers, probabilities, kept, test)
    probed = answers.of(test, trained.answers)
    given = np.full(len(split), -1, dtype=np.int32)
    given[test] = trained.answers
    first = (float((trained.answers == answers.truth[test]).mean()), _accuracy(zero_shot))
    repeats = yield from _repeats(vectors, answers, probabilities, clusters, splitting, first)
    document = {
        **answer_document(_among(probed, kept)),
        "splits": _splits(split, clusters),
        "split_by": splitting.by or None,
        "split_method": METHODS[holds_several(clusters)] if splitting.of_table is None else "the table's own",
        "left_out": _left_out(answers, split),
        "c": trained.c,
        "curve": [_tried(each, answers.sampling.of(split == VALIDATION)) for each in trained.curve],
        "method": {
            "solver": "L-BFGS, L2 penalty, scikit-learn",
            "tolerance": TOLERANCE,
            "most_steps": MOST_STEPS,
            "unsettled": list(trained.unsettled),
            "status": Fidelity.RECONSTRUCTION.value,
            "note": RECONSTRUCTION,
        },
        "repeats": repeats,
        "zero_shot": _without_confusion(answer_document(_among(zero_shot, kept))),
        **_compared(_both_answered(zero_shot, probed)),
        "notes": _notes(trained, answers, split, clusters),
    }
    return {"linear_probe": document}, {"split": split, "linear_probe": given}


def _without_confusion(told: dict[str, Any]) -> dict[str, Any]:
    return {key: each for key, each in told.items() if key != "confusion"}


def _split(
    truth: NDArray[np.int32], clusters: NDArray[np.int32], splitting: Splitting, draw: int
) -> Work[NDArray[np.int8]]:
    if splitting.of_table is not None:
        return without_rare(truth, splitting.of_table)
    told = Progress("Splitting the images", draw, splitting.repeats, "splits")
    return (yield from waiting(partial(split_by_cluster, truth, clusters, splitting.seed + draw), told))


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
) -> Work[dict[str, Any]]:
    """The accuracy over all splits drawn: their mean, and how far they lie apart."""
    if splitting.of_table is not None:
        return {"n": 1, "reason": f"the split is the one that “{splitting.by}” says"}
    found = [first]
    for draw in range(1, splitting.repeats):
        split = yield from _split(answers.truth, clusters, splitting, draw)
        kept = np.unique(answers.truth[split != LEFT_OUT])
        if len(kept) < 2:
            continue
        seed, task = splitting.seed + draw, f"Training on split {draw + 1} of {splitting.repeats}"
        trained = yield from train(vectors, answers.truth, split, seed, task)
        test = split == TEST
        right = float((trained.answers == answers.truth[test]).mean())
        found.append((right, _accuracy(_zero_shot(answers, probabilities, kept, test))))
    return {
        "n": len(found),
        "seeds": [splitting.seed, splitting.seed + splitting.repeats - 1],
        "accuracy": _spread([right for right, _ in found]),
        "zero_shot": _spread([each for _, each in found if each is not None]),
    }


def _spread(accuracies: Sequence[float]) -> dict[str, Any]:
    """Mean, standard deviation (n - 1) and range over the splits, which share images: no interval."""
    if not accuracies:
        return {"mean": None, "reason": NO_ANSWER}
    sd = float(np.std(accuracies, ddof=1)) if len(accuracies) > 1 else None
    told = {"mean": float(np.mean(accuracies)), "sd": sd, "lowest": min(accuracies), "highest": max(accuracies)}
    return told | {"reason": "splits share images, so they give a spread and no interval"}


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


def _splits(split: NDArray[np.int8], clusters: NDArray[np.int32]) -> dict[str, Any]:
    sides = {}
    for side, name in enumerate(SPLITS):
        held = clusters[split == side]
        alone = int((held < 0).sum())
        sides[name] = {"images": len(held), "clusters": len(np.unique(held[held >= 0])) + alone}
    return sides


def _on_two_sides(split: NDArray[np.int8], clusters: NDArray[np.int32]) -> int:
    """Clusters with images on more than one side."""
    held = (clusters >= 0) & (split != LEFT_OUT)
    pairs = np.unique(np.stack([clusters[held], split[held]]), axis=1)
    return int((np.unique(pairs[0], return_counts=True)[1] > 1).sum())


def _left_out(answers: Answers, split: NDArray[np.int8]) -> list[dict[str, Any]]:
    places, counts = np.unique(answers.truth[split == LEFT_OUT], return_counts=True)
    return [
        {"value": answers.classes[place], "images": count}
        for place, count in zip(places.tolist(), counts.tolist(), strict=True)
    ]


def _tried(tried: Tried, sampling: Sampling) -> dict[str, Any]:
    return {"c": tried.c, **share_document(overall_share(tried.hits, sampling), "accuracy")}


def _compared(compared: Sequence[Compared]) -> dict[str, Any]:
    """The changes, with one family of tests for each comparison: all images, and the groups of every other."""
    parts: dict[tuple[str, ...], list[Compared]] = {}
    for each in compared:
        parts.setdefault(tuple(each.attributes), []).append(each)
    told: list[dict[str, Any]] = []
    families: list[dict[str, Any]] = []
    for by, part in parts.items():
        family = adjust([each.change.p for each in part], [each.change.attainable_p for each in part])
        families.append({"by": list(by), "size": family.size, "left_out": family.left_out})
        told += [
            {
                "attributes": dict(each.attributes),
                **change_document(each.change),
                **adjusted_document(Adjusted.of(family, place)),
            }
            for place, each in enumerate(part)
        ]
    return {
        "comparison": told,
        "family": {
            "size": max((each["size"] for each in families), default=0),
            "tests": "zero-shot against the linear probe on the test images: one family for each comparison",
        },
        "families": families,
    }


def _notes(trained: Trained, answers: Answers, split: NDArray[np.int8], clusters: NDArray[np.int32]) -> list[str]:
    notes = list(trained.notes)
    if both := _on_two_sides(split, clusters):
        notes.append(f"Clusters with images on two sides of the split that the table says: {both:,}.")
    if left := _left_out(answers, split):
        named = ", ".join(f"“{each['value']}” ({each['images']:,})" for each in left)
        notes.insert(0, f"Not in training, validation and test alike, or on no side, so left out: {named}.")
    return notes


def splits_words(told: Mapping[str, Any]) -> str:
    """The spread over several splits in a sentence; empty where there is none."""
    repeats = told.get("repeats") or {}  # earlier versions drew one split only
    if repeats.get("n", 1) < 2:
        return ""
    words = []
    for way, key in (("linear probe", "accuracy"), ("zero-shot", "zero_shot")):
        each = repeats[key]
        if each["mean"] is None:
            continue
        mean, sd, lowest, highest = (100 * each[name] for name in ("mean", "sd", "lowest", "highest"))
        spread = f"standard deviation {sd:.1f} points, from {lowest:.1f} to {highest:.1f}"
        words.append(f"{way} {mean:.1f} % ({spread})")
    return f"Over {repeats['n']} splits: {'; '.join(words)}."
