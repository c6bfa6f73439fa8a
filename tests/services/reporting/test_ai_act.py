"""The section on the EU AI Act: what it lists, where it leads, and that it says what is not covered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from clipstudio.domain.reports import DEFAULT_SECTIONS, ReportPlan, SectionName
from clipstudio.reporting.document import Notice, Table, Words
from clipstudio.reporting.html import report_html
from clipstudio.reporting.pdf import report_pdf
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.report import make_report, section_of
from clipstudio.services.reporting.sections.ai_act_provisions import PROVISIONS
from clipstudio.storage.project_file import ProjectFile
from tests.prepared import copy_of
from tests.saved_runs import key, save_run


@pytest.fixture(scope="module")
def project(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectFile]:
    path = copy_of(blank, tmp_path_factory.mktemp("act") / "audited.clipstudio")
    with ProjectFile.open(path) as opened:
        save_run(opened, "Jobs")
        yield opened


PLAN = ReportPlan("Jobs", (key(1),), sections=(*DEFAULT_SECTIONS, SectionName.AI_ACT))


def table_of(project: ProjectFile, plan: ReportPlan) -> dict[str, tuple[tuple[Words, ...], ...]]:
    """The cells of every provision, by its name."""
    section = section_of(Material.read(project, plan), SectionName.AI_ACT)
    (table,) = (block for block in section.blocks if isinstance(block, Table))
    return {row[0][0].text: row[1:] for row in table.rows}


def test_the_provisions_are_listed_with_what_is_not_covered(project: ProjectFile) -> None:
    table = table_of(project, PLAN)
    for name in ("10(2)(f)", "10(2)(g)", "10(3)", "10(4)", "10(5)"):
        assert f"Article {name}" in table
    for name in ("2(d)", "2(g)", "3"):
        assert f"Annex IV, point {name}" in table
    assert all(cells[0][0].text and cells[1] and cells[2][0].text for cells in table.values())


def test_it_is_no_legal_advice(project: ProjectFile) -> None:
    section = section_of(Material.read(project, PLAN), SectionName.AI_ACT)
    first = section.blocks[0]
    assert isinstance(first, Notice)
    assert "no legal advice" in first.text


def test_it_leads_to_sections_that_are_there_and_names_those_that_are_not(project: ProjectFile) -> None:
    plan = replace(PLAN, sections=(SectionName.USE, SectionName.LIMITS, SectionName.AI_ACT))
    table = table_of(project, plan)
    linked = {words.section for _, where, _ in table.values() for words in where if words.section}
    assert linked == {"use", "limits"}
    assert Words("“Results” is not in this report") in table["Article 10(2)(f)"][1]
    assert table["Article 10(4)"][1] == (Words("Question and use", "use"),)
    whole = {words.section for _, where, _ in table_of(project, PLAN).values() for words in where}
    assert whole == {name.value for provision in PROVISIONS for name in provision.sections}


def test_what_the_author_did_not_write_is_said(project: ProjectFile) -> None:
    unsaid = Words("Nothing was written under “Question and use”.")
    assert unsaid in table_of(project, PLAN)["Article 10(4)"][2]
    assert "no author is named" in table_of(project, PLAN)["Annex IV, point 2(g)"][2][1].text
    written = replace(PLAN, author="A. Auditor", texts={SectionName.USE: "A shop."})
    assert unsaid not in table_of(project, written)["Article 10(4)"][2]
    assert table_of(project, written)["Annex IV, point 2(g)"][2][1:] == (Words("A signature."),)


def test_a_report_has_it_only_where_it_is_asked_for(project: ProjectFile) -> None:
    assert SectionName.AI_ACT not in ReportPlan("Jobs", (key(1),)).sections


def test_html_and_pdf_link_to_the_sections(project: ProjectFile) -> None:
    plan = replace(PLAN, sections=(SectionName.USE, SectionName.LIMITS, SectionName.AI_ACT))
    report = make_report(project, plan)
    page = report_html(report).decode()
    assert '<a href="#limits">Limits</a>' in page
    assert "“Results” is not in this report" in page
    pdf = report_pdf(report)
    assert pdf.count(b"/Link") > report_pdf(replace(report, sections=report.sections[:2])).count(b"/Link")
