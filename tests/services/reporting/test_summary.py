"""A report on one page, however much there is to say, in words that need no others."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import html5lib
import pytest
from pypdf import PdfReader

from clipstudio.domain.language import Later
from clipstudio.domain.progress import finish
from clipstudio.domain.report_kinds import ReportKind
from clipstudio.domain.reports import ReportError, ReportPlan, SectionName
from clipstudio.reporting.document import Chart, Report
from clipstudio.reporting.html import report_html
from clipstudio.reporting.pdf import report_pdf
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.report import making_file, report_of
from clipstudio.services.reporting.summary.making import summary_of
from clipstudio.storage.project_file import ProjectFile
from tests.prepared import copy_of
from tests.saved_runs import key, save_run

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
LONG = "a very long name of something that was asked about by somebody " * 6
PLAN = ReportPlan("Who is called a thief?", (key(1),), "A. Auditor", kind=ReportKind.SUMMARY)


@pytest.fixture(scope="module")
def project(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectFile]:
    """A short run, and twelve whose names are very long."""
    path = copy_of(blank, tmp_path_factory.mktemp("summary") / "audited.clipstudio")
    with ProjectFile.open(path) as opened:
        save_run(opened, "Thieves")
        for number in range(12):
            save_run(opened, f"{number} {LONG}", model=f"{LONG}{number}", threshold=0.5)
        yield opened


def summary(project: ProjectFile, plan: ReportPlan) -> Report:
    material = Material.read(project, plan)
    return summary_of(material, report_of(material))


@pytest.fixture(scope="module")
def long(project: ProjectFile) -> Report:
    """Of all runs, with a long title and long words of the author's."""
    texts = {SectionName.USE: LONG * 8}
    return summary(project, ReportPlan(LONG, tuple(map(key, range(1, 14))), LONG, texts=texts, minimum_cell=0))


def text_of(report: Report) -> str:
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(report_html(report).decode())
    return " ".join(" ".join(each.text or "" for each in root.iter() if each.tag != "style").split())


def pages(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


def test_a_stranger_reads_what_was_asked_found_and_left_out(project: ProjectFile) -> None:
    plan = replace(PLAN, minimum_cell=0, texts={SectionName.USE: "Asked about: **visitors**\nof a shop.\n\nMore."})
    made = summary(project, plan)
    text = text_of(made)
    for part in (
        "Summary of a report on one page · By A. Auditor",
        "Asked about: visitors of a shop.",
        "Such a model is given pictures and a list of words",
        "“words” with 2 labels",
        "By group: a n = 8; b n = 8.",
        "95 % interval",
        "do not say what is true of a person",
        "No plan was locked before the results were seen",
        "Whether people would agree: nobody judged the images by hand.",
        "clipstudio figure audited.clipstudio 1 --out FILE.csv",
    ):
        assert part in text, part
    assert "More." not in text
    assert made.sections[0].title == "What was asked"
    assert pages(report_pdf(made)) == 1


def test_small_groups_are_suppressed_in_it_too(project: ProjectFile) -> None:
    text = text_of(summary(project, PLAN))
    assert "By group: a suppressed; b suppressed." in text
    assert "n = 8" not in text
    assert "2 groups left out, suppressed (fewer than 10 images, or needed to hide such a group)." in text


def test_however_much_there_is_to_say_it_is_one_page(long: Report) -> None:
    assert pages(report_pdf(long)) == 1
    text = text_of(long)
    assert "further results in the report" in text
    assert re.search(r"\d further limits? in the report\.", text)
    charts = [block for section in long.sections for block in section.blocks if isinstance(block, Chart)]
    assert len(charts) == 1, "sentences are left out before it"


@pytest.mark.skipif(CHROMIUM is None, reason="no browser that prints without a window")
def test_a_browser_prints_it_on_one_page(long: Report, tmp_path: Path) -> None:
    (tmp_path / "summary.html").write_bytes(report_html(long))
    target = tmp_path / "summary.pdf"
    options = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        f"--user-data-dir={tmp_path}",
    )
    asked = [str(CHROMIUM), *options, f"--print-to-pdf={target}", (tmp_path / "summary.html").as_uri()]
    subprocess.run(asked, check=True, capture_output=True, timeout=60)
    assert pages(target.read_bytes()) == 1


def test_the_same_results_give_the_same_bytes(project: ProjectFile, tmp_path: Path) -> None:
    for ending in ReportKind.SUMMARY.endings:
        files = [tmp_path / f"{name}{ending}" for name in ("one", "two")]
        made = [finish(making_file(project, PLAN, file)) for file in files]
        assert all(isinstance(each.withheld, Later) for each in made)  # a window says it in its language
        digests = {each.sha256 for each in made}
        assert len(digests) == 1
        assert files[0].read_bytes() == files[1].read_bytes()


def test_another_ending_is_refused(project: ProjectFile, tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"name the summary on one page \.html or \.pdf"):
        finish(making_file(project, PLAN, tmp_path / "summary.md"))
