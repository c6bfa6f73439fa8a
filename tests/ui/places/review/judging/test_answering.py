"""One key answers and moves on; what is shown as answered is on disk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.domain.reviewing.presets import labels_scheme, rating_scheme, tags_scheme
from clipstudio.domain.reviewing.schemes import AnswerScheme, Question, QuestionKind, numbered
from clipstudio.services.reviewing.recording import Recorder
from tests.ui.places.review.judging.judge import CTRL, SHIFT, Judge, Key

NAMED = AnswerScheme((Question("age", "Age?", options=numbered(["young", "old"])),))


def test_keys_answer_and_move_on(judge: Judge) -> None:
    judge.open()
    first, second, third, fourth, *_ = judge.order

    judge.type(Key.Key_1, Key.Key_3, Key.Key_4)

    assert judge.said == [(first, "right"), (second, "harmful"), (third, "cannot tell")]
    assert judge.shown == fourth
    assert judge.view.bar.words.text().startswith("Ada · 3 of 8 judged")


def test_keys_that_are_typed_quickly_answer_one_item_each_and_in_order(judge: Judge) -> None:
    judge.open()

    judge.type(*[Key.Key_1, Key.Key_2] * 4)

    assert judge.said == [(item, ("right", "wrong")[place % 2]) for place, item in enumerate(judge.order)]
    assert judge.view.is_at_end


def test_an_answer_waits_until_its_picture_is_on_the_screen(judge: Judge) -> None:
    view = judge.open()
    view.display.is_shown = False

    QTest.keyClick(view, Key.Key_1)
    assert judge.entries == ()

    view.display.show()
    view.display.filled.emit()
    judge.settle()
    assert len(judge.entries) == 1


def test_shift_answers_and_stays(judge: Judge) -> None:
    judge.open()
    first = judge.shown

    judge.type(Key.Key_2, modifier=SHIFT)

    assert (judge.shown, judge.said) == (first, [(first, "wrong")])
    assert judge.answer_button("wrong").isChecked()
    assert not judge.answer_button("right").isChecked()


def test_buttons_do_what_keys_do(judge: Judge) -> None:
    view = judge.open()
    first, second, third, *_ = judge.order

    judge.click(judge.answer_button("right"))
    judge.click(judge.answer_button("wrong"), SHIFT)
    assert (judge.shown, judge.said) == (second, [(first, "right"), (second, "wrong")])
    judge.click(view.panel.forward_button)
    assert judge.shown == third
    judge.click(view.panel.back_button)
    judge.click(view.panel.undo_button)
    assert (judge.shown, view.judging.turns.done) == (second, 1)
    judge.click(view.panel.redo_button)
    assert (judge.shown, view.judging.turns.done) == (third, 2)
    judge.click(view.bar.stop_button)
    assert judge.stopped == 1


def test_undo_returns_to_the_item_over_a_restart(judge: Judge) -> None:
    judge.open()
    first, second, *_ = judge.order
    judge.type(Key.Key_1, Key.Key_2)
    judge.close()

    judge.open()
    judge.type(Key.Key_Backspace)
    assert judge.shown == second
    judge.type(Key.Key_Z, modifier=CTRL)
    assert (judge.shown, judge.view.judging.turns.done) == (first, 0)
    judge.type(Key.Key_Y, modifier=CTRL)
    judge.type(Key.Key_Z, modifier=CTRL | SHIFT)

    assert judge.view.judging.turns.done == 2
    kinds = [entry.kind for entry in judge.entries]
    assert kinds == [EntryKind.ANSWER] * 2 + [EntryKind.UNDO] * 2 + [EntryKind.REDO] * 2


def test_skip_flag_and_note(judge: Judge) -> None:
    view = judge.open(height=800)
    first, second, *_ = judge.order

    judge.type(Key.Key_F, Key.Key_N)
    assert view.panel.note.is_open
    QTest.keyClicks(view.panel.note.line, "two people 1")
    QTest.keyClick(view.panel.note.line, Key.Key_Return)
    judge.settle()
    judge.type(Key.Key_S)

    kinds = [(entry.item, entry.kind) for entry in judge.entries]
    assert kinds == [(first, EntryKind.FLAG), (first, EntryKind.NOTE), (first, EntryKind.SKIP)]
    assert judge.entries[1].note == "two people 1"
    assert judge.shown == second
    judge.type(Key.Key_Left)
    assert view.panel.note.words.text() == "Note: two people 1"
    assert view.panel.state.text() == "Skipped: it comes again at the end."


def test_a_note_that_is_left_changes_nothing(judge: Judge) -> None:
    view = judge.open()
    judge.type(Key.Key_N)
    QTest.keyClicks(view.panel.note.line, "no")
    QTest.keyClick(view.panel.note.line, Key.Key_Escape)
    judge.settle()

    assert judge.entries == ()
    assert judge.stopped == 0
    judge.type(Key.Key_1)
    assert len(judge.entries) == 1


def test_a_write_that_fails_leaves_the_item_unanswered_and_drops_what_was_typed_behind_it(
    judge: Judge, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    judge.open()
    first, second, third, *_ = judge.order
    judge.type(Key.Key_1)
    honest = Recorder.write

    def full(_recorder: Recorder, _step: object) -> None:
        raise ProjectError("The disk is full.")

    monkeypatch.setattr(Recorder, "write", full)
    judge.type(Key.Key_2, Key.Key_3, Key.Key_1)

    assert (judge.shown, judge.said) == (second, [(first, "right")])
    assert not any(each.isChecked() for each in judge.view.panel.questions[0].buttons)
    assert told[-1] == "Not saved, and the item stays as it was: The disk is full."
    monkeypatch.setattr(Recorder, "write", honest)
    judge.type(Key.Key_2)
    assert (judge.shown, judge.said) == (third, [(first, "right"), (second, "wrong")])


def test_a_held_key_answers_once(judge: Judge) -> None:
    view = judge.open()
    for is_repeat in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", is_repeat)
        QApplication.sendEvent(view, event)
    judge.settle()

    assert len(judge.entries) == 1


def test_several_are_chosen_and_kept_by_enter(judge: Judge) -> None:
    judge.make(labels_scheme(["hat", "tie", "glasses"]), label="")
    view = judge.open()
    second = judge.order[1]

    judge.type(Key.Key_3, Key.Key_1)
    assert judge.entries == ()
    assert view.panel.state.text() == "Not saved yet."
    judge.type(Key.Key_Return)

    assert judge.entries[0].replies == {"labels": ("hat", "glasses")}
    assert judge.shown == second
    judge.click(view.panel.done_button)
    assert judge.entries[1].replies == {"labels": ()}


@pytest.mark.parametrize("leave", [Key.Key_Right, Key.Key_Escape, Key.Key_T, Key.Key_C])
def test_what_was_chosen_is_kept_when_one_goes_elsewhere(judge: Judge, leave: Key) -> None:
    judge.make(labels_scheme(["hat", "tie"]), label="")
    judge.open()

    judge.type(Key.Key_2, leave)

    kept = [] if leave is Key.Key_T else [("labels", ("tie",))]  # these questions have no sheet
    assert [pair for entry in judge.entries for pair in entry.replies.items()] == kept


def test_backspace_lets_go_of_what_was_chosen_first(judge: Judge) -> None:
    judge.make(labels_scheme(["hat", "tie"]), label="")
    judge.open()

    judge.type(Key.Key_2, Key.Key_Backspace)

    assert (judge.entries, judge.view.judging.replies) == ((), {})


def test_texts_and_tags_take_the_keyboard_and_enter_goes_on(judge: Judge) -> None:
    text = Question("why", "Why?", QuestionKind.TEXT, is_required=False)
    judge.make(AnswerScheme((*tags_scheme().questions, text)), label="")
    view = judge.open()
    second = judge.order[1]
    tags, why = (each.field for each in view.panel.questions)
    assert tags is not None
    assert why is not None
    assert tags.hasFocus()

    QTest.keyClicks(tags, "smile, 1 tie,smile")
    QTest.keyClicks(why, "s f n")
    QTest.keyClick(why, Key.Key_Return)
    judge.settle()

    assert judge.entries[0].replies == {"tags": ("smile", "1 tie"), "why": ("s f n",)}
    assert (judge.shown, view.panel.questions[0].text) == (second, "")
    assert tags.hasFocus()


def test_what_is_typed_while_an_answer_is_written_belongs_to_what_follows(judge: Judge) -> None:
    judge.make(tags_scheme(), label="")
    view = judge.open()
    field = view.panel.questions[0].field
    assert field is not None

    QTest.keyClicks(field, "smile")
    QTest.keyClick(field, Key.Key_Return)
    assert view.answering.must_wait
    QTest.keyClicks(field, "hat")
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClicks(field, "tie")
    judge.settle()

    assert judge.said == list(zip(judge.order, ["smile", "hat"], strict=False))
    assert view.panel.questions[0].text == "tie"


def test_a_note_typed_while_an_answer_is_written_is_no_command(judge: Judge) -> None:
    view = judge.open()

    QTest.keyClick(view, Key.Key_1)
    assert view.answering.must_wait
    for key in (Key.Key_N, Key.Key_S, Key.Key_F):
        QTest.keyClick(view, key)
    judge.settle()

    assert view.panel.note.line.text() == "sf"
    assert [entry.kind for entry in judge.entries] == [EntryKind.ANSWER]


def test_what_is_chosen_is_kept_when_the_window_goes(judge: Judge) -> None:
    judge.make(labels_scheme(["hat", "tie"]), label="")
    judge.open()
    judge.type(Key.Key_2)

    judge.close()

    judge.qtbot.waitUntil(lambda: [entry.replies for entry in judge.entries] == [{"labels": ("tie",)}])


def test_a_scale_is_answered_by_its_digits(judge: Judge) -> None:
    judge.make(rating_scheme())
    judge.open()

    judge.type(Key.Key_5)

    assert judge.said == [(judge.order[0], "5")]


def test_the_end_says_so_and_leads_back(judge: Judge) -> None:
    judge.make(NAMED, items=2)
    view = judge.open()
    with judge.qtbot.waitSignal(view.finished):
        judge.type(Key.Key_1, Key.Key_2)

    assert view.is_at_end
    judge.type(Key.Key_1)
    assert len(judge.entries) == 2
    judge.click(view.end.back_button)
    assert judge.shown == judge.order[1]
    assert judge.answer_button("old").isChecked()
    judge.type(Key.Key_Right)
    judge.click(view.end.done_button)
    assert judge.stopped == 1


def test_stop_keeps_what_is_being_written(judge: Judge) -> None:
    view = judge.open()

    QTest.keyClick(view, Key.Key_1)
    view.stop()
    judge.qtbot.waitUntil(lambda: judge.stopped == 1)

    assert len(judge.entries) == 1
    QTest.keyClick(view, Key.Key_1)
    assert len(judge.entries) == 1


def test_a_journal_that_the_disk_refuses_is_told_once_and_the_answers_are_saved(
    judge: Judge, told: list[str]
) -> None:
    judge.open()
    journal = judge.project.path.with_name(f"{judge.project.path.name}-answers.jsonl")
    journal.unlink()
    journal.mkdir()

    judge.type(Key.Key_1, Key.Key_2)

    assert len(judge.entries) == 2
    assert [f"“{journal.name}”, cannot be written" in text for text in told] == [True]

    journal.rmdir()
    judge.type(Key.Key_1)
    lines = journal.read_bytes().splitlines()
    assert len(lines) == 7, "its head, the auditor, the review, its items, and three answers"
