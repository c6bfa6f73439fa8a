"""The images of a query in words."""

from __future__ import annotations

import pytest

from clipstudio.domain.ids import CollectionId, ImageId, RunId
from clipstudio.domain.images import AttributeFilter, FileState, ImageQuery, LabelFilter
from clipstudio.results.selections import filter_parts, selection_in_words

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
        (ImageQuery(clusters=frozenset({"Ann"})), 3, "the 3 images of the cluster Ann"),
        (ImageQuery(clusters=frozenset({"Ann", None})), 3, "the 3 images of the cluster Ann or in no cluster"),
        (ImageQuery(folders=frozenset({"/p/a"})), 3, "the 3 images in the folder /p/a"),
        (ImageQuery(files=frozenset({FileState.SEVERAL})), 3, "the 3 images with several copies"),
    ],
)
def test_a_selection_says_what_it_holds(query: ImageQuery, images: int | None, words: str) -> None:
    assert selection_in_words(query, images, {3: "mine"}) == words


def test_the_filter_is_called_so() -> None:
    query = ImageQuery(attributes=(PERSON,))
    assert selection_in_words(query, 46, {}, is_filter=True) == "the 46 filtered images with kind person"


def test_every_part_of_a_filter_can_be_taken_away_alone() -> None:
    query = ImageQuery(
        collection=CollectionId(3),
        attributes=(PERSON, EITHER),
        text="p1",
        label=LabelFilter(RunId(1), "thief", 0.5),
        ids=(ImageId(1), ImageId(2)),
        folders=frozenset({"/p/a", "/p/b"}),
        clusters=frozenset({"Ann", None}),
        files=frozenset({FileState.MISSING, FileState.SEVERAL}),
        without_copies=True,
    )
    parts = filter_parts(query, {3: "mine"}, {1: "faces · run 1"})
    assert [part.words for part in parts] == [
        "the 2 chosen elsewhere",
        "path holds “p1”",
        "collection: mine",
        "kind: person",
        "age: old or young or missing",
        "cluster: Ann or in no cluster",
        "folder: a or b",
        "files: several copies or file missing",
        "“thief”: 50.0 % to 100.0 % in faces · run 1",
        "without copies",
    ]
    for part in parts:
        assert len(filter_parts(part.rest, {3: "mine"}, {1: "faces · run 1"})) == len(parts) - 1
    assert filter_parts(ImageQuery(), {}, {}) == ()
