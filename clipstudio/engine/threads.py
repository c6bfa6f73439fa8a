"""How many threads of the processor models and decoding may use, for the whole process."""

from __future__ import annotations

import os

_usual: int | None = None
"""What torch itself chose; None as long as nothing else was asked for."""
_limit = 0


def processors() -> int:
    """How many threads work may take: what was asked for last, or one for each processor."""
    return _limit or os.cpu_count() or 1


def use_threads(count: int) -> None:
    """Let torch, and threads that are started from now on, use so many; 0 for what each of them chooses by itself.

    To be called on the thread that runs models: an OpenMP team is of the thread that asks for it.
    """
    global _usual, _limit
    import torch

    _limit = count
    if _usual is None and count:
        _usual = torch.get_num_threads()
    if _usual is not None and torch.get_num_threads() != (count or _usual):
        torch.set_num_threads(count or _usual)
