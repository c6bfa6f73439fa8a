"""Keys of the page can be changed, give way to those of answers, and never mean two things."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing.presets import verdict_scheme
from clipstudio.domain.reviewing.schemes import AnswerScheme, Option, Question
from clipstudio.ui.places.review.judging.commands import Command, KeyMap, checked_key, from_text, to_text
from clipstudio.ui.places.review.judging.pressed import pressed
from tests.ui.places.review.judging.judge import Judge, Key

FS = AnswerScheme((Question("sex", "Sex?", options=(Option("f", "F", "f"), Option("s", "S", "S"))),))


def test_a_command_gives_way_to_the_key_of_an_answer() -> None:
    keys = KeyMap(FS.keys().values())

    assert (keys.keys[Command.FLAG], keys.keys[Command.SKIP]) == ("l", "k")
    assert keys.command("f") is None
    assert keys.command("N") is Command.NOTE


def test_no_key_means_two_things_whatever_the_answers() -> None:
    keys = KeyMap("flagskipnotezmc", {Command.NOTE: "q"})

    found = [*keys.keys.values()]
    assert len(set(found)) == len(found)
    assert not set(found) & set("flagskipnotezmc")


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("", "one letter"),
        ("7", "one letter"),
        ("?", "one letter"),
        ("s", "of “Skip”"),
        ("p", "answers a question"),
    ],
)
def test_a_key_that_has_another_meaning_is_refused(key: str, why: str) -> None:
    with pytest.raises(ReviewError, match=why):
        checked_key(key, Command.FLAG, KeyMap("p").keys, "p")


def test_own_keys_are_kept_as_text() -> None:
    assert from_text(to_text({Command.FLAG: "q"})) == {Command.FLAG: "q"}
    assert from_text("broken") == from_text("[]") == {}
    assert from_text('{"flag": "q", "note": "q", "skip": "12"}') in ({Command.FLAG: "q"}, {Command.NOTE: "q"})


@pytest.mark.parametrize(
    ("key", "modifier", "text", "scan", "names", "is_shifted"),
    [
        (Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", 10, ("1",), False),
        (Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier, "!", 10, ("!", "1"), True),
        (Key.Key_Ampersand, Qt.KeyboardModifier.NoModifier, "&", 10, ("&", "1"), False),
        (Key.Key_P, Qt.KeyboardModifier.ShiftModifier, "P", 33, ("p",), True),
        (Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", 65, (), False),
    ],
)
def test_a_digit_is_known_by_its_place_too(
    key: Qt.Key, modifier: Qt.KeyboardModifier, text: str, scan: int, names: tuple[str, ...], is_shifted: bool
) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, scan, 0, 0, text)

    found = pressed(event)

    assert (found.names, found.is_shifted) == (names, is_shifted)


def test_keys_are_changed_in_the_list_of_keys_and_kept(judge: Judge) -> None:
    view = judge.open()
    QTest.keyClicks(view, "?")
    sheet = view.key_sheet
    assert sheet is not None
    field = sheet.fields[Command.FLAG]

    field.setText("s")
    field.editingFinished.emit()
    assert "that of “Skip”" in sheet.problem.text()
    assert field.text() == "F"
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    QTest.keyClicks(field, "q")  # takes the place of what stands there
    assert field.text() == "q"
    field.editingFinished.emit()

    assert sheet.problem.isHidden()
    assert view.panel.commands[Command.FLAG].text() == "Flag (Q)"
    view.setFocus()
    judge.type(Key.Key_Q)
    assert view.judging.standing.is_flagged
    judge.close()
    assert judge.open().panel.commands[Command.FLAG].text() == "Flag (Q)"


def test_buttons_say_their_key(judge: Judge) -> None:
    judge.make(FS)
    view = judge.open()

    assert [button.key for button in view.panel.questions[0].buttons] == ["F", "S"]
    assert view.panel.commands[Command.FLAG].text() == "Flag (L)"
    judge.type(Key.Key_F)
    assert judge.said == [(judge.order[0], "f")]


def test_every_answer_says_when_to_choose_it(judge: Judge) -> None:
    judge.open()

    for option in verdict_scheme().questions[0].options:
        button = judge.answer_button(option.value)
        assert option.help[:20] in button.toolTip()
        assert button.accessibleDescription().startswith(f"Key {option.key}.")
