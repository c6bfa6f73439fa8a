"""Probes whose results are computed anew from the rows of their runs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clipstudio.domain.packs import Outcome
from tests.packs import changed, differing, pack, said, verify

MODELS, CORRECTED = "Differences between models, probe p3", "Corrections over tests, probe p3"
ANSWERED = "Gaps and tables of answers, probe p4"
CHANGES, TESTS = "Changes by label set, probe p1", "Tests, labels most tied and thresholds, probe p2"


@pytest.fixture(scope="module")
def probes_pack(packed_project: Path) -> Path:
    """A pack of a probe of each kind that is checked against more than its own counts."""
    out = packed_project.with_name("probes.zip")
    pack(packed_project, out, "p1", "p2", "p3", "p4")
    return out


def test_all_follow_from_their_rows_or_counts(probes_pack: Path) -> None:
    found = verify(probes_pack)
    assert found.agrees, said(found.checks)
    agreeing = {each.what: each.words for each in found.of(Outcome.AGREES)}
    assert agreeing[CHANGES].endswith("and those by single labels, recomputed from the rows of its runs.")
    assert agreeing[TESTS] == "Recomputed from the rows of 60 images: 2 comparisons."
    assert agreeing[MODELS] == "Recomputed from the rows of 60 images: all images and 2 comparisons."
    assert agreeing[CORRECTED] == "Families of tests that were adjusted anew: 3."
    assert agreeing[ANSWERED] == "Recomputed from counts. Largest gaps: 4; tables of answers: 2."
    assert "Changes, probe p1" in agreeing
    assert "Rates, probe p2" in agreeing


def test_without_rows_the_rest_is_said_not_to_be_recomputed(packed_project: Path, tmp_path: Path) -> None:
    pack(packed_project, tmp_path / "p.zip", "p1", "p2", "p3", has_rows=False)
    found = verify(tmp_path / "p.zip")
    assert found.agrees, said(found.checks)
    named = {each.what for each in found.of(Outcome.NOT_RECOMPUTED)}
    assert {f"Other numbers, probe p{number}" for number in (1, 2, 3)} <= named
    assert CORRECTED in {each.what for each in found.of(Outcome.AGREES)}, "from the p of each test"


def family_in(result: dict[str, Any], family: int) -> Any:
    """The tests of the first group of a family, of the first two models."""
    return result["differences"][0]["families"][family]["groups"][0]["tests"]


def answers_of(result: dict[str, Any]) -> Any:
    """What zero-shot answered among all classes."""
    return result["zero_shot"]["of_classes"]


@pytest.mark.parametrize(
    ("file", "edit", "what"),
    [
        ("probe-p1", lambda result: result["changes"][0]["change"].update(n=61), CHANGES),
        ("probe-p1", lambda result: result["left_out"][0]["change"].update(low=-0.9), CHANGES),
        ("probe-p2", lambda result: result["comparisons"][1]["tests"][3]["association"].update(p=0.5), TESTS),
        (
            "probe-p3",
            lambda result: result["differences"][0]["families"][1]["groups"][0]["tests"][1].update(p_bh=0.5),
            MODELS,
        ),
        ("probe-p3", lambda result: family_in(result, 1)[1].update(p_bh=0.5), MODELS),
        ("probe-p3", lambda result: family_in(result, 0)[0].update(p_holm=0.5), CORRECTED),
        ("probe-p3", lambda result: result["differences"][0].update(unanswered=99), MODELS),
        ("probe-p4", lambda result: answers_of(result)["confusion"][0].__setitem__(0, 99), ANSWERED),
        ("probe-p4", lambda result: answers_of(result)["comparisons"][1]["gap"].update(low=-0.9), ANSWERED),
        ("probe-p2", lambda result: result["comparisons"][0]["sweep"]["counts"][0][0].__setitem__(2, 99), TESTS),
    ],
)
def test_a_number_of_a_result_that_was_changed_is_named(
    probes_pack: Path, tmp_path: Path, file: str, edit: Callable[[dict[str, Any]], object], what: str
) -> None:
    def change(raw: bytes) -> bytes:
        document = json.loads(raw)
        edit(document["result"])
        return json.dumps(document).encode()

    told = differing(verify(changed(probes_pack, tmp_path / "p.zip", {f"data/runs/{file}.json": change})))
    assert "in the pack" in told[what], told
    assert f"data/results/{file}.json" in told
