"""Pictures in reports: only where they were asked for, of no suppressed group, the same bytes each time."""

from __future__ import annotations

import io
import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

import html5lib
import pytest
from PIL import Image
from pypdf import PdfReader

from clipstudio.domain.images import ImageQuery
from clipstudio.domain.reports import Pictures, PictureWish, ReportError, ReportPlan, SectionName
from clipstudio.reporting.document import Pictures as Shown
from clipstudio.reporting.document import Report
from clipstudio.reporting.html import report_html
from clipstudio.reporting.pdf import report_pdf
from clipstudio.results.suppression import Suppression
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.report import make_report
from clipstudio.services.reporting.sections.results import results
from clipstudio.storage.project_file import ProjectFile
from tests.golden.audited import audited_world
from tests.golden.world import write_world

BLURRED = PictureWish(Pictures.BLURRED)
CLEAR = PictureWish(Pictures.CLEAR, "drawn for a test", are_named=True)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectFile]:
    """Sixty pictures with an audit by gender."""
    folder = tmp_path_factory.mktemp("pictured")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLIPSTUDIO_HOME", str(folder / "home"))
        write_world(folder)
        path = audited_world(folder, "--minimum-n", "2")
    with ProjectFile.open(path, read_only=True) as opened:
        yield opened


def plan_of(project: ProjectFile, wish: PictureWish, minimum: int = 2) -> ReportPlan:
    (run,) = project.run_list.all()
    return ReportPlan("P", (run.key,), sections=(SectionName.RESULTS,), minimum_cell=minimum, pictures=wish)


def shown(report: Report) -> list[Shown]:
    return [block for section in report.sections for block in section.blocks if isinstance(block, Shown)]


def images_of(report: Report) -> list[Element]:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: Element = parser.parse(report_html(report).decode())
    return list(root.iter("img"))


def test_there_are_none_unless_they_are_asked_for(project: ProjectFile) -> None:
    report = make_report(project, plan_of(project, PictureWish()))
    assert not shown(report)
    assert not images_of(report)


def test_clear_ones_need_a_right_which_is_printed(project: ProjectFile) -> None:
    with pytest.raises(ReportError, match="State the right"):
        PictureWish(Pictures.CLEAR, "  ")
    report = make_report(project, plan_of(project, CLEAR))
    assert "as the author states it: drawn for a test" in str(report.sections)
    assert any("pictures of people" in line for line in report.warning)


def test_each_mark_shows_up_to_so_many_of_its_images_and_says_of_how_many(project: ProjectFile) -> None:
    told = shown(make_report(project, plan_of(project, CLEAR)))
    assert told
    for each in told:
        few, whole = map(int, re.findall(r"(\d+) of (\d+) images$", each.caption)[0])
        assert few == len(each.pictures) == min(whole, CLEAR.count)
        for picture in each.pictures:
            assert picture.name in picture.alt
            assert re.fullmatch(r"g\d\d\.bmp", picture.name)
    female = next(each for each in told if "female" in each.caption)
    assert all(int(picture.name[1:3]) % 2 == 0 for picture in female.pictures), "the world's women are even"


def test_names_of_files_are_told_only_where_that_was_chosen(project: ProjectFile) -> None:
    report = make_report(project, plan_of(project, BLURRED))
    assert shown(report)
    assert b".bmp" not in report_html(report)


def test_a_page_and_a_pdf_hold_the_pictures_with_words_for_who_cannot_see_them(project: ProjectFile) -> None:
    report = make_report(project, plan_of(project, BLURRED))
    pictures = [picture for each in shown(report) for picture in each.pictures]
    tags = images_of(report)
    assert [b64decode(each.attrib["src"].partition(",")[2]) for each in tags] == [each.jpeg for each in pictures]
    assert all(each.attrib["src"].startswith("data:image/jpeg;base64,") for each in tags)
    assert all(each.attrib["alt"].startswith("Blurred picture of an image behind “") for each in tags)
    data = report_pdf(report)
    held = [image for page in PdfReader(io.BytesIO(data)).pages for image in page.images]
    assert {each.image.size for each in held if each.image} >= {Image.open(io.BytesIO(pictures[0].jpeg)).size}
    assert b"pdfuaid:part" in PdfReader(io.BytesIO(data)).trailer["/Root"]["/Metadata"].get_data()
    again = make_report(project, plan_of(project, BLURRED))
    assert report_html(again) == report_html(report)
    assert report_pdf(again) == data


def test_another_seed_draws_others(project: ProjectFile) -> None:
    drawn = [shown(make_report(project, plan_of(project, replace(CLEAR, seed=seed)))) for seed in (1, 2)]
    assert drawn[0] != drawn[1]


def test_no_picture_is_shown_of_a_suppressed_group_or_of_few_images(project: ProjectFile) -> None:
    plan = plan_of(project, replace(CLEAR, count=12))
    material = Material.read(project, plan)
    hidden = Suppression(2, frozenset({frozenset({("gender", "female")})}))
    reported = tuple(each.without(project, hidden) for each in material.reported)
    material = replace(material, reported=reported, suppression=hidden)
    told = [block for block in results(material) if isinstance(block, Shown)]
    assert told
    assert not any("female" in each.caption for each in told)
    names = {picture.name for each in told for picture in each.pictures}
    assert all(int(name[1:3]) % 2 for name in names), "not behind “all images” either"
    many = make_report(project, plan_of(project, CLEAR, minimum=29))
    assert not shown(many)
    assert "No pictures of " in str(many.sections)


def test_images_whose_files_are_gone_are_passed_over(project: ProjectFile) -> None:
    rows = project.images.rows(project.images.find(ImageQuery()).tolist())
    kept = rows[:30]
    gone = [row.path for row in rows[30:] if row.path is not None]
    try:
        for path in gone:
            path.rename(path.with_suffix(".away"))
        told = shown(make_report(project, plan_of(project, CLEAR)))
        names = {picture.name for each in told for picture in each.pictures}
        assert names
        assert names <= {row.name for row in kept}
    finally:
        for path in gone:
            path.with_suffix(".away").rename(path)
