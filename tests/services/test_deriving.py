"""Attributes follow from others, whatever changes there; a filter, an audit and the list say the same."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from clipstudio.domain.derived import Derivation, from_json, in_words, to_json
from clipstudio.domain.derived_reading import read_bands, read_conditions, read_rules
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.services.attribute_editing import assign_value, merge_values, rename_attribute, rename_value
from clipstudio.services.deriving import AskedDerivation, derive_attribute, preview_derivation, read_asked
from clipstudio.services.reversible import remove_attribute
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images

PEOPLE = [
    ("female", "White", "34"),
    ("female", "Black", "20"),
    ("female", None, "19"),
    ("male", "Black", "60"),
    ("male", None, None),
    ("female", "unknown", "n/a"),
    (None, "Black", "7"),
    ("unknown", "White", "1,000"),
]
WOMAN = "woman of colour"


@pytest.fixture
def images(project: ProjectFile) -> NDArray[np.int64]:
    """Eight people with every combination that matters."""
    ids = add_images(project, len(PEOPLE))
    source = project.attributes.add_source("t.csv", None)
    for place, name in enumerate(("gender", "race", "age")):
        project.attributes.record(source, name, {id: row[place] for id, row in zip(ids, PEOPLE, strict=True)})
    return np.array(ids)


def woman_of_colour() -> Derivation:
    return read_rules([(WOMAN, "gender is female and race is not White")], "anyone else")


def values(project: ProjectFile, name: str, images: NDArray[np.int64]) -> list[str | None]:
    """The values by `codes`, held to those by filter, beside each image, and in the list."""
    held = project.attributes.codes(name, images)
    found = [None if code < 0 else held.values[code] for code in held.codes.tolist()]
    for value in {*held.values, None}:
        query = ImageQuery(attributes=(AttributeFilter(name, frozenset({value})),))
        of = [image for image, each in zip(images.tolist(), found, strict=True) if each == value]
        assert project.images.find(query).tolist() == of, value
    for image, value in zip(images.tolist(), found, strict=True):
        beside = project.attributes.of_image(ImageId(image)).get(name, ((None, ""),))
        assert beside[0][0] == value
    summary = next(each for each in project.attributes.summaries() if each.name == name)
    assert dict(summary.values) == {value: found.count(value) for value in held.values}
    assert summary.missing == found.count(None)
    return found


def test_a_value_follows_from_conditions_and_what_is_not_known_stays_so(
    project: ProjectFile, images: NDArray[np.int64]
) -> None:
    step = derive_attribute(project, "woc", woman_of_colour())
    assert step is not None
    expected = ["anyone else", WOMAN, None, "anyone else", "anyone else", None, None, "anyone else"]
    assert values(project, "woc", images) == expected
    assert in_words(project.attributes.definitions()["woc"]) == (
        "Derived: “woman of colour” where gender is female and race is not White; else “anyone else”. Missing "
        "where what is asked about is missing or unknown."
    )
    step.undo(project)
    assert "woc" not in project.attributes.names()
    step.redo(project)
    assert values(project, "woc", images) == expected
    assert derive_attribute(project, "woc", woman_of_colour()) is None


def test_it_is_never_out_of_date(project: ProjectFile, images: NDArray[np.int64]) -> None:
    derive_attribute(project, "woc", woman_of_colour())
    assign_value(project, "race", "Asian", images[[2]], "Anna")
    assert values(project, "woc", images)[2] == WOMAN
    rename_value(project, "race", "White", "white")
    rename_attribute(project, "gender", "sex")
    assert values(project, "woc", images)[:3] == ["anyone else", WOMAN, WOMAN]
    assert "sex is female and race is not white" in in_words(project.attributes.definitions()["woc"])
    merge = merge_values(project, "race", ["Asian", "white"], "other")
    assert merge is not None
    assert values(project, "woc", images)[2] == "anyone else", "it is other, as white is"
    merge.undo(project)
    assert values(project, "woc", images)[2] == WOMAN


def test_unknown_counts_where_a_condition_names_it(project: ProjectFile, images: NDArray[np.int64]) -> None:
    derive_attribute(project, "told", read_rules([("no", "race is unknown")], "yes"))
    assert values(project, "told", images) == ["yes", "yes", None, "yes", None, "no", "yes", "yes"]


def test_bands_of_a_number_and_of_a_date(project: ProjectFile, images: NDArray[np.int64]) -> None:
    ages = next(each.values for each in project.attributes.vocabularies() if each.name == "age")
    derive_attribute(project, "bands", read_bands("age", "20, 60", "", ages))
    expected = ["20-59", "20-59", "under 20", "60 and over", None, None, "under 20", "60 and over"]
    assert values(project, "bands", images) == expected
    derive_attribute(project, "bands", read_bands("age", "20, 60", "young, middle, old", ages))
    assert values(project, "bands", images)[:4] == ["middle", "middle", "young", "old"]
    days = dict(zip(map(ImageId, images.tolist()), ["1970-01-02", "1969-12-31", "1970", "2001-5"], strict=False))
    project.attributes.record(project.attributes.add_source("d.csv", None), "born", days)
    born = next(each.values for each in project.attributes.vocabularies() if each.name == "born")
    derive_attribute(project, "era", read_bands("born", "1970, 2001-05-01", "", born))
    assert values(project, "era", images)[:5] == [
        "1970 to before 2001-05-01",
        "before 1970",
        "1970 to before 2001-05-01",
        "from 2001-05-01 on",
        None,
    ]


def test_bands_tell_what_is_not_known_from_what_is_missing(
    project: ProjectFile, images: NDArray[np.int64]
) -> None:
    said = dict(zip(map(ImageId, images.tolist()), ["1", "unknown", "prefer not to say", "x"], strict=False))
    project.attributes.record(project.attributes.add_source("n.csv", None), "years", said)
    derive_attribute(project, "bands", read_bands("years", "20", "", ["1"]))
    assert values(project, "bands", images)[:5] == ["under 20", "unknown", "prefer not to say", None, None]
    (summary,) = (each for each in project.attributes.summaries() if each.name == "bands")
    assert summary.values == (("under 20", 1), ("20 and over", 0), ("prefer not to say", 1), ("unknown", 1))
    for value, count in (*summary.values, (None, len(images) - 3)):
        query = ImageQuery(attributes=(AttributeFilter("bands", frozenset({value})),))
        assert len(project.images.find(query)) == count, value
    asked = AskedDerivation("old", lines="no: bands is under 20 or unknown", otherwise="yes")
    assert preview_derivation(project, asked) == f"no (2), yes (0); missing {len(images) - 2}."


def test_what_is_derived_can_be_derived_from_but_not_in_a_circle(
    project: ProjectFile, images: NDArray[np.int64]
) -> None:
    derive_attribute(project, "woc", woman_of_colour())
    derive_attribute(project, "who", read_rules([("she", f'woc is "{WOMAN}"')], "they"))
    assert values(project, "who", images) == ["they", "she", None, "they", "they", None, None, "they"]
    with pytest.raises(AuditError, match="“woc” would follow from itself: “woc” from “who” from “woc”"):
        derive_attribute(project, "woc", read_rules([("x", "who is she")], ""))
    with pytest.raises(AuditError, match="“me” would follow from itself: “me” from “me”"):
        derive_attribute(project, "me", read_rules([("x", "me is x")], ""))
    with pytest.raises(AuditError, match="“race” stays: “woc” is derived from it"):
        remove_attribute(project, "race")
    with pytest.raises(AuditError, match="“woc” is derived from other attributes: its values follow"):
        assign_value(project, "woc", "x", images, "Anna")


@pytest.mark.parametrize(
    ("name", "rules", "fault"),
    [
        ("a", [("x", "sex is f")], "no attribute “sex”"),
        ("a", [("x", "race is Whte")], "“race” has no value “Whte”. Values: “Black”, “White”"),
        ("a", [("x", "race")], "cannot be read. Write conditions as"),
        ("a", [("x", "race is")], "lacks a value"),
        ("a", [("", "race is White")], "Name the value"),
        ("a", [], "Give one value at least"),
        ("race", [("x", "age is 20")], "an attribute “race” already"),
    ],
)
def test_what_cannot_be_followed_is_refused(
    project: ProjectFile, images: NDArray[np.int64], name: str, rules: list[tuple[str, str]], fault: str
) -> None:
    with pytest.raises(AuditError, match=fault):
        derive_attribute(project, name, read_rules(rules, ""))


@pytest.mark.parametrize(
    ("edges", "names", "fault"),
    [
        ("20, old", "", "“old” is no number"),
        ("40, 20", "", "larger than the one before"),
        ("", "", "one edge at least"),
        ("20", "a, b, c", "1 edges make 2 bands"),
    ],
)
def test_bands_that_make_no_sense_are_refused(edges: str, names: str, fault: str) -> None:
    with pytest.raises(AuditError, match=fault):
        read_bands("age", edges, names, ["1", "50"])
    with pytest.raises(AuditError, match="no value that is a number or a date"):
        read_bands("race", "20", "", ["White"])


def test_conditions_are_read_as_people_write_them() -> None:
    for text in ('"hair and eyes" is "Black or African" or dark red and sex != F', "a = b"):
        conditions = read_conditions(text)
        again = read_conditions(" and ".join(each.in_words() for each in conditions))
        assert again == conditions
    first, second = read_conditions('"hair and eyes" is "Black or African" or dark red and sex != F')
    assert (first.attribute, first.values, first.is_not) == (
        "hair and eyes",
        ("Black or African", "dark red"),
        False,
    )
    assert (second.attribute, second.values, second.is_not) == ("sex", ("F",), True)


def test_a_known_value_needs_no_quotes_and_a_message_says_what_helps() -> None:
    known = {"age group": ("80", "80 and over", "under 20"), "race": ("Black or African", "White")}
    for text, read in (
        ("age group is 80 and over", '"age group" is "80 and over"'),
        ("age group is not 80 and over and race is White", 'age group is not "80 and over" and race is White'),
        ("race is White or Black or African", 'race is White or "Black or African"'),
        ("age group is 80 and race is White", "age group is 80 and race is White"),
    ):
        assert read_conditions(text, known) == read_conditions(read), text
    with pytest.raises(AuditError, match='in it stands in quotes: age is "80 and over"'):
        read_conditions("age group is 70 and over", known)
    with pytest.raises(AuditError, match="for either of two conditions write a line for each"):
        read_conditions("age group is 80 or race is White", known)


def test_definitions_are_kept_as_they_are() -> None:
    for derivation in (woman_of_colour(), read_bands("age", "20, 60", "", ["1"])):
        assert from_json(to_json(derivation)) == derivation


def test_the_preview_counts_by_the_former_name_of_a_value_as_the_attribute_will(
    project: ProjectFile, images: NDArray[np.int64]
) -> None:
    rename_value(project, "gender", "female", "woman")
    asked = AskedDerivation("sex", lines="w: gender is female", otherwise="m")
    assert preview_derivation(project, asked) == "w (4), m (2); missing 2."
    derive_attribute(project, "sex", read_asked(project, asked))
    found = values(project, "sex", images)
    assert [found.count(each) for each in ("w", "m", None)] == [4, 2, 2]


def test_no_derived_value_is_called_missing(project: ProjectFile, images: NDArray[np.int64]) -> None:
    with pytest.raises(AuditError, match="No value can be called “missing”"):
        read_asked(project, AskedDerivation("sex", lines="missing: gender is female"))
