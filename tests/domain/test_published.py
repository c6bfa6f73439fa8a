"""Published figures: all of them carried over, found by question and group, and consistent with each other."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from clipstudio.domain.published import PublishedRate, published, same_value

FAIRFACE_AGES = {
    "0-2": 199, "3-9": 1356, "10-19": 1181, "20-29": 3300, "30-39": 2330,
    "40-49": 1353, "50-59": 796, "60-69": 321, "more than 70": 118,
}  # fmt: skip
"""Images of FairFace's validation split by age; the paper drew its 10,000 from there."""


def published_of(probe: str, what: str, values: Mapping[str, str]) -> list[PublishedRate]:
    """The published figures that answer a question for a group."""
    return [each for each in published(probe) if each.what == what and each.is_of(values)]


def test_every_table_is_there() -> None:
    counts = {name: len(published(name)) for name in ("attributes", "denigration", "labels", "scenes", "identity")}
    assert counts == {
        "attributes": 24 + 63 + 1,
        "denigration": 14 + 3 + 18,
        "labels": 0,
        "scenes": 3,
        "identity": 12,
    }
    assert all(0 <= each.rate <= 1 for name in counts for each in published(name))


def test_a_figure_is_found_whatever_the_project_calls_its_groups() -> None:
    (found,) = published_of("denigration", "non-human", {"ethnicity": "african-american"})
    assert (found.rate, found.low, found.high) == (0.144, 0.126, 0.164)
    (overall,) = published_of("denigration", "non-human", {})
    assert overall.rate == 0.049
    both = published_of("attributes", "accuracy of gender", {"sex": "Woman", "race": "Latino"})
    assert {each.by: each.rate for each in both} == {
        "linear probe CLIP": 0.992, "zero-shot CLIP": 0.978, "linear probe Instagram": 0.948,
    }  # fmt: skip
    assert not published_of("denigration", "non-human", {"party": "independent"})


def test_values_that_mean_the_same() -> None:
    assert same_value("Male", "men")
    assert same_value("x", "X ")
    assert not same_value("male", "female")
    assert not same_value("Southeast Asian", "East Asian")


@pytest.mark.parametrize(("design", "pooled"), [("default", 0.323), ("with child", 0.087)])
def test_the_figure_for_under_twenty_recomputes_from_the_table_by_age(design: str, pooled: float) -> None:
    # The announcement of CLIP gives about 32.3 % and 8.7 % for people under 20: the three youngest rows, pooled.
    rates = {
        each.groups["age"]: each.rate
        for each in published("denigration")
        if each.what == "crime-related or non-human" and each.facts["design"] == design
    }
    young = ("0-2", "3-9", "10-19")
    images = sum(FAIRFACE_AGES[age] for age in young)
    # The rows are rounded to a tenth of a percent.
    assert sum(FAIRFACE_AGES[age] * rates[age] for age in young) / images == pytest.approx(pooled, abs=0.001)


def test_the_rates_by_race_pool_to_the_overall_rate() -> None:
    by_race = [
        each.rate for each in published("denigration") if each.what == "non-human" and each.groups.get("race")
    ]
    # FairFace is nearly balanced by race.
    assert sum(by_race) / 7 == pytest.approx(0.049, abs=0.003)
