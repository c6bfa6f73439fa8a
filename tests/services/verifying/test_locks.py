"""Locks in a pack: their digests are those of the plan and of what is primary, and the run names the same."""

from __future__ import annotations

import hashlib
import json
from types import SimpleNamespace
from typing import Any

import pytest

from clipstudio.domain.packs import Outcome
from clipstudio.domain.plan_locks import Primary
from clipstudio.results.plan_standing import PlanStanding
from clipstudio.services.plans.locking import lock_sha256
from clipstudio.services.verifying.locks import check_locks

ASKED = '{"kind":"audit"}'
PRIMARY = Primary((("gender",),), ("crime-related",))


def found(told: dict[str, Any], locked: dict[str, Any]) -> tuple[Outcome, str]:
    """What checking one lock finds."""
    pack = SimpleNamespace(read=lambda _name: json.dumps(told).encode())
    index = SimpleNamespace(reported=(SimpleNamespace(standing=PlanStanding(None, locked)),) * 2)
    (check,) = check_locks(pack, index)  # type: ignore[arg-type]
    return check.outcome, check.words


@pytest.fixture
def lock() -> dict[str, Any]:
    """A lock as a pack holds it."""
    asked = hashlib.sha256(ASKED.encode()).hexdigest()
    plan = SimpleNamespace(sha256=asked)
    return {
        "lock": 3,
        "locked_at": "2026-11-30T05:07:17+00:00",
        "author": "Ann",
        "sha256": lock_sha256(plan, PRIMARY),  # type: ignore[arg-type]
        "primary": {"comparisons": [["gender"]], "outcomes": ["crime-related"]},
        "asked": ASKED,
        "asked_sha256": asked,
    }


def test_a_lock_as_it_was_made_agrees(lock: dict[str, Any]) -> None:
    assert found(lock, lock) == (Outcome.AGREES, "Of 2026-11-30T05:07:17+00:00 by Ann; digests agree.")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"asked": '{"kind":"probe"}'}, "the plan is not the one that was locked"),
        ({"primary": {"comparisons": [["age"]], "outcomes": []}}, "what is primary has another SHA-256"),
        ({"sha256": "0" * 64}, "the run names another lock"),
    ],
)
def test_a_lock_that_was_changed_is_named(lock: dict[str, Any], change: dict[str, Any], words: str) -> None:
    outcome, told = found(lock | change, lock)
    assert outcome is Outcome.DIFFERS
    assert words in told
