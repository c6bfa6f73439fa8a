"""Nothing in a report hangs on how large suppressed groups are: it is the same when one image changes groups."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from clipstudio.domain.packs import Outcome, PackWish
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.progress import finish
from clipstudio.domain.report_kinds import ReportKind
from clipstudio.domain.reports import ReportPlan, SectionName
from clipstudio.reporting.document import Heading, Paragraph
from clipstudio.reporting.figure_pictures import figure_text
from clipstudio.reporting.report_data import report_data
from clipstudio.services.packing import making
from clipstudio.services.packing.making import making_pack
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.reporting.material import Material, Reported
from clipstudio.services.reporting.report import CARDS, report_of, section_of
from clipstudio.services.reporting.sections.results import results, shown_answers
from clipstudio.services.reporting.summary.making import summary_of
from clipstudio.services.verifying import print_checks
from clipstudio.services.verifying.verifying import verifying
from clipstudio.storage.project_file import ProjectFile
from tests.golden.calls import run_verb
from tests.golden.world import write_world

SIZES = {"dotted": 22, "plain": 17, "striped": 15, "zigzag": 6}
"""Of 60 images; the last is small, and the one before it is withheld beside it."""
BY = ["--by", "group", "--by", "group,gender", "--minimum-n", "5"]
CALLS = [
    ["audit", "--model", "harm", "--labels", "{base}", *BY],
    ["audit", "--model", "words", "--labels", "words", "--scoring", "threshold", "--threshold", "0.04", *BY],
    ["probe denigration", "--model", "harm", "--labels", "{base}", "--labels", "{with-child}", *BY],
    ["probe labels", "--model", "words", "--labels", "words", "--threshold", "0.04", *BY],
    ["probe models", "--model", "harm", "--model", "harm-again", "--labels", "{base}", *BY],
    ["probe identity", "--model", "names", "--names", "who", "--pool", "5", "--purpose", "a test of reports", *BY],
    ["probe attributes", "--model", "groups", "--attribute", "group", "--positive", "zigzag", *BY],
]


def project(folder: Path, moved: int) -> Path:
    """A project whose striped group has given some images to the zigzag one, with a run of every kind."""
    write_world(folder)
    sizes = {**SIZES, "striped": SIZES["striped"] - moved, "zigzag": SIZES["zigzag"] + moved}
    groups = [name for name, size in sizes.items() for _ in range(size)]
    lines = (folder / "attributes.csv").read_text("utf-8").splitlines()
    rows = [f"{lines[0]},group", *(f"{line},{group}" for line, group in zip(lines[1:], groups, strict=True))]
    (folder / "attributes.csv").write_text("\n".join(rows), "utf-8")
    rng = random.Random(4)
    wide = [",".join(["image", *SIZES])]
    for number in range(len(groups)):
        weights = [rng.random() for _ in SIZES]
        if number in (52, 53):  # Wrong in whichever group, so that the accuracy over all images stays.
            weights[0] = 2.0
        wide.append(",".join([f"g{number:02}.bmp", *(f"{each / sum(weights):.6f}" for each in weights)]))
    (folder / "groups.csv").write_text("\n".join(wide), "utf-8")
    path = folder / "p.clipstudio"
    run_verb("new", str(path))
    table = ["--attributes", str(folder / "attributes.csv"), "--key", "file"]
    run_verb("import", str(path), str(folder / "photos"), *table)
    for name in ("harm", "words", "names", "harm-again", "groups"):
        run_verb("import-predictions", str(path), str(folder / f"{name}.csv"), "--name", name)
    files = {each.stem: str(each) for each in folder.glob("*.json")}
    for call in CALLS:
        verb, *options = (each.format_map(files) for each in call)
        run_verb(*verb.split(), str(path), *options, "--name", f"run {CALLS.index(call)}")
    return path


def all_runs(opened: ProjectFile, minimum: int) -> Material:
    """What a report of every run is made from."""
    runs = tuple(each.key for each in reversed(opened.run_list.all()))
    sections = tuple(each for each in SectionName if each not in (SectionName.MODELS, SectionName.RECOMPUTE))
    return Material.read(opened, ReportPlan("All", runs, sections=sections, minimum_cell=minimum, model="harm"))


def told(material: Material) -> dict[str, Any]:
    """All that a report says and draws."""
    sections = tuple(section_of(material, name) for name in material.plan.sections)
    return report_data(replace(report_of(material), sections=sections))


def as_others_read_it(material: Material, kind: ReportKind) -> list[str]:
    """What a summary or a card says, times and digests left out."""
    if kind is ReportKind.SUMMARY:
        return texts(report_data(summary_of(material, report_of(material))))
    return [line for each in CARDS[kind](material).decode().splitlines() for line in texts(each)]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The same project twice, but for two images that are in one or in the other of two small groups."""
    folder = tmp_path_factory.mktemp("two")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLIPSTUDIO_HOME", str(folder / "home"))
        return [project(folder / str(moved), moved) for moved in (0, 2)]


@pytest.fixture(scope="module")
def materials(two: list[Path]) -> Iterator[list[Material]]:
    """What is told of each with suppression."""
    with ExitStack() as opened:
        files = [opened.enter_context(ProjectFile.open(path, read_only=True)) for path in two]
        yield [all_runs(file, 10) for file in files]


@pytest.fixture(scope="module")
def suppressed(materials: list[Material]) -> list[dict[str, Any]]:
    """The report of each with suppression."""
    return [told(each) for each in materials]


