"""Images, their paths and clusters, and finding them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pydantic import TypeAdapter

from clipstudio.domain.images import AttributeFilter, AttributeOrder, ImageFacts, ImageQuery, SortKey
from clipstudio.storage.images import SeenFile
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images

SAME = ImageFacts("a" * 64, 10, "PNG", 8, 6, orientation=6)


def test_the_same_bytes_at_two_paths_are_one_image(project: ProjectFile) -> None:
    first, new = project.images.add([(SeenFile(Path("/a/x.png"), 10, 1), SAME)])
    second, newer = project.images.add([(SeenFile(Path("/b/y.png"), 10, 1), SAME)])
    assert first == second
    assert new == set(first)
    assert newer == set()
    facts, paths, cluster = project.images.facts(first[0])
    assert facts == SAME
    assert paths == (Path("/a/x.png"), Path("/b/y.png"))
    assert cluster is None


def test_two_equal_files_in_one_batch_are_one_image(project: ProjectFile) -> None:
    images, new = project.images.add(
        [(SeenFile(Path("/a/x.png"), 10, 1), SAME), (SeenFile(Path("/a/y.png"), 10, 1), SAME)]
    )
    assert images[0] == images[1]
    assert len(new) == 1


def test_a_file_whose_bytes_changed_belongs_to_its_new_image(project: ProjectFile) -> None:
    (old,), _ = project.images.add([(SeenFile(Path("/a/x.png"), 10, 1), SAME)])
    other = ImageFacts("b" * 64, 11, "PNG", 8, 6)
    (new,), _ = project.images.add([(SeenFile(Path("/a/x.png"), 11, 2), other)])
    assert new != old
    assert project.images.facts(new)[1] == (Path("/a/x.png"),)
    assert project.images.rows([old])[0].path is None


def test_a_missing_path_gives_way_to_one_that_is_there(project: ProjectFile) -> None:
    (image,), _ = project.images.add([(SeenFile(Path("/a/x.png"), 10, 1), SAME)])
    project.images.add([(SeenFile(Path("/b/y.png"), 10, 1), SAME)])
    project.images.mark_missing([Path("/a/x.png")])
    row = project.images.rows([image])[0]
    assert (row.path, row.missing) == (Path("/b/y.png"), False)
    project.images.mark_missing([Path("/b/y.png")])
    assert project.images.rows([image])[0].missing
    assert list(project.images.paths([image])) == [(image, None)]


def test_rows_come_in_the_order_asked_for(project: ProjectFile) -> None:
    images = add_images(project, 30)
    asked = np.array(images[::-1], dtype=np.int64)
    assert [row.id for row in project.images.rows(asked)] == images[::-1]
    assert project.images.digests(asked)[0] == f"{29:064x}"


def test_finding_by_collection_value_text_and_order(project: ProjectFile) -> None:
    images = add_images(project, 6)
    project.collections.add("even", images[::2])
    source = project.attributes.add_source("table.csv", "0" * 64)
    project.attributes.record(source, "gender", {images[0]: "f", images[1]: "m", images[2]: "f"})

    def found(query: ImageQuery) -> list[int]:
        return project.images.find(query).tolist()

    gender = AttributeFilter("gender", frozenset({"f"}))
    assert found(ImageQuery()) == images
    assert found(ImageQuery(attributes=(gender,))) == [images[0], images[2]]
    missing_or_m = AttributeFilter("gender", frozenset({"m", None}))
    assert found(ImageQuery(attributes=(missing_or_m,))) == [images[1], *images[3:]]
    even = project.collections.find("even")
    assert found(ImageQuery(collection=even, attributes=(missing_or_m,))) == [images[4]]
    assert found(ImageQuery(text="0003")) == [images[3]]
    assert found(ImageQuery(text="%")) == []
    assert found(ImageQuery(text="_0003")) == [], "an underscore stands for itself"
    assert found(ImageQuery(text="0003.JPG")) == [images[3]], "in any case"
    assert found(ImageQuery(sort=SortKey.SIZE, descending=True)) == images[::-1]
    assert found(ImageQuery(sort=SortKey.NAME, descending=True)) == images[::-1]


def test_a_text_is_looked_for_from_the_imported_folder_on(project: ProjectFile) -> None:
    paths = ["/home/ann/faces/set/1.jpg", "/home/ann/faces/2.jpg", "/home/ann/other/Ann.jpg", "/mnt/ann/3.jpg"]
    seen = [
        (SeenFile(Path(path), 1, 1), ImageFacts(f"{place:064x}", 1, "JPEG", 1, 1))
        for place, path in enumerate(paths)
    ]
    one, two, alone, elsewhere = project.images.add(seen)[0]

    def found(text: str) -> list[int]:
        ids = project.images.find(ImageQuery(text=text)).tolist()
        once_read = project.facets.searched_paths().holding(text)
        assert once_read is None or sorted({*once_read.tolist()}) == ids
        assert (once_read is None) == text.startswith("/")
        return ids

    assert found("ann") == [one, two, alone, elsewhere], "where nothing is known of folders"
    project.import_places.remember([Path("/home/ann/faces"), Path("/home/ann/faces/set"), Path(paths[2])], (), ())
    assert found("ann") == [alone, elsewhere], "above the imported folder all paths hold the same"
    assert found("faces") == [one, two]
    assert found("other") == [alone], "of a file that was imported by itself, its folder counts"
    assert found("set") == [one]
    assert found("/home/ann/FACES") == [one, two], "a whole path is looked for in the whole"
    assert found("2.JPG") == [two]
    assert found("gm") == [], "across two paths"
    assert found("Ä") == []


def test_order_by_name_folder_date_and_cluster(project: ProjectFile) -> None:
    files = [("/b/One.jpg", 30), ("/a/two.jpg", 10), ("/a/sub/one.jpg", 20), ("/c\\d/a.jpg", 40)]
    seen = [
        (SeenFile(Path(path), 1, time), ImageFacts(f"{place:064x}", 1, "JPEG", 1, 1))
        for place, (path, time) in enumerate(files)
    ]
    one, two, sub, other = project.images.add(seen)[0]
    assert not project.images.any_clusters()
    project.images.set_clusters({sub: "ann", one: "Bob"})
    assert project.images.any_clusters()

    def ordered(sort: SortKey, descending: bool = False) -> list[int]:
        return project.images.find(ImageQuery(sort=sort, descending=descending)).tolist()

    assert ordered(SortKey.NAME) == [other, sub, one, two], "by file name, in any case, then by folder"
    assert ordered(SortKey.NAME, True) == [two, one, sub, other]
    assert ordered(SortKey.FOLDER) == [sub, two, one, other]
    assert ordered(SortKey.MODIFIED) == [two, sub, one, other]
    assert ordered(SortKey.CLUSTER) == [sub, one, two, other]
    assert ordered(SortKey.CLUSTER, True) == [one, sub, two, other], "images of none are last either way"


def test_clusters_replace_one_another_and_unused_ones_go(project: ProjectFile) -> None:
    images = add_images(project, 2)
    project.images.set_clusters({images[0]: "p1", images[1]: "p1"})
    project.images.set_clusters({images[0]: "p2", images[1]: "p2"})
    assert project.images.facts(images[1])[2] == "p2"
    project.images.set_clusters({images[0]: "p1"})
    assert project.images.facts(images[0])[2] == "p1"


def test_a_collection_that_is_not_there_is_named(project: ProjectFile) -> None:
    project.collections.add("mine", [])
    with pytest.raises(Exception, match="no collection “yours”.*“mine”"):
        project.collections.find("yours")


def test_an_order_by_an_attribute_is_kept_with_a_plan() -> None:
    kept = TypeAdapter(ImageQuery)
    for sort in (AttributeOrder("age"), SortKey.NAME):
        query = ImageQuery(sort=sort, descending=True)
        assert kept.validate_json(kept.dump_json(query)) == query
