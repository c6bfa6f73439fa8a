"""What the package for Debian depends on."""

from __future__ import annotations

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
