"""Whether a folder lies on a network drive, where SQLite's locks cannot be relied on."""

from __future__ import annotations

import sys
from pathlib import Path

_MOUNTS = Path("/proc/self/mounts")
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "ceph", "glusterfs", "lustre", "davfs"})
_NETWORK_IN_USER_SPACE = frozenset({"sshfs", "davfs2", "rclone", "glusterfs", "cephfs", "s3fs"})
"""After "fuse.", in the table of mounts."""

_DRIVE_REMOTE = 4
"""What Windows' GetDriveType calls a network drive."""


def is_on_network(folder: Path) -> bool:
    """Whether a folder lies on a network drive; False where the system does not say (macOS)."""
    if sys.platform == "win32":
        import ctypes

        resolved = folder.resolve()
        if str(resolved).startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(resolved.anchor) == _DRIVE_REMOTE)
    kind = _file_system(folder)
    return kind in _NETWORK or kind.removeprefix("fuse.") in _NETWORK_IN_USER_SPACE


def _file_system(folder: Path) -> str:
    """The type of the file system that holds a folder, by the longest mount point above it."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        place = folder.resolve()
    except OSError:
        return ""
    longest, kind = -1, ""
    for line in lines:
        _device, mount, found, *_ = line.split(" ")
        point = Path(mount.encode("latin-1", "replace").decode("unicode_escape") if "\\" in mount else mount)
        # A later mount on the same point hides the earlier one.
        if place.is_relative_to(point) and len(point.parts) >= longest:
            longest, kind = len(point.parts), found
    return kind
