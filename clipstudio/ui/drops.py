"""Files that come from outside: dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_paths(data: QMimeData) -> list[Path]:
    """Files and folders of this machine among what is dragged; empty when there is none."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
