"""The JSON document of the attributes probe."""

from __future__ import annotations

from typing import Any

from clipstudio.domain.dimensions import dimension
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.published import PublishedRate, published
from clipstudio.results.attributes.result import (
    Accuracies,
    Accuracy,
    AttributesResult,
    LinearProbe,
    MethodAccuracies,
    MostFrequent,
    Repeats,
    Spread,
)
from clipstudio.results.documents.changes import change_document
from clipstudio.results.documents.disparities import disparity_document
from clipstudio.results.documents.families import adjusted_document
from clipstudio.results.documents.probe import probe_head, published_document
from clipstudio.results.documents.rates import average_documents, rate_document
from clipstudio.results.documents.run import run_document
from clipstudio.results.reading import ProbeReading

TESTED = "zero-shot against the linear probe on the test images: one family for each comparison"


def document(reading: ProbeReading[AttributesResult]) -> dict[str, Any]:
    """The probe as `probe attributes --json` writes it."""
    return {
        **run_document(reading.runs[0]),
        **probe_head(reading.record),
        **result_document(reading.result),
        "published": published_document(published_of(reading.result)),
    }


def result_document(result: AttributesResult) -> dict[str, Any]:
    """What the probe found."""
    labels, linear = result.label_set, result.linear_probe
    written: dict[str, Any] = {
        "attribute": result.attribute,
        "label_set": {
            "name": labels.name,
            "version": labels.version,
            "status": labels.status,
            "note": labels.note,
        },
        "positive": result.positive or None,
        "without_value": result.without_value,
        "zero_shot": _method(result.zero_shot, result.positive),
        "linear_probe": None if linear is None else _linear(linear, result.positive),
    }
    return written if linear is not None else written | {"reason": result.no_linear_probe}


def published_of(result: AttributesResult) -> tuple[PublishedRate, ...]:
    """The published accuracies of the same attribute for the same groups; race was published as a pair only."""
    attribute = dimension(result.attribute)
    zero_shot = result.zero_shot
    groups = [{}, *(dict(group.attributes) for group in zero_shot.of_classes.groups)]
    if attribute == "race":
        classes = zero_shot.of_classes
        pair = zero_shot.of_pair or (classes if len(classes.classes) == 2 else None)
        if pair is None:
            return ()
        groups += [dict(value.attributes) for value in pair.values]
    return tuple(
        rate
        for rate in published(ProbeName.ATTRIBUTES)
        if rate.what == f"accuracy of {attribute}" and any(rate.is_of(group) for group in groups)
    )


def _method(method: MethodAccuracies, positive: str) -> dict[str, Any]:
    written = _accuracies(method.of_classes)
    if method.of_pair is not None:
        written["binary"] = {"positive": positive, **_accuracies(method.of_pair)}
    return written


def _accuracies(accuracies: Accuracies) -> dict[str, Any]:
    written = {
        "overall": _accuracy(accuracies.overall),
        "groups": [_group(group) for group in accuracies.groups],
        "values": [_group(value) for value in accuracies.values],
        "averages": average_documents([(group.attributes, group.rate) for group in accuracies.groups], "accuracy"),
        "chance": accuracies.chance,
    }
    if accuracies.confusion:
        counts = [list(row) for row in accuracies.confusion]
        written["confusion"] = {"classes": list(accuracies.classes), "counts": counts}
    if accuracies.most_frequent is not None:
        written["most_frequent"] = _most_frequent(accuracies.most_frequent)
    return written | {"disparities": _disparities(accuracies)}


def _disparities(accuracies: Accuracies) -> list[dict[str, Any]]:
    return [
        {
            "by": list(comparison.attributes),
            **disparity_document(comparison.gap, [group.attributes for group in comparison.groups]),
        }
        for comparison in accuracies.comparisons
        if comparison.gap is not None
    ]


def _most_frequent(often: MostFrequent) -> dict[str, Any]:
    return {"value": often.value, **rate_document(often.rate, "accuracy")}


def _group(accuracy: Accuracy) -> dict[str, Any]:
    return {"attributes": dict(accuracy.attributes), **_accuracy(accuracy)}


def _accuracy(accuracy: Accuracy) -> dict[str, Any]:
    return {**rate_document(accuracy.rate, "accuracy"), "unanswered": accuracy.unanswered}


def _linear(linear: LinearProbe, positive: str) -> dict[str, Any]:
    written = {
        **_method(linear.accuracies, positive),
        "splits": {side.name: {"images": side.images, "clusters": side.clusters} for side in linear.sides},
        "split_by": linear.split_by or None,
        "split_method": linear.split_method,
        "left_out": [{"value": left.value, "images": left.images} for left in linear.left_out],
        "c": linear.c,
        "curve": [{"c": tried.c, **rate_document(tried.rate, "accuracy")} for tried in linear.curve],
    }
    if (training := linear.training) is not None:
        written["method"] = {
            "solver": training.solver,
            "tolerance": training.tolerance,
            "most_steps": training.most_steps,
            "unsettled": list(training.unsettled),
            "status": training.status,
            "note": training.note,
        }
    if linear.repeats is not None:
        written["repeats"] = _repeats(linear.repeats)
    return written | {
        "zero_shot": _method(linear.zero_shot, positive),
        **_compared(linear),
        "notes": list(linear.notes),
    }


def _repeats(repeats: Repeats) -> dict[str, Any]:
    if repeats.linear_probe is None or repeats.zero_shot is None:
        return {"n": repeats.n, "reason": repeats.reason}
    return {
        "n": repeats.n,
        "seeds": list(repeats.seeds),
        "accuracy": _spread(repeats.linear_probe),
        "zero_shot": _spread(repeats.zero_shot),
    }


def _spread(spread: Spread) -> dict[str, Any]:
    if spread.mean is None:
        return {"mean": None, "reason": spread.reason}
    return {
        "mean": spread.mean,
        "sd": spread.sd,
        "lowest": spread.lowest,
        "highest": spread.highest,
        "reason": spread.reason,
    }


def _compared(linear: LinearProbe) -> dict[str, Any]:
    written: dict[str, Any] = {
        "comparison": [
            {
                "attributes": dict(change.attributes),
                **change_document(change.change),
                **adjusted_document(change.adjusted),
            }
            for change in linear.changes
        ]
    }
    if families := linear.families:
        written["family"] = {"size": max(family.size for family in families), "tests": TESTED}
        written["families"] = [
            {"by": list(family.attributes), "size": family.size, "left_out": family.left_out}
            for family in families
        ]
    return written
