"""What is written under images: a value, a run's top label with its probability."""

from __future__ import annotations

import numpy as np

from clipstudio.domain.images import AttributeOrder
from clipstudio.services.image_captions import TopLabelOf, read_captions
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.grid.captions import CodedTexts
from tests.storage.conftest import add_images
from tests.storage.test_runs import save_run


def test_the_top_label_of_a_run_stands_with_its_probability(project: ProjectFile) -> None:
    ids = np.array(add_images(project, 8), dtype=np.int64)
    run, _plan, arrays = save_run(project, rows=5)
    shown = ids[::-1].copy()
    found = read_captions(project, TopLabelOf(run), shown)
    assert found is not None
    texts = project.runs.label_set(run).texts
    captions = CodedTexts(found.codes, found.values, found.probabilities, found.none)
    said = dict(zip(shown.tolist(), captions, strict=True))
    for image, row in zip(arrays.images.tolist(), arrays.probabilities, strict=True):
        assert said[image] == f"{texts[int(row.argmax())]} {100 * row.max():.1f} %"
    assert [said[int(image)] for image in ids[5:]] == ["not scored"] * 3


def test_labels_that_share_the_highest_probability_are_none_of_them_the_top_label(project: ProjectFile) -> None:
    ids = np.array(add_images(project, 4), dtype=np.int64)
    run, *_ = save_run(project, rows=4, ties=2)
    found = read_captions(project, TopLabelOf(run), ids)
    assert found is not None
    captions = CodedTexts(found.codes, found.values, found.probabilities, found.none)
    assert captions[:2][0] == captions[1] == "several labels alike 50.0 %"
    assert not captions[2].startswith("several")


def test_the_value_of_an_attribute_stands_and_what_is_gone_does_not(project: ProjectFile) -> None:
    ids = np.array(add_images(project, 2), dtype=np.int64)
    source = project.attributes.add_source("t.csv", None)
    project.attributes.record(source, "gender", {int(ids[0]): "f"})  # type: ignore[dict-item]
    found = read_captions(project, AttributeOrder("gender"), ids)
    assert found is not None
    assert list(CodedTexts(found.codes, found.values, None, found.none)) == ["f", "missing"]
    assert read_captions(project, AttributeOrder("no such"), ids) is None
