"""The document of the identity probe stays what it was, and holds nobody's name."""

from __future__ import annotations

import json

from clipstudio.domain.probes import WHY_A_PURPOSE
from clipstudio.results.codec import decode, encode
from clipstudio.results.identity.document import document, earlier
from clipstudio.results.identity.result import IdentityResult
from tests.results.identity.readings import KEPT, kept, reading, without_means


def test_what_earlier_programs_kept_gives_the_document_they_wrote() -> None:
    # The sentence that asks for a purpose is the program's own, and is worded anew since.
    ((key, sentence),) = [
        (key, value) for key, value in KEPT["document"].items() if str(value).startswith("This probe measures")
    ]
    assert sentence != WHY_A_PURPOSE
    assert json.dumps(document(kept())) == json.dumps(KEPT["document"] | {key: WHY_A_PURPOSE})


def test_a_result_comes_back_from_json_as_it_was() -> None:
    for result in (kept().result, without_means().result):
        stored = json.loads(json.dumps(encode(result), allow_nan=False))
        again = decode(IdentityResult, stored, earlier)
        assert again == result
        # Whole numbers stay whole: the text is compared.
        assert json.dumps(document(reading(again))) == json.dumps(document(reading(result)))


def test_nobodys_name_is_in_a_document() -> None:
    prompts = {"token_limit": 24, "cut_labels": 1, "cut": [{"label": "Person 00"}], "alike": [["Person 01"]]}
    result = kept().result
    told = document(reading(result, KEPT["provenance"] | {"prompts": prompts}))
    assert told["run"]["prompts"] == {"token_limit": 24, "cut_labels": 1, "cut": [], "alike": []}
    assert len(result.candidates) == 20
    assert not [name for name in result.candidates if name in json.dumps(told)]


def test_the_first_program_told_neither_means_nor_images_not_answered() -> None:
    result = without_means().result
    assert {naming.mean(top) for pool in result.pools for naming in pool.groups for top in (1, 5)} == {None}
    assert (result.pools[0].overall.unanswered, result.never_mentioned) == (0, 0)
    assert "mean_n" not in document(reading(result))["pools"][0]
