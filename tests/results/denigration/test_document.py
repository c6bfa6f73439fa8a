"""The denigration probe's result as JSON, read back, and read from what earlier programs kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clipstudio.results.codec import decode, encode
from clipstudio.results.denigration.document import earlier, result_document
from clipstudio.results.denigration.result import DenigrationResult

KEPT = ("stored", "tested")
"""Results as the program kept them before they were typed: with one-way changes, and with tests both ways."""


def kept(name: str) -> dict[str, Any]:
    """The JSON of a result of an earlier program."""
    document: dict[str, Any] = json.loads((Path(__file__).parent / f"{name}.json").read_text("utf-8"))
    return document


@pytest.mark.parametrize("name", KEPT)
def test_what_an_earlier_program_kept_gives_the_same_document(name: str) -> None:
    stored = kept(name)
    assert json.dumps(result_document(earlier(stored))) == json.dumps(stored)


@pytest.mark.parametrize("name", KEPT)
def test_a_result_is_kept_and_read_back(name: str) -> None:
    result = earlier(kept(name))
    stored = json.loads(json.dumps(encode(result), allow_nan=False))
    assert decode(DenigrationResult, stored, earlier) == result


def test_the_first_version_had_one_family_and_no_levels() -> None:
    stored = kept("tested")
    for key in ("comparison_unanswered", "families"):
        del stored[key]
    for entry in (*stored["leave_one_out"], *stored["add_one"]):
        del entry["level"]
    for entry in stored["comparison"]:
        del entry["family_size"]
    result = earlier(stored)
    assert (result.unanswered, result.families) == ({}, ())
    assert {change.level for change in (*result.left_out, *result.added)} == {None}
    assert {change.adjusted.family_size for change in result.changes} == {None}


def test_changes_are_found_by_category_and_label_set() -> None:
    result = earlier(kept("tested"))
    changes = result.changes_of("non-human", "other")
    assert len(changes) == 1 + 2 + 6
    assert [dict(change.attributes) for change in changes[:3]] == [{}, {"gender": "female"}, {"gender": "male"}]
    assert not result.changes_of("non-human", "one")
