"""A probe's page: what is behind the marks of its figures, and what a selection takes of it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import pytest

from clipstudio.results.denigration.answer import ADDED, LEFT_OUT
from clipstudio.results.denigration.result import DenigrationResult
from clipstudio.results.reading import ProbeReading
from clipstudio.results.targets import Target
from clipstudio.services.auditing import run_images
from clipstudio.services.probes import denigration_images as images_module
from clipstudio.services.probes.page import ProbePage
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.runs import RunStore
from tests.results.behind import targets_of
from tests.services.probes.conftest import image_ids
from tests.services.probes.test_denigration_images import compared

__all__ = ["compared"]


def every_target(page: ProbePage) -> list[Target]:
    """Of groups and of labels, in every category and label set."""
    result: DenigrationResult = page.reading.result
    choices = [
        {"form": form, "category": category, "other": other, "edit": edit}
        for form in ("groups", "labels")
        for category in result.categories
        for other in result.label_sets[1:]
        for edit in (LEFT_OUT, ADDED)
    ]
    return [target for chosen in choices for target, _ in targets_of(page.answer(chosen).figure)]


def test_many_targets_read_and_decide_once(
    known: ProjectFile, compared: ProbeReading[DenigrationResult], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = ProbePage.read(known, compared.record.id)
    calls = Counter[str]()

    def count(owner: Any, name: str) -> None:
        inner = getattr(owner, name)

        def counted(*args: Any) -> Any:
            calls[name] += 1
            return inner(*args)

        monkeypatch.setattr(owner, name, counted)

    count(RunStore, "arrays")
    count(RunStore, "record")
    count(images_module, "first_two")
    count(images_module, "top_of")
    count(run_images, "assign")
    targets = every_target(page)
    assert len(set(targets)) > 50
    for selected in (np.array(image_ids(known)), np.array(image_ids(known)[3:9])):
        page.shares(selected, targets)
    for target in targets:
        page.images(target)
    assert calls == {"arrays": 3, "assign": 3, "first_two": 1, "top_of": 1}


def test_a_selection_takes_its_share_of_each_target(
    known: ProjectFile, compared: ProbeReading[DenigrationResult]
) -> None:
    page, ids = ProbePage.read(known, compared.record.id), image_ids(known)
    targets = every_target(page)
    for selected in ([], ids, ids[7:2:-1], [ids[4], max(ids) + 1000], [min(ids)], [ids[-1]]):
        shares = page.shares(np.array(selected, dtype=np.int64), targets)
        assert shares == {
            target: (len(set(behind) & set(selected)), len(behind))
            for target, behind in ((target, page.images(target).ids.tolist()) for target in targets)
        }
    everything = page.shares(np.array(ids), targets).values()
    assert all(taken == count for taken, count in everything)
    assert len({count for _, count in everything}) > 5
