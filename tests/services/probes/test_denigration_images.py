"""Every mark of the denigration probe's figures opens as many images as it says, and the right ones."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from clipstudio.domain.estimates import PairedChange
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import DenigrationPlan
from clipstudio.domain.progress import finish
from clipstudio.results.denigration.answer import ADDED, LEFT_OUT, answer
from clipstudio.results.denigration.result import DenigrationResult
from clipstudio.results.denigration.targets import GroupTarget, LabelTarget
from clipstudio.results.dumbbells import ChangePart
from clipstudio.results.reading import ProbeReading
from clipstudio.results.targets import Target, group_of
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.denigration import run_denigration
from clipstudio.services.probes.denigration_images import denigration_images
from clipstudio.services.probes.kept_arrays import KeptArrays
from clipstudio.services.probes.registry import DENIGRATION
from clipstudio.storage.project_file import ProjectFile
from tests.results.behind import targets_of
from tests.services.probes.conftest import IMAGES, image_ids, predict

ONE = LabelSet(
    "one",
    (
        Label("person", "person"),
        Label("thief", "crime-related"),
        Label("ape", "non-human"),
        Label("fool", "harmful"),
    ),
)
OTHER = LabelSet(
    "other",
    (
        Label("person", "person"),
        Label("criminal", "crime-related"),
        Label("ape", "non-human"),
        Label("fool", "harmful"),
    ),
)
LARGER = LabelSet("larger", (*ONE.labels[:3], Label("fool", "folly"), Label("child", "person")))
"""The others share a harmful category more with each other than with this one."""
WORDS = ("person", "thief", "criminal", "ape", "fool", "child")


def drawn(number: int) -> dict[str, float]:
    """Drawn probabilities; every eighth image ties, every ninth is silent."""
    rng = random.Random(number)
    weights = [rng.random() ** 2 for _ in WORDS]
    if number % 9 == 8:
        return {}
    if number % 8 == 7:
        weights = [1.0] * len(WORDS)
    return {label: weight / sum(weights) for label, weight in zip(WORDS, weights, strict=True)}


@pytest.fixture
def compared(known: ProjectFile, shelf: ModelCache, tmp_path: Path) -> ProbeReading[DenigrationResult]:
    """Two label sets against the first, by a group of which one value is too small."""
    predict(known, tmp_path, [drawn(number) for number in range(IMAGES)])
    ids = image_ids(known)
    source = known.attributes.add_source("sizes.csv", None)
    known.attributes.record(source, "size", {id: "few" if place < 3 else "many" for place, id in enumerate(ids)})
    plan = DenigrationPlan(
        name="class design",
        model="oracle",
        label_sets=tuple(known.label_sets.save(labels)[0].id for labels in (ONE, OTHER, LARGER)),
        comparisons=(("group",), ("size",), ("group", "size")),
        minimum_n=4,
    )
    return DENIGRATION.read(known, finish(run_denigration(known, shelf, plan)).probe_run)


def test_every_mark_opens_as_many_images_as_it_counts(
    known: ProjectFile, compared: ProbeReading[DenigrationResult]
) -> None:
    result, kept, seen = compared.result, KeptArrays(known, compared), set()
    assert any(change.change.change is None for change in result.changes)
    for form in ("groups", "table", "labels"):
        for category in result.categories:
            for other in result.label_sets[1:]:
                for edit in (LEFT_OUT, ADDED):
                    chosen = {"form": form, "category": category, "other": other, "edit": edit}
                    for target, sentence in targets_of(answer(compared, chosen).figure):
                        images = denigration_images(kept, compared, target)  # type: ignore[arg-type]
                        assert len(images) == len(set(images.tolist())) == count(compared, target), sentence
                        seen.add(target)
    parts = {target.part for target in seen if isinstance(target, GroupTarget)}
    assert parts == set(ChangePart)
    assert {target.other for target in seen if isinstance(target, LabelTarget)} == {0, 2}
    groups = 1 + 2 + 2 + 4
    assert len({(target.other, target.group) for target in seen if isinstance(target, GroupTarget)}) == 2 * groups


def test_what_flipped_is_what_is_counted_before_or_after_alone(
    known: ProjectFile, compared: ProbeReading[DenigrationResult]
) -> None:
    kept = KeptArrays(known, compared)
    for place in (1, 2):
        by_part = {
            part: set(
                denigration_images(
                    kept,
                    compared,
                    GroupTarget(
                        probe_run=compared.record.id, other=place, category="crime-related", group=(), part=part
                    ),
                ).tolist()
            )
            for part in ChangePart
        }
        assert by_part[ChangePart.FLIPPED] == by_part[ChangePart.BEFORE] ^ by_part[ChangePart.AFTER]
        assert by_part[ChangePart.FLIPPED]


def count(reading: ProbeReading[DenigrationResult], target: Target) -> int:
    """How many images the result counts for a target."""
    result = reading.result
    if isinstance(target, LabelTarget):
        label_set = result.label_sets[target.other] if target.other else ""
        [entry] = [
            entry
            for entry in (*result.left_out, *result.added)
            if (entry.label, entry.category, entry.label_set) == (target.label, target.category, label_set)
        ]
        return flips(entry.change)
    assert isinstance(target, GroupTarget)
    [change] = [
        entry.change
        for entry in result.changes_of(target.category, result.label_sets[target.other])
        if group_of(entry.attributes) == target.group
    ]
    sizes = {ChangePart.BEFORE: change.before, ChangePart.AFTER: change.after, ChangePart.FLIPPED: flips(change)}
    return sizes[target.part]


def flips(change: PairedChange) -> int:
    """Images gained and lost."""
    return change.gained + change.lost
