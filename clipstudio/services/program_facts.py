"""What program this is, for `--version`, for Help and for a report of a fault."""

from __future__ import annotations

from functools import cache

_SHOWN = {
    "clipstudio": "clipstudio",
    "Python": "python",
    "torch": "torch",
    "open_clip": "open_clip",
    "SQLite": "sqlite",
    "System": "system",
}


@cache
def program_version() -> str:
    """The version of clipstudio, such as "0.1.0"."""
    from importlib.metadata import version  # takes 20 ms, which a window that starts has better use for

    return version("clipstudio")


def program_facts() -> dict[str, str]:
    """Name to version of clipstudio and of what it runs on, as Help shows them; loads none of it."""
    from clipstudio.engine.environment import versions

    found = versions()
    return {name: found[key] for name, key in _SHOWN.items()}
