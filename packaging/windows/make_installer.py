"""Make the installer for Windows of the built folder, by Inno Setup 6 (`iscc`, or ISCC names it).

Run by packaging/bundle/build.py on Windows. SIGN_WITH names a command that signs the file that it is given last.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FOLDER, DIST = ROOT / "dist" / "clipstudio", ROOT / "dist"
USUAL = Path(r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe")
PROGRAMS = ("clipstudio.exe", "clipstudio-window.exe")


def compiler() -> str:
    """Inno Setup's compiler.

    Raises:
        SystemExit: It is not on this machine.
    """
    found = os.environ.get("ISCC") or shutil.which("iscc") or (str(USUAL) if USUAL.exists() else None)
    if found is None:
        raise SystemExit("Inno Setup 6 is not installed: install it, or name its ISCC.exe in ISCC.")
    return found


def sign(*files: Path) -> None:
    """Sign files, where there is something to sign with."""
    if command := os.environ.get("SIGN_WITH"):
        for file in files:
            subprocess.run([*shlex.split(command, posix=False), str(file)], check=True)


def main() -> None:
    """Sign the programs, make the installer, and sign it."""
    number = version("clipstudio")
    sign(*(FOLDER / name for name in PROGRAMS))
    defined = (f"/DVersion={number}", f"/DFolder={FOLDER}", f"/DOutput={DIST}")
    subprocess.run([compiler(), "/Qp", *defined, str(HERE / "clipstudio.iss")], check=True)
    made = DIST / f"clipstudio-{number}-windows-x64.exe"
    sign(made)
    print(f"{made.name}: {made.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
