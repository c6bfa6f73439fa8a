"""Whatever is answered, undone, redone and skipped: the folded log gives what a plain model gives."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.domain.reviewing.state import fold
from tests.domain.reviewing.made import Log

ACTIONS = st.one_of(
    st.tuples(st.just("answer"), st.integers(1, 4), st.sampled_from(["right", "wrong"])),
    st.tuples(st.just("skip"), st.integers(1, 4), st.just("")),
    st.tuples(st.just("flag"), st.integers(1, 4), st.just("")),
    st.tuples(st.just("undo"), st.just(0), st.just("")),
    st.tuples(st.just("redo"), st.just(0), st.just("")),
)


@given(st.lists(st.tuples(st.sampled_from(["ada", "bea"]), ACTIONS), max_size=40))
def test_the_log_gives_what_a_plain_model_gives(moves: list[tuple[str, tuple[str, int, str]]]) -> None:
    log = Log()
    pasts: dict[str, list[dict[tuple[int, str], str]]] = {"ada": [{}], "bea": [{}]}
    futures: dict[str, list[dict[tuple[int, str], str]]] = {"ada": [], "bea": []}
    for who, (action, item, value) in moves:
        # As a session does after every restart: what stands is known from the log alone.
        hand = fold(log.entries).get((who, "here"))
        past, future = pasts[who], futures[who]
        if action == "undo":
            if hand is not None and hand.steps:
                log.add(hand.steps[-1].item, EntryKind.UNDO, who, replaces=hand.steps[-1].uuid)
                future.append(past.pop())
        elif action == "redo":
            if hand is not None and hand.undone:
                log.add(hand.undone[-1].item, EntryKind.REDO, who, replaces=hand.undone[-1].uuid)
                past.append(future.pop())
        else:
            kind = EntryKind(action)
            replies = {"verdict": (value,)} if value else {}
            log.add(item, kind, who, replies=replies, is_flagged=action == "flag")
            facet = "flag" if action == "flag" else "answer"
            past.append({**past[-1], (item, facet): value or action})
            future.clear()
    hands = fold(log.entries)
    for who, past in pasts.items():
        assert _told(hands[who, "here"].standing() if (who, "here") in hands else {}) == past[-1]


def _told(standing: dict) -> dict[tuple[int, str], str]:  # type: ignore[type-arg]
    told = {}
    for (item, _), place in standing.items():
        if place.answer is not None:
            told[item, "answer"] = "skip" if place.is_skipped else place.replies["verdict"][0]
        if place.is_flagged:
            told[item, "flag"] = "flag"
    return told


def test_one_auditor_on_two_machines_is_two_hands() -> None:
    here, there = Log("here"), Log("there")
    here.add(1)
    there.add(1, replies={"verdict": ("wrong",)})
    here.add(1, EntryKind.UNDO, replaces="here-1")

    hands = fold([*here.entries, *there.entries])

    assert hands["ada", "here"].standing() == {}
    assert hands["ada", "there"].standing()[1, 0].replies == {"verdict": ("wrong",)}


def test_a_repeat_leaves_the_first_answer_alone() -> None:
    log = Log()
    log.add(1)
    log.add(1, showing=1, replies={"verdict": ("wrong",)})

    standing = fold(log.entries)["ada", "here"].standing()

    assert standing[1, 0].replies == {"verdict": ("right",)}
    assert standing[1, 1].replies == {"verdict": ("wrong",)}


def test_what_one_of_two_copies_took_back_does_not_come_back_from_the_other() -> None:
    """Both copies are of one machine: the second goes on from the first answer, which the first one takes back."""
    log, other = Log(), Log()
    first = log.add(1)
    log.add(1, EntryKind.UNDO, replaces=first.uuid)
    other.entries = [first]
    for item in (2, 3):
        other.add(item)
    elsewhere = [replace(entry, uuid=f"copy-{entry.item}").sealed() for entry in other.entries[1:]]

    standing = fold([*log.entries, *elsewhere])["ada", "here"].standing()

    assert sorted(item for item, _ in standing) == [2, 3]


def test_what_was_settled_is_not_the_step_that_is_taken_back() -> None:
    log = Log()
    answer = log.add(1)
    log.add(2, EntryKind.ADJUDICATION)

    hand = fold(log.entries)["ada", "here"]
    assert hand.last_own == answer
    log.add(1, EntryKind.UNDO, replaces=answer.uuid)
    assert [entry.kind for entry in fold(log.entries)["ada", "here"].steps] == [EntryKind.ADJUDICATION]