_VARYING = re.compile(r"\d+ \w+ \d{4} \d\d:\d\d|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{8,64}")
"""Times, the project's own id, and digests."""


def texts(data: object) -> list[str]:
    """Every text and number, times and digests left out."""
    if isinstance(data, dict):
        return [text for name, each in data.items() for text in (str(name), *texts(each))]
    if isinstance(data, list | tuple):
        return [text for each in data for text in texts(each)]
    return [_VARYING.sub("", str(data))]


def test_a_report_is_the_same_however_large_suppressed_groups_are(suppressed: list[dict[str, Any]]) -> None:
    first, second = map(texts, suppressed)
    differing = [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]]
    assert not differing
    assert len(first) == len(second)
    named = [text for text in first if "zigzag" in text]
    assert named
    assert any("suppressed (fewer than 10 images" in text for text in first)


def test_without_suppression_the_sizes_are_told(two: list[Path]) -> None:
    for path, size in zip(two, (6, 8), strict=True):
        with ProjectFile.open(path, read_only=True) as opened:
            assert f"zigzag: {size} images" in json.dumps(told(all_runs(opened, 0)), ensure_ascii=False)


def test_what_is_told_of_other_groups_stays(suppressed: list[dict[str, Any]]) -> None:
    text = json.dumps(suppressed[0], ensure_ascii=False)
    assert "dotted: 22 images; plain: 17 images" in text
    assert "21 images are in suppressed groups or lack a value of group" in text
    assert "With a suppressed value, or without one" in text
    assert "The figures of this probe are suppressed" not in text


def titles_of(reported: Reported) -> list[str]:
    """The titles of the figures that a report shows of a result, without how many images they are of."""
    return [figure_text(each.figure).title.partition("   n = ")[0] for each in shown_answers(reported)]


def test_every_part_of_a_result_is_told(materials: list[Material]) -> None:
    told = {each.source.record.probe: each for each in materials[0].reported if isinstance(each.source, ProbePage)}
    attributes = titles_of(told[ProbeName.ATTRIBUTES])
    assert attributes == [f"accuracy of group, zero-shot, by {by}" for by in ("group", "group and gender")]
    identity = titles_of(told[ProbeName.IDENTITY])
    assert [title.rpartition(", ")[2] for title in identity] == ["all images", "by group", "by group and gender"]


def test_why_published_figures_differ_is_told_once_for_each_result_that_shows_them(
    materials: list[Material],
) -> None:
    blocks = list(results(materials[0]))
    places = [place for place, each in enumerate(blocks) if isinstance(each, Heading)]
    told = [
        sum(
            isinstance(each, Paragraph) and each.text.startswith("Why published figures differ: Published figures")
            for each in blocks[start:end]
        )
        for start, end in zip(places, [*places[1:], len(blocks)], strict=True)
    ]
    expected = []
    for reported in materials[0].reported:
        expected.append(len({text for each in shown_answers(reported) for text in each.folded}))
    assert told == expected
    assert max(told) == 1


TIMES = re.compile(r"\d{4}-\d\d-\d\dT[\d:.+Z]+|\d+ \w+ \d{4} \d\d:\d\d|[0-9a-f]{8,64}|\"seconds\": [\d.]+")


def packed(path: Path, out: Path) -> dict[str, list[str]]:
    """Every text and number of a pack of every run, by file; the rows without their order, which tells nothing."""
    with ProjectFile.open(path, read_only=True) as opened:
        runs = tuple(each.key for each in reversed(opened.run_list.all()))
        sections = tuple(each for each in SectionName if each not in (SectionName.MODELS, SectionName.RECOMPUTE))
        report = ReportPlan("All", runs, sections=sections)
        made = finish(making_pack(opened, PackWish(report, has_hashes=False), out))
    told = {"left out": list(made.left_out)}
    with zipfile.ZipFile(out) as archive:
        for name in archive.namelist():
            raw = archive.read(name)
            if name.endswith(".parquet"):
                table = parquet.read_table(io.BytesIO(raw)).to_pydict()
                told[name] = sorted(map(str, zip(*table.values(), strict=True)))
            elif not name.endswith((".pdf", ".txt", ".html", "log.jsonl")):  # held by the test above, or digests
                told[name] = [TIMES.sub("", line) for line in raw.decode().splitlines()]
    return told


def test_a_pack_tells_no_more_than_the_report(
    two: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (making, print_checks):  # typeset from what the HTML is made from, for seconds
        monkeypatch.setattr(module, "report_pdf", lambda _report: b"%PDF")
    first, second = (packed(path, tmp_path / f"{place}.zip") for place, path in enumerate(two))
    assert first.keys() == second.keys()
    assert {name for name in first if first[name] != second[name]} == set()
    assert any("/rows/" in name for name in first)
    found = finish(verifying(tmp_path / "0.zip"))
    assert [each for each in found.checks if each.outcome is Outcome.DIFFERS] == []
    assert len(found.of(Outcome.AGREES)) > 60


@pytest.mark.parametrize("kind", [ReportKind.SUMMARY, *CARDS])
def test_so_are_a_summary_and_cards(materials: list[Material], kind: ReportKind) -> None:
    first, second = (as_others_read_it(each, kind) for each in materials)
    assert [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]] == []
    assert len(first) == len(second)
    assert any("suppressed" in line for line in first)
