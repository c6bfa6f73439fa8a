"""Questions of which only the last one asked is answered."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from clipstudio.ui.background import Background, Refusal

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Latest:
    """Puts questions about one thing on the screen: what is in this grid, which run is in this panel.

    Every question carries a key that names what it asks for, and its answer comes back with that key. An answer is
    dropped when another question was put meanwhile or its own was withdrawn, and so is a refusal: what fills the
    screen is what was asked for last, however slow the reading threads are.

    Args:
        background: Where questions are put.
        owner: Nothing is answered once this is gone.
        refusal: Gets the sentence of a question that failed.
    """

    def __init__(self, background: Background, owner: QObject, refusal: Refusal) -> None:
        self._background = background
        self._owner = owner
        self._refusal = refusal
        self._question: object | None = None
        self.wanted: Hashable | None = None
        """The key of the question put last, answered or not; None when it was withdrawn."""

    def ask(self, key: K, question: Callable[[], T], answer: Callable[[K, T], None]) -> None:
        """Put a question to a reading thread; ``answer`` gets its key and what was found.

        Args:
            key: What is asked for; hashable, and never changed.
            question: Called on a reading thread; it must hold all that it needs, since views go on meanwhile.
            answer: Called on the main thread, unless another question was put by then.
        """
        # Not the key alone: of two questions with the same key the older may have read what was changed since.
        this = object()
        self._question, self.wanted = this, key

        def put() -> T | None:
            # One that waited for a free thread while another was asked need not be looked into any more.
            return question() if this is self._question else None

        self._background.query(
            put, self._owner, partial(self._take, this, key, answer), partial(self._refuse, this)
        )

    def withdraw(self) -> None:
        """Want nothing more: the answer that is on its way is dropped."""
        self._question = self.wanted = None

    def _take(self, question: object, key: K, answer: Callable[[K, T], None], found: T) -> None:
        if question is self._question:
            answer(key, found)

    def _refuse(self, question: object, reason: str) -> None:
        if question is self._question:
            self._refusal(reason)
