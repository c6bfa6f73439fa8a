from __future__ import annotations

import json
from dataclasses import replace

import pytest

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing.entries import Entry, EntryKind, Seen, chain_faults
from tests.domain.reviewing.made import Log


def made(count: int = 3) -> list[Entry]:
    log = Log()
    for number in range(count):
        log.add(item=number + 1, seen=Seen(is_blurred=True), seconds=1.25)
    return log.entries


def test_an_entry_comes_back_from_json_as_it_was() -> None:
    for entry in made():
        again = Entry.from_document(json.loads(json.dumps(entry.to_document())))

        assert again == entry
        assert again.digest() == entry.hash


def test_a_whole_chain_has_no_faults_in_whatever_order() -> None:
    assert chain_faults(made()[::-1]) == ()


def test_a_changed_answer_is_told_of() -> None:
    first, second, third = made()
    changed = replace(second, replies={"verdict": ("wrong",)})

    assert "number 2" in chain_faults([first, changed, third])[0]
    resealed = changed.sealed()
    assert "The entry before number 3" in chain_faults([first, resealed, third])[0]


def test_a_missing_entry_is_told_of() -> None:
    first, _, third = made()

    assert "The entry before number 3" in chain_faults([first, third])[0]
    assert chain_faults([third.__class__(**{**_fields(third), "sequence": 1}).sealed()])


def test_two_copies_that_went_on_apart_are_no_fault() -> None:
    log = Log()
    first = log.add()
    one = log.add(item=2)
    other = replace(one, uuid="copy", item=3).sealed()

    assert chain_faults([first, one, other]) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "shout"),
        ("uuid", 5),
        ("made_at", "yesterday"),
        ("made_at", "2026-11-01T12:00:00"),
        ("made_at", "0001-01-01T00:00:00+10:00"),
        ("made_at", "9999-12-31T23:00:00-10:00"),
        ("made_at", "1969-12-31T00:00:00+00:00"),
        ("replies", {"verdict": "right"}),
        ("replies", ["right"]),
        ("seconds", float("nan")),
        ("seconds", -1),
        ("seconds", True),
        ("sequence", 0),
        ("sequence", 2**70),
        ("item", "1"),
        ("item", 1.5),
        ("item", True),
        ("showing", 2),
        ("scheme_version", 0),
        ("is_flagged", "no"),
        ("note", 5),
        ("replaces", None),
        ("seen", {"is_green": True}),
        ("seen", {"is_blind": "maybe"}),
        ("surprise", 1),
    ],
)
def test_what_is_no_entry_is_refused_by_its_field(field: str, value: object) -> None:
    document = {**Log().add(kind=EntryKind.ANSWER).to_document(), field: value}

    with pytest.raises(ReviewError, match=field):
        Entry.from_document(document)


def _fields(entry: Entry) -> dict[str, object]:
    return {name: getattr(entry, name) for name in Entry.__slots__}  # type: ignore[attr-defined]
