"""A lock's date, author and digest stand in four files of a pack: one that was changed alone is named."""

from __future__ import annotations

import copy
import json
from types import SimpleNamespace
from typing import Any

import pytest

from clipstudio.domain.packs import Check, Outcome
from clipstudio.results.plan_standing import PlanStanding
from clipstudio.services.verifying.told_twice import check_told_twice

LOCK = {
    "lock": 3,
    "locked_at": "2026-11-30T05:07:17+00:00",
    "author": "Ann",
    "sha256": "ab",
    "primary": {"comparisons": [["gender"]], "outcomes": ["crime-related"]},
}
LINE = {"kind": "lock", "lock": 3, "author": "Ann", "sha256": "ab", "at": "2026-11-30T05:07:17.250000+00:00"}


class Files(dict[str, Any]):
    """Files of a pack, as documents."""

    def read(self, name: str) -> bytes:
        """A file as it stands in the pack."""
        return json.dumps(self[name]).encode()


def found(files: Files, standing: dict[str, Any]) -> Check:
    """What is found of the lock of one run."""
    reported = SimpleNamespace(
        code="4", probe=None, runs=("run-4",), is_withheld=False, standing=PlanStanding(None, standing)
    )
    index = SimpleNamespace(reported=(reported,), program="clipstudio 0")
    checks = check_told_twice(files, index)  # type: ignore[arg-type]
    return next(each for each in checks if each.what.startswith("Lock"))


@pytest.fixture
def files() -> Files:
    """What tells of the lock."""
    kept = {
        "data/locks/lock-3.json": {**LOCK, "asked": "{}"},
        "data/provenance/run-4.json": {"locked_plan": LOCK},
        "data/log.jsonl": LINE,
    }
    return Files(copy.deepcopy(kept))


def test_the_same_everywhere_agrees(files: Files) -> None:
    assert found(files, LOCK).outcome is Outcome.AGREES


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("data/locks/lock-3.json", "pack.json: author: “Eve” in the pack, expected “Ann”"),
        ("data/provenance/run-4.json", "the run's provenance: author: “Ann” in the pack, expected “Eve”"),
        ("data/log.jsonl", "data/log.jsonl: author: “Ann” in the pack, expected “Eve”"),
    ],
)
def test_an_author_who_was_changed_in_one_of_them_is_named(files: Files, name: str, words: str) -> None:
    told = files[name]["locked_plan"] if "provenance" in name else files[name]
    told["author"] = "Eve"
    check = found(files, LOCK)
    assert check.outcome is Outcome.DIFFERS
    assert words in check.words


def test_a_date_that_was_changed_in_the_index_or_the_log_is_named(files: Files) -> None:
    assert found(files, {**LOCK, "locked_at": "2026-01-30T05:07:17+00:00"}).outcome is Outcome.DIFFERS
    files["data/log.jsonl"]["at"] = "2026-11-29T05:07:17+00:00"
    assert "locked_at" in found(files, LOCK).words


def test_a_log_without_the_lock_is_named(files: Files) -> None:
    files["data/log.jsonl"] = {"kind": "run"}
    assert "data/log.jsonl has no line of lock 3" in found(files, LOCK).words
