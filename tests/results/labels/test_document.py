"""The labels probe as JSON, from typed results and from those that earlier programs kept."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from typing import Any

import pytest

from clipstudio.domain.audits import Boundary
from clipstudio.results.codec import decode, encode
from clipstudio.results.labels.document import document
from clipstudio.results.labels.earlier import earlier
from clipstudio.results.labels.result import LOST, LabelsResult
from clipstudio.results.reading import ProbeReading


def rounded(value: Any) -> Any:
    """Numbers to ten digits: the last ones hang on the processor."""
    if isinstance(value, dict):
        return {key: rounded(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(entry) for entry in value]
    return float(f"{value:.10g}") if isinstance(value, float) else value


def test_a_result_survives_its_json(reading: ProbeReading[LabelsResult]) -> None:
    kept = json.loads(json.dumps(encode(reading.result), allow_nan=False))
    assert decode(LabelsResult, kept, earlier) == reading.result
    assert decode(LabelsResult, reading.record.result, earlier) == reading.result


def test_what_an_earlier_program_kept_gives_the_same_document(
    reading: ProbeReading[LabelsResult], stored: dict[str, Any]
) -> None:
    before = replace(reading, result=decode(LabelsResult, stored, earlier))
    assert json.dumps(rounded(document(before))) == json.dumps(rounded(document(reading)))
    assert rounded(document(reading)["comparisons"]) == rounded(stored["comparisons"])
    assert rounded(encode(earlier(document(reading)))) == rounded(encode(earlier(stored)))


def test_the_first_versions_are_read(reading: ProbeReading[LabelsResult], stored: dict[str, Any]) -> None:
    result = earlier(as_first_kept(stored))
    assert result.boundary is Boundary.AT_LEAST  # they also gave a label that is equal to the threshold
    new, old = reading.result.comparisons[1], result.comparisons[1]
    assert old.sweep.counts == new.sweep.counts
    assert old.sweep.sizes == new.sweep.sizes
    assert old.left_out == ()
    assert (old.tied[0].needed_p, old.tied[0].family_left_out, old.tied[0].of_others) == (0.05, 0, ())
    label, same = old.tied[0].labels[0], new.tied[0].labels[0]
    assert (label.rate.count, label.rate.n, label.rate.low) == (same.rate.count, same.rate.n, None)
    assert (label.against.count, label.against.n) == (same.against.count, same.against.n)
    assert (label.test.association.reason, label.rate.reason) == ("approximate", None)
    assert label.test.adjusted.p_holm == pytest.approx(same.test.adjusted.p_holm)
    assert [test.adjusted.family_size for test in old.tests] == [None] * 12
    text = json.dumps(document(replace(reading, result=result)), allow_nan=False)
    assert '"boundary": "at-least"' in text


def test_groups_whose_titles_read_the_same_are_known_to_be_lost(stored: dict[str, Any]) -> None:
    kept = copy.deepcopy(stored)
    for group in kept["comparisons"][1]["groups"]:
        group["title"] = "x, y, z"
    result = earlier(kept)
    assert result.comparisons[0] == earlier(stored).comparisons[0]
    assert result.comparisons[1] == LOST


def as_first_kept(stored: dict[str, Any]) -> dict[str, Any]:
    """A result without what the first versions did not keep yet."""
    kept = copy.deepcopy(stored)
    del kept["boundary"]
    for comparison in kept["comparisons"]:
        del comparison["left_out"], comparison["family"]["left_out"]
        for label in comparison["labels"]:
            del label["family_size"]
        for step in comparison["sweep"]:
            del step["n"], step["labels_per_image_intervals"]
        for tied in comparison["most_tied"]:
            del tied["family_left_out"], tied["family_needed_p"], tied["family_tests"], tied["labels_of_others"]
            keys = ("label", "count", "against_count", "rate", "against_rate", "test", "statistic", "p")
            keys = (*keys, "cramers_v", "p_holm", "p_bh")
            tied["labels"] = [
                {key: label[key] for key in keys} | {"reason": "approximate"} for label in tied["labels"]
            ]
    return kept
