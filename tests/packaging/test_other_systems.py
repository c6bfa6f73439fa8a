"""The recipes for macOS and Windows, as far as they can be tried without these: read, and run with stand-ins."""

from __future__ import annotations

import ast
import os
import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from clipstudio.domain.projects import REVIEW_SUFFIX, SUFFIX
from tests.scripts import PACKAGING, module_of

ENDINGS = {SUFFIX.removeprefix("."), REVIEW_SUFFIX.removeprefix(".")}
INSTALLER = PACKAGING / "windows" / "clipstudio.iss"
SCRIPTS = sorted(file for file in PACKAGING.rglob("*") if file.suffix == ".sh" or file.name == "start-clipstudio")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.name)
def test_scripts_of_the_shell_can_be_read(script: Path) -> None:
    assert script.read_text(encoding="utf-8").startswith("#!/bin/sh\n")
    subprocess.run(["sh", "-n", str(script)], check=True)
    if shutil.which("shellcheck") is not None:
        subprocess.run(["shellcheck", str(script)], check=True)


def test_macos_is_told_of_both_kinds_of_files() -> None:
    tree = ast.parse((PACKAGING / "bundle" / "clipstudio.spec").read_text(encoding="utf-8"))
    (kinds,) = (
        ast.literal_eval(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "kinds"
    )
    assert {ending for _title, ending in kinds} == ENDINGS
    entitlements = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert set(entitlements.values()) == {True}


def entries(section: str) -> list[dict[str, str]]:
    """The entries of a section of the installer, by parameter."""
    text = INSTALLER.read_text(encoding="utf-8")
    body = re.search(rf"^\[{section}\]\n(.*?)(?=^\[|\Z)", text, re.MULTILINE | re.DOTALL)
    assert body is not None
    lines = [line for line in body[1].splitlines() if line and not line.startswith(";")]
    # A quote within a quoted text is written twice.
    found = [re.findall(r'(\w+): ("(?:[^"]|"")*"|[^;]+)', line) for line in lines]
    return [{key: re.sub('^"|"$', "", value).replace('""', '"') for key, value in line} for line in found]


def test_windows_opens_both_kinds_of_files_with_the_window() -> None:
    registry = {entry["Subkey"]: entry["ValueData"] for entry in entries("Registry")}
    for ending in ENDINGS:
        kind = registry[f"Software\\Classes\\.{ending}"]
        command = registry[f"Software\\Classes\\{kind}\\shell\\open\\command"]
        assert command == '"{app}\\clipstudio-window.exe" "%1"'
    programs = {name for entry in entries("Icons") + entries("Run") for name in [Path(entry["Filename"]).name]}
    assert {name.rsplit("\\", 1)[-1] for name in programs} == {"clipstudio-window.exe"}
    spec = (PACKAGING / "bundle" / "clipstudio.spec").read_text(encoding="utf-8")
    assert 'program("clipstudio-window", console=False)' in spec


def test_the_installer_says_everything_in_each_of_its_languages() -> None:
    text = INSTALLER.read_text(encoding="utf-8")
    assert text.isascii(), "Inno Setup may read it in the encoding of the machine"
    languages = [entry["Name"] for entry in entries("Languages")]
    of_inno = {"CreateDesktopIcon", "AdditionalIcons", "LaunchProgram"}
    asked = set(re.findall(r"\{cm:(\w+)", text)) - of_inno
    said = re.findall(r"^(\w+)\.(\w+)=.+$", text, re.MULTILINE)
    assert sorted(said) == sorted((language, name) for language in languages for name in asked)
    assert len(languages) == 2


def test_the_installer_is_made_with_what_its_script_asks_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The maker is run with a compiler and a signer that only note what they were called with."""
    maker = module_of(PACKAGING / "windows" / "make_installer.py")
    monkeypatch.setattr(maker, "DIST", tmp_path)
    monkeypatch.setattr(maker, "FOLDER", tmp_path / "clipstudio")
    noted = tmp_path / "noted.txt"
    stand_in = tmp_path / "stand-in"
    made = tmp_path / f"clipstudio-{maker.version('clipstudio')}-windows-x64.exe"
    stand_in.write_text(f'#!/bin/sh\necho "$@" >> "{noted}"\ntouch "{made}"\n')
    stand_in.chmod(0o755)
    monkeypatch.setenv("ISCC", str(stand_in))
    monkeypatch.setenv("SIGN_WITH", f"{stand_in} sign")
    maker.main()
    first, second, compiled, last = noted.read_text().splitlines()
    assert (first, second) == tuple(f"sign {tmp_path / 'clipstudio' / name}" for name in maker.PROGRAMS)
    assert last == f"sign {made}"
    defined = set(re.findall(r"/D(\w+)=", compiled))
    assert defined == set(re.findall(r"\{#(\w+)\}", INSTALLER.read_text(encoding="utf-8")))
    assert compiled.endswith(str(INSTALLER))


@pytest.mark.skipif(sys.platform == "win32", reason="a script of the shell")
def test_the_disk_image_is_signed_made_and_notarized_in_that_order(tmp_path: Path) -> None:
    shutil.copytree(PACKAGING / "macos", tmp_path / "packaging" / "macos")
    noted = tmp_path / "noted.txt"
    for name, says in (
        ("codesign", ""),
        ("xcrun", ""),
        ("stat", "1000000"),
        ("uname", "arm64"),
        ("python", "0.2.0"),
    ):
        folder = tmp_path / (".venvs/bundle/bin" if name == "python" else "tools")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f'#!/bin/sh\necho "{name} $@" >> "{noted}"\necho {says}\n')
        (folder / name).chmod(0o755)
    environment = {"PATH": f"{tmp_path / 'tools'}:/usr/bin:/bin", "SIGN_AS": "Somebody", "NOTARIZE_AS": "profile"}
    done = subprocess.run(
        ["sh", str(tmp_path / "packaging/macos/make_dmg.sh")],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    image = "dist/clipstudio-0.2.0-macos-arm64.dmg"
    assert done.stdout.endswith(f"{image}: 1 MB\n")
    steps = [line for line in noted.read_text().splitlines() if line.split()[0] in ("codesign", "xcrun", "python")]
    begins = (
        "python -P -c",
        "codesign --force --deep --options runtime",
        "codesign --verify",
        "python -m pip install",
        "python -m dmgbuild -s packaging/macos/dmg_settings.py",
        "xcrun notarytool submit",
        "xcrun stapler staple",
    )
    assert len(steps) == len(begins)
    assert all(step.startswith(begin) for step, begin in zip(steps, begins, strict=True))
    assert "--sign Somebody dist/clipstudio.app" in steps[1]
    assert steps[4].endswith(f"-D app=dist/clipstudio.app clipstudio {image}")
