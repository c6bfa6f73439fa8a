from __future__ import annotations

from collections import Counter

import pytest

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing.entries import EntryKind, Seen
from clipstudio.domain.reviewing.schemes import AnswerScheme, Question, QuestionKind, numbered
from clipstudio.services.reviewing.judging import Judging
from tests.services.reviewing.scribe import Scribe

SEEN = Seen()
TWO = AnswerScheme(
    (
        Question("age", "Age?", options=numbered(["young", "old"])),
        Question("hat", "Hat?", options=numbered(["yes", "no"])),
        Question("why", "Why?", QuestionKind.TEXT, is_required=False),
    )
)
WORN = AnswerScheme(
    (Question("worn", "What is worn?", QuestionKind.SEVERAL, numbered(["hat", "tie", "glasses"])),)
)


def order(judging: Judging) -> list[int]:
    return [judging.turns[position].item.number for position in range(len(judging.turns))]


def shown(judging: Judging) -> int | None:
    return judging.turn.item.number if judging.turn is not None else None


def right(scribe: Scribe, *, stay: bool = False) -> None:
    scribe.do(scribe.judging.answer("verdict", "right", SEEN), stay=stay)


def test_an_answer_moves_on_and_only_once_it_is_written() -> None:
    scribe = Scribe()
    first, second, *_ = order(scribe.judging)

    step = scribe.judging.answer("verdict", "harmful", SEEN)

    assert (shown(scribe.judging), scribe.judging.turns.done) == (first, 0)
    scribe.do(step)
    assert (shown(scribe.judging), scribe.judging.turns.done) == (second, 1)
    assert scribe.entries[0].replies == {"verdict": ("harmful",)}


def test_one_can_stay_and_answer_otherwise() -> None:
    scribe = Scribe()
    first = shown(scribe.judging)

    right(scribe, stay=True)
    scribe.do(scribe.judging.answer("verdict", "wrong", SEEN), stay=True)

    assert shown(scribe.judging) == first
    assert scribe.judging.replies == {"verdict": ("wrong",)}
    assert scribe.entries[1].replaces == scribe.entries[0].uuid


def test_an_answer_that_is_not_offered_is_refused() -> None:
    with pytest.raises(ReviewError, match="does not offer “splendid”"):
        Scribe().judging.answer("verdict", "splendid", SEEN)


def test_what_is_skipped_comes_again_at_the_end() -> None:
    scribe = Scribe(items=3)
    first, second, third = order(scribe.judging)

    scribe.do(scribe.judging.skip(SEEN))
    seen = [shown(scribe.judging)]
    for _ in range(2):
        right(scribe)
        seen.append(shown(scribe.judging))

    assert seen == [second, third, first]
    right(scribe)
    assert scribe.judging.turn is None
    assert scribe.judging.turns.done == 3


def test_a_skipped_item_that_alone_is_left_stays() -> None:
    scribe = Scribe(items=1)

    scribe.do(scribe.judging.skip(SEEN))

    assert shown(scribe.judging) == 1


def test_what_was_passed_by_comes_after_the_last() -> None:
    scribe = Scribe(items=4)
    first, second, third, fourth = order(scribe.judging)

    scribe.judging.next()
    scribe.judging.next()
    right(scribe)

    assert shown(scribe.judging) == fourth
    right(scribe)
    assert shown(scribe.judging) == first
    right(scribe)
    assert shown(scribe.judging) == second
    assert third not in (first, second, fourth)


def test_arrows_lead_through_all_and_stop_at_the_ends() -> None:
    scribe = Scribe(items=2)
    first, second = order(scribe.judging)

    scribe.judging.previous()
    assert shown(scribe.judging) == first
    scribe.judging.next()
    assert shown(scribe.judging) == second
    scribe.judging.next()
    assert shown(scribe.judging) == first, "what is not judged comes again"


def test_undo_returns_to_the_item_across_a_restart_and_redo_goes_on() -> None:
    scribe = Scribe(items=3)
    first, second, third = order(scribe.judging)
    right(scribe)
    right(scribe)
    scribe.opened()

    scribe.do(scribe.judging.undo())
    assert (shown(scribe.judging), scribe.judging.turns.done) == (second, 1)
    assert scribe.judging.replies == {}
    scribe.do(scribe.judging.undo())
    assert (shown(scribe.judging), scribe.judging.turns.done) == (first, 0)
    assert scribe.judging.undo() is None

    scribe.opened()
    assert shown(scribe.judging) == first
    scribe.do(scribe.judging.redo())
    scribe.do(scribe.judging.redo())
    assert (shown(scribe.judging), scribe.judging.turns.done) == (third, 2)
    assert scribe.judging.redo() is None


def test_undo_of_a_second_answer_brings_back_the_first() -> None:
    scribe = Scribe()
    right(scribe, stay=True)
    scribe.do(scribe.judging.answer("verdict", "wrong", SEEN), stay=True)

    scribe.do(scribe.judging.undo())

    assert scribe.judging.replies == {"verdict": ("right",)}


def test_what_was_settled_elsewhere_is_not_undone_here() -> None:
    scribe = Scribe()
    right(scribe)
    step = scribe.judging.answer("verdict", "right", SEEN)
    entry = scribe.write(step)
    scribe.entries[-1] = type(entry)(
        **{**{f: getattr(entry, f) for f in entry.__slots__}, "kind": EntryKind.ADJUDICATION}
    )

    taken_back = scribe.opened().undo()
    assert taken_back is not None
    assert taken_back.replaces == scribe.entries[0].uuid, "the step before what was settled"


