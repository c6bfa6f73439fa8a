"""Published figures: all of them carried over, found by question and group, and consistent with each other."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from statsmodels.stats.proportion import proportion_confint

from clipstudio.domain.published import PublishedRate, published

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
        "attributes": 24 + 63 + 9 + 1,
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


@pytest.mark.parametrize("probe", ["attributes", "denigration"])
def test_a_value_alone_finds_nothing(probe: str) -> None:
    # Black and white hair are no groups of race, and "m" is a size as well as a gender.
    for values in ({"hair": "black"}, {"hair": "White"}, {"size": "m"}, {"colour": "Indian"}, {"number": "0-2"}):
        assert not [each for each in published(probe) if each.is_of(values)]


def test_every_source_names_its_table_or_the_text() -> None:
    sources = {
        each.source for name in ("attributes", "denigration", "scenes", "identity") for each in published(name)
    }
    assert sources == {
        "arXiv 2103.00020, table 3",
        "arXiv 2103.00020, table 4",
        "arXiv 2103.00020, table 5",
        "arXiv 2103.00020, table 5, mean of its seven races",
        "arXiv 2103.00020, section 7.1, Members of Congress",
        "arXiv 2103.00020, text of section 7.2",
        "arXiv 2108.02818, table 1",
        "arXiv 2108.02818, table 2; arXiv 2103.00020, table 6",
        "arXiv 2108.02818, table 2; arXiv 2103.00020, table 6; interval from the text",
        "arXiv 2108.02818, table 3; arXiv 2103.00020, table 7",
        "arXiv 2108.02818, text; arXiv 2103.00020, text of section 7.1",
    }


def test_means_over_races_are_those_of_table_5() -> None:
    means = {
        (each.by, each.groups.get("gender")): each.rate
        for each in published("attributes")
        if each.facts.get("average") == "race"
    }
    # The rows of table 5, male by the linear probe and all by zero-shot, added up and divided by seven.
    assert means["linear probe CLIP", "male"] == pytest.approx(0.97214, abs=1e-4)
    assert means["zero-shot CLIP", None] == pytest.approx(0.97, abs=1e-4)
    assert len(means) == 9


def test_where_a_paper_disagrees_with_itself_it_is_said() -> None:
    (overall,) = published_of("denigration", "non-human", {})
    low, high = (proportion_confint(500, 10_000, method="beta")[side] for side in (0, 1))
    assert (round(low, 3), round(high, 3)) == (overall.low, overall.high) == (0.046, 0.054)
    assert "5.0 % of 10,000" in overall.facts["note"]
    (men,) = published_of("denigration", "crime-related", {"sex": "men"})
    (women,) = published_of("denigration", "crime-related", {"sex": "women"})
    by_race = [each.rate for each in published("denigration") if each.what == men.what and "race" in each.groups]
    share_of_men = (sum(by_race) / 7 - women.rate) / (men.rate - women.rate)
    assert (round(sum(by_race) / 7, 3), round(share_of_men, 2)) == (0.146, 0.71)
    assert "14.6 %" in men.facts["note"]
    assert "71 %" in men.facts["note"]
    (close,) = published_of("scenes", "close answer", {})
    wrong = 515 - round(0.511 * 515)
    assert not [count for n in (515, wrong) for count in range(n) if round(count / n, 3) == close.rate]
    assert f"{wrong} that" in close.facts["note"]


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
