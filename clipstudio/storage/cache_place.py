"""Where the cache of a project lies: beside it, or in one folder of the user's choice."""

from __future__ import annotations

import hashlib
from pathlib import Path

_folder: Path | None = None


def keep_caches_in(folder: str) -> None:
    """Put the caches of projects that are opened from now on into a folder; "" for beside each project."""
    global _folder
    _folder = Path(folder) if folder else None


def cache_folder() -> Path | None:
    """The folder for all caches; None where they lie beside their projects."""
    return _folder


def cache_of(path: Path) -> Path:
    """The folder that holds what can be made again of a project.

    One that lies beside the project already is used where it is until it is moved.
    """
    beside = cache_beside(path)
    if _folder is None:
        return beside
    elsewhere = cache_within(_folder, path)
    return beside if beside.exists() and not elsewhere.exists() else elsewhere


def cache_beside(path: Path) -> Path:
    """The cache of a project where the user chose no folder."""
    return path.with_name(f"{path.name}-cache")


def cache_within(folder: Path, path: Path) -> Path:
    """The cache of a project in a folder for all of them; projects of one name in two places have two."""
    place = hashlib.sha256(str(path.absolute()).encode()).hexdigest()[:8]
    return folder / f"{path.stem}-{place}{path.suffix}-cache"
