"""Results of the labels probe as earlier programs kept them: counts under the titles of groups and labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from clipstudio.domain.audits import Boundary, Rate
from clipstudio.domain.estimates import Mean
from clipstudio.results.documents.disparities import association_of
from clipstudio.results.documents.families import adjusted_of
from clipstudio.results.labels.result import (
    LOST,
    ComparedLabels,
    LabelsResult,
    LabelTest,
    ThresholdSweep,
    TiedGroup,
    TiedLabel,
)
from clipstudio.statistics.multiplicity import LEVEL


def earlier(stored: Mapping[str, Any]) -> LabelsResult:
    """The result that an earlier program kept.

    The first versions also gave a label whose probability equals the threshold. Comparisons whose counts they
    lost, since the titles of two groups read the same, are `LOST`.
    """
    return LabelsResult(
        threshold=stored["threshold"],
        boundary=Boundary(stored.get("boundary", Boundary.AT_LEAST)),
        uniform=stored["uniform"],
        comparisons=tuple(_compared(comparison) for comparison in stored["comparisons"]),
    )


def _compared(stored: Mapping[str, Any]) -> ComparedLabels:
    titles = [group["title"] for group in stored["groups"]]
    if len(set(titles)) < len(titles):
        return LOST
    family, labels = stored["family"], [label["label"] for label in stored["labels"]]
    return ComparedLabels(
        tests=tuple(LabelTest(association_of(label), adjusted_of(label)) for label in stored["labels"]),
        family_size=family["size"],
        family_left_out=family.get("left_out", 0),
        left_out=tuple(titles.index(group["title"]) for group in stored.get("left_out", ())),
        tied=tuple(_tied(tied, titles, labels) for tied in stored["most_tied"]),
        sweep=_sweep(stored["sweep"], {group["title"]: group["n"] for group in stored["groups"]}, labels),
    )


def _tied(stored: Mapping[str, Any], titles: Sequence[str], labels: Sequence[str]) -> TiedGroup:
    return TiedGroup(
        group=titles.index(stored["group"]),
        n=stored["n"],
        against_n=stored["against_n"],
        family_size=stored["family"],
        family_left_out=stored.get("family_left_out", 0),
        needed_p=stored.get("family_needed_p", LEVEL),
        labels=tuple(_tied_label(label, stored, labels) for label in stored["labels"]),
        of_others=tuple(_tied_label(label, stored, labels) for label in stored.get("labels_of_others", ())),
    )


def _tied_label(stored: Mapping[str, Any], tied: Mapping[str, Any], labels: Sequence[str]) -> TiedLabel:
    # Before there was this key, what the test says stood where the rate says it.
    is_apart = "family_needed_p" in tied
    of_test = {key: stored.get(f"test_{key}" if is_apart else key) for key in ("clusters", "reason")}
    return TiedLabel(
        labels.index(stored["label"]),
        _rate(stored if is_apart else {**stored, "clusters": None, "reason": None}, tied, ""),
        _rate(stored, tied, "against_"),
        LabelTest(association_of({**stored, **of_test}), adjusted_of({"family_size": tied["family"], **stored})),
    )


def _rate(stored: Mapping[str, Any], tied: Mapping[str, Any], side: str) -> Rate:
    """The rate of one side; the first versions kept no interval of it."""
    return Rate(
        count=stored[f"{side}count"],
        n=tied[f"{side}n"],
        rate=stored[f"{side}rate"],
        low=stored.get(f"{side}low"),
        high=stored.get(f"{side}high"),
        reason=stored.get(f"{side}reason"),
        clusters=stored.get(f"{side}clusters"),
        effective_n=stored.get(f"{side}effective_n"),
    )


def _sweep(steps: Sequence[Mapping[str, Any]], sizes: Mapping[str, int], labels: Sequence[str]) -> ThresholdSweep:
    kept = steps[0].get("n", sizes) if steps else sizes
    return ThresholdSweep(
        thresholds=tuple(step["threshold"] for step in steps),
        counts=tuple(
            tuple(tuple(step["counts"][title][label] for label in labels) for title in sizes) for step in steps
        ),
        sizes=tuple(kept[title] for title in sizes),
        means=tuple(tuple(_mean(step, title, kept[title]) for title in sizes) for step in steps),
    )


def _mean(step: Mapping[str, Any], title: str, n: int) -> Mean:
    interval = step.get("labels_per_image_intervals", {}).get(title, {})
    return Mean(
        n=interval.get("n", n),
        mean=step["labels_per_image"][title],
        low=interval.get("low"),
        high=interval.get("high"),
        reason=interval.get("reason"),
        clusters=interval.get("clusters"),
    )
