"""Attributes and values by other names: what means the same, and what only looks alike."""

from __future__ import annotations

import pytest

from clipstudio.domain.dimensions import dimension, same_attribute, same_value


@pytest.mark.parametrize(
    ("attribute", "called"),
    [
        ("Race", "race"),
        ("ethnicity", "race"),
        ("race/ethnicity", "race"),
        ("perceived_gender", "gender"),
        ("SEX", "gender"),
        ("age-group", "age"),
        ("hair", None),
        ("image", None),
        ("trace", None),
    ],
)
def test_what_the_papers_call_an_attribute(attribute: str, called: str | None) -> None:
    assert dimension(attribute) == called


def test_attributes_that_no_paper_has_are_the_same_by_name_only() -> None:
    assert same_attribute("Hair colour", "hair_colour")
    assert not same_attribute("hair", "eyes")
    assert not same_attribute("hair", "race")


def test_values_mean_the_same_within_their_attribute_only() -> None:
    assert same_value("gender", "Male", "men")
    assert same_value("anything", "x", "X ")
    assert same_value("race", "Latino_Hispanic", "latino")
    assert same_value("age", "0–2", "0-2")
    assert same_value("age", "more than 70", "70+")
    assert not same_value("gender", "male", "female")
    assert not same_value("race", "Southeast Asian", "East Asian")
    assert not same_value("clothing size", "m", "male")
    assert not same_value("hair", "black", "african-american")
