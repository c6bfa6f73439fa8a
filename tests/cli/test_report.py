"""The verb report: runs as a file that is read without the program."""

from __future__ import annotations

import io
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from pypdf import PdfReader

from clipstudio.domain.reports import DEFAULT_SECTIONS, SectionName
from tests.cli.conftest import Command


@pytest.fixture
def audited(thieves: Path, tmp_path: Path, command: Command) -> Path:
    """The project of three services, of which the first was audited."""
    done = command(
        *("audit", thieves, "--model", "first", "--labels", tmp_path / "base.json"),
        *("--by", "gender", "--minimum-n", 2, "--name", "Thieves"),
    )
    assert done.code == 0, done.err
    return thieves


def page(path: Path) -> Element:
    """A report, parsed as strictly as the standard asks."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: Element = parser.parse(path.read_bytes().decode())
    return root


def said(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_a_report_holds_all_that_a_stranger_needs(audited: Path, tmp_path: Path, command: Command) -> None:
    words = tmp_path / "use.md"
    words.write_text("Asked about: **visitors**.", "utf-8")
    out = tmp_path / "report.html"
    done = command(
        *("report", audited, "--run", 1, "--out", out, "--title", "Of thieves", "--author", "A. Auditor"),
        *("--text", f"use={words}"),
    )
    assert done.code == 0, done.err
    root = page(out)
    ids = [each.attrib["id"] for each in root.iter("section") if each.attrib.get("id") in tuple(SectionName)]
    assert ids == list(DEFAULT_SECTIONS)
    text = said(root)
    for part in (
        "Of thieves",
        "By A. Auditor",
        "Asked about: visitors.",
        "Thieves, run 1",
        "gender",
        "first",
        "{label}",
        "all of them are exploratory",
        "nobody judged the images by hand",
        "Other models: all results are of first, predictions from elsewhere.",
        "SHA-256 of the list of images",
        "clipstudio figure",
    ):
        assert part in text, part


def test_the_same_project_gives_the_same_bytes_on_paper_too(
    audited: Path, tmp_path: Path, command: Command
) -> None:
    for ending in ("html", "pdf"):
        files = [tmp_path / f"{name}.{ending}" for name in ("one", "two")]
        for file in files:
            assert command("report", audited, "--run", 1, "--out", file).code == 0
        assert files[0].read_bytes() == files[1].read_bytes()
    read = PdfReader(io.BytesIO((tmp_path / "one.pdf").read_bytes()))
    assert "Thieves, run 1" in read.pages[0].extract_text()


def test_sections_are_chosen_and_ordered(audited: Path, tmp_path: Path, command: Command) -> None:
    out = tmp_path / "report.html"
    done = command("report", audited, "--run", 1, "--out", out, "--section", "limits", "--section", "data")
    assert done.code == 0, done.err
    titles = [said(each) for each in page(out).iter("h2")]
    assert titles == ["Contents", "Limits", "Images and coverage"]
    done = command("report", audited, "--run", 1, "--out", out, "--section", "limits", "--ai-act")
    assert [said(each) for each in page(out).iter("h2")] == ["Contents", "Limits", "EU AI Act"]
    assert {each.attrib["href"] for each in page(out).iter("a")} == {"#content", "#limits", "#ai-act"}


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (("--run", "9", "--out", "r.html"), "There is no run “9”"),
        (("--run", "1", "--out", "r.docx"), "name the report .html or .pdf"),
        (("--run", "1", "--out", "r.html", "--kind", "croissant"), "name the Croissant metadata .json"),
        (("--run", "1", "--out", "r.md", "--kind", "model-card", "--model", "x"), "not of a model “x”"),
        (("--run", "1", "--out", "r.html", "--text", "cake=x.md"), "is not SECTION=FILE.md"),
        (("--run", "1", "--out", "r.html", "--text", "use=nowhere.md"), "cannot be read as a text"),
        (("--run", "1", "--out", "r.html", "--review", "none"), "none"),
        (("--run", "1", "--out", "r.html", "--section", "use", "--section", "use"), "name each once"),
    ],
)
def test_what_cannot_be_reported_is_refused(
    audited: Path, command: Command, given: tuple[str, ...], reason: str
) -> None:
    done = command("report", audited, *given)
    assert done.code != 0
    assert reason in " ".join(done.err.replace("│", " ").split())


def test_a_kept_report_is_written_again_and_its_versions_are_listed(
    audited: Path, tmp_path: Path, command: Command
) -> None:
    files = [tmp_path / "one.html", tmp_path / "two.html"]
    done = command(
        "report", audited, "--run", 1, "--out", files[0], "--keep", "Thieves", "--auditor", "A. Auditor"
    )
    assert done.code == 0, done.err
    done = command("report", audited, "--kept", "Thieves", "--out", files[1])
    assert "Wrote version 2" in done.err
    assert files[0].read_bytes() == files[1].read_bytes()
    card = tmp_path / "card.md"
    done = command("report", audited, "--kept", "Thieves", "--kind", "model-card", "--out", card)
    assert "Wrote version 3" in done.err
    assert "- name: first\n" in card.read_text("utf-8")
    listed = command("reports", audited).out
    assert "two.html" in listed
    assert "model card" in listed
    assert "A. Auditor" in listed
    assert command("reports", audited, "--rename", "Thieves", "Visitors").code == 0
    assert command("report", audited, "--kept", "Thieves", "--out", files[1]).code == 1
    assert "keeps no report yet" in command("reports", audited, "--delete", "Visitors").out
    assert "keeps no report" not in command("history", audited, "--undo").out
    assert "Visitors" in command("reports", audited).out


def test_small_groups_are_suppressed_unless_it_is_turned_off(
    audited: Path, tmp_path: Path, command: Command
) -> None:
    texts = {}
    for minimum in (10, 3, 0):
        out = tmp_path / f"{minimum}.html"
        done = command("report", audited, "--run", 1, "--out", out, "--minimum-cell", minimum)
        assert done.code == 0
        texts[minimum] = said(page(out))
        withheld = "Withheld, without numbers wherever named: gender: female; gender: male. Each has fewer than 10"
        assert (withheld in done.err) is (minimum == 10)
    reason = "suppressed (fewer than 10 images, or needed to hide such a group)"
    assert f"female: {reason}; male: {reason}" in texts[10]
    assert "With a suppressed value, or without one12 images" in texts[10]
    assert "12 images are in suppressed groups or lack a value of gender" in texts[10]
    assert "2 groups, named without numbers" in texts[10]
    assert "6 images" not in texts[10]
    assert "Groups of fewer than 3 images are suppressed" in texts[3]
    assert "there is none" in texts[3]
    assert "Nothing is suppressed" in texts[0]
    for minimum in (3, 0):
        assert "female: 6 images; male: 6 images" in texts[minimum]


def test_a_run_of_fewer_images_than_the_minimum_is_not_reported(
    audited: Path, tmp_path: Path, command: Command
) -> None:
    done = command("report", audited, "--run", 1, "--out", tmp_path / "r.html", "--minimum-cell", 13)
    assert done.code != 0
    assert "The run “Thieves” has 12 images" in done.err
    assert not (tmp_path / "r.html").exists()
