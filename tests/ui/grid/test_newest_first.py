"""Background work of which the newest wishes count."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from clipstudio.ui.grid.newest_first import NewestFirst


class _Slow:
    """Answers once it is let go; notes the order."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.go = threading.Semaphore(0)

    def __call__(self, request: int) -> int:
        self.begun.append(request)
        self.go.acquire(timeout=60)
        return request * 2


def test_the_newest_wishes_come_first_and_the_stale_not_at_all(qtbot: QtBot) -> None:
    slow = _Slow()
    worker = NewestFirst(slow, 1, "test")
    worker.want([1, 2, 3])
    qtbot.waitUntil(lambda: slow.begun == [1])
    worker.want([7, 8])
    for _ in range(3):
        slow.go.release()
    qtbot.waitUntil(lambda: len(slow.begun) == 3)
    worker.shutdown()
    assert slow.begun == [1, 7, 8]


def test_what_is_being_answered_is_not_begun_again(qtbot: QtBot) -> None:
    slow = _Slow()
    worker = NewestFirst(slow, 2, "test")
    worker.want([1])
    qtbot.waitUntil(lambda: slow.begun == [1])
    worker.want([1, 2])
    qtbot.waitUntil(lambda: len(slow.begun) == 2)
    slow.go.release(2)
    worker.shutdown()
    assert slow.begun == [1, 2]


def test_answers_arrive_with_their_request(qtbot: QtBot) -> None:
    worker = NewestFirst(lambda request: request + 1, 2, "test")
    with qtbot.waitSignal(worker.answered) as answered:
        worker.want([41])
    worker.shutdown()
    assert answered.args == [41, 42]


def test_a_fault_of_the_program_is_raised_on_the_main_thread(qtbot: QtBot) -> None:
    def broken(request: int) -> int:
        raise KeyError(request)

    worker = NewestFirst(broken, 1, "test")
    with qtbot.capture_exceptions() as raised, qtbot.waitSignal(worker.failed):
        worker.want([5])
    worker.shutdown()
    assert [kind for kind, _, _ in raised] == [KeyError]


def test_nothing_is_begun_after_shutdown(qtbot: QtBot) -> None:
    begun: list[int] = []
    worker = NewestFirst(begun.append, 1, "test")
    worker.shutdown()
    worker.want([1])
    assert begun == []


@pytest.mark.parametrize("threads", [1, 3])
def test_all_wishes_are_answered_and_no_thread_is_left(qtbot: QtBot, threads: int) -> None:
    done: set[int] = set()
    worker = NewestFirst(done.add, threads, "test-many")
    worker.want(range(200))
    qtbot.waitUntil(lambda: len(done) == 200)
    worker.shutdown()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("test-many")]
