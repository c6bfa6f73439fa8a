"""What Debian's packages of this machine say of a file."""

from __future__ import annotations

import subprocess
from pathlib import Path


def owner(file: Path) -> str:
    """The package that a file of this machine belongs to; it may be known by the folder's other name.

    Raises:
        SystemExit: None says that it holds it.
    """
    for path in (str(file), str(file).removeprefix("/usr"), f"/usr{file}", str(file.resolve())):
        done = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.partition(": ")[0].split(", ")[0].partition(":")[0]
    raise SystemExit(f"No package of this machine holds {file}, so nothing says what its licence is.")
