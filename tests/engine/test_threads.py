"""Models and decoding use as many threads as is asked for, and as many as before when nothing is."""

from __future__ import annotations

import os
from pathlib import Path

import torch

from clipstudio.engine.preparing import Preparer
from clipstudio.engine.threads import processors, use_threads
from clipstudio.services.models.model_cache import ModelCache


def test_threads_are_limited_and_let_free_again() -> None:
    usual = torch.get_num_threads()
    try:
        use_threads(usual + 2)
        assert torch.get_num_threads() == processors() == usual + 2
        with Preparer((), (), None) as preparer:
            assert preparer._threads._max_workers == min(16, usual + 2)
    finally:
        use_threads(0)
    assert torch.get_num_threads() == usual
    assert processors() == (os.cpu_count() or 1)


def test_a_cache_of_models_takes_its_device_and_threads(tmp_path: Path) -> None:
    cache = ModelCache(tmp_path)
    assert (cache.device, cache.threads) == ("auto", 0)
