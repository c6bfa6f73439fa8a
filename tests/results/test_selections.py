"""The images of a query in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clipstudio.domain.ids import CollectionId, ImageId, RunId
from clipstudio.domain.images import (
    AttributeFilter,
    CopyState,
    FileState,
    FoundBy,
    ImageQuery,
    LabelFilter,
    TopLabelFilter,
)
from clipstudio.domain.searching import SearchQuery
from clipstudio.results.selections import filter_parts, found_by_words, selection_in_words

PERSON = AttributeFilter("kind", frozenset({"person"}))
THIEF = TopLabelFilter(RunId(1), frozenset({"thief", None}))
SEARCH = FoundBy(SearchQuery("m", "two people"), 0.25, datetime(2026, 11, 30, 12, 0, tzinfo=UTC))
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
        (ImageQuery(folders=frozenset({"/p/a", None})), 3, "the 3 images in the folder /p/a or in no folder"),
        (ImageQuery(no_collection=True), 3, "the 3 images in no collection"),
        (ImageQuery(files=frozenset({FileState.SEVERAL})), 3, "the 3 images with several copies"),
        (ImageQuery(top_label=THIEF), 3, "the 3 images with the top label thief or no top label"),
        (
            ImageQuery(copies=frozenset({CopyState.COPY, CopyState.NEITHER})),
            3,
            "the 3 images among duplicates left out as a copy or neither",
        ),
        (
            ImageQuery(ids=(ImageId(1), ImageId(2)), found_by=SEARCH),
            2,
            "the 2 images found by “two people”, by m, cosine 0.250 or more, 30 November 2026",
        ),
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
        no_collection=True,
        attributes=(PERSON, EITHER),
        text="p1",
        label=LabelFilter(RunId(1), "thief", 0.5),
        ids=(ImageId(1), ImageId(2)),
        folders=frozenset({"/p/a", "/p/b", None}),
        clusters=frozenset({"Ann", None}),
        files=frozenset({FileState.MISSING, FileState.SEVERAL}),
        without_copies=True,
        top_label=THIEF,
        copies=frozenset({CopyState.KEPT}),
    )
    parts = filter_parts(query, {3: "mine"}, {1: "faces · run 1"})
    assert [part.words for part in parts] == [
        "the 2 chosen elsewhere",
        "path holds “p1”",
        "collection: mine",
        "in no collection",
        "kind: person",
        "age: old or young or missing",
        "cluster: Ann or in no cluster",
        "folder: a or b or in no folder",
        "files: several copies or file missing",
        "duplicates: kept, with copies left out",
        "top label: thief or no top label in faces · run 1",
        "“thief”: 50.0 % to 100.0 % in faces · run 1",
        "without copies",
    ]
    for part in parts:
        assert len(filter_parts(part.rest, {3: "mine"}, {1: "faces · run 1"})) == len(parts) - 1
    assert filter_parts(ImageQuery(), {}, {}) == ()


def test_a_list_that_a_search_found_says_which_search_and_goes_with_it() -> None:
    (part,) = filter_parts(ImageQuery(ids=(ImageId(1),), found_by=SEARCH), {}, {})
    assert part.words == "found by “two people”, by m, cosine 0.250 or more, 30 November 2026"
    assert part.rest == ImageQuery()
    likes = [SearchQuery("m", images=(ImageId(4),)), SearchQuery("m", picture=Path("/p/x.png")), SearchQuery("m")]
    said = [found_by_words(replace(SEARCH, query=each)).split(",")[0] for each in likes]
    assert said == ["found like this image", "found like “x.png”", "found like a picture that was pasted"]
