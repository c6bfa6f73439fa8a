"""Answers as arrays: who answered what, once and again, and what was settled."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.domain.reviewing.presets import labels_scheme, verdict_scheme
from clipstudio.domain.reviewing.state import fold
from clipstudio.domain.reviewing.tables import answer_table, conflicts
from tests.domain.reviewing.made import Log

VERDICT = verdict_scheme().questions[0]


def verdict(log: Log, item: int, value: str, auditor: str = "ada", **fields: object) -> None:
    log.add(item, auditor=auditor, replies={"verdict": (value,)}, **fields)


def test_each_auditors_answer_has_its_place() -> None:
    log = Log()
    verdict(log, 1, "right")
    verdict(log, 2, "cannot tell")
    verdict(log, 1, "harmful", "bea")
    verdict(log, 1, "wrong", showing=1)
    log.add(3, EntryKind.SKIP)

    table = answer_table(VERDICT, log.entries, 3)

    assert table.auditors == ("ada", "bea")
    assert table.codes.tolist() == [[0, 2], [3, -1], [-1, -1]]
    assert table.said().tolist() == [[0, 2], [-1, -1], [-1, -1]]
    assert table.repeats.tolist() == [[1, -1], [-1, -1], [-1, -1]]
    assert np.isfinite(table.moments).tolist() == [[True, True], [True, False], [False, False]]


def test_an_answer_that_is_taken_back_is_none() -> None:
    log = Log()
    verdict(log, 1, "right")
    verdict(log, 1, "wrong")
    log.add(1, EntryKind.UNDO, replaces="here-2")
    assert answer_table(VERDICT, log.entries, 1).codes.tolist() == [[0]]
    log.add(1, EntryKind.UNDO, replaces="here-1")

    assert answer_table(VERDICT, log.entries, 1).codes.tolist() == [[]]


def test_the_newest_adjudication_settles_and_replaces_nobodys_answer() -> None:
    log = Log()
    verdict(log, 1, "right")
    verdict(log, 1, "wrong", "bea")
    for who, value in (("ada", "right"), ("cleo", "harmful")):
        log.add(1, EntryKind.ADJUDICATION, who, replies={"verdict": (value,)})

    table = answer_table(VERDICT, log.entries, 2)

    assert table.settled.tolist() == [2, -1]
    assert table.codes.tolist() == [[0, 1], [-1, -1]]


def test_of_one_auditor_on_two_machines_the_newer_answer_stands_and_the_conflict_is_known() -> None:
    here, there = Log("here"), Log("there")
    verdict(here, 1, "right")
    verdict(here, 2, "right")
    verdict(there, 2, "right")
    verdict(there, 1, "wrong")

    entries = [*there.entries, *here.entries]

    assert answer_table(VERDICT, entries, 2).codes.tolist() == [[1], [0]]
    assert conflicts(fold(entries)) == (("ada", 1),)


def test_of_several_options_each_has_a_table() -> None:
    question = labels_scheme(("thief", "nurse")).questions[0]
    log = Log()
    log.add(1, replies={"labels": ("nurse",)})
    log.add(2, replies={"labels": ()})

    assert answer_table(question, log.entries, 3, "nurse").codes.tolist() == [[1], [0], [-1]]
    with pytest.raises(ValueError, match="needs a question with options"):
        answer_table(question, log.entries, 3)


def test_an_option_that_came_later_was_not_refused_before() -> None:
    question = labels_scheme(("thief", "nurse")).questions[0]
    log = Log()
    log.add(1, replies={"labels": ("thief",)})
    log.add(2, replies={"labels": ("thief",)}, scheme_version=2)

    assert answer_table(question, log.entries, 2, "nurse", since=2).codes.tolist() == [[-1], [0]]
