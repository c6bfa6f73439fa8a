"""Images found by the names that tables give them."""

from __future__ import annotations

import time
from pathlib import Path

from clipstudio.domain.ids import ImageId
from clipstudio.domain.progress import finish
from clipstudio.services.importing.path_index import PathIndex, find_images


def index_of(*paths: str) -> PathIndex:
    return PathIndex([(ImageId(number), Path(path)) for number, path in enumerate(paths)])


def found(index: PathIndex, *names: str) -> list[set[ImageId]]:
    return finish(find_images(index, names, "rows"))[0]


def test_blanks_count_as_on_disk_and_are_dropped_only_when_nothing_has_them() -> None:
    index = index_of("/d/ a.png", "/d/a.png", "/d/b.png", "/d/c .png")
    assert index.find(" a.png") == {0}
    assert index.find("a.png") == {1}
    assert index.find(" b.png ") == {2}
    assert index.find("c ") == {3}


def test_letters_in_two_forms_are_the_same_unless_both_are_there() -> None:
    assert index_of("/d/Zoe\u0301.png").find("ZO\u00c9.PNG") == {0}
    both = index_of("/d/Zoe\u0301.png", "/d/Zo\u00e9.png")
    assert both.find("Zo\u00e9.png") == {1}
    assert both.find("Zoe\u0301") == {0}


def test_a_path_of_another_machine_is_matched_by_its_end_and_told() -> None:
    index = index_of("/data/train/a.png", "/data/train/b.png")
    names = [r"C:\Users\ann\set\train\A.PNG", "/home/ann/train/b.png", "train/b.png"]
    images, elsewhere = finish(find_images(index, names, "rows"))
    assert images == [{0}, {1}, {1}]
    assert elsewhere.ends == {0: "train/A.PNG", 1: "train/b.png"}
    assert elsewhere.in_words() == (
        "2 names are paths of another place and are matched by the end of the path, such as “train/A.PNG” of "
        r"“C:\Users\ann\set\train\A.PNG”."
    )


def test_another_folder_s_file_of_the_same_name_is_not_believed() -> None:
    index = index_of("/data/train/1.png", "/data/train/2.png")
    assert found(index, "/x/train/2.png", "/x/val/1.png") == [{1}, set()]
    assert found(index, "/data/train/1.png", "/data/val/2.png") == [{0}, set()]
    assert found(index, "val/1.png") == [set()]
    assert found(index, "/x/val/1.png") == [{0}]


def test_addresses_and_the_folder_above_are_places_elsewhere() -> None:
    index = index_of("/data/set/a.png", "/data/set/mä.png", "/data/set/50%20.png")
    names = ["s3://bucket/set/a.png", "https://host/x/a.png", "file:///home/set/m%C3%A4.png", "../set/50%20.png"]
    images, elsewhere = finish(find_images(index, names, "rows"))
    assert images == [{0}, {0}, {1}, {2}]
    assert len(elsewhere.ends) == 4


def test_very_many_files_of_one_name_are_told_apart_at_once() -> None:
    count = 30_000
    index = index_of(*(f"/data/person {number}/face.png" for number in range(count)))
    started = time.process_time()
    assert found(index, *(f"/x/person {n}/FACE.png" for n in range(count))) == [{ImageId(n)} for n in range(count)]
    assert {len(each) for each in found(index, *(f"/x/nobody {n}/face.png" for n in range(count)))} == {count}
    # Each looked up among all others would take many minutes.
    assert time.process_time() - started < 60
