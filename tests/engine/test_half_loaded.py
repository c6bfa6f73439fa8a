"""What scipy computes on one thread does not fail while torch is being loaded on another."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

# Reads scipy where the other thread would: after torch is known by its name, and before it has its class.
HALF_LOADED = """
import scipy.stats

class Tensor:
    pass
"""
LOADING = """
import clipstudio.engine
import torch

print(torch.Tensor.__module__)
"""


def test_scipy_can_be_used_while_torch_is_half_loaded(tmp_path: Path) -> None:
    (tmp_path / "torch").mkdir()
    (tmp_path / "torch" / "__init__.py").write_text(HALF_LOADED, encoding="utf-8")
    found = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])
    told = subprocess.run(
        [sys.executable, "-c", LOADING],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": found},
    )
    assert told.stdout.split() == ["torch"], told.stderr
