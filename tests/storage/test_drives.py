"""Network drives are told from local ones by the table of mounts."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from clipstudio.storage import drives

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the table of mounts is Linux's")

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/share /mnt/share nfs4 rw 0 0
/dev/sdb1 /mnt/share/local ext4 rw 0 0
me@server: /mnt/my\\040files fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "network"),
    [
        ("/home/me", False),
        ("/mnt/share", True),
        ("/mnt/share/audits", True),
        ("/mnt/sharething", False),
        ("/mnt/share/local/audits", False),
        ("/mnt/my files/audits", True),
    ],
)
def test_the_innermost_mount_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, network: bool
) -> None:
    table = tmp_path / "mounts"
    table.write_text(MOUNTS)
    monkeypatch.setattr(drives, "_MOUNTS", table)
    assert drives.is_on_network(Path(folder)) is network
