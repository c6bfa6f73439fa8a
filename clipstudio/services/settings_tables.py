"""Reading the file of settings as it stands, before anything is known of what it holds."""

from __future__ import annotations

import tomllib
from pathlib import Path

from clipstudio.domain.language import tr


def read_tables(path: Path) -> dict[str, object]:
    """What stands in a file of settings.

    Raises:
        OSError: There is none, or the disk refuses.
        ValueError: It is no TOML, or no UTF-8.
    """
    text = path.read_text(encoding="utf-8-sig")  # some editors of Windows begin a file with a mark
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError(tr("lists in lists are nested too deeply")) from error


def kept_value(path: Path, group: str, name: str) -> object:
    """One value of a file of settings; None where it holds none, whatever is wrong with it."""
    try:
        table = read_tables(path).get(group)
    except (OSError, ValueError):
        return None
    return table.get(name) if isinstance(table, dict) else None
