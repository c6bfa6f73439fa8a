"""What the package for Debian depends on, and the launcher of the archive that runs where it is unpacked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.scripts import PACKAGING, module_of


@pytest.fixture(scope="module")
def packages() -> ModuleType:
    return module_of(PACKAGING / "linux" / "make_packages.py")


def test_the_package_depends_on_the_libraries_of_wayland_wherever_it_is_built(
    packages: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here = {"libEGL.so.1": Path("/lib/libEGL.so.1"), "libc.so.6": Path("/lib/libc.so.6")}
    asked = {*here, *packages.WAYLAND, "libother.so.1"}
    monkeypatch.setattr(packages, "libraries_here", lambda: here)
    monkeypatch.setattr(packages, "libraries_asked_for", lambda _folder: asked)
    monkeypatch.setattr(packages, "owner", {here["libEGL.so.1"]: "libegl1", here["libc.so.6"]: "libc6"}.get)
    first, *others, fonts = packages.depends(Path())
    assert first.startswith("libc6 (>= ")
    assert others == ["libegl1", "libwayland-cursor0", "libwayland-egl1"]
    assert fonts == packages.FONTS
    assert "has libother.so.1:" in capsys.readouterr().out


def unpacked(folder: Path) -> Path:
    """The launcher in a folder with the least that it needs, and a program that tells what it is given."""
    source = PACKAGING / "linux"
    for name in ("applications", "mime/packages", "icons/hicolor/48x48/apps"):
        (folder / "share" / name).mkdir(parents=True)
    shutil.copy(source / "clipstudio.desktop", folder / "share" / "applications")
    shutil.copy(source / "clipstudio-mime.xml", folder / "share" / "mime" / "packages" / "clipstudio.xml")
    program = folder / "clipstudio"
    program.write_text('#!/bin/sh\necho started "$@"\n')
    program.chmod(0o755)
    return Path(shutil.copy(source / "portable" / "start-clipstudio", folder))


def start(launcher: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    # Without sbin and the like, the desktop's own tools take no time.
    return subprocess.run(
        [launcher, *arguments], env={"PATH": os.defpath, **variables}, capture_output=True, text=True
    )


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the launcher is for Linux")


@linux
@pytest.mark.parametrize("name", ["my tools", "100%", 'say "a"', "a$b`c", "back\\slash"])
def test_the_menu_starts_the_program_from_whatever_folder(tmp_path: Path, name: str) -> None:
    launcher = unpacked(tmp_path / name)
    done = start(launcher, "a b", HOME=str(tmp_path / "home"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "started a b\n", "")
    entry = tmp_path / "home" / ".local" / "share" / "applications" / "clipstudio.desktop"
    values = dict(line.split("=", 1) for line in entry.read_text().splitlines() if "=" in line)
    command = values["Exec"].replace("\\\\", "\\").replace("%%", "%")  # of the file, then of field codes
    assert subprocess.run(["sh", "-c", f"printf %s {command}"], capture_output=True, text=True).stdout == (
        f"{launcher.parent}/clipstudio%f"
    )
    assert values["Path"].replace("\\\\", "\\") == str(launcher.parent)
    before = entry.stat().st_mtime_ns
    start(launcher, HOME=str(tmp_path / "home"))
    assert entry.stat().st_mtime_ns == before, "the menu knows it already"
    start(launcher, "--remove-from-menu", HOME=str(tmp_path / "home"))
    assert not entry.exists()


@linux
@pytest.mark.parametrize("home", ["/proc/none", ""])
def test_it_starts_where_there_is_no_menu(tmp_path: Path, home: str) -> None:
    launcher = unpacked(tmp_path / "here")
    done = start(launcher, "x", XDG_DATA_HOME="relative", **({"HOME": home} if home else {}))
    assert (done.returncode, done.stdout) == (0, "started x\n")
    assert ("could not be put into the menu" in done.stderr) == bool(home)
