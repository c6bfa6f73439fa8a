"""Coverage: every image is counted once, as by hand, and how exact a rate can become is told."""

from __future__ import annotations

import pytest

from clipstudio.domain.duplicates import Verdict
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import ImageQuery
from clipstudio.results.coverage import Coverage, CoverageCell, CoverageTarget, coverage_figure
from clipstudio.results.coverage_grid import coverage_grid
from clipstudio.services.attribute_editing import rename_attribute
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.coverage import coverage_before_audits, read_coverage
from clipstudio.services.duplicates.deciding import Choice, decide
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images


@pytest.fixture
def grouped(project: ProjectFile) -> ProjectFile:
    """Twelve images: six f and five m, one without; the first eight young, no old m."""
    images = add_images(project, 12)
    source = project.attributes.add_source("t.csv", None)
    project.attributes.record(source, "sex", {image: "fm"[place % 2] for place, image in enumerate(images[:11])})
    ages = dict.fromkeys(images[:8], "young") | {images[8]: "old", images[10]: "old"}
    project.attributes.record(source, "age", ages)
    return project


def counted(coverage: Coverage) -> dict[tuple[str | None, ...], int]:
    return {cell.values: cell.n for cell in coverage.cells}


def test_one_attribute_and_an_intersection_of_two(grouped: ProjectFile) -> None:
    ids = grouped.images.find(ImageQuery())
    assert counted(read_coverage(grouped, ["sex"], ids)) == {("f",): 6, ("m",): 5, (None,): 1}
    both = counted(read_coverage(grouped, ["sex", "age"], ids))
    assert both[("f", "young")] == both[("m", "young")] == 4
    assert both[("f", "old")] == 2
    assert both[("m", "old")] == 0, "an empty group is listed"
    assert sum(both.values()) == 12
    assert (None, "old") not in both


def test_copies_that_audits_leave_out_are_told(grouped: ProjectFile) -> None:
    ids = grouped.images.find(ImageQuery())
    assert read_coverage(grouped, ["sex"], ids).copies == 0
    decide(grouped, [Choice((1, 3, 5), Verdict.KEEP_ONE, 3)])
    left = select_images(grouped, ImageQuery(without_copies=True))
    coverage = read_coverage(grouped, ["sex"], ids)
    assert coverage.copies == len(ids) - len(left) == 2
    told = "The counts include 2 images decided to be duplicates, which audits leave out."
    assert coverage_figure(coverage).text.limits[-1] == coverage_grid(coverage).text.limits[-1] == told
    assert read_coverage(grouped, ["sex"], left).copies == 0
    before = coverage_before_audits(grouped, ["sex"], 10)
    assert (sum(cell.n for cell in before.cells), before.copies) == (len(left), 0)
    told = "2 images decided to be duplicates are not counted, as in audits."
    assert coverage_figure(before).text.limits[-1] == told


def test_clusters_are_counted_and_an_image_without_one_is_its_own(grouped: ProjectFile) -> None:
    ids = grouped.images.find(ImageQuery())
    assert read_coverage(grouped, ["sex"], ids).cells[0].clusters is None
    # f: images 1, 3, 5, 7, 9, 11; three of them are one person.
    grouped.images.set_clusters(dict.fromkeys(map(ImageId, (1, 3, 5)), "one"))
    cells = {cell.values: cell.clusters for cell in read_coverage(grouped, ["sex"], ids).cells}
    assert cells == {("f",): 4, ("m",): 5, (None,): 1}


def test_what_cannot_be_counted_is_refused_with_a_reason(grouped: ProjectFile) -> None:
    ids = grouped.images.find(ImageQuery())
    with pytest.raises(AuditError, match="no attribute “hair”. Attributes: sex, age"):
        read_coverage(grouped, ["hair"], ids)
    source = grouped.attributes.add_source("names.csv", None)
    grouped.attributes.record(source, "name", {ImageId(int(id)): f"n{id}" for id in ids})
    for _ in range(2):
        grouped.attributes.record(source, "more", {ImageId(int(id)): f"m{id}" for id in ids})
    with pytest.raises(AuditError, match="make 2,197 combinations; at most 2,000"):
        read_coverage(grouped, ["name", "more", "name"], ids)


def test_the_table_says_how_exact_a_rate_can_become() -> None:
    cells = (CoverageCell(("f",), 400), CoverageCell(("m",), 5), CoverageCell(("x",), 0), CoverageCell((None,), 7))
    figure = coverage_figure(Coverage(("sex",), cells))
    assert [column.name for column in figure.columns][:2] == ["group", "images"]
    # Wilson's interval of 40 and 200 of 400; 381 of a rate of one half would have +-5 points.
    assert figure.rows[0].cells == ("f", "400", "(7.4–13.3)", "(45.1–54.9)", "enough")
    assert figure.rows[1].cells[1] == "5, too few"
    assert figure.rows[1].cells[-1] == "376"
    assert figure.rows[2].cells == ("x", "0, too few", "none", "none", "381")
    assert figure.rows[2].target is None
    assert figure.rows[0].target == CoverageTarget(group=(("sex", "f"),))
    assert figure.rows[3].target == CoverageTarget(group=(), missing=("sex",))
    assert figure.text.meaning == "Most images are of f (400), fewest of x (0)."
    (limit,) = figure.text.limits
    assert limit.startswith("1 group has fewer than 10 images")


