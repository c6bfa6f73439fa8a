"""The document of the attributes probe: today's result is read and written again byte for byte."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from clipstudio.results.attributes.document import published_of, result_document
from clipstudio.results.attributes.earlier import earlier
from clipstudio.results.attributes.printout import printout
from clipstudio.results.attributes.result import AttributesResult
from clipstudio.results.codec import decode, encode
from clipstudio.results.reading import ProbeReading
from tests.results.attributes.readings import NAMES, kept, reading


@pytest.mark.parametrize("name", NAMES)
def test_what_a_project_kept_is_written_as_it_was(name: str) -> None:
    stored = kept(name)["result"]
    assert json.dumps(result_document(earlier(stored))) == json.dumps(stored)


@pytest.mark.parametrize("name", NAMES)
def test_a_result_is_kept_and_read_again(name: str) -> None:
    result = earlier(kept(name)["result"])
    stored = json.loads(json.dumps(encode(result), allow_nan=False))
    again = decode(AttributesResult, stored, earlier)
    assert again == result
    assert json.dumps(result_document(again)) == json.dumps(kept(name)["result"])


def test_the_oldest_results_are_read_without_what_they_lack() -> None:
    lacking = {"chance", "unanswered", "averages", "most_frequent", "disparities", "method", "repeats", "families"}
    lacking |= {"split_by", "split_method", "family"}
    result = earlier(_without(kept("linear")["result"], lacking))
    accuracies = result.zero_shot.of_classes
    assert accuracies.chance == 1 / 3
    assert [comparison.attributes for comparison in accuracies.comparisons] == [("gender",), ("race", "gender")]
    assert [len(comparison.groups) for comparison in accuracies.comparisons] == [2, 6]
    assert (accuracies.overall.unanswered, accuracies.most_frequent) == (0, None)
    linear = result.linear_probe
    assert linear is not None
    assert (linear.repeats, linear.training, linear.families) == (None, None, ())
    document = result_document(result)["linear_probe"]
    assert lacking & set(document) == {"chance", "averages", "disparities", "split_by", "split_method"}
    assert decode(AttributesResult, json.loads(json.dumps(encode(result))), earlier) == result


@pytest.mark.parametrize("name", NAMES)
def test_the_most_frequent_value_was_once_kept_without_an_interval(name: str) -> None:
    stored = kept(name)["result"]
    whole = stored["zero_shot"]["most_frequent"]
    bare = {key: whole[key] for key in ("value", "count", "n", "accuracy")}
    stored["zero_shot"]["most_frequent"] = bare
    result = earlier(stored)
    assert result_document(result)["zero_shot"]["most_frequent"] == {**bare, "low": None, "high": None}
    assert decode(AttributesResult, json.loads(json.dumps(encode(result))), earlier) == result
    record = replace(reading(name).record, result=stored)
    lines = [line for line in printout(ProbeReading(record, result)) if isinstance(line, str)]
    share = f"{100 * whole['accuracy']:.1f} %"
    assert f"Always answering “{whole['value']}” would be right in {share}." in lines


def test_the_same_comparison_twice_keeps_its_groups_apart() -> None:
    stored = kept("zero_shot")["result"]
    zero_shot = stored["zero_shot"]
    zero_shot["groups"] = zero_shot["groups"][:2] * 2
    zero_shot["disparities"] = zero_shot["disparities"][:1] * 2
    comparisons = earlier(stored).zero_shot.of_classes.comparisons
    assert [len(comparison.groups) for comparison in comparisons] == [2, 2]
    assert comparisons[0] == comparisons[1]


def test_published_accuracies_are_of_the_same_groups() -> None:
    gender = published_of(reading("zero_shot").result)
    assert {rate.what for rate in gender} == {"accuracy of gender"}
    assert any(not rate.groups for rate in gender)
    race = published_of(reading("linear").result)
    assert {tuple(rate.groups.values()) for rate in race} >= {("White",), ("non-White",)}
    # Race was published as White against all others only.
    stored = kept("linear")["result"]
    stored["zero_shot"].pop("binary")
    assert published_of(earlier(stored)) == ()
    assert published_of(reading("few").result) == ()


def _without(document: Any, keys: set[str]) -> Any:
    if isinstance(document, Mapping):
        return {key: _without(value, keys) for key, value in document.items() if key not in keys}
    return [_without(value, keys) for value in document] if isinstance(document, list) else document
