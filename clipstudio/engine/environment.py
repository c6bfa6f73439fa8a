"""The versions behind a result, for its provenance."""

from __future__ import annotations

import platform
import sqlite3
from importlib.metadata import PackageNotFoundError, version

_PACKAGES = {
    "clipstudio": "clipstudio",
    "torch": "torch",
    "torchvision": "torchvision",
    "open_clip": "open_clip_torch",
    "timm": "timm",
    "safetensors": "safetensors",
    "pillow": "pillow",
    "pi_heif": "pi_heif",
    "numpy": "numpy",
    "scikit-learn": "scikit-learn",
}


def versions() -> dict[str, str]:
    """Name to version of Python, the system, SQLite and each package that can change a number; imports none."""
    found = {"python": platform.python_version(), "system": platform.platform(), "sqlite": sqlite3.sqlite_version}
    for name, package in _PACKAGES.items():
        try:
            found[name] = version(package)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found
