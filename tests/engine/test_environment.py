"""Versions for provenance, and a start-up that loads nothing heavy."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys

import numpy as np
import torch

from clipstudio.engine.environment import versions
from clipstudio.engine.offline import open_clip


def test_versions_are_those_in_use() -> None:
    found = versions()
    assert found["torch"] == torch.__version__.split("+")[0] or found["torch"] == torch.__version__
    assert found["open_clip"] == open_clip().__version__
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


TOWER_OF_TIMM = """
import sys
import torch
from clipstudio.engine.offline import open_clip

open_clip()
print([name for name in ("timm", "torch._dynamo", "torch._dynamo.utils") if name in sys.modules])

from clipstudio.engine.architectures import build

vision = {"timm_model_name": "vit_tiny_patch16_224", "timm_proj": "linear", "image_size": 224}
text = {"context_length": 8, "vocab_size": 50, "width": 32, "heads": 2, "layers": 1}
model = build("timm", {"embed_dim": 16, "vision_cfg": vision, "text_cfg": text, "custom_text": True})
print(type(model.visual).__name__, tuple(model.encode_image(torch.zeros(2, 3, 224, 224)).shape))

support = sys.modules["torchvision.ops.roi_align"].is_compile_supported
from torch._dynamo.utils import is_compile_supported
print(support("cpu") == is_compile_supported("cpu"))
"""


def test_what_few_models_need_is_imported_for_them_alone() -> None:
    done = subprocess.run([sys.executable, "-c", TOWER_OF_TIMM], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "TimmModel (2, 16)", "True"]


def test_the_door_to_open_clip_shuts_the_network() -> None:
    assert open_clip() is sys.modules["open_clip"]
    assert os.environ["HF_HUB_OFFLINE"] == "1"
    assert os.environ["HF_HUB_DISABLE_TELEMETRY"] == "1"
