"""A second start is found by the window that runs, gives it its files, and ends."""

from __future__ import annotations

import socket
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from clipstudio.cli.start import wants_window
from clipstudio.ui import one_instance
from clipstudio.ui.one_instance import OneInstance, hand_over, handed_files, socket_name


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def first(qapp: object) -> Iterator[OneInstance]:
    made = OneInstance()
    assert made.begin(())
    yield made
    made.end()
    made.deleteLater()


def started(files: list[Path]) -> tuple[threading.Thread, list[bool]]:
    """Another start, as another process does it while this one answers."""
    taken: list[bool] = []
    thread = threading.Thread(target=lambda: taken.append(hand_over(files)))
    thread.start()
    return thread, taken


def test_files_are_handed_to_the_window_that_runs(qtbot: QtBot, first: OneInstance, tmp_path: Path) -> None:
    files = [tmp_path / "Ö “a”.clipstudio", tmp_path / "two\nlines"]
    with qtbot.waitSignal(first.asked) as asked:
        thread, taken = started(files)
    qtbot.waitUntil(lambda: bool(taken))
    thread.join()
    assert (taken, asked.args) == ([True], [files])
    with qtbot.waitSignal(first.asked) as asked:
        thread, taken = started([])
    qtbot.waitUntil(lambda: bool(taken))
    thread.join()
    assert asked.args == [[]], "one only wants to see the window"


def test_a_question_that_files_lead_to_does_not_stand_on_the_socket_that_brought_them(
    qtbot: QtBot, first: OneInstance, tmp_path: Path
) -> None:
    """Its events delete the socket, which would be returned to: the window fell when the question was answered."""
    callers: list[set[str]] = []
    first.asked.connect(lambda _files: callers.append({frame.name for frame in traceback.extract_stack()}))
    with qtbot.waitSignal(first.asked):
        thread, taken = started([tmp_path])
    qtbot.waitUntil(lambda: bool(taken))
    thread.join()
    assert len(callers) == 1
    assert OneInstance._read.__name__ not in callers[0]


def test_a_window_that_is_busy_is_waited_for(qtbot: QtBot, first: OneInstance, tmp_path: Path) -> None:
    """While a window starts on a machine under load, it may not come to answer for many seconds."""
    with qtbot.waitSignal(first.asked):
        thread, taken = started([tmp_path])
        thread.join(0.5)
        assert (thread.is_alive(), taken) == (True, [])
    qtbot.waitUntil(lambda: bool(taken))
    thread.join()
    assert taken == [True]
    assert one_instance.ANSWER_MS > 5_000, "under a load of ten, a start was seen to take longer"


def test_nobody_answers_where_no_window_runs(tmp_path: Path) -> None:
    assert not hand_over([tmp_path])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows forgets a pipe with its process")
def test_the_socket_of_a_window_that_was_killed_is_in_nobodys_way(qtbot: QtBot) -> None:
    name = socket_name()
    path = Path(name) if Path(name).is_absolute() else Path("/tmp") / name
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(path))
    assert path.exists()
    instance = OneInstance()
    assert instance.begin(())
    with qtbot.waitSignal(instance.asked):
        thread, taken = started([])
    qtbot.waitUntil(lambda: bool(taken))
    thread.join()
    assert taken == [True]
    instance.end()
    assert not path.exists()
    instance.deleteLater()


@pytest.mark.parametrize("noise", [b"GET / HTTP/1.1\r\n", b"[]\n", b'{"files": 3}\n', b"\xff\n"])
def test_what_is_no_start_of_clipstudio_is_sent_away(qtbot: QtBot, first: OneInstance, noise: bytes) -> None:
    heard: list[object] = []
    first.asked.connect(heard.append)
    stranger = QLocalSocket()
    stranger.connectToServer(socket_name())
    stranger.write(noise)
    qtbot.waitUntil(lambda: stranger.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert not heard
    stranger.deleteLater()


def test_each_data_folder_has_its_own_window(
    qtbot: QtBot, first: OneInstance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = socket_name()
    for folder in (tmp_path / "other", tmp_path / ("deep" * 40)):
        monkeypatch.setenv("CLIPSTUDIO_HOME", str(folder))
        assert socket_name() != here
        assert len(socket_name()) <= 100
        assert not hand_over([])
        QLocalServer.removeServer(socket_name())


def test_files_are_told_from_verbs(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    project = str(tmp_path / "a.clipstudio")
    assert wants_window([])
    assert wants_window(["a.clipstudio"])
    assert wants_window([str(folder)])
    assert not wants_window(["audit", project])
    assert not wants_window(["--version"])
    assert not wants_window([str(folder / "gone")])
    assert handed_files([str(folder), "--x"]) == [folder]
    assert wants_window(["file:///a%20b"])
    assert handed_files(["file:///a%20%C3%A4%2520.clipstudio"]) == [Path("/a ä%20.clipstudio")]


@pytest.mark.skipif(sys.platform == "win32", reason="there a folder in use is not deleted")
def test_a_start_from_a_folder_that_is_gone_takes_whole_paths(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert handed_files(["/a.clipstudio", "b.clipstudio"]) == [Path("/a.clipstudio"), Path("b.clipstudio")]
