"""The document of the scenes probe stays what it was, whatever program kept the result."""

from __future__ import annotations

import json
from copy import deepcopy

import pytest

from clipstudio.results.codec import decode, encode
from clipstudio.results.scenes.document import document, earlier
from clipstudio.results.scenes.result import ScenesResult
from tests.results.scenes.readings import KEPT, KNOWN, kept, reading


def test_what_earlier_programs_kept_gives_the_document_they_wrote() -> None:
    assert json.dumps(document(kept())) == json.dumps(KEPT["document"])


@pytest.mark.parametrize("result", [kept().result, KNOWN])
def test_a_result_comes_back_from_json_as_it_was(result: ScenesResult) -> None:
    stored = json.loads(json.dumps(encode(result), allow_nan=False))
    again = decode(ScenesResult, stored, earlier)
    assert again == result
    assert json.dumps(document(reading(again))) == json.dumps(document(reading(result)))


def test_what_is_missing_has_its_reason() -> None:
    told = document(reading(KNOWN))
    assert told["fine"]["reason"] == "all images are of one cluster"
    assert (told["stress"]["errors"], told["stress"]["close_errors"]) == (10, 6)
    assert (told["coarse"]["by"], told["coarse"]["unanswered"]) == ("sequences", 2)


def test_the_first_program_told_neither_chance_nor_images_not_answered_nor_intervals_of_close_captions() -> None:
    stored = deepcopy(KEPT["stored"])
    del stored["told"]
    for question in ("coarse", "stress", "fine"):
        for key in ("chance", "unanswered", "tied"):
            del stored[question][key]
    for key in list(stored["stress"]):
        if key.startswith("close_") and key not in ("close_errors", "close_share", "close_rate"):
            del stored["stress"][key]
    result = decode(ScenesResult, stored, earlier)
    assert (result.coarse.chance, result.coarse.unanswered, result.coarse.tied) == (None, 0, None)
    assert (result.close_rate.count, result.close_rate.n, result.close_share.n) == (0, 48, 43)
    assert (result.close_rate.rate, result.close_rate.low) == (0.0, None)
    assert "tied" not in document(reading(result))["coarse"]
