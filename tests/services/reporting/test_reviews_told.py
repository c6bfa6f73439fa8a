"""Reviews in reports: counts, agreement, auditors by number, and nothing of groups so small that they identify."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reports import ReportPlan, SectionName
from clipstudio.domain.reviewing.entries import EntryKind, Seen
from clipstudio.domain.reviewing.presets import verdict_scheme
from clipstudio.domain.reviewing.reviews import ReviewPlan, Stratum
from clipstudio.domain.reviewing.schemes import AnswerScheme, Question, QuestionKind
from clipstudio.reporting.document import Chart, Facts, Report
from clipstudio.reporting.pdf import report_pdf
from clipstudio.reporting.report_data import report_data
from clipstudio.results.figures import RowFigure, TableFigure
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.report import make_report, report_of
from clipstudio.services.reporting.summary.making import summary_of
from clipstudio.services.reviewing.disagreements import settle
from clipstudio.services.reviewing.making import items_of_drawn, make_review
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.services.reviewing.sampling import Drawn
from clipstudio.storage.project_file import ProjectFile
from tests.golden.audited import audited_world
from tests.golden.world import write_world

ITEMS = 40
SCHEME = AnswerScheme((*verdict_scheme().questions, Question("why", "Why?", QuestionKind.TAGS, is_required=False)))


def project(folder: Path, moved: int) -> Path:
    """An audit of sixty images by gender and a review of forty, of which two more are of the smallest gender."""
    write_world(folder)
    lines = (folder / "attributes.csv").read_text("utf-8").splitlines()
    rows = [line.split(",") for line in lines]
    for number in range(1, 61):
        # Of the forty judged ones 3 or 5 are of a small group, and 12 or 10 of the one hidden beside it.
        small = number <= 3 or number > 48 or (moved > 0 and number in (6, 9))
        rows[number][1] = "other" if small else "male" if number % 3 == 0 else "female"
    (folder / "attributes.csv").write_text("\n".join(map(",".join, rows)), "utf-8")
    path = audited_world(folder, "--minimum-n", "2")
    with ProjectFile.open(path) as opened:
        _review(opened)
    return path


def _review(project: ProjectFile) -> ReviewId:
    named = {row.name: row.id for row in project.images.rows(list(range(1, 61)))}
    images = [named[f"g{number:02}.bmp"] for number in range(ITEMS)]
    strata = (Stratum((), 60, ITEMS, True),)
    drawn = Drawn(np.array(images), np.full(ITEMS, "thief"), np.zeros(ITEMS, np.int32), strata)
    people = [project.reviews.add_auditor(name)[0] for name in ("Ada Lovelace", "Bea")]
    plan = ReviewPlan("thieves", SCHEME, auditors=tuple(each.uuid for each in people), strata=strata, repeats=0)
    _, id = make_review(project, plan, items_of_drawn(project, drawn))
    record = project.reviews.record(id)
    for number in range(1, ITEMS + 1):
        for auditor in people:
            differs = auditor.name == "Bea" and not number % 10
            words = ("hat",) if number > 20 else ("Jane Doe",) if number == 3 else ()
            replies = {"verdict": ("wrong" if differs else "right",), "why": words}
            Recorder(project, record, auditor).write(
                Step(item=number, kind=EntryKind.ANSWER, scheme_version=1, replies=replies, seconds=2.0)
            )
    settle(project, id, people[0], 10, {"verdict": ("harmful",)}, Seen(is_blind=False))
    return id


def plan_of(project: ProjectFile, minimum: int, *, names: bool = False) -> ReportPlan:
    (run,) = project.run_list.all()
    (review,) = project.reviews.reviews()
    return ReportPlan(
        *("R", (run.key,)),
        reviews=(review.id,),
        sections=(SectionName.REVIEWS,),
        minimum_cell=minimum,
        names_auditors=names,
    )


def told(path: Path, minimum: int = 10, *, names: bool = False) -> Report:
    with ProjectFile.open(path, read_only=True) as opened:
        return make_report(opened, plan_of(opened, minimum, names=names))


def summed_up(path: Path, minimum: int = 10) -> str:
    """What a summary says."""
    with ProjectFile.open(path, read_only=True) as opened:
        material = Material.read(opened, plan_of(opened, minimum))
        return json.dumps(report_data(summary_of(material, report_of(material))), ensure_ascii=False)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    """The same project twice, but for two judged images that are in one or in the other of two groups."""
    folder = tmp_path_factory.mktemp("two")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLIPSTUDIO_HOME", str(folder / "home"))
        yield [project(folder / str(moved), moved) for moved in (0, 2)]


def charts(report: Report) -> list[Chart]:
    return [block for block in report.sections[0].blocks if isinstance(block, Chart)]


def table(report: Report, words: str) -> TableFigure:
    found = next(each.figure for each in charts(report) if words in each.figure.text.title)  # type: ignore[union-attr]
    assert isinstance(found, TableFigure)
    return found


def test_answers_are_counted_by_who_gave_them_and_what_was_settled(two: list[Path]) -> None:
    report = told(two[0])
    rows = {row.cells[0]: row.cells[1:] for row in table(report, "answers to").rows}
    # Bea differs on 10, 20, 30 and 40; 10 was settled, and of two the majority of the others is nobody's.
    assert rows["Right"][0] == "36"
    assert rows["Right"][2:] == ("40", "36")
    assert rows["Wrong"][2:] == ("0", "4")
    assert rows["Harmful"][0] == "1"
    facts = next(block for block in report.sections[0].blocks if isinstance(block, Facts) and len(block.rows) == 4)
    assert [value for _, value in facts.rows] == ["40 of 40 items", "40 items", "4 items", "1 item"]


def test_agreement_is_told_by_every_measure_with_intervals_and_shares_of_all_images(two: list[Path]) -> None:
    report = told(two[0])
    measures = {row.cells[0]: row.cells[1] for row in table(report, "every measure").rows}
    assert measures["percent agreement"].startswith("90.0 % (")
    assert len(measures) == 5
    figures = [each.figure for each in charts(report) if isinstance(each.figure, RowFigure)]
    assert any("images given" in each.text.title for each in figures)
    assert any(each.text.title.startswith("agreement") for each in figures)
    assert b"pdfuaid:part" in report_pdf(report)


def test_auditors_are_numbered_unless_they_are_to_be_named(two: list[Path]) -> None:
    numbered, named = (json.dumps(report_data(told(two[0], names=each))) for each in (False, True))
    assert "Lovelace" not in numbered
    assert "auditor 1" in numbered
    assert "Ada Lovelace" in named
    assert "auditor 1" not in named


def test_nothing_hangs_on_how_many_of_a_suppressed_group_were_judged(two: list[Path]) -> None:
    first, second = (json.dumps(report_data(told(path))) for path in two)
    assert "suppressed" in first
    assert _without_times(first) == _without_times(second)
    shown = [json.dumps(report_data(told(path, 0))) for path in two]
    assert _without_times(shown[0]) != _without_times(shown[1])


def test_a_word_that_few_images_were_given_may_name_somebody(two: list[Path]) -> None:
    hidden, shown = (json.dumps(report_data(told(two[0], minimum))) for minimum in (10, 0))
    assert "hat" in hidden
    assert "Jane Doe" not in hidden
    assert "fewer than 10 images: 1 word." in hidden
    assert "Jane Doe" in shown


def test_a_review_of_few_images_is_withheld(two: list[Path]) -> None:
    report = told(two[0], ITEMS + 1)
    assert not charts(report)
    assert "so few images were judged" in str(report.sections)


def test_a_summary_tells_of_a_review_what_the_report_tells(two: list[Path]) -> None:
    first, second = (summed_up(path).partition("Judged by people: thieves")[2] for path in two)
    judged, there, _ = first.partition('"id": "not-shown"')
    assert "36 of 37 judged ones" in judged
    assert there
    assert judged == second.partition('"id": "not-shown"')[0]
    assert "so few images were judged" in summed_up(two[0], ITEMS + 1)


def _without_times(text: str) -> str:
    return re.sub(r"\d+ \w+ \d{4} \d\d:\d\d|[0-9a-f]{8,64}", "", text)
