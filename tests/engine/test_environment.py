"""Versions for provenance, and a start-up that loads nothing heavy."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys

import numpy as np
import open_clip
import torch

from clipstudio.engine.environment import versions
from clipstudio.engine.offline import open_clip as door


def test_versions_are_those_in_use() -> None:
    found = versions()
    assert found["torch"] == torch.__version__.split("+")[0] or found["torch"] == torch.__version__
    assert found["open_clip"] == open_clip.__version__
    assert found["numpy"] == np.__version__
    assert found["sqlite"] == sqlite3.sqlite_version
    assert found["python"] == ".".join(map(str, sys.version_info[:3]))
    assert all(found.values())


def test_start_up_imports_neither_torch_nor_open_clip_nor_pillow() -> None:
    modules = ["registry", "devices", "reading", "pipeline", "loading", "clip_model", "zero_shot", "environment"]
    program = "\n".join(
        [
            "import sys",
            *(f"import clipstudio.engine.{name}" for name in modules),
            "from clipstudio.engine.registry import ModelRegistry",
            "from pathlib import Path",
            "ModelRegistry(Path('nowhere')).cards()",
            "from clipstudio.engine.environment import versions; versions()",
            "print([name for name in ('torch', 'open_clip', 'PIL', 'safetensors') if name in sys.modules])",
        ]
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_door_to_open_clip_shuts_the_network() -> None:
    assert door() is open_clip
    assert os.environ["HF_HUB_OFFLINE"] == "1"
    assert os.environ["HF_HUB_DISABLE_TELEMETRY"] == "1"
