"""Say in one line which system libraries Qt lacks on this Linux, with the command that installs them.

In a container, where the user is root and apt-get is there, the command is run at once.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

NEEDED = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Library that Qt's platform plugins load, and the Debian package that holds it."""


def missing() -> dict[str, str]:
    """The libraries that cannot be loaded, with their packages."""
    lacking = {}
    for library, package in NEEDED.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            lacking[library] = package
    return lacking


def main() -> int:
    """Report or install what is missing; 0 when Qt can start."""
    if not sys.platform.startswith("linux") or not (lacking := missing()):
        return 0
    command = ["apt-get", "install", "-y", *lacking.values()]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Qt lacks {', '.join(lacking)}: running {' '.join(command)}")
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run([*command, "-qq"], check=False, stdout=subprocess.DEVNULL)
        lacking = missing()
    if lacking:
        print(f"Qt lacks {', '.join(lacking)}. Run: sudo {' '.join(command)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
