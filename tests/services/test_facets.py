"""Counts beside the values of a filter: each equals what choosing the value would find."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.ids import CollectionId
from clipstudio.domain.images import AttributeFilter, FileState, ImageFacts, ImageQuery
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.facets import Facet, FacetCounter, FacetKind
from clipstudio.storage.images import SeenFile
from clipstudio.storage.project_file import ProjectFile

GENDER, AGE = Facet(FacetKind.ATTRIBUTE, "gender"), Facet(FacetKind.ATTRIBUTE, "age")
CLUSTER, FOLDER = Facet(FacetKind.CLUSTER), Facet(FacetKind.FOLDER)
FILES, COLLECTION = Facet(FacetKind.FILES), Facet(FacetKind.COLLECTION)
ALL = (GENDER, AGE, CLUSTER, FOLDER, FILES, COLLECTION)
ONE = AttributeFilter("age", frozenset({"1"}))
QUERIES = [
    ImageQuery(),
    ImageQuery(attributes=(AttributeFilter("gender", frozenset({"f"})),)),
    ImageQuery(attributes=(AttributeFilter("gender", frozenset({"f", None})), ONE)),
    ImageQuery(text="b/", clusters=frozenset({"c1", None})),
    ImageQuery(files=frozenset({FileState.SEVERAL, FileState.MISSING})),
    ImageQuery(folders=frozenset({"/p/a"}), collection=CollectionId(1)),
    ImageQuery(folders=frozenset({"/p"})),
]


@pytest.fixture
def varied(project: ProjectFile) -> ProjectFile:
    """60 images that differ in every facet: some at two places, some missing, one in no folder."""
    for number in range(60):
        facts = ImageFacts(f"{number:064x}", 10, "PNG", 8, 6)
        folders = ["/p/a", "/p/b"] if number % 7 == 0 else [("/p", "/p/a", "/p/b", "/p/b/c")[number % 4]]
        files = [(SeenFile(Path(f"{folder}/{number}.png"), 10, 1), facts) for folder in folders]
        ((image, *_), _new) = project.images.add(files)
        if number % 5 == 0:
            project.images.mark_missing([Path(f"{folders[0]}/{number}.png")])
        if number % 3:
            project.images.set_clusters({image: f"c{number % 3}"})
    project.images.add_known([ImageFacts("f" * 64, 10, "PNG", 8, 6)])
    ids = project.facets.all_ids().tolist()
    source = project.attributes.add_source("t.csv", None)
    project.attributes.record(source, "gender", {image: "fm"[image % 2] for image in ids if image % 4})
    project.attributes.record(source, "age", {image: str(image % 3) for image in ids if image % 5})
    project.collections.add("some", ids[::2])
    project.collections.add("none", ())
    return project


def chosen(query: ImageQuery, facet: Facet, value: str | int | None) -> ImageQuery:
    """The query with one value of a facet in place of what it asks of that facet."""
    if facet.kind is FacetKind.ATTRIBUTE:
        others = tuple(each for each in query.attributes if each.attribute != facet.name)
        return replace(query, attributes=(*others, AttributeFilter(facet.name, frozenset({value}))))  # type: ignore[arg-type]
    if facet == COLLECTION:
        return replace(query, collection=value)  # type: ignore[arg-type]
    if facet == FILES:
        return replace(query, files=frozenset({FileState.MISSING if value is None else FileState(value)}))
    what = "clusters" if facet == CLUSTER else "folders"
    return replace(query, **{what: frozenset({value})})  # type: ignore[arg-type]


@pytest.mark.parametrize("query", QUERIES)
def test_a_count_is_what_choosing_its_value_finds(varied: ProjectFile, query: ImageQuery) -> None:
    counter = FacetCounter(varied)
    for _again in range(2):
        counts = counter.counts(query, ALL)
        for facet in ALL:
            for value, number in counts[facet].items():
                if facet == FOLDER and value is None:
                    continue  # images without a file: no folder can be chosen for them
                assert number == len(select_images(varied, chosen(query, facet, value))), (facet, value)
    assert set(counts[GENDER]) == {"f", "m", None}
    assert set(counts[FOLDER]) == {"/p", "/p/a", "/p/b", "/p/b/c", None}
    assert set(counts[FILES]) == {FileState.ONE, FileState.SEVERAL, None}


def test_counts_stay_within_what_a_search_found(varied: ProjectFile) -> None:
    within = np.array([3, 4, 8, 4_000], dtype=np.int64)
    counts = FacetCounter(varied).counts(ImageQuery(), [GENDER, COLLECTION], within)
    assert counts[GENDER] == {"f": 0, "m": 1, None: 2}
    assert counts[COLLECTION][None] == 3


def test_an_attribute_that_is_gone_counts_nothing_but_missing(varied: ProjectFile) -> None:
    counts = FacetCounter(varied).counts(ImageQuery(), [Facet(FacetKind.ATTRIBUTE, "no such")])
    assert list(counts.values()) == [{None: 61}]
