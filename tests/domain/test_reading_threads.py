"""A thread that only reads stays one, and the others may write."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from clipstudio.domain.reading_threads import only_read_here, require_writing_allowed


def test_only_the_marked_thread_may_not_write() -> None:
    with ThreadPoolExecutor(1, thread_name_prefix="reader", initializer=only_read_here) as readers:
        for _ in range(2):
            with pytest.raises(RuntimeError, match="reader_0"):
                readers.submit(require_writing_allowed).result()
    with ThreadPoolExecutor(1) as writers:
        writers.submit(require_writing_allowed).result()
    require_writing_allowed()
    assert threading.current_thread() is threading.main_thread()
