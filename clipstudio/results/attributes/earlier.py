"""Reads results of the attributes probe that programs before the typed results kept.

The oldest of them told neither of chance, nor of images not answered, nor of gaps, nor of how the linear probe was
trained, drew one split, and gave the share of the most frequent value without an interval.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from clipstudio.domain.estimates import Disparity
from clipstudio.results.attributes.result import (
    Accuracies,
    Accuracy,
    AttributesResult,
    ComparedAccuracies,
    FamilySize,
    LabelSetUsed,
    LeftOut,
    LinearProbe,
    MethodAccuracies,
    MethodChange,
    MostFrequent,
    Repeats,
    SplitSide,
    Spread,
    Training,
    TriedStrength,
)
from clipstudio.results.documents.changes import change_of
from clipstudio.results.documents.disparities import disparity_of
from clipstudio.results.documents.families import adjusted_of
from clipstudio.results.documents.rates import rate_of


def earlier(stored: Mapping[str, Any]) -> AttributesResult:
    """The result in the JSON that a project file of an earlier version holds."""
    labels, linear = stored["label_set"], stored.get("linear_probe")
    return AttributesResult(
        stored["attribute"],
        LabelSetUsed(labels["name"], labels["version"], labels["status"], labels["note"]),
        stored.get("positive") or "",
        stored["without_value"],
        _method(stored["zero_shot"]),
        None if linear is None else _linear(linear),
        stored.get("reason", ""),
    )


def _method(stored: Mapping[str, Any], classes: Sequence[str] = ()) -> MethodAccuracies:
    pair = stored.get("binary")
    return MethodAccuracies(_accuracies(stored, classes), None if pair is None else _accuracies(pair))


def _accuracies(stored: Mapping[str, Any], classes: Sequence[str] = ()) -> Accuracies:
    confusion, often = stored.get("confusion"), stored.get("most_frequent")
    return Accuracies(
        _accuracy(stored["overall"]),
        _comparisons(stored),
        tuple(_accuracy(value) for value in stored["values"]),
        tuple(confusion["classes"] if confusion else classes),
        tuple(tuple(row) for row in confusion["counts"]) if confusion else (),
        None if often is None else _most_frequent(often),
    )


def _most_frequent(stored: Mapping[str, Any]) -> MostFrequent:
    """Programs before it had an interval kept the share alone."""
    return MostFrequent(stored["value"], rate_of({"low": None, "high": None, **stored}, "accuracy"))


def _accuracy(stored: Mapping[str, Any]) -> Accuracy:
    return Accuracy(stored.get("attributes", {}), rate_of(stored, "accuracy"), stored.get("unanswered", 0))


def _comparisons(stored: Mapping[str, Any]) -> tuple[ComparedAccuracies, ...]:
    """The groups, which stand one comparison after the other, with the gap of each."""
    groups = [_accuracy(group) for group in stored["groups"]]
    gaps = stored.get("disparities")
    if gaps is None:
        by = dict.fromkeys(tuple(group.attributes) for group in groups)
        return tuple(_comparison(attributes, groups, None) for attributes in by)
    return tuple(_comparison(tuple(gap["by"]), groups, gap) for gap in gaps)


def _comparison(
    attributes: tuple[str, ...], groups: list[Accuracy], stored: Mapping[str, Any] | None
) -> ComparedAccuracies:
    """Takes the groups of a comparison from the front of those that are left."""
    own: list[Accuracy] = []
    while groups and tuple(groups[0].attributes) == attributes:
        if any(group.attributes == groups[0].attributes for group in own):
            break  # the same comparison once more
        own.append(groups.pop(0))
    gap: Disparity | None = None
    if stored is not None:
        gap = disparity_of(stored, [group.attributes for group in own])
    return ComparedAccuracies(attributes, tuple(own), gap)


def _linear(stored: Mapping[str, Any]) -> LinearProbe:
    method, repeats = stored.get("method"), stored.get("repeats")
    return LinearProbe(
        _method(stored),
        _method(stored["zero_shot"], stored["confusion"]["classes"]),
        tuple(SplitSide(name, side["images"], side["clusters"]) for name, side in stored["splits"].items()),
        stored.get("split_by") or "",
        stored.get("split_method", ""),
        tuple(LeftOut(left["value"], left["images"]) for left in stored.get("left_out", ())),
        stored["c"],
        tuple(TriedStrength(tried["c"], rate_of(tried, "accuracy")) for tried in stored["curve"]),
        None if method is None else Training(**{**method, "unsettled": tuple(method["unsettled"])}),
        None if repeats is None else _repeats(repeats),
        tuple(
            MethodChange(change["attributes"], change_of(change), adjusted_of(change))
            for change in stored["comparison"]
        ),
        tuple(
            FamilySize(tuple(family["by"]), family["size"], family["left_out"])
            for family in stored.get("families", ())
        ),
        tuple(stored["notes"]),
    )


def _repeats(stored: Mapping[str, Any]) -> Repeats:
    if "accuracy" not in stored:
        return Repeats(stored["n"], reason=stored.get("reason", ""))
    accuracy, zero_shot = (_spread(stored[key]) for key in ("accuracy", "zero_shot"))
    return Repeats(stored["n"], tuple(stored["seeds"]), accuracy, zero_shot)


def _spread(stored: Mapping[str, Any]) -> Spread:
    mean, sd, lowest, highest = (stored.get(key) for key in ("mean", "sd", "lowest", "highest"))
    return Spread(mean, sd, lowest, highest, stored.get("reason", ""))
