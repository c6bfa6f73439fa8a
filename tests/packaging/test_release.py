"""What a release changes in the checkout, and the checksums that it writes."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from tests.scripts import module_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def release() -> ModuleType:
    return module_of(ROOT / "packaging" / "release.py")


def test_only_the_version_of_the_project_changes(release: ModuleType) -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    changed = release.with_version(text, "9.8.7").splitlines()
    pairs = [(a, b) for a, b in zip(text.splitlines(), changed, strict=True) if a != b]
    assert [b for _, b in pairs] == ['version = "9.8.7"']


def test_what_was_unreleased_gets_the_version_and_its_day(release: ModuleType) -> None:
    before = "# Changes\n\n## Unreleased\n\n"
    after = "- **A thing**\n\n## 0.1.0 (2026-01-01)\n"
    assert release.with_heading(before + after, "0.2.0", "2026-02-03") == (
        f"{before}Nothing yet.\n\n## 0.2.0 (2026-02-03)\n\n{after}"
    )
    again = release.with_heading(before + after, "0.2.0", "2026-02-03")
    assert release.with_heading(again, "0.2.0", "2026-02-04") == again, "an earlier try of the same release did it"
    with pytest.raises(SystemExit, match="no heading"):
        release.with_heading("# Changes\n", "0.2.0", "2026-02-03")


def test_what_says_how_to_install_the_wheel_names_that_of_the_release(release: ModuleType) -> None:
    current = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    for name in release.NAME_THE_WHEEL:
        text = (ROOT / name).read_text(encoding="utf-8")
        assert f"clipstudio-{current}-py3-none-any.whl" in text
        changed = release.with_wheel(text, "9.8.7")
        assert set(re.findall(r"clipstudio-[^ ]*whl", changed)) == {"clipstudio-9.8.7-py3-none-any.whl"}


def test_checksums_name_what_is_published_and_nothing_else(release: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "a.whl").write_bytes(b"wheel")
    (tmp_path / "notes.txt").write_bytes(b"x")
    release.write_sums(tmp_path)
    assert (tmp_path / "SHA256SUMS").read_text() == f"{hashlib.sha256(b'wheel').hexdigest()}  a.whl\n"


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for make is a script of the shell")
def test_a_release_goes_through_all_its_steps_in_order(tmp_path: Path) -> None:
    """In a checkout of its own, with a stand-in for make that only notes what it was asked for."""
    checkout, tools = tmp_path / "checkout", tmp_path / "tools"
    (checkout / "packaging").mkdir(parents=True)
    shutil.copy(ROOT / "packaging" / "release.py", checkout / "packaging")
    for name in ("pyproject.toml", "CHANGELOG.md", "README.md", "docs/packaging.md"):
        (checkout / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, checkout / name)
    (checkout / ".gitignore").write_text("dist/\nasked\nno-bundle\n")
    tools.mkdir()
    make = '#!/bin/sh\necho "$1" >> asked\nmkdir -p dist\necho "$1" > "dist/$1.deb"\n[ ! -f "no-$1" ]\n'
    (tools / "make").write_text(make)
    (tools / "make").chmod(0o755)
    who = {
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b",
    }
    environment = os.environ | who | {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}

    def said(*command: str, code: int = 0) -> str:
        done = subprocess.run(command, cwd=checkout, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stderr
        return done.stdout + done.stderr

    release = (sys.executable, "packaging/release.py", "9.8.7")
    said("git", "init", "--quiet")
    assert "not committed" in said(*release, code=1)
    said("git", "add", ".")
    said("git", "commit", "--quiet", "--message", "All of it")
    (checkout / "no-bundle").touch()
    said(*release, code=1)
    assert said("git", "tag") == ""
    (checkout / "no-bundle").unlink()
    (checkout / "asked").unlink()
    said(*release)
    assert (checkout / "asked").read_text().split() == ["setup", "wheel", "bundle", "check-bundle"]
    assert said("git", "log", "--format=%s").splitlines() == ["Version 9.8.7", "All of it"]
    assert "has been released" in said(*release, code=1)
    assert said("git", "log", "--format=%s", "-1", "v9.8.7") == "Version 9.8.7\n"
    assert said("git", "status", "--porcelain") == ""
    assert 'version = "9.8.7"' in (checkout / "pyproject.toml").read_text()
    assert (checkout / "CHANGELOG.md").read_text().count("\n## 9.8.7 (") == 1
    assert "clipstudio-9.8.7-py3" in (checkout / "README.md").read_text()
    said("sh", "-c", "cd dist && sha256sum --check SHA256SUMS")
    assert len((checkout / "dist" / "SHA256SUMS").read_text().splitlines()) == 4


@pytest.mark.slow
@pytest.mark.skipif("CLIPSTUDIO_CHECK_WHEEL" not in os.environ, reason="CLIPSTUDIO_CHECK_WHEEL=1 tries the wheel")
def test_the_wheel_brings_all_that_the_sample_audit_needs(tmp_path: Path) -> None:
    """Built, installed beside the libraries of this environment, and run: resources, migrations and commands."""
    build = [sys.executable, "-m", "uv", "build", "--quiet", "--wheel", "--out-dir", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True)
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "check_wheel.py"), str(tmp_path), "--fast"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "the sample audit of 478 images was run" in done.stdout
