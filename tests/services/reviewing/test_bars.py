"""A review of a bar: all that it counts, or a known sample of it, so that shares as judged follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.ids import RunId
from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.domain.reviewing.presets import Preset, verdict_scheme
from clipstudio.domain.run_list import PairKey
from clipstudio.results.figures import RowFigure
from clipstudio.results.models.result import ModelsTarget
from clipstudio.results.run.outcomes import OutcomeKind
from clipstudio.results.run.targets import RunTarget
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.reviewing.new_review import NewReview, make_wished
from clipstudio.services.reviewing.page import ReviewPage, read_review
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.services.reviewing.sources import ChosenImages, MarkImages, Source, Sources
from clipstudio.storage.project_file import ProjectFile
from tests.results.behind import targets_of
from tests.services.comparing.test_pairs import HARMFUL, LABELS, audit, plan, predicted, two, word
from tests.services.probes.conftest import IMAGES, acquaintances, image_ids, known

__all__ = ["acquaintances", "known", "plan", "predicted", "two"]


def judged(project: ProjectFile, source: Source, *values: str) -> ReviewPage:
    """A review in which Ada gave these verdicts, item by item."""
    wish = NewReview(
        name="bar", preset=Preset.VERDICT, scheme=verdict_scheme(), source=source, auditors=("Ada",), repeats=0.0
    )
    _, id = make_wished(project, Sources(project), wish)
    recorder = Recorder(project, project.reviews.record(id), project.reviews.auditor("Ada"))
    for item, value in enumerate(values, 1):
        recorder.write(Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies={"verdict": (value,)}))
    return ReviewPage(project, read_review(project, id, minimum_n=2), ())


def test_all_that_a_bar_counts_is_judged_and_said_without_doubt(
    home: Path, predicted: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    key = audit(predicted, shelf, plan)
    place, run = LABELS.texts.index("thief"), RunId(key.id)
    target = RunTarget(run=run, kind=OutcomeKind.LABEL, index=place, comparison=0, group=0, caption="thief · a")
    page = judged(predicted, MarkImages(target, key, "thief · a"), "right", "wrong", "wrong", "harmful")

    (stratum,) = page.reading.strata
    assert (stratum.group, stratum.population, stratum.is_given) == ((("group", "a"),), 4, True)
    answer = page.answer({})
    assert answer.choices[0].chosen == "judged"
    assert isinstance(answer.figure, RowFigure)
    assert "All 4 were taken" in answer.figure.text.note
    assert "They are: thief · a." in answer.figure.text.note
    (line,) = answer.figure.rows[0].lines
    assert line[3:8] == (4, 4, pytest.approx(1 / 4), pytest.approx(1 / 4), pytest.approx(1 / 4))


def test_a_part_of_a_bar_stands_for_the_bar(
    home: Path, predicted: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    key = audit(predicted, shelf, plan)
    category = LABELS.categories.index("crime-related")
    target = RunTarget(run=RunId(key.id), kind=OutcomeKind.CATEGORY, index=category)
    page = judged(predicted, MarkImages(target, key, "crime", most=5, seed=1), *["right"] * 5)
    (stratum,) = page.reading.strata
    assert (stratum.sampled, stratum.population) == (5, 8)
    assert "5 of 8 were drawn at random" in page.answer({}).figure.text.note


def test_a_comparison_asks_of_what_each_model_said(home: Path, predicted: ProjectFile, two: PairKey) -> None:
    sources, ids = Sources(predicted), image_ids(predicted)
    page, digests = sources.shown(two), predicted.images.digests(ids)
    said = {(place, word(name, place)) for name in ("one", "two") for place in range(IMAGES)}
    checked = 0
    for target, _ in targets_of(page.answer({}).figure):
        assert isinstance(target, ModelsTarget)
        if not len(page.images(target).ids):
            continue
        items = sources.find(MarkImages(target, two, target.caption)).items
        told = {(digests.index(item.sha256), item.label) for item in items}
        assert told <= said
        checked += bool({label for _, label in told} & HARMFUL)
    assert checked


def test_images_that_were_chosen_say_why_nothing_is_as_judged(home: Path, predicted: ProjectFile) -> None:
    ids = tuple(image_ids(predicted)[:4])
    page = judged(predicted, ChosenImages(ids, "four", "thief"), "right")
    limits = page.answer({}).figure.text.limits
    assert any(limit.startswith("There is no figure “As judged”") for limit in limits)
