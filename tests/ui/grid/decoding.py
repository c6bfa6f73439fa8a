"""A program of its own: a thread decodes pictures while the main thread takes objects apart."""

from __future__ import annotations

import threading
import time

from PySide6.QtCore import QMetaMethod, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from clipstudio.ui.grid.images import decoded
from tests.ui.grid.source import jpeg

OBJECTS = 300
"""Qt spreads its locks over 131 places, by the addresses of objects: with so many, every one is held once."""


class Teller(QObject):
    """One that others listen to.

    Qt asks Python for this method while it holds the lock of the listener that goes, in every class. To stay in it
    makes sure that the other thread decodes meanwhile.
    """

    told = Signal()

    def disconnectNotify(self, signal: QMetaMethod) -> None:
        time.sleep(0.001)


def main() -> None:
    """Print how many pictures were decoded; where the threads wait for each other, this never ends."""
    app = QGuiApplication([])
    data, is_over, count = jpeg(8, 8), threading.Event(), 0

    def decode() -> None:
        nonlocal count
        while not is_over.is_set():
            assert decoded(data, QSize(8, 8), False) is not None
            count += 1

    thread = threading.Thread(target=decode)
    thread.start()
    tellers = [Teller() for _ in range(OBJECTS)]
    for number, teller in enumerate(tellers):
        listener = QObject(app)
        listener.setObjectName("x" * (number % 50))  # or all might lie at distances that fall on few of the locks
        teller.told.connect(listener.deleteLater)
        listener.deleteLater()
    QTimer.singleShot(0, app.quit)
    app.exec()
    is_over.set()
    thread.join()
    print(count)


if __name__ == "__main__":
    main()
