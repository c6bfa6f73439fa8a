"""One window for each user and data folder: a second start hands its files to the one that runs."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QDeadlineTimer, QLockFile, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from clipstudio.services.folders import data_folder

ANSWER_MS, LOCK_MS, STEP_MS = 20_000, 22_000, 20
"""Milliseconds to wait for the window that runs, and for another start that asks it at the same time.

Long, since only a window that lives is waited for: the socket of one that was killed refuses at once. A machine
under load, or one that reads the program from a slow disk, may leave a window that starts no time to answer.
"""
LONGEST_PATH = 100
"""Bytes of the name of a socket; Linux takes 107, macOS 103."""
MOST_BYTES = 1_000_000
TAKEN = b"taken\n"


class OneInstance(QObject):
    """What a window is found by. Between processes of one user on one machine; no network is used.

    Signals:
        asked: Another start asks for the window, with these files (list of `Path`, mostly none).
    """

    asked = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def begin(self, files: Sequence[Path]) -> bool:
        """Be the window that is found from now on; False where one took the files, and this start may end.

        Where neither is possible, since the disk takes no socket, windows do not know of each other.
        """
        name = socket_name()
        lock = QLockFile(f"{_stem()}.lock")
        lock.tryLock(LOCK_MS)
        try:
            if hand_over(files):
                return False
            if not self._server.listen(name):
                # Left behind by a window that was killed, or one that hangs: nobody answered.
                QLocalServer.removeServer(name)
                self._server.listen(name)
            return True
        finally:
            lock.unlock()

    def end(self) -> None:
        """Be found no more."""
        self._server.close()

    @Slot()
    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)

    @Slot()
    def _read(self) -> None:
        socket = self.sender()
        assert isinstance(socket, QLocalSocket)
        if socket.bytesAvailable() > MOST_BYTES:
            socket.abort()
        if not socket.canReadLine():
            return
        files = _named(bytes(socket.readLine().data()))
        if files is None:
            socket.abort()  # no start of clipstudio
            return
        socket.write(TAKEN)
        socket.flush()
        # Later: a question that it leads to runs events of its own, which delete the socket that calls this.
        QTimer.singleShot(0, self, partial(self.asked.emit, files))


def hand_over(files: Sequence[Path]) -> bool:
    """Ask the window that runs to come forward and take some files; False where none answers."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name())
    if not socket.waitForConnected(ANSWER_MS):
        return False
    message = json.dumps({"files": [os.fspath(file) for file in files]}) + "\n"
    socket.write(QByteArray(message.encode()))
    deadline = QDeadlineTimer(ANSWER_MS)
    is_open = True
    while is_open and not socket.canReadLine() and not deadline.hasExpired():
        socket.waitForReadyRead(STEP_MS)  # Python stands still meanwhile, so not for long
        is_open = socket.state() is QLocalSocket.LocalSocketState.ConnectedState
    is_taken = socket.canReadLine() and socket.readLine().data() == TAKEN
    socket.disconnectFromServer()
    return is_taken


def _named(message: bytes) -> list[Path] | None:
    """The files that a start hands over; None where the message is none of a start's."""
    try:
        told = json.loads(message)
    except ValueError:
        return None
    match told:
        case {"files": list(files)} if all(isinstance(file, str) for file in files):
            return [Path(file) for file in files]
    return None


def handed_files(arguments: Sequence[str]) -> list[Path]:
    """The files and folders among what a start was called with, some of them perhaps as `file:` addresses."""
    files = [_path(argument) for argument in arguments if not argument.startswith("-")]
    try:
        return [file.absolute() for file in files]
    except OSError:  # the folder that it was started in is gone
        return files


def _path(argument: str) -> Path:
    address = QUrl(argument)
    return Path(address.toLocalFile() if address.isLocalFile() else argument)


def socket_name() -> str:
    """Where the window of this user and data folder listens: in that folder, where its name is short enough."""
    path = f"{_stem()}.socket"
    if sys.platform != "win32" and len(os.fsencode(path)) <= LONGEST_PATH:
        return path
    user = os.getenv("USERNAME", "") if sys.platform == "win32" else str(os.getuid())
    return "clipstudio-" + hashlib.sha256(f"{user}\n{_stem()}".encode(errors="replace")).hexdigest()[:20]


def _stem() -> str:
    return str(data_folder().absolute() / "window")