def test_a_grid_of_one_attribute_hatches_what_is_too_small() -> None:
    cells = (CoverageCell(("f",), 400), CoverageCell(("m",), 5, clusters=4), CoverageCell((None,), 0))
    grid = coverage_grid(Coverage(("sex",), cells))
    assert [head.name for head in grid.rows] == ["f", "m", "missing"]
    words = [[grid.cell(row, column).words for column in range(4)] for row in range(3)]
    assert words[0] == ["400", "(7.4–13.3)", "(45.1–54.9)", "enough"]
    assert words[1][3] == "376"
    assert words[2] == ["0", "none", "none", "381"]
    assert [grid.cell(row, 0).is_hatched for row in range(3)] == [False, True, True]
    assert not grid.cell(1, 1).is_hatched
    assert grid.cell(0, 0).shade == 1.0
    assert grid.cell(1, 3).target == CoverageTarget(group=(("sex", "m"),))
    assert grid.cell(2, 0).target is None
    said = grid.cell(1, 0).sentence.splitlines()
    assert said[:3] == [
        "m: 5 images, fewer than 10: not estimated",
        "A rate of 10 % would have the interval (1.1–53.7), one of 50 % (17.0–83.0)",
        "376 more images for ±5 points",
    ]
    assert said[3] == "Of 4 clusters: (15.0–85.0) at 50 % if each is worth one image"


def test_two_attributes_are_crossed_with_their_totals() -> None:
    counts = {("f", "old"): 30, ("f", "young"): 4, ("m", "old"): 0, ("m", "young"): 12, (None, "old"): 3}
    grid = coverage_grid(Coverage(("sex", "age"), tuple(CoverageCell(key, n) for key, n in counts.items())))
    assert [head.name for head in grid.rows] == ["f", "m", "missing", "all"]
    assert [head.name for head in grid.columns] == ["old", "young", "all"]
    words = [[grid.cell(row, column).words for column in range(3)] for row in range(4)]
    assert words == [["30", "4", "34"], ["0", "12", "12"], ["3", "0", "3"], ["33", "16", "49"]]
    hatched = [[grid.cell(row, column).is_hatched for column in range(3)] for row in range(4)]
    assert hatched == [[False, True, False], [True, False, False], [True, True, True], [False, False, False]]
    assert (grid.cell(0, 0).shade, grid.cell(0, 2).shade) == (1.0, None), "totals are not compared with groups"
    assert grid.cell(0, 0).small == "+351"
    assert grid.cell(2, 0).target == CoverageTarget(group=(("age", "old"),), missing=("sex",))
    assert grid.cell(0, 2).target == CoverageTarget(group=(("sex", "f"),))
    assert grid.cell(3, 1).target == CoverageTarget(group=(("age", "young"),))
    assert grid.cell(3, 2).target == CoverageTarget(group=())
    assert grid.cell(1, 0).target is None
    assert next(iter(grid.lines())) == ("f", "old", 30, "", "(3.5–25.6)", "(33.2–66.8)", 351)
    with pytest.raises(ValueError, match="two sides"):
        coverage_grid(Coverage(("a", "b", "c"), ()))


def test_what_clusters_leave_of_it_stands_beside_the_images() -> None:
    cells = (CoverageCell(("f",), 400, clusters=100), CoverageCell(("m",), 400, clusters=400))
    figure = coverage_figure(Coverage(("sex",), cells))
    assert [column.name for column in figure.columns][-2] == "clusters"
    assert figure.rows[0].cells[-2:] == ("100", "(40.4–59.6)")
    assert figure.rows[1].cells[-2:] == ("400", "(45.1–54.9)")
    assert figure.rows[0].cells[3] == figure.rows[1].cells[3] == "(45.1–54.9)"
    assert "lies between that of the images and that of the clusters" in figure.text.note
    assert figure.text.meaning == "", "no group is larger than another"


def test_groups_of_one_size_are_not_passed_over() -> None:
    cells = [CoverageCell((name,), n) for name, n in (("a", 40), ("b", 40), ("c", 40), ("d", 2), ("e", 2))]
    figure = coverage_figure(Coverage(("x",), tuple(cells)))
    assert figure.text.meaning == (
        "Most images are of a and 2 other groups (40 each), fewest of d and 1 other group (2 each)."
    )


def test_a_former_name_of_an_attribute_is_covered_as_what_it_is_called_now(grouped: ProjectFile) -> None:
    rename_attribute(grouped, "sex", "gender")
    found = read_coverage(grouped, ["sex"], grouped.images.find(ImageQuery()))
    assert found.attributes == ("gender",)
    assert counted(found) == {("f",): 6, ("m",): 5, (None,): 1}