def test_flags_and_notes_stay_at_the_item() -> None:
    scribe = Scribe()
    first = shown(scribe.judging)

    scribe.do(scribe.judging.flag())
    scribe.do(scribe.judging.note(" two people "))

    assert shown(scribe.judging) == first
    assert (scribe.judging.standing.is_flagged, scribe.judging.standing.note_text) == (True, "two people")
    scribe.do(scribe.judging.flag())
    assert not scribe.judging.standing.is_flagged


def test_an_item_with_several_questions_is_done_when_all_that_are_required_are_answered() -> None:
    scribe = Scribe(scheme=TWO)
    first, second, *_ = order(scribe.judging)

    scribe.do(scribe.judging.answer("age", "old", SEEN))
    assert shown(scribe.judging) == first
    scribe.judging.draft.write("why", "grey hair")
    scribe.do(scribe.judging.answer("hat", "no", SEEN))

    assert shown(scribe.judging) == second
    assert scribe.entries[-1].replies == {"age": ("old",), "hat": ("no",), "why": ("grey hair",)}


def test_finishing_names_the_question_that_lacks_an_answer() -> None:
    scribe = Scribe(scheme=TWO)
    scribe.do(scribe.judging.answer("age", "old", SEEN))

    with pytest.raises(ReviewError, match="“hat” still needs an answer"):
        scribe.judging.finish(SEEN)


def test_none_of_several_is_an_answer_and_a_choice_is_kept_when_one_finishes() -> None:
    scribe = Scribe(scheme=WORN)

    scribe.do(scribe.judging.finish(SEEN))
    for value in ("glasses", "hat", "tie", "tie"):
        scribe.judging.draft.toggle("worn", value)
    assert scribe.judging.draft.is_changed
    scribe.do(scribe.judging.finish(SEEN))

    assert [entry.replies["worn"] for entry in scribe.entries] == [(), ("hat", "glasses")]


def test_what_was_chosen_is_kept_when_one_goes_elsewhere() -> None:
    scribe = Scribe(scheme=WORN)
    assert scribe.judging.keep(SEEN) is None

    scribe.judging.draft.toggle("worn", "hat")
    scribe.do(scribe.judging.keep(SEEN))

    assert scribe.entries[0].replies == {"worn": ("hat",)}


def test_a_flag_leaves_what_was_chosen() -> None:
    scribe = Scribe(scheme=WORN)
    scribe.judging.draft.toggle("worn", "hat")

    scribe.do(scribe.judging.flag())

    assert scribe.judging.replies == {"worn": ("hat",)}


def test_several_items_are_answered_alike_and_each_has_an_entry() -> None:
    scribe = Scribe(items=5)
    sheet = scribe.judging.sheet(4)
    scribe.clock.now += 12

    for step in scribe.judging.answer_all([turn.position for turn in sheet[:3]], "verdict", "wrong", SEEN):
        scribe.do(step)

    assert [entry.item for entry in scribe.entries] == [turn.item.number for turn in sheet[:3]]
    assert [entry.seconds for entry in scribe.entries] == [4.0, 4.0, 4.0]
    assert scribe.judging.sheet(4)[0] == sheet[3]


def test_pauses_count_neither_for_an_item_nor_for_the_pace() -> None:
    scribe = Scribe(items=6)
    for seconds in (2, 3, 4):
        scribe.judging.touch()
        scribe.clock.now += seconds
        scribe.judging.touch()
        scribe.clock.now += 600
        scribe.judging.touch()
        right(scribe)

    assert [entry.seconds for entry in scribe.entries] == [2.0, 3.0, 4.0]
    assert scribe.judging.pace.per_minute == pytest.approx(20.0)
    assert scribe.judging.seconds_left == pytest.approx(9.0)


def test_nothing_is_said_of_the_pace_after_one_answer() -> None:
    scribe = Scribe()
    scribe.clock.now += 1
    right(scribe)

    assert (scribe.judging.pace.per_minute, scribe.judging.seconds_left) == (None, None)


def test_a_break_is_suggested_by_time_and_a_long_pause_is_one() -> None:
    scribe = Scribe()
    for _ in range(50):
        scribe.clock.now += 30
        scribe.judging.touch()
    assert scribe.judging.strain.asks_for_break

    scribe.clock.now += 301
    scribe.judging.touch()
    assert not scribe.judging.strain.asks_for_break


def test_a_break_is_suggested_by_what_was_seen_and_an_item_counts_once() -> None:
    scribe = Scribe(items=60)

    counted = [scribe.judging.reveal(position) for position in [*range(60), 0, 1]]

    assert Counter(counted) == {True: 60, False: 2}
    assert scribe.judging.strain.asks_for_break
    scribe.judging.strain.rest()
    assert not scribe.judging.strain.asks_for_break


def test_what_was_answered_on_another_machine_is_done_but_not_undone_here() -> None:
    there = Scribe(items=3, machine="there")
    right(there)
    here = Scribe(items=3)
    here.entries = list(there.entries)

    judging = here.opened()

    assert judging.turns.done == 1
    assert shown(judging) == order(judging)[1]
    assert judging.undo() is None
    judging.go_to(0)
    assert judging.replies == {"verdict": ("right",)}


def test_the_next_pictures_are_known_before_they_are_shown() -> None:
    scribe = Scribe(items=4)
    first, *others = order(scribe.judging)
    scribe.do(scribe.judging.skip(SEEN))

    coming = [turn.item.number for turn in scribe.judging.coming(9)]

    assert coming == [*others[1:], first]
