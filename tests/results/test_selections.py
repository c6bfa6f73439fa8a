"""The images of a query in words."""

from __future__ import annotations

import pytest

from clipstudio.domain.ids import CollectionId, ImageId, RunId
from clipstudio.domain.images import AttributeFilter, ImageQuery, LabelFilter
from clipstudio.results.selections import selection_in_words

PERSON = AttributeFilter("kind", frozenset({"person"}))
EITHER = AttributeFilter("age", frozenset({"old", "young", None}))


@pytest.mark.parametrize(
    ("query", "images", "words"),
    [
        (ImageQuery(), 1_800, "all 1,800 images"),
        (ImageQuery(), None, "all images"),
        (ImageQuery(attributes=(PERSON,)), 478, "the 478 images with kind person"),
        (
            ImageQuery(attributes=(PERSON, EITHER)),
            1,
            "the 1 image with kind person, with age old or young or missing",
        ),
        (ImageQuery(collection=CollectionId(3)), 7, "the 7 images of the collection “mine”"),
        (ImageQuery(text="p1"), None, "the images with “p1” in their path"),
        (
            ImageQuery(label=LabelFilter(RunId(1), "thief", 0.5)),
            2,
            "the 2 images with 50.0 % to 100.0 % for the label “thief”",
        ),
        (ImageQuery(ids=(ImageId(1), ImageId(2))), 2, "the 2 images picked by hand"),
    ],
)
def test_a_selection_says_what_it_holds(query: ImageQuery, images: int | None, words: str) -> None:
    assert selection_in_words(query, images, {3: "mine"}) == words


def test_the_filter_is_called_so() -> None:
    query = ImageQuery(attributes=(PERSON,))
    assert selection_in_words(query, 46, {}, is_filter=True) == "the 46 filtered images with kind person"
