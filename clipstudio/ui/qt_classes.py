"""Python's classes of Qt come into being on the window's thread, whichever thread imports them.

Up to Python 3.11 PySide keeps what it knows of each of these classes in one table without a lock, and Qt makes it
look there at any time on the window's thread, without Python's lock. Where another thread adds a class meanwhile,
PySide does not find what it looks for, and the process ends in a segmentation fault. That is rare as long as
nobody reads the window through a screen reader, which makes PySide look there thousands of times a second.
"""

from __future__ import annotations

import builtins
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from itertools import islice
from types import ModuleType, resolve_bases
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")

BEAT = 0.05
"""Seconds between two looks at whether the window's thread can still do what it was asked."""
LOOKS = 4
"""So many times in a row it has to be found waiting."""
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg", "QtOpenGL", "QtOpenGLWidgets", "QtTest")
"""What the program and pyqtgraph import of Qt; the last three are not in a bundle."""
AT_ONCE = 8
"""Classes of Qt that are made between two events."""

_KIND = type(QObject)
_WAITING = {
    threading.Event.wait.__code__.co_filename: ("wait", "join", "_wait_for_tstate_lock"),
    "<frozen importlib._bootstrap>": ("acquire",),
}
"""Where Python waits for another thread: for its end or its answer, or for a module that it imports."""


@dataclass(frozen=True, slots=True)
class _Errand(Generic[T]):
    """Something to do for a thread that waits for it."""

    work: Callable[[], T]
    outcome: Future[T] = field(default_factory=Future)

    def run(self) -> None:
        """Do it, unless who waited has done so."""
        if self.outcome.set_running_or_notify_cancel():
            try:
                self.outcome.set_result(self.work())
            except BaseException as fault:
                self.outcome.set_exception(fault)


class _Workbench(QObject):
    """Does on its thread, between events, what other threads ask for."""

    _asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._thread = threading.get_ident()
        self._is_away = False
        self._asked.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def call(self, work: Callable[[], T]) -> T:
        """What ``work`` returns when it is called there.

        While that thread waits for another one, which may be this one, it is in no method of Qt: then ``work`` is
        called here.
        """
        if threading.get_ident() == self._thread or (self._is_away and self._waits()):
            return work()
        errand = _Errand(work)
        self._asked.emit(errand)
        seen = 0
        while not wait((errand.outcome,), 0 if self._is_away else BEAT).done:
            seen = seen + 1 if self._waits() else 0
            self._is_away = seen >= LOOKS or (self._is_away and seen > 0)
            if self._is_away and errand.outcome.cancel():
                return work()
        return errand.outcome.result()

    def _waits(self) -> bool:
        frame = sys._current_frames().get(self._thread)
        return frame is not None and frame.f_code.co_name in _WAITING.get(frame.f_code.co_filename, ())

    @Slot(object)
    def _do(self, errand: _Errand[Any]) -> None:
        self._is_away = False
        errand.run()


_benches: list[_Workbench] = []


@contextmanager
def qt_classes_made_here() -> Iterator[None]:
    """Have all classes of Qt made on this thread, which handles events, as long as the context lasts."""
    build, bench = builtins.__build_class__, _Workbench()

    def build_here(body: Callable[[], Any], name: str, /, *bases: Any, **options: Any) -> Any:
        make = partial(build, body, name, *bases, **options)
        is_of_qt = any(isinstance(base, _KIND) for base in resolve_bases(bases))
        return bench.call(make) if is_of_qt else make()

    builtins.__build_class__ = build_here
    _benches.append(bench)
    try:
        yield
    finally:
        _benches.remove(bench)
        builtins.__build_class__ = build


def make_classes_of_qt() -> None:
    """Make the classes of Qt itself, which come into being as each is asked for first."""
    for name in QT_MODULES:
        with suppress(ImportError):
            module = _there(partial(import_module, f"PySide6.{name}"))
            names = iter(dir(module))
            while some := list(islice(names, AT_ONCE)):
                _there(partial(_ask_for, module, some))


def _there(work: Callable[[], T]) -> T:
    """Call something on the thread that makes the classes, where there is one."""
    return _benches[-1].call(work) if _benches else work()


def _ask_for(module: ModuleType, names: list[str]) -> None:
    for name in names:
        getattr(module, name, None)
