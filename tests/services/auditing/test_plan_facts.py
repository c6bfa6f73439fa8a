"""What a plan form offers, and which of its selections hold images whose file is gone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from clipstudio.domain.ids import RunId
from clipstudio.domain.images import ImageQuery, LabelFilter
from clipstudio.services.auditing.plan_facts import plan_choices
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.saved_filters import save_filter
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader
from tests.services.conftest import bring_in, save_picture
from tests.storage.conftest import add_images


def test_images_whose_file_is_gone_are_counted_for_each_selection(project: ProjectFile, tmp_path: Path) -> None:
    folder = tmp_path / "set"
    for number in range(4):
        save_picture(folder / f"p{number}.png", number)
    bring_in(project, folder)
    shelf, some = ModelCache(tmp_path / "models"), ImageQuery(text="p1")
    assert plan_choices(project, shelf, some).gone(ImageQuery()) == 0
    project.images.mark_missing([folder / "p2.png"])
    kept = project.images.find(ImageQuery()).tolist()
    project.collections.add("both", kept[1:3])
    gone = plan_choices(project, shelf, some).gone
    assert gone(ImageQuery()) == gone(ImageQuery(without_copies=True)) == 1
    assert gone(some) == 0, "all that the filter finds is there"
    (both,) = project.collections.all()
    assert gone(ImageQuery(collection=both.id)) == 1
    deleted = LabelFilter(RunId(7), "thief", 0.5, 1.0)
    assert gone(ImageQuery(label=deleted)) == 0, "that it cannot be asked is said elsewhere"


def test_offering_looks_at_no_saved_filter_and_no_collection(
    project: ProjectFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (image,) = add_images(project, 1)
    project.collections.add("one", [image])
    save_filter(project, "all", ImageQuery(text="p"))
    looked = []

    def noted(project: ProjectReader, query: ImageQuery) -> NDArray[np.int64]:
        looked.append(query)
        return select_images(project, query)

    monkeypatch.setattr("clipstudio.services.auditing.plan_facts.select_images", noted)
    shown = ImageQuery(text="0")
    plan_choices(project, ModelCache(tmp_path / "models"), shown)
    assert looked == [shown]
