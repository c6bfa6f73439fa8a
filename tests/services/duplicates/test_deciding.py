"""Decisions on images that look alike: kept, undone, never asked twice; and what they change in an audit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.audits import AuditPlan, RunArrays, Scoring
from clipstudio.domain.duplicates import CopyEffect, LookAlikes, Verdict
from clipstudio.domain.ids import ModelId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import Work, finish
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.probes.assignment import assign, tabulate
from clipstudio.results.look_alikes import effect_in_words
from clipstudio.results.selections import selection_in_words
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.duplicates.deciding import Choice, decide, take_back_all, undecided_groups
from clipstudio.services.duplicates.effect import latest_effect
from clipstudio.services.duplicates.finding import cluster_look_alikes
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.removing import remove_images
from clipstudio.statistics.groups import intersect
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in

NEAR = [(1, 2, 2), (1, 3, 4), (2, 3, 5), (4, 5, 3)]
"""Pairs of images, each with its distance."""


@pytest.fixture
def found() -> LookAlikes:
    first, second, distance = (np.array(each) for each in zip(*NEAR, strict=True))
    cosine = np.full(len(first), np.nan, np.float32)
    return LookAlikes(first, second, distance.astype(np.uint8), cosine, 6, 0, 0)


@pytest.fixture
def six(project: ProjectFile, photos: Path) -> ProjectFile:
    bring_in(project, photos)
    return project


def groups(project: ProjectFile, found: LookAlikes, distance: int = 10) -> list[tuple[int, ...]]:
    return [each.images for each in undecided_groups(project, found, distance)]


def test_copies_are_left_out_until_that_is_undone_and_not_asked_about_again(
    six: ProjectFile, found: LookAlikes
) -> None:
    assert groups(six, found) == [(1, 2, 3), (4, 5)]
    step = decide(six, [Choice((1, 2, 3), Verdict.KEEP_ONE, 2)])
    assert step is not None
    assert step.words == "keep one of 3 images"
    assert six.look_alikes.left_out().tolist() == [1, 3]
    assert groups(six, found) == [(4, 5)]
    query = ImageQuery(without_copies=True)
    assert select_images(six, query).tolist() == [2, 4, 5, 6]
    assert select_images(six, ImageQuery()).tolist() == [1, 2, 3, 4, 5, 6]
    assert selection_in_words(query, 4, {}) == "the 4 images without copies"
    decision = six.look_alikes.all()[0]
    assert (decision.kept, decision.verdict) == (six.images.digests([2])[0], Verdict.KEEP_ONE)
    step.undo(six)
    assert six.look_alikes.left_out().tolist() == []
    assert groups(six, found) == [(1, 2, 3), (4, 5)]
    step.redo(six)
    path = six.path
    six.close()
    with ProjectFile.open(path) as again:
        assert again.look_alikes.left_out().tolist() == [1, 3]


def test_what_is_told_apart_is_in_no_group_together_and_one_cluster_is_asked_once(
    six: ProjectFile, found: LookAlikes
) -> None:
    step = decide(six, [Choice((1, 3), Verdict.DIFFERENT), Choice((4, 5), Verdict.SAME)])
    assert step is not None
    assert groups(six, found) == [(1, 2)]
    assert set(map(len, six.images.cluster_members().values())) == {2}
    step.undo(six)
    assert not six.images.any_clusters()
    assert groups(six, found) == [(1, 2, 3), (4, 5)]
    decide(six, [Choice((1, 2), Verdict.SAME)])
    assert groups(six, found) == [(1, 2, 3), (4, 5)], "a third one is asked about with them"
    decide(six, [Choice((1, 2, 3), Verdict.SAME)])
    assert groups(six, found) == [(4, 5)]


def test_clusters_of_what_looks_alike_keep_apart_what_was_told_apart(
    six: ProjectFile, found: LookAlikes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looked(*_asked: object) -> Work[LookAlikes]:
        yield from ()
        return found

    monkeypatch.setattr("clipstudio.services.duplicates.finding.find_look_alikes", looked)
    decide(six, [Choice((1, 2, 3), Verdict.DIFFERENT)])
    plan = finish(cluster_look_alikes(six, ModelCache(), 10))
    assert sorted(plan.clusters) == [4, 5]


def test_what_was_put_together_is_not_asked_again_once_one_of_it_was_removed(
    six: ProjectFile, found: LookAlikes
) -> None:
    (first, *others) = groups(six, found)[0]
    decide(six, [Choice((first, *others), Verdict.SAME)])
    remove_images(six, [first])
    rest = found.kept((found.first != first) & (found.second != first))
    assert not any(set(others) & set(group) for group in groups(six, rest))


def test_all_decisions_can_be_taken_back_after_a_restart_and_that_is_undone(
    six: ProjectFile, found: LookAlikes
) -> None:
    assert take_back_all(six) is None
    decide(six, [Choice((1, 2, 3), Verdict.KEEP_ONE, 2), Choice((4, 5), Verdict.DIFFERENT)])
    path = six.path
    six.close()
    with ProjectFile.open(path) as again:
        step = take_back_all(again)
        assert step is not None
        assert step.words == "take back 3 decisions on duplicates"
        assert again.look_alikes.all() == ()
        assert groups(again, found) == [(1, 2, 3), (4, 5)]
        step.undo(again)
        assert again.look_alikes.left_out().tolist() == [1, 3]


def test_a_later_decision_on_a_pair_replaces_the_earlier(six: ProjectFile) -> None:
    decide(six, [Choice((1, 2), Verdict.KEEP_ONE, 1)])
    step = decide(six, [Choice((1, 2), Verdict.KEEP_ONE, 2)])
    assert step is not None
    assert six.look_alikes.left_out().tolist() == [1]
    step.undo(six)
    assert six.look_alikes.left_out().tolist() == [2]
    assert decide(six, []) is None


def test_the_effect_on_the_latest_run_is_that_of_counting_without_the_copies(
    six: ProjectFile, shelf: ModelCache
) -> None:
    decide(six, [Choice((1, 2, 3), Verdict.KEEP_ONE, 1)])
    assert latest_effect(six) is None, "there is no run"
    version = six.label_sets.newest()[0]
    labels = len(version.content.labels)
    # Images 1 to 3 are given the first label, the others the second.
    scores = np.full((6, labels), 0.1 / labels, np.float32)
    scores[:3, 0] = scores[3:, 1] = 0.9
    grouping = intersect(["g"], [np.array([0, 0, 0, 1, 1, 1], np.int32)], [["a", "b"]])
    plan = AuditPlan("one", SAMPLE_NAME, version.id, comparisons=(("g",),), minimum_n=2)
    overall, comparisons = tabulate(assign(scores, plan.rule), version.content, [grouping])
    arrays = RunArrays(np.arange(1, 7), scores, grouping.codes[:, None])
    model: ModelId = six.models.record(shelf.registry.card(SAMPLE_NAME))
    six.runs.save(plan, model, version.content, overall, comparisons, arrays, {}, None)
    effect = latest_effect(six)
    assert effect is not None
    categories = version.content.categories
    per_group = labels + len(categories)
    # Of all images the first label falls from 3/6 to 1/4; group a is left with one image.
    assert (effect.copies, effect.rates, effect.lost) == (2, 3 * per_group, 1)
    assert effect.largest == pytest.approx(0.25)
    first, second = (label.category for label in version.content.labels[:2])
    assert effect.changed == (2 if first == second else 4)
    assert plan.scoring is Scoring.TOP1


def test_the_effect_is_said_in_a_sentence() -> None:
    effect = CopyEffect("Crime, run 2", 214, 84, 3, 0.00391, 0)
    assert effect_in_words(effect) == (
        "Leaving out 214 copies changes 3 of the 84 rates of “Crime, run 2”, none by more than 0.4 points."
    )
    none = replace(effect, copies=1, changed=0, lost=1)
    assert effect_in_words(none) == (
        "Leaving out 1 copy changes none of the 84 rates of “Crime, run 2” by 0.1 points or more. "
        "1 group would become too small to estimate."
    )
    assert "holds none" in effect_in_words(replace(effect, copies=0))
