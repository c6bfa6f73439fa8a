"""Behind every mark of the attributes probe are exactly as many images as it says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.probes import AttributesPlan
from clipstudio.domain.progress import finish
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.results.attributes.answer import answer
from clipstudio.results.attributes.result import Accuracies, AttributesResult, Method
from clipstudio.results.attributes.targets import AnsweredTarget, AttributesTarget, ConfusedTarget
from clipstudio.results.reading import ProbeReading
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.answered_images import attributes_images
from clipstudio.services.probes.attributes import run_attributes
from clipstudio.services.probes.classes import propose_classes
from clipstudio.services.probes.kept_arrays import KeptArrays
from clipstudio.services.probes.registry import ATTRIBUTES
from clipstudio.storage.project_file import ProjectFile
from tests.results.behind import answers_of, count_in, targets_of
from tests.services.probes.conftest import IMAGES, image_ids, predict

COLOURS = ("red", "green", "blue")


def expected(result: AttributesResult, target: AttributesTarget) -> int:
    """What the result counts of a target."""
    if isinstance(target, AnsweredTarget):
        accuracies = _accuracies(result, target.method, target.is_pair)
        entries = [accuracies.overall, *accuracies.groups]
        rate = next(entry.rate for entry in entries if tuple(entry.attributes.items()) == target.group)
        return rate.count if target.is_right else rate.n - rate.count
    if isinstance(target, ConfusedTarget):
        accuracies = _accuracies(result, target.method, target.is_pair)
        places = (accuracies.classes.index(target.true), accuracies.classes.index(target.given))
        return accuracies.confusion[places[0]][places[1]]
    return result.zero_shot.of_classes.overall.unanswered


def _accuracies(result: AttributesResult, method: Method, is_pair: bool) -> Accuracies:
    accuracies = result.zero_shot
    if method is Method.LINEAR_PROBE:
        assert result.linear_probe is not None
        accuracies = result.linear_probe.accuracies
    shown = accuracies.of_pair if is_pair else accuracies.of_classes
    assert shown is not None
    return shown


def check(project: ProjectFile, reading: ProbeReading[AttributesResult]) -> int:
    """Compare every target of every page with its images; how many targets there were."""
    kept = KeptArrays(project, reading)
    seen: Mapping[AttributesTarget, int] = {}
    for page in answers_of(lambda chosen: answer(reading, chosen)):
        marks = [*targets_of(page.figure), *((shortcut.target, "") for shortcut in page.shortcuts)]
        for target, sentence in [*marks, *([(page.first, "")] if page.first else [])]:
            assert isinstance(target, AttributesTarget)
            ids = attributes_images(kept, reading, target)
            assert len(ids) == len(np.unique(ids)) == expected(reading.result, target), target
            is_wrong = isinstance(target, AnsweredTarget) and not target.is_right
            if (count := count_in(sentence)) is not None and not is_wrong:
                assert count == len(ids), sentence
            if is_wrong and sentence:
                assert f"Click or Enter: {len(ids)} image" in sentence
            seen = {**seen, target: len(ids)}
    return len(seen)


@pytest.fixture
def coloured(known: ProjectFile, tmp_path: Path) -> ProjectFile:
    """Colours with ties, silence and mistakes among the answers; two images have no colour."""
    ids, rng = image_ids(known), np.random.default_rng(3)
    source = known.attributes.add_source("t.csv", None)
    known.attributes.record(source, "colour", {id: COLOURS[place % 3] for place, id in enumerate(ids[:22])})
    known.attributes.record(source, "size", {id: "few" if place < 3 else "many" for place, id in enumerate(ids)})
    answers = [dict(zip(COLOURS, row.tolist(), strict=True)) for row in rng.dirichlet(np.ones(3), IMAGES)]
    answers[4], answers[5] = {}, dict.fromkeys(COLOURS, 0.5)
    predict(known, tmp_path, answers)
    return known


def test_zero_shot(coloured: ProjectFile, shelf: ModelCache) -> None:
    plan = AttributesPlan(
        name="colours",
        model="oracle",
        attribute="colour",
        label_set=propose_classes(coloured, "colour", "oracle").id,
        comparisons=(("group",), ("size", "group")),
        minimum_n=4,
        positive="red",
    )
    reading = ATTRIBUTES.read(coloured, finish(run_attributes(coloured, shelf, plan)).probe_run)
    assert reading.result.zero_shot.of_classes.overall.unanswered == 2
    # Right and wrong of all images, 2 and 4 groups, by both readings; 9 and 4 cells; those not answered.
    assert check(coloured, reading) == 2 * 2 * (1 + 2 + 4) + 9 + 4 + 1


def test_the_linear_probe(known: ProjectFile, shelf: ModelCache) -> None:
    ids = image_ids(known)
    source = known.attributes.add_source("r.csv", None)
    letters = {id: "ab"[place % 2] if place > 1 else "c" for place, id in enumerate(ids)}
    known.attributes.record(source, "letter", letters)
    plan = AttributesPlan(
        name="letters",
        model=SAMPLE_NAME,
        attribute="letter",
        label_set=propose_classes(known, "letter", SAMPLE_NAME).id,
        comparisons=(("group",),),
        minimum_n=1,
        linear_probe=True,
        positive="b",
        splits=1,
    )
    reading = ATTRIBUTES.read(known, finish(run_attributes(known, shelf, plan)).probe_run)
    linear = reading.result.linear_probe
    assert linear is not None
    assert linear.accuracies.of_classes.classes == ("a", "b")  # c is too rare to be trained
    assert check(known, reading) == 2 * 2 * 2 * (1 + 2) + (9 + 4) + (4 + 4)
