"""The models probe's result as JSON, and read back."""

from __future__ import annotations

import json

import pytest

from clipstudio.results.codec import decode, encode
from clipstudio.results.models.document import document, earlier
from clipstudio.results.models.result import ModelsResult
from clipstudio.results.reading import ProbeReading
from tests.results.models.readings import NAMES, SHARES, reading


@pytest.mark.parametrize("models", [2, 3])
def test_a_result_is_kept_and_read_back(models: int) -> None:
    kept = reading(models, unanswered=4)
    stored = json.loads(json.dumps(encode(kept.result), allow_nan=False))
    result = decode(ModelsResult, stored, earlier)
    assert result == kept.result
    again = ProbeReading(kept.record, result, kept.runs)
    assert json.dumps(document(again)) == json.dumps(document(kept))


def test_no_earlier_program_kept_such_a_result() -> None:
    with pytest.raises(ValueError, match="always has a version"):
        decode(ModelsResult, {}, earlier)


def test_the_document_holds_every_model_difference_and_order() -> None:
    written = document(reading(3, unanswered=4))
    assert (written["images"], written["unanswered"]) == (400, {"new": 4, "=third": 4})
    assert [each["model"] for each in written["models"]] == list(NAMES)
    assert {"overall", "groups", "disparities"} <= set(written["models"][0])
    # All images and three groups, two categories and two labels, for each of two other models.
    assert len(written["differences"]) == 2 * (1 + 3) * SHARES
    first = written["differences"][1]
    assert (first["other"], first["attributes"], first["category"]) == ("new", {}, "crime-related")
    assert (first["before_count"], first["after_count"], first["p_holm"]) == (80, 60, 0.0044)
    assert written["families"][1] == {"other": "new", "by": ["gender"], "size": 2, "left_out": 4}
    assert [each["model"] for each in written["orders"][1]["models"]] == ["=third", "old", "new"]
    assert written["orders"][1]["models"][0]["largest"] == {"gender": "male"}
