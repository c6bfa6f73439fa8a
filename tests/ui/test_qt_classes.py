"""Classes of Qt are made on the thread that Qt works on, whichever thread defines them."""

from __future__ import annotations

import builtins
import threading
from collections.abc import Callable, Iterator
from typing import Any, ClassVar, Generic, TypeVar

import pytest
from PySide6 import QtWidgets
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from clipstudio.ui import qt_classes
from clipstudio.ui.qt_classes import make_classes_of_qt, qt_classes_made_here

T = TypeVar("T")
HERE = threading.get_ident()


class Told(QObject, Generic[T]):
    """Notes on which thread each of its subclasses was made."""

    made_on: ClassVar[list[int]] = []

    def __init_subclass__(cls, **options: Any) -> None:
        Told.made_on.append(threading.get_ident())


@pytest.fixture(autouse=True)
def made_here(qtbot: QtBot) -> Iterator[None]:
    Told.made_on.clear()
    with qt_classes_made_here():
        yield


def elsewhere(work: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread


def done(qtbot: QtBot, thread: threading.Thread) -> None:
    """Handle events until a thread has ended, which must not be waited for: that is what the tests look at."""
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=20_000)


def test_a_class_of_another_thread_is_made_here(qtbot: QtBot) -> None:
    made: list[type] = []

    def define() -> None:
        class Plain(Told[Any]):
            def name(self) -> str:
                return __class__.__name__  # type: ignore[name-defined,no-any-return]

        class Spoken(Told[int], Generic[T]):
            words = "said"

        made.extend((Plain, Spoken, Spoken[int]))

    done(qtbot, elsewhere(define))
    assert Told.made_on == [HERE, HERE]
    plain, spoken, _alias = made
    assert plain().name() == "Plain"
    assert spoken.words == "said"  # type: ignore[attr-defined]


def test_other_classes_are_made_where_they_are_defined(qtbot: QtBot) -> None:
    made_on: ClassVar[list[int]] = []

    def define() -> None:
        class Plain:
            made_on.append(threading.get_ident())

    thread = elsewhere(define)
    done(qtbot, thread)
    assert made_on == [thread.ident]


def test_what_fails_fails_where_it_was_defined(qtbot: QtBot) -> None:
    caught: list[str] = []

    def define() -> None:
        try:

            class Wrong(Told[Any]):
                raise ValueError("no such thing")
        except ValueError as fault:
            caught.append(str(fault))

    done(qtbot, elsewhere(define))
    assert caught == ["no such thing"]


def test_whoever_waits_for_the_thread_that_defines_does_not_wait_for_ever() -> None:
    """As where the window is closed while it still loads: it waits for its threads."""

    def define() -> None:
        for _ in range(100):

            class Late(Told[Any]):
                pass

    thread = elsewhere(define)
    thread.join(20)
    assert not thread.is_alive()
    assert len(Told.made_on) == 100
    assert Told.made_on[-1] == thread.ident


def test_qt_makes_its_own_classes_here(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, int] = {}
    ask_for = qt_classes._ask_for

    def note(module: Any, names: list[str]) -> None:
        ask_for(module, names)
        asked.update(dict.fromkeys((f"{module.__name__}.{name}" for name in names), threading.get_ident()))

    monkeypatch.setattr(qt_classes, "_ask_for", note)
    done(qtbot, elsewhere(make_classes_of_qt))
    assert set(asked.values()) == {HERE}
    assert {f"PySide6.QtWidgets.{name}" for name in dir(QtWidgets)} <= set(asked)


def test_afterwards_all_is_as_it_was() -> None:
    before = builtins.__build_class__
    with qt_classes_made_here():
        assert builtins.__build_class__ is not before
    assert builtins.__build_class__ is before
