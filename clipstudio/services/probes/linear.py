"""The linear probe as a part of the attributes probe: split, trained, tested, and held against zero-shot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.progress import Work
from clipstudio.probes.attributes import Compared, compare_answers
from clipstudio.probes.linear_probe import LEFT_OUT, SPLITS, TEST, Trained, Tried, split_by_cluster, train
from clipstudio.services.documents import rate_document
from clipstudio.services.probes.answers import Answers, answer_document
from clipstudio.services.probes.frame import change_document, family_document
from clipstudio.statistics.intervals import rates
from clipstudio.statistics.multiplicity import adjust

TOO_FEW = (
    "Fewer than two values have images in training, validation and test: the linear probe needs five people, or "
    "images without a cluster, of each value."
)

Linear = tuple[dict[str, Any], dict[str, NDArray[Any]]]


def linear_document(
    vectors: NDArray[np.float32], answers: Answers, clusters: NDArray[np.int32], seed: int
) -> Work[Linear]:
    """Train on part of the images and answer the test images.

    Args:
        vectors: (n, d) float32, unit rows, one per answered image.
        answers: The zero-shot answers to the same n images.
        clusters: (n,) int32 cluster of each, -1 for none: no cluster is on two sides.
        seed: Of the split.

    Returns:
        The key "linear_probe" of the result - null with its "reason" where values are too rare - and the arrays
        that it rests on: "split" and "linear_probe", the class given to each test image and -1 for others.
    """
    split = split_by_cluster(answers.truth, clusters, seed)
    kept = np.unique(answers.truth[split != LEFT_OUT])
    if len(kept) < 2:
        return {"linear_probe": None, "reason": TOO_FEW}, {"split": split}
    trained = yield from train(vectors, answers.truth, split, seed)
    test = split == TEST
    zero_shot, probed = answers.of(test), answers.of(test, trained.answers)
    given = np.full(len(split), -1, dtype=np.int32)
    given[test] = trained.answers
    document = {
        **answer_document(_among(probed, kept)),
        "splits": _splits(split, clusters),
        "left_out": _left_out(answers, split),
        "c": trained.c,
        "curve": [_tried(each, answers) for each in trained.curve],
        "zero_shot": {key: told for key, told in answer_document(zero_shot).items() if key != "confusion"},
        **_compared(_both_answered(zero_shot, probed)),
        "notes": _notes(trained, answers, split),
    }
    return {"linear_probe": document}, {"split": split, "linear_probe": given}


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
        given=np.searchsorted(kept, probed.given).astype(np.int32),
    )


def _splits(split: NDArray[np.int8], clusters: NDArray[np.int32]) -> dict[str, Any]:
    sides = {}
    for side, name in enumerate(SPLITS):
        held = clusters[split == side]
        alone = int((held < 0).sum())
        sides[name] = {"images": len(held), "clusters": len(np.unique(held[held >= 0])) + alone}
    return sides


def _left_out(answers: Answers, split: NDArray[np.int8]) -> list[dict[str, Any]]:
    places, counts = np.unique(answers.truth[split == LEFT_OUT], return_counts=True)
    return [
        {"value": answers.classes[place], "images": count}
        for place, count in zip(places.tolist(), counts.tolist(), strict=True)
    ]


def _tried(tried: Tried, answers: Answers) -> dict[str, Any]:
    (rate,) = rates([tried.right], tried.n, 1, method=answers.sampling.method)
    return {"c": tried.c, **rate_document(rate, "accuracy")}


def _compared(compared: Sequence[Compared]) -> dict[str, Any]:
    family = adjust([each.change.p for each in compared], [each.change.attainable_p for each in compared])
    return {
        "comparison": [
            {
                "attributes": dict(each.attributes),
                **change_document(each.change),
                **family_document(family, place),
            }
            for place, each in enumerate(compared)
        ],
        "family": {
            "size": family.size,
            "tests": "zero-shot against the linear probe on the test images, one per group",
        },
    }


def _notes(trained: Trained, answers: Answers, split: NDArray[np.int8]) -> list[str]:
    notes = list(trained.notes)
    if left := _left_out(answers, split):
        named = ", ".join(f"“{each['value']}” ({each['images']:,})" for each in left)
        notes.insert(0, f"Too rare to be in training, validation and test alike, so left out: {named}.")
    return notes
