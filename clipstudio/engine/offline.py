"""The only module that imports open_clip, after the hub libraries were told to stay offline."""

from __future__ import annotations

import os
from importlib import import_module
from types import ModuleType

_SHUT = {"HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}


def open_clip() -> ModuleType:
    """Import open_clip such that neither it nor huggingface_hub can reach the network.

    Both read the environment once, when they are first imported, so it is set here and nowhere else. The import
    takes seconds (it brings torch): call this where a model is needed, not at start-up.
    """
    os.environ.update(_SHUT)
    return import_module("open_clip")
