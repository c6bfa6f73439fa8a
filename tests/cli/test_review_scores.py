"""The strata of a review are made again from its run, so that the model's scores can help."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.results.review.population import Population
from clipstudio.results.review.reading import ReviewReading
from clipstudio.services.reviewing.page import ReviewPage
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.services.reviewing.scores import read_population
from clipstudio.storage.project_file import ProjectFile
from tests.cli.conftest import THIEVES, Command


@pytest.fixture
def drawn(thieves: Path, command: Command) -> Path:
    """Of the six whom the first service takes for thieves two of each gender are drawn, and two of the others."""
    labels = thieves.with_name("base.json")
    audit = command("audit", thieves, "--model", "first", "--labels", labels, "--by", "gender", "--minimum-n", "1")
    assert audit.code == 0, audit.err
    options = ("--label", "thief", "--by", "gender", "--given", "both", "--per-group", "2", "--auditor", "Ada")
    made = command("review", "new", thieves, "--name", "thieves", "--run", "1", *options)
    assert made.code == 0, made.err
    return thieves


def read(project: ProjectFile) -> tuple[ReviewReading, Population]:
    reading = ReviewPage.read(project, project.reviews.reviews()[0].id).reading
    population = read_population(project, reading)
    assert population is not None
    return reading, population


def test_every_pair_has_its_score_and_those_drawn_their_item(drawn: Path) -> None:
    with ProjectFile.open(drawn) as project:
        reading, population = read(project)
        given = population.scores > 0.5
        assert int(given.sum()) == len(THIEVES["first"])
        assert len(given) == 12
        sides = [stratum.is_given for stratum in reading.strata]
        assert [sides[place] for place in population.strata] == given.tolist()
        drawn_items = population.items[population.items >= 0]
        assert sorted(drawn_items.tolist()) == list(range(len(reading.items)))
        assert [reading.item_strata[row] for row in drawn_items] == population.strata[
            population.items >= 0
        ].tolist()
        assert population.group_of("gender").missing == 0


def test_the_page_offers_scores_beside_what_was_judged(drawn: Path) -> None:
    with ProjectFile.open(drawn) as project:
        (record,) = project.reviews.reviews()
        recorder = Recorder(project, record, project.reviews.auditor("Ada"))
        for item in range(1, record.item_count + 1):
            replies = {"verdict": ("right" if item % 2 else "wrong",)}
            recorder.write(Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies=replies))
        page = ReviewPage.read(project, record.id)
        offered = {choice.name for choice in page.answer({}).choices}
        assert "scores" in offered
        names = [row.name for row in page.answer({"scores": "on"}).figure.rows]  # type: ignore[union-attr]
        assert names[:2] == ["all images", "all images · with model scores"]


def test_a_run_that_is_gone_leaves_what_was_judged(drawn: Path) -> None:
    with ProjectFile.open(drawn) as project:
        (record,) = project.reviews.reviews()
        assert record.plan.run is not None
        project.runs.remove(record.plan.run)
        page = ReviewPage.read(project, record.id)
        assert read_population(project, page.reading) is None
        assert "scores" not in {choice.name for choice in page.answer({}).choices}
