"""Who holds locks on a project file, where the system tells."""

from __future__ import annotations

import os
from pathlib import Path

_LOCKS = Path("/proc/locks")


def holders(path: Path) -> list[str]:
    """Other processes with a lock on a project file, as "name (process 123)"; [] where the system does not tell.

    Only Linux tells. The file itself is never opened: closing it again would drop SQLite's own locks.
    """
    try:
        lines = _LOCKS.read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    files = {_identity(each) for each in (path, path.with_name(f"{path.name}-shm"))} - {""}
    found = {int(fields[-4]) for fields in map(str.split, lines) if len(fields) >= 8 and _file(fields) in files}
    return [f"{_name(process)} (process {process})" for process in sorted(found - {os.getpid(), -1})]


def _file(fields: list[str]) -> str:
    """The file of a line of /proc/locks, "major:minor:inode" with device numbers in hexadecimal."""
    return fields[-3]


def _identity(path: Path) -> str:
    try:
        facts = path.stat()
    except OSError:
        return ""
    return f"{os.major(facts.st_dev):02x}:{os.minor(facts.st_dev):02x}:{facts.st_ino}"


def _name(process: int) -> str:
    try:
        return Path(f"/proc/{process}/comm").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return "a program"
