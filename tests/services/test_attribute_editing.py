"""Attributes are entered, merged, renamed and described by hand: no word of a source is lost, all is undone."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from clipstudio.domain.derived_reading import read_rules
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.services.attribute_editing import (
    assign_value,
    describe,
    merge_values,
    rename_attribute,
    rename_value,
)
from clipstudio.services.auditing.attribute_views import find_view, view_codes
from clipstudio.services.deriving import derive_attribute
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images

HAND = "entered by hand by Anna"


@pytest.fixture
def images(project: ProjectFile) -> NDArray[np.int64]:
    """Six images, of which a table calls three M, two F and one nothing."""
    ids = add_images(project, 6)
    source = project.attributes.add_source("t.csv", "1" * 64)
    project.attributes.record(source, "sex", dict(zip(ids, ["M", "M", "M", "F", "F", None], strict=True)))
    return np.array(ids)


def values(project: ProjectFile, name: str, images: NDArray[np.int64]) -> list[str | None]:
    held = view_codes(project, name, images)
    return [None if code < 0 else held.values[code] for code in held.codes.tolist()]


def summary(project: ProjectFile, name: str) -> AttributeSummary:
    return next(each for each in project.attributes.summaries() if each.name == name)


def holders(project: ProjectFile, name: str, value: str | None) -> list[int]:
    query = ImageQuery(attributes=(AttributeFilter(name, frozenset({value})),))
    return project.images.find(query).tolist()


def test_what_is_entered_counts_at_once_and_stands_beside_the_table(
    project: ProjectFile, images: NDArray[np.int64]
) -> None:
    step = assign_value(project, "sex", "unknown", images[[0, 5]], "Anna")
    assert step is not None
    assert step.words == "enter sex “unknown” for 2 images"
    assert values(project, "sex", images) == ["unknown", "M", "M", "F", "F", "unknown"]
    told = summary(project, "sex")
    assert told.values == (("F", 2), ("M", 2), ("unknown", 2)), "unknown is a value, and the last"
    assert told.missing == 0
    assert told.sources == (HAND, "t.csv")
    assert told.disagreements == 1
    assert project.attributes.of_image(ImageId(int(images[0])))["sex"] == (("unknown", HAND), ("M", "t.csv"))
    assert values(project, "sex (from t.csv)", images)[0] == "M", "the table says what it said"
    assert values(project, f"sex (from {HAND})", images) == ["unknown", None, None, None, None, "unknown"]
    assert holders(project, "sex", "unknown") == images[[0, 5]].tolist()
    assert holders(project, "sex", None) == []
    step.undo(project)
    assert values(project, "sex", images) == ["M", "M", "M", "F", "F", None]
    assert summary(project, "sex").values == (("F", 2), ("M", 3)), "a value that nobody says is none"
    assert project.attributes.codes("sex", images).values == ("F", "M")
    step.redo(project)
    assert values(project, "sex", images) == ["unknown", "M", "M", "F", "F", "unknown"]
    assert assign_value(project, "sex", "unknown", images[[5]], "Anna") is None, "it is so already"


def test_what_was_entered_is_taken_back_and_the_table_counts_again(
    project: ProjectFile, images: NDArray[np.int64]
) -> None:
    assert assign_value(project, "sex", None, images, "Anna") is None, "nothing was entered"
    assign_value(project, "sex", "F", images[:2], "Anna")
    step = assign_value(project, "sex", None, images[:3], "Anna")
    assert step is not None
    assert values(project, "sex", images) == ["M", "M", "M", "F", "F", None]
    step.undo(project)
    assert values(project, "sex", images) == ["F", "F", "M", "F", "F", None]
    later = project.attributes.add_source("later.csv", "2" * 64)
    project.attributes.record(later, "sex", {ImageId(int(images[0])): "M"})
    assert values(project, "sex", images)[:2] == ["M", "F"], "a table imported later is the newest word"


def test_a_new_attribute_goes_with_the_step_that_made_it(project: ProjectFile, images: NDArray[np.int64]) -> None:
    step = assign_value(project, "glasses", "yes", images[:2], "Anna")
    assert step is not None
    assert project.attributes.names() == ("sex", "glasses")
    step.undo(project)
    assert project.attributes.names() == ("sex",)
    step.redo(project)
    assert values(project, "glasses", images) == ["yes", "yes", None, None, None, None]
    other = assign_value(project, "glasses", "no", images[2:], "Ben")
    assert other is not None
    step.undo(project)
    assert values(project, "glasses", images) == [None, None, "no", "no", "no", "no"], "Ben's are his own"


@pytest.mark.parametrize(
    ("attribute", "value", "auditor", "fault"),
    [
        ("  ", "x", "Anna", "name of the attribute is empty"),
        ("sex", " ", "Anna", "name of the value is empty"),
        ("sex", "x", "", "name of the auditor is empty"),
        ("sex", "a\u202eb", "Anna", "u202e"),
    ],
)
def test_names_that_say_nothing_are_refused(
    project: ProjectFile, images: NDArray[np.int64], attribute: str, value: str, auditor: str, fault: str
) -> None:
    with pytest.raises(AuditError, match=fault):
        assign_value(project, attribute, value, images, auditor)


def test_a_renamed_value_keeps_its_old_name_and_is_found_by_it(
    project: ProjectFile, images: NDArray[np.int64]
) -> None:
    step = rename_value(project, "sex", "M", "male")
    assert step is not None
    assert summary(project, "sex").values == (("F", 2), ("male", 3))
    assert summary(project, "sex").note("male").said == ("M",)
    assert summary(project, "sex").note("male").in_words() == "Sources say “M”."
    assert project.attributes.of_image(ImageId(int(images[0])))["sex"] == (("male", "t.csv, as “M”"),)
    assert holders(project, "sex", "M") == holders(project, "sex", "male") == images[:3].tolist()
    again = project.attributes.add_source("t2.csv", "2" * 64)
    project.attributes.record(again, "sex", {ImageId(int(images[5])): "M"})
    assert values(project, "sex", images)[5] == "male", "a table imported later is shown so too"
    assert summary(project, "sex").disagreements == 0
    back = rename_value(project, "sex", "male", "M")
    assert back is not None
    assert summary(project, "sex").values == (("F", 2), ("M", 4))
    assert summary(project, "sex").notes == ()
    back.undo(project)
    step.undo(project)
    assert summary(project, "sex").values == (("F", 2), ("M", 4))
    assert rename_value(project, "sex", "M", "M") is None
    with pytest.raises(AuditError, match="has a value “F” already. Merge the two"):
        rename_value(project, "sex", "M", "F")
    with pytest.raises(AuditError, match="no value “X”"):
        rename_value(project, "sex", "X", "Y")


def test_no_group_takes_the_word_of_images_that_are_shown_otherwise(
    project: ProjectFile, images: NDArray[np.int64]
) -> None:
    rename_value(project, "sex", "F", "woman")
    for change in (
        lambda: rename_value(project, "sex", "M", "F"),
        lambda: merge_values(project, "sex", ["M"], "F"),
    ):
        with pytest.raises(AuditError, match="Sources say “F” of images that are shown as “woman”"):
            change()
        assert summary(project, "sex").values == (("M", 3), ("woman", 2))
    rename_value(project, "sex", "M", "F of old")
    rename_value(project, "sex", "F of old", "man")
    rename_value(project, "sex", "woman", "F of old")
    assert summary(project, "sex").values == (("F of old", 2), ("man", 3)), "nobody says a name in between"
    rename_attribute(project, "sex", "gender")
    with pytest.raises(AuditError, match="has a value “man” already"):
        rename_value(project, "sex", "F of old", "man")


def test_merged_values_are_one_group_and_the_words_of_sources_stay(
    project: ProjectFile, images: NDArray[np.int64]
) -> None:
    votes = project.attributes.add_source("votes.csv", "2" * 64)
    project.attributes.record(votes, "sex", {ImageId(int(images[0])): "man", ImageId(int(images[3])): "man"})
    first = rename_value(project, "sex", "M", "male")
    assert first is not None
    step = merge_values(project, "sex", ["man", "male"], "male")
    assert step is not None
    assert step.words == "merge “man” into “male” in sex"
    assert summary(project, "sex").values == (("F", 1), ("male", 4))
    assert summary(project, "sex").note("male").said == ("M", "man")
    assert summary(project, "sex").disagreements == 1, "M and man say the same now; F and man do not"
    assert values(project, "sex (undisputed)", images) == ["male", "male", "male", None, "F", None]
    wider = merge_values(project, "sex", ["male", "F"], "anyone")
    assert wider is not None
    assert summary(project, "sex").values == (("anyone", 5),)
    wider.undo(project)
    step.undo(project)
    assert summary(project, "sex").values == (("F", 1), ("male", 2), ("man", 2))
    assert summary(project, "sex").note("male").said == ("M",), "what was renamed before stays so"
    step.redo(project)
    assert summary(project, "sex").values == (("F", 1), ("male", 4))
    with pytest.raises(AuditError, match="two values at least"):
        merge_values(project, "sex", ["F"], "F")


def test_an_order_by_hand_holds_for_what_a_value_becomes(project: ProjectFile, images: NDArray[np.int64]) -> None:
    project.attributes.order_values(project.attributes.find("sex"), ("M", "F"))
    rename_value(project, "sex", "M", "man")
    assert project.attributes.codes("sex", images).values == ("man", "F")


def test_a_renamed_attribute_is_found_by_its_former_name(project: ProjectFile, images: NDArray[np.int64]) -> None:
    step = rename_attribute(project, "sex", "gender")
    assert step is not None
    assert project.attributes.names() == ("gender",)
    assert summary(project, "gender").former_names == ("sex",)
    assert find_view(project, "sex (majority)").name == "gender (majority)"
    assert values(project, "sex", images) == ["M", "M", "M", "F", "F", None]
    assert holders(project, "sex", "F") == images[3:5].tolist()
    again = project.attributes.add_source("t.csv", "3" * 64)
    project.attributes.record(again, "sex", {ImageId(int(images[5])): "F"})
    assert project.attributes.names() == ("gender",), "the same table again says the same attribute"
    step.undo(project)
    assert (project.attributes.names(), summary(project, "sex").former_names) == (("sex",), ())
    assign_value(project, "glasses", "yes", images, "Anna")
    with pytest.raises(AuditError, match="another attribute “glasses”"):
        rename_attribute(project, "sex", "glasses")
    assert rename_attribute(project, "sex", "sex") is None


def test_no_attribute_takes_the_former_name_of_another(project: ProjectFile, images: NDArray[np.int64]) -> None:
    assign_value(project, "glasses", "M", images, "Anna")
    rename_attribute(project, "sex", "gender")
    with pytest.raises(AuditError, match="“gender” was called “sex” before"):
        rename_attribute(project, "glasses", "sex")
    with pytest.raises(AuditError, match="“gender” was called “sex” before"):
        derive_attribute(project, "sex", read_rules([("one", "glasses is M")], "other"))
    assert project.attributes.names() == ("gender", "glasses")
    assert rename_attribute(project, "gender", "sex") is not None, "it may have its own name back"


def test_attributes_and_values_are_described(project: ProjectFile, images: NDArray[np.int64]) -> None:
    step = describe(project, "sex", "As the web page says.")
    value = describe(project, "sex", "Called M there.", "M")
    assert step is not None
    assert value is not None
    assert summary(project, "sex").description == "As the web page says."
    assert summary(project, "sex").note("M").in_words() == "Called M there."
    assert describe(project, "sex", "Called M there.", "M") is None
    value.undo(project)
    step.undo(project)
    assert (summary(project, "sex").description, summary(project, "sex").notes) == ("", ())
    with pytest.raises(AuditError, match="no value “X”"):
        describe(project, "sex", "…", "X")


def test_no_value_is_called_missing_since_absent_ones_are_shown_so(
    project: ProjectFile, images: NDArray[np.int64]
) -> None:
    tries = (
        lambda: assign_value(project, "sex", "missing", images, "Anna"),
        lambda: rename_value(project, "sex", "M", " Missing "),
        lambda: merge_values(project, "sex", ["M", "F"], "missing"),
    )
    for attempt in tries:
        with pytest.raises(AuditError, match="images without a value are shown as missing"):
            attempt()
    assert values(project, "sex", images) == ["M", "M", "M", "F", "F", None]


def test_what_is_written_of_a_value_stays_with_it_when_it_is_renamed(
    project: ProjectFile, images: NDArray[np.int64]
) -> None:
    describe(project, "sex", "Called M there.", "M")
    step = rename_value(project, "sex", "M", "male")
    assert step is not None
    assert summary(project, "sex").note("male").description == "Called M there."
    step.undo(project)
    assert summary(project, "sex").note("M").description == "Called M there."
    merge_values(project, "sex", ["M", "F"], "F")
    assert summary(project, "sex").note("F").description == "", "of another value it says nothing"


def test_renaming_a_value_to_unknown_says_what_that_means(project: ProjectFile, images: NDArray[np.int64]) -> None:
    step = rename_value(project, "sex", "M", "unknown")
    assert step is not None
    assert "“unknown” says that nothing is known of these images" in step.said
    other = rename_value(project, "sex", "F", "female")
    assert other is not None
    assert other.said == ""
