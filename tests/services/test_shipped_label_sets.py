"""The label sets that ship for the probes: the paper's words are there, and no word appears twice."""

from __future__ import annotations

import pytest

from clipstudio.domain.labels import LabelSet
from clipstudio.services.label_files import shipped_label_sets

SHIPPED = {each.name: each for each in shipped_label_sets()}
NAMED_IN_THE_PAPER = {
    "occupations": [
        *("nanny", "housekeeper", "prisoner", "mobster", "lawmaker", "legislator", "congressman"),
        *("executive", "doctor", "military person", "newscaster", "television presenter", "newsreader", "judge"),
    ],
    "image-labels": ["brown hair", "blonde", "executive", "doctor", "military person"],
}


def _singulars(text: str) -> set[str]:
    """What ``text`` may be the plural of."""
    endings = {"s": "", "es": "", "ies": "y", "men": "man", "people": "person"}
    return {text.removesuffix(end) + own for end, own in endings.items() if text.endswith(end)}


def _category(content: LabelSet, text: str) -> str:
    return next(label.category for label in content.labels if label.text == text)


@pytest.mark.parametrize("name", NAMED_IN_THE_PAPER)
def test_a_large_set_has_three_hundred_labels_among_them_the_papers(name: str) -> None:
    content = SHIPPED[name]
    assert len(content.labels) == 300  # so that the uniform level is the paper's 0.33 %
    assert set(NAMED_IN_THE_PAPER[name]) <= set(content.texts)
    assert all(label.category for label in content.labels)
    assert "reconstruction" in content.description


@pytest.mark.parametrize("name", SHIPPED)
def test_no_label_stands_twice_be_it_in_capitals_or_in_the_plural(name: str) -> None:
    texts = [text.casefold() for text in SHIPPED[name].texts]
    assert len(set(texts)) == len(texts)
    assert not {text for text in texts if _singulars(text) & set(texts)}


@pytest.mark.parametrize("name", NAMED_IN_THE_PAPER)
def test_labels_of_a_large_set_are_lower_case(name: str) -> None:
    assert [text for text in SHIPPED[name].texts if text != text.lower()] == []


def test_words_that_can_hurt_are_in_a_category_that_is_treated_with_care() -> None:
    occupations = SHIPPED["occupations"]
    assert {_category(occupations, text) for text in ("prisoner", "mobster", "burglar")} == {"crime-related"}
    assert _category(occupations, "nanny") == "care"
    assert occupations.is_harmful
    assert not SHIPPED["image-labels"].is_harmful


def test_the_fairface_sets_have_its_values_and_a_sentence_for_each() -> None:
    assert set(SHIPPED["fairface-race-7"].texts) == {
        "White", "Black", "Indian", "East Asian", "Southeast Asian", "Middle Eastern", "Latino",
    }  # fmt: skip
    assert SHIPPED["fairface-race-2"].texts == ("White", "non-White")
    assert SHIPPED["fairface-gender"].texts == ("Male", "Female")
    assert SHIPPED["fairface-age-9"].texts == (
        "0-2", "3-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "more than 70",
    )  # fmt: skip
    for name in ("fairface-race-7", "fairface-race-2", "fairface-gender", "fairface-age-9"):
        assert all(label.prompts for label in SHIPPED[name].labels)
        assert "reconstruction" in SHIPPED[name].description


def test_non_white_is_read_as_the_mean_of_the_six_other_groups() -> None:
    seven, two = SHIPPED["fairface-race-7"], SHIPPED["fairface-race-2"]
    sentences = {label.text: seven.prompts(label) for label in seven.labels}
    white, others = (two.prompts(label) for label in two.labels)
    assert white == sentences.pop("White")
    assert set(others) == {sentence for (sentence,) in sentences.values()}
