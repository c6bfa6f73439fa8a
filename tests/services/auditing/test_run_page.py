"""Every mark of a run's figures stands for exactly the images that it counts."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from clipstudio.domain.audits import Boundary, Scoring
from clipstudio.results.figures import HistogramFigure
from clipstudio.results.run.outcomes import OutcomeKind, outcomes
from clipstudio.results.run.targets import RunTarget
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.read_once import ReadOnce
from clipstudio.storage.project_file import ProjectFile
from tests.results.behind import count_in, targets_of
from tests.services.auditing.made_runs import grouped, made_run, small_run, softmax
from tests.services.auditing.test_clustered_audits import audited
from tests.services.probes.conftest import acquaintances, image_ids, known, predict

__all__ = ["acquaintances", "known"]

RULES = [(Scoring.TOP1, ""), (Scoring.THRESHOLD, ""), (Scoring.THRESHOLD, "0.35"), (Scoring.SIGMOID, "0.1")]
OUTCOMES = ["category:0", "category:1", "label:0", "label:3", "unanswered:0"]


def page_of(scoring: Scoring, clustered: bool = False) -> RunPage:
    if not clustered:
        return small_run(scoring)
    rng = np.random.default_rng(5)
    clusters = np.arange(80, dtype=np.int32) // 2
    threshold = None if scoring is Scoring.TOP1 else 0.2
    plan = {"scoring": scoring, "threshold": threshold}
    return made_run(softmax(rng, 80, 4), grouped(rng, 80, 4, 3), clusters=clusters, **plan)


def behind(
    page: RunPage, target: RunTarget, descending: bool = True
) -> tuple[NDArray[np.int64], NDArray[np.floating]]:
    found = page.images(target, descending)
    assert found.probability is not None
    return found.ids, found.probability


def run_targets(page: RunPage, **chosen: str) -> list[tuple[RunTarget, str]]:
    targets = []
    for target, sentence in targets_of(page.answer(chosen).figure):
        assert isinstance(target, RunTarget)
        targets.append((target, sentence))
    return targets


@pytest.mark.parametrize("clustered", [False, True])
@pytest.mark.parametrize(("scoring", "threshold"), RULES)
@pytest.mark.parametrize("compared", ["0", "1"])
@pytest.mark.parametrize("form", ["groups", "labels"])
def test_marks_count_the_images_behind_them(
    scoring: Scoring, threshold: str, compared: str, form: str, clustered: bool
) -> None:
    page, counted = page_of(scoring, clustered), 0
    for outcome in OUTCOMES if form == "groups" else OUTCOMES[:1]:
        choices = {"form": form, "counted": outcome, "compared": compared, "threshold": threshold}
        for target, sentence in run_targets(page, **choices):
            ids, _ = behind(page, target)
            said = count_in(sentence)
            counted += said is not None
            assert said in (None, len(ids)), sentence
            assert page.shares(ids, [target])[target] == (len(ids), len(ids))
    assert counted > 10


@pytest.mark.parametrize("outcome", ["category:0", "label:1"])
@pytest.mark.parametrize("compared", ["0", "1"])
def test_bins_count_the_images_behind_them(outcome: str, compared: str) -> None:
    page = small_run()
    figure = page.answer({"form": "histogram", "counted": outcome, "compared": compared}).figure
    assert isinstance(figure, HistogramFigure)
    for place, series in enumerate(figure.series):
        for low, high, count in zip(figure.edges, figure.edges[1:], series.counts, strict=False):
            target = figure.brush(low, high, place)
            assert isinstance(target, RunTarget)
            ids, probability = behind(page, target)
            assert len(ids) == count
            assert probability is not None
            assert not len(ids) or (probability.min() >= low or low == figure.edges[0])
            assert page.shares(ids[:1], [target])[target] == (min(1, count), count)
    everything = figure.brush(figure.edges[0], figure.edges[-1], -1)
    assert isinstance(everything, RunTarget)
    assert len(page.images(everything).ids) == figure.series[0].n == 79


def test_shares_of_all_cells_are_those_of_each_alone() -> None:
    page = small_run(Scoring.THRESHOLD)
    targets = [target for target, _ in run_targets(page, form="labels")]
    selected = np.array([102, 110, 120, 154, 998])
    shares = page.shares(selected, targets)
    assert set(shares) == set(targets)
    for target, (chosen, count) in shares.items():
        ids, _ = behind(page, target)
        assert (chosen, count) == (np.isin(ids, selected).sum(), len(ids))
    assert any(chosen for chosen, _ in shares.values())


def test_bars_are_shown_before_the_images_behind_them_are_read() -> None:
    page = small_run(Scoring.THRESHOLD)
    images = page.images_at_own
    reads: list[None] = []

    def read() -> RunImages:
        reads.append(None)
        return images

    lazy = replace(page, held=ReadOnce(read))
    target = lazy.answer({}).first
    assert reads == []
    assert isinstance(target, RunTarget)
    assert behind(lazy, target)[0].tolist() == behind(page, target)[0].tolist()
    lazy.answer({"form": "histogram"})
    assert len(reads) == 1, "they are read once"


def test_images_come_in_the_order_of_their_probability() -> None:
    page = small_run(Scoring.THRESHOLD)
    target = page.answer({"counted": "label:1"}).first
    assert isinstance(target, RunTarget)
    assert target.caption == "doctor · all images"
    ids, probability = behind(page, target)
    assert probability is not None
    assert probability.tolist() == sorted(probability.tolist(), reverse=True)
    stored = page.images_at_own.arrays
    assert [stored.probabilities[(id - 100) // 2, 1] for id in ids] == probability.tolist()
    rising, ascending = behind(page, target, descending=False)
    assert ascending is not None
    assert ascending.tolist() == sorted(ascending.tolist())
    assert set(rising) == set(ids)


def test_unknown_probabilities_are_last_in_either_order() -> None:
    page = small_run()
    target = page.answer({}).shortcuts[0].target
    assert isinstance(target, RunTarget)
    for descending in (True, False):
        ids, probability = behind(page, target, descending)
        assert probability is not None
        assert ids[-1] == 100
        assert np.isnan(probability[-1])


def test_a_category_has_the_probability_of_its_most_probable_known_label() -> None:
    rng = np.random.default_rng(2)
    probabilities = softmax(rng, 40, 4)
    probabilities[7, 0] = np.nan
    page = made_run(probabilities, grouped(rng, 40, 3))
    assert page.images_at_own.probability("category", 0)[7] == probabilities[7, 2]


@pytest.mark.parametrize("clustered", [False, True])
def test_another_threshold_counts_and_finds_anew(clustered: bool) -> None:
    page = page_of(Scoring.THRESHOLD, clustered)
    moved = {"threshold": "0.6", "counted": "label:0"}
    target = page.answer(moved).first
    assert isinstance(target, RunTarget)
    assert target.threshold == 0.6
    ids, probability = behind(page, target)
    assert probability is not None
    assert len(ids) == page.result_at(0.6).overall.labels[0].count < page.result.overall.labels[0].count
    assert probability.min() > 0.6
    image = int(page.images_at_own.arrays.images[10])
    assert [given for _, given, _ in page.labels_of(image, moved)] == sorted(
        page.images_at_own.arrays.probabilities[10].tolist(), reverse=True
    )
    for chosen, threshold in ((moved, 0.6), ({}, 0.2)):
        assert all(given == (value > threshold) for _, value, given in page.labels_of(image, chosen))


@pytest.mark.parametrize("text", ["", "much", "0", "1", "-0.1", "nan"])
def test_no_threshold_or_nonsense_is_the_runs_own(text: str) -> None:
    assert small_run(Scoring.THRESHOLD).threshold({"threshold": text}) == 0.2
    assert small_run().threshold({"threshold": text}) is None


def test_a_run_by_top_1_has_no_threshold_to_move() -> None:
    assert small_run().threshold({"threshold": "0.3"}) is None


def test_a_boundary_that_passes_holds_for_moved_thresholds_too() -> None:
    page = small_run(Scoring.THRESHOLD, boundary=Boundary.AT_LEAST)
    exactly = float(page.images_at_own.arrays.probabilities[5, 0])
    target = page.answer({"counted": "label:0", "threshold": repr(exactly)}).first
    assert isinstance(target, RunTarget)
    assert 110 in page.images(target).ids


def test_two_threads_may_look_at_one_page() -> None:
    page, counts = small_run(Scoring.THRESHOLD), []

    def look(threshold: str) -> None:
        for _ in range(20):
            target = page.answer({"counted": "label:0", "threshold": threshold}).first
            assert isinstance(target, RunTarget)
            counts.append((threshold, len(page.images(target).ids)))

    threads = [threading.Thread(target=look, args=(text,)) for text in ("0.3", "0.5")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(counts) == 40
    assert len(set(counts)) == 2


def test_without_comparisons_there_is_one_bar() -> None:
    rng = np.random.default_rng(3)
    groupings = grouped(rng, 30, 2)
    page = made_run(softmax(rng, 30, 4), groupings)
    bare = RunPage(
        type(page.result)(page.result.record, page.result.overall, ()),
        page.held,
        page.basis,
    )
    for form in ("groups", "labels", "histogram"):
        targets = run_targets(bare, form=form)
        assert {target.comparison for target, _ in targets} == {None}
    assert {each.kind for each in outcomes(bare.result)} == set(OutcomeKind)


@pytest.mark.slow
def test_a_million_images_are_spread_over_their_groups_in_a_moment() -> None:
    rng = np.random.default_rng(4)
    n = 1_000_000
    page = made_run(rng.random((n, 4), dtype=np.float32), grouped(rng, n, 14), with_estimates=False)
    seconds = []
    for _ in range(3):
        started = time.process_time()
        page.answer({"form": "histogram", "counted": "label:0"})
        seconds.append(time.process_time() - started)
    # Processor time, and the best of several: another program on the machine is not to fail a test.
    assert min(seconds) < 0.3


def test_a_kept_run_is_read_with_its_images(known: ProjectFile, shelf: ModelCache, tmp_path: Path) -> None:
    predict(known, tmp_path, [{"thief": 0.8, "doctor": 0.2}, {"thief": 0.5, "doctor": 0.5}] * 12)
    page = RunPage.read(known, audited(known, shelf).record.id)
    for outcome, count in (("label:0", 12), ("label:1", 0), ("unanswered:0", 12)):
        target = page.answer({"counted": outcome}).first
        assert isinstance(target, RunTarget)
        assert page.images(target).ids.tolist() == image_ids(known)[target.kind == "unanswered" :: 2][:count]
