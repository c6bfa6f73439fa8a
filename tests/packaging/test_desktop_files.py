"""What tells a desktop of the program: valid, of one mind with each other and with the program."""

from __future__ import annotations

import shutil
import subprocess
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest

from clipstudio.domain.projects import REVIEW_SUFFIX, SUFFIX

ROOT = Path(__file__).resolve().parents[2]
FILES = ROOT / "packaging" / "linux"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
SENTENCES = ("summary", "p", "li")
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry() -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(FILES / "clipstudio.desktop", encoding="utf-8")
    return dict(parser["Desktop Entry"])


def kinds() -> dict[str, str]:
    """Pattern of file names to the kind that the desktop gives it."""
    types = ET.parse(FILES / "clipstudio-mime.xml").getroot().iter(f"{MIME}mime-type")
    return {glob.attrib["pattern"]: kind.attrib["type"] for kind in types for glob in kind.iter(f"{MIME}glob")}


def metainfo(folder: Path) -> Path:
    text = (FILES / "clipstudio.metainfo.xml.in").read_text(encoding="utf-8")
    path = folder / "org.clipstudio.clipstudio.metainfo.xml"
    path.write_text(text.replace("@VERSION@", "0.1.0").replace("@DATE@", "2026-01-01"), encoding="utf-8")
    return path


def test_the_endings_of_the_program_have_kinds_that_the_entry_opens() -> None:
    assert set(kinds()) == {f"*{SUFFIX}", f"*{REVIEW_SUFFIX}"}
    assert sorted(entry()["MimeType"].strip(";").split(";")) == sorted(kinds().values())
    assert entry()["Exec"] == "clipstudio %f"


def test_the_entry_for_software_centres_names_the_same(tmp_path: Path) -> None:
    component = ET.parse(metainfo(tmp_path)).getroot()
    assert {item.text for item in component.iter("mediatype")} == set(kinds().values())
    assert component.findtext("launchable") == "clipstudio.desktop"
    assert component.findtext("icon") == entry()["Icon"] == "clipstudio"


def test_a_german_desktop_reads_german(tmp_path: Path) -> None:
    """The menu, the kinds of files, and each sentence for software centres."""
    for key in ("GenericName", "Comment"):
        assert entry()[f"{key}[de]"] not in ("", entry()[key])
    for file, elements in ((FILES / "clipstudio-mime.xml", (f"{MIME}comment",)), (metainfo(tmp_path), SENTENCES)):
        for element in elements:
            said = [(one.get(LANGUAGE), one.text) for one in ET.parse(file).getroot().iter(element)]
            assert [language for language, _ in said] == [None, "de"] * (len(said) // 2)
            assert len({text for _, text in said}) == len(said) > 0


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed")
def test_the_entry_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", FILES / "clipstudio.desktop"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstream is not installed")
def test_the_entry_for_software_centres_is_valid(tmp_path: Path) -> None:
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--pedantic", metainfo(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
