"""Two sources are compared on the images of which both speak, and the images on which they differ are found."""

from __future__ import annotations

import pytest

from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import ImageQuery
from clipstudio.results.source_agreement import DifferingTarget, source_agreement_figure
from clipstudio.services.attribute_editing import merge_values
from clipstudio.services.source_agreement import differing_images, read_source_agreement
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images

A, B = "a.csv", "b.csv"


@pytest.fixture
def compared(project: ProjectFile) -> ProjectFile:
    """Forty-five images of which both speak: 20 both m, 15 both f, 10 m and f; five of which only a.csv does."""
    images = add_images(project, 50)
    for name, words in ((A, ["m"] * 20 + ["f"] * 15 + ["m"] * 10 + ["x"] * 5), (B, ["m"] * 20 + ["f"] * 25)):
        source = project.attributes.add_source(name, name)
        project.attributes.record(source, "sex", dict(zip(images, words, strict=False)))
    return project


def test_kappa_by_value_and_the_images_that_differ(compared: ProjectFile) -> None:
    found = read_source_agreement(compared, "sex", (A, B))
    assert (found.sources, found.only) == ((A, B), (5, 0))
    whole, *values = found.rows
    assert (whole.images, whole.differing) == (45, 10)
    # By hand: both the same on 35 of 45; by chance (30 * 20 + 15 * 25) / 45^2.
    chance = (30 * 20 + 15 * 25) / 45**2
    assert whole.measures.cohen.value == pytest.approx((35 / 45 - chance) / (1 - chance))
    assert [(row.value, row.images, row.differing) for row in values] == [("f", 25, 10), ("m", 30, 10)]
    assert values[0].measures.cohen.value == pytest.approx(whole.measures.cohen.value), "of two values alike"
    figure = source_agreement_figure(found)
    for row, told in zip(figure.rows, found.rows, strict=True):
        assert isinstance(row.target, DifferingTarget)
        assert len(differing_images(compared, row.target)) == told.differing
    assert figure.text.meaning == "Both speak of 45 images and differ on 10."
    assert figure.text.limits == ("5 are named by “a.csv” only.",)
    assert figure.rows[0].cells[2] == "77.8 %"


def test_the_two_newest_are_taken_and_merged_values_agree(compared: ProjectFile) -> None:
    assert read_source_agreement(compared, "sex").sources == (A, B)
    merge_values(compared, "sex", ["m", "f"], "anyone")
    whole = read_source_agreement(compared, "sex").rows[0]
    assert whole.differing == 0
    assert whole.measures.cohen.value is None
    assert source_agreement_figure(read_source_agreement(compared, "sex")).rows[0].target is None


def test_few_images_are_counted_and_none_is_said_so(compared: ProjectFile) -> None:
    first, second = map(ImageId, compared.images.find(ImageQuery())[:2].tolist())
    for name, word, alone in ((A, "9", first), (B, "10", second)):
        source = compared.attributes.add_source(name, name)
        compared.attributes.record(source, "age", {first: word})
        compared.attributes.record(source, "hat", {alone: word})
    one = source_agreement_figure(read_source_agreement(compared, "age")).rows[0].cells
    assert one[1:3] == ("1", "0 of 1"), "they differ on the only one: no dash, and no rate of one image"
    assert one[3] == "not estimable: n = 1, minimum 10"
    none = source_agreement_figure(read_source_agreement(compared, "hat")).rows[0].cells
    assert none[2:4] == ("no images", "not estimable: no images"), "not a word of auditors"


def test_what_cannot_be_compared_is_said(compared: ProjectFile) -> None:
    with pytest.raises(AuditError, match="has no source “c.csv”. Sources: “a.csv”, “b.csv”"):
        read_source_agreement(compared, "sex", (A, "c.csv"))
    with pytest.raises(AuditError, match="two different"):
        read_source_agreement(compared, "sex", (A, A))
    first = ImageId(int(compared.images.find(ImageQuery())[0]))
    compared.attributes.record(compared.attributes.add_source(A, A), "age", {first: "9"})
    with pytest.raises(AuditError, match="one source"):
        read_source_agreement(compared, "age")


def test_without_a_choice_those_two_are_compared_that_speak_of_most_images_together(compared: ProjectFile) -> None:
    ids = compared.images.find(ImageQuery()).tolist()
    compared.attributes.record(compared.attributes.add_source("lone.csv", None), "sex", {ids[-1]: "F"})
    assert read_source_agreement(compared, "sex").sources == (A, B), "and not the newest"
