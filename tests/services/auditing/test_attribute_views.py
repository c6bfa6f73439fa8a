"""Where sources differ, an image's group is what the rule that the plan names makes of them."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.domain.attribute_views import AttributeRule, AttributeView, view_of
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ImageId
from clipstudio.services.auditing.attribute_views import view_codes, with_every_rule
from clipstudio.services.auditing.run import group_images
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images

SAID = {
    "votes.csv": ("f", "f", "m", "f", None),
    "Ada": ("f", "m", "m", None, None),
    "Bea": ("f", "m", "f", None, "m"),
}


@pytest.fixture
def images(project: ProjectFile) -> list[ImageId]:
    """Five images of which a table and two auditors speak."""
    ids = add_images(project, 5)
    for name, words in SAID.items():
        values = {id: word for id, word in zip(ids, words, strict=True) if word is not None}
        if name.endswith(".csv"):
            project.attributes.record(project.attributes.add_source(name, "1" * 64), "gender", values)
        else:
            source = project.attributes.add_source(name, None, kind="rater")
            project.attributes.record_perceived(source, "gender", values)
    return ids


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("gender", ["f", "f", "m", "f", "m"]),
        ("gender (majority)", ["f", "m", "m", "f", "m"]),
        ("gender (undisputed)", ["f", None, None, "f", "m"]),
        ("gender (from Ada)", ["f", "m", "m", None, None]),
        ("gender (from votes.csv)", ["f", "f", "m", "f", None]),
    ],
)
def test_each_rule_gives_its_values(
    project: ProjectFile, images: list[ImageId], name: str, values: list[str | None]
) -> None:
    codes = view_codes(project, name, np.array(images))

    assert [codes.values[code] if code >= 0 else None for code in codes.codes] == values
    (grouping,) = group_images(project, ((name,),), np.array(images))
    assert grouping.attributes == (name,)
    assert grouping.missing == values.count(None)


def test_what_was_settled_goes_before_majority_and_dispute(project: ProjectFile, images: list[ImageId]) -> None:
    source = project.attributes.add_source("adjudicated, faces", None, kind="rater")
    project.attributes.record_perceived(source, "gender", {images[1]: "f", images[2]: "f"})

    for rule, values in (("majority", "ffffm"), ("undisputed", "ffffm")):
        codes = view_codes(project, f"gender ({rule})", np.array(images))
        assert "".join(codes.values[code] for code in codes.codes) == values


def test_every_rule_is_a_comparison_by_each(project: ProjectFile, images: list[ImageId]) -> None:
    names = [
        "gender",
        "gender (majority)",
        "gender (undisputed)",
        "gender (from votes.csv)",
        "gender (from Ada)",
        "gender (from Bea)",
    ]

    assert with_every_rule(project, (("gender (every rule)",),)) == tuple((name,) for name in names)
    assert with_every_rule(project, (("gender",),)) == (("gender",),)


def test_what_is_not_there_is_said(project: ProjectFile, images: list[ImageId]) -> None:
    with pytest.raises(AuditError, match="no source “Cleo”. Sources: “votes.csv”, “Ada”, “Bea”"):
        view_codes(project, "gender (from Cleo)", np.array(images))
    with pytest.raises(
        AuditError, match="no attribute “age \\(majority\\)” in this project. Attributes: “gender”"
    ):
        view_codes(project, "age (majority)", np.array(images))


def test_an_attribute_that_is_called_like_a_view_is_itself() -> None:
    assert view_of("gender (majority)", ["gender", "gender (majority)"]) == AttributeView("gender (majority)")
    assert view_of("gender (majority)", ["gender"]) == AttributeView("gender", AttributeRule.MAJORITY)
    assert view_of("gender (loudest)", ["gender"]) is None
