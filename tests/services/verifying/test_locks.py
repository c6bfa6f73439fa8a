"""Locks in a pack: their digests, that runs name the same, and that what is called confirmatory may be."""

from __future__ import annotations

import hashlib
import json
from types import SimpleNamespace
from typing import Any

import pytest

from clipstudio.domain.packs import Check, Outcome
from clipstudio.domain.plan_locks import DEVIATIONS, EARLIER, Primary
from clipstudio.results.plan_standing import PlanStanding
from clipstudio.services.plans.lock_state import lock_sha256
from clipstudio.services.verifying.locks import check_locks

ASKED = '{"kind":"audit"}'
PRIMARY = Primary((("gender",),), ("crime-related",))
INPUTS = {"images": "1" * 64, "attributes": {"gender": "2" * 64}, "clusters": ""}
FIRST: dict[str, Any] = {EARLIER: [], DEVIATIONS: [], "inputs": INPUTS}
"""What the first run of a lock says, on what was locked."""
BEFORE = {"run": "5", "title": "Thieves, run 1", "at": "2026-11-30T06:00:00+00:00"}
PROVENANCE = {"images": {"sha256": "1" * 64, "not_scored": 0}, "attributes": {"gender": "2" * 64}}


def found(
    told: dict[str, Any], locked: dict[str, Any], provenance: dict[str, Any] | None = None
) -> tuple[Check, Check]:
    """What checking one lock finds, and the run 7 that was made of it."""
    pack = SimpleNamespace(read=lambda _name: json.dumps(told).encode())
    reported = SimpleNamespace(
        code="7", title="Thieves", probe=None, runs=("run-7",), standing=PlanStanding(None, locked)
    )
    run = SimpleNamespace(record=SimpleNamespace(provenance=provenance or PROVENANCE))
    index = SimpleNamespace(reported=(reported,))
    lock, standing = check_locks(pack, index, {"run-7": run})  # type: ignore[arg-type, dict-item]
    return lock, standing


@pytest.fixture
def lock() -> dict[str, Any]:
    """A lock as a pack holds it, which was run once."""
    asked = hashlib.sha256(ASKED.encode()).hexdigest()
    plan = SimpleNamespace(sha256=asked, inputs=INPUTS)
    return {
        "lock": 3,
        "locked_at": "2026-11-30T05:07:17+00:00",
        "author": "Ann",
        "sha256": lock_sha256(plan, PRIMARY),  # type: ignore[arg-type]
        "primary": {"comparisons": [["gender"]], "outcomes": ["crime-related"]},
        "asked": ASKED,
        "asked_sha256": asked,
        "inputs": INPUTS,
        "runs": [{"run": "7", "title": "Thieves, run 1", "at": "2026-11-30T06:00:00+00:00", "is_deleted": False}],
    }


def test_a_lock_as_it_was_made_agrees(lock: dict[str, Any]) -> None:
    held, standing = found(lock, lock | FIRST)
    assert (held.outcome, held.words) == (
        Outcome.AGREES,
        "Of 2026-11-30T05:07:17+00:00 by Ann; digests agree.",
    )
    assert (standing.outcome, standing.words) == (
        Outcome.AGREES,
        "Confirmatory: the first run of its lock, on the images and values that were locked.",
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"asked": '{"kind":"probe"}'}, "the plan is not the one that was locked"),
        ({"primary": {"comparisons": [["age"]], "outcomes": []}}, "what is primary and what it is asked of has"),
        ({"inputs": INPUTS | {"images": "3" * 64}}, "what is primary and what it is asked of has another SHA-256"),
        ({"sha256": "0" * 64}, "the run names another lock"),
    ],
)
def test_a_lock_that_was_changed_is_named(lock: dict[str, Any], change: dict[str, Any], words: str) -> None:
    held, _ = found(lock | change, lock | FIRST)
    assert held.outcome is Outcome.DIFFERS
    assert words in held.words


@pytest.mark.parametrize(
    ("change", "provenance", "words"),
    [
        ({"runs": [{"run": "5"}, {"run": "7"}]}, {}, "the first run of the lock is 5"),
        ({"runs": []}, {}, "the first run of the lock is not told"),
        ({"inputs": None}, {}, "its lock does not say which images and values it was made for"),
        ({"inputs": INPUTS | {"clusters": "4" * 64}}, {}, "its plan was locked for other images or values"),
        ({}, {"images": {"sha256": "5" * 64, "not_scored": 0}}, "its images are not those that were locked"),
        ({}, {"attributes": {"gender": "6" * 64}}, "its images have other values than those that were locked"),
    ],
)
def test_a_run_that_may_not_be_called_confirmatory_is_named(
    lock: dict[str, Any], change: dict[str, Any], provenance: dict[str, Any], words: str
) -> None:
    _, standing = found(lock | change, lock | FIRST, PROVENANCE | provenance)
    assert standing.outcome is Outcome.DIFFERS
    assert words in standing.words


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({EARLIER: [BEFORE], DEVIATIONS: []}, "locked plan was run before"),
        ({EARLIER: [], DEVIATIONS: ["other captions"]}, "deviates from the locked plan"),
        ({}, "not compared with what was locked"),
    ],
)
def test_a_run_that_says_why_it_is_exploratory_agrees(
    lock: dict[str, Any], facts: dict[str, Any], why: str
) -> None:
    _, standing = found(lock, lock | {"inputs": INPUTS} | facts)
    assert (standing.outcome, standing.words) == (Outcome.AGREES, f"Exploratory: {why}.")
