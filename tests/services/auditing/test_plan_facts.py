"""What a plan form offers, and which of its selections hold images whose file is gone."""

from __future__ import annotations

from pathlib import Path

from clipstudio.domain.images import ImageQuery
from clipstudio.services.auditing.plan_facts import plan_choices
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in, save_picture


def test_images_whose_file_is_gone_are_counted_for_each_selection(project: ProjectFile, tmp_path: Path) -> None:
    folder = tmp_path / "set"
    for number in range(4):
        save_picture(folder / f"p{number}.png", number)
    bring_in(project, folder)
    shelf, some = ModelCache(tmp_path / "models"), ImageQuery(text="p1")
    assert plan_choices(project, shelf, some).gone == ()
    project.images.mark_missing([folder / "p2.png"])
    kept = project.images.find(ImageQuery()).tolist()
    project.collections.add("both", kept[1:3])
    gone = dict(plan_choices(project, shelf, some).gone)
    assert gone[ImageQuery()] == gone[ImageQuery(without_copies=True)] == 1
    assert some not in gone, "all that the filter finds is there"
    (both,) = project.collections.all()
    assert gone[ImageQuery(collection=both.id)] == 1
