"""A list of images that was written is read back as what it said."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.services.image_list_titles import TITLES, attributes_of, titles_of
from clipstudio.services.image_lists import write_image_list
from clipstudio.services.importing.layouts.layout import Layout
from clipstudio.services.importing.layouts.reading import read_layout
from clipstudio.services.importing.matching import match_table
from clipstudio.services.importing.reversible_import import import_reversibly
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images

NAMES = ("width", "attribute: width", "gender", "age", "race", "file")


@pytest.fixture
def listed(project: ProjectFile, tmp_path: Path) -> Path:
    """The list of three images; their attributes are called like its columns, or like FairFace's."""
    images = add_images(project, 3)
    source = project.attributes.add_source("t.csv", None)
    for name in NAMES:
        project.attributes.record(
            source, name, {image: f"{name} {place}" for place, image in enumerate(images[:2])}
        )
    project.images.set_clusters({images[1]: "Ann"})
    write_image_list(project, ImageQuery(), tmp_path / "list.csv")
    return tmp_path / "list.csv"


def test_attributes_come_back_under_their_own_names(project: ProjectFile, listed: Path) -> None:
    with listed.open(encoding="utf-8", newline="") as file:
        titles = next(csv.reader(file))
    assert "attribute: attribute: width" in titles
    reading = finish(read_layout(listed))
    assert (reading.layout, reading.cluster) == (Layout.IMAGE_LIST, "cluster")
    assert reading.wanted == tuple(project.attributes.names())
    match = finish(match_table(project, reading.table, reading.key))
    report, _step = finish(import_reversibly(project, match, reading.wanted, reading.cluster))
    assert report.attributes == dict.fromkeys(project.attributes.names(), 2)
    assert set(project.attributes.names()) == set(NAMES), "no attribute is called as a title is"
    of_image = project.attributes.of_image(ImageId(int(project.images.find(ImageQuery())[1])))
    assert {name: told[0] for name, told in of_image.items()} == {
        name: (f"{name} 1", "list.csv") for name in NAMES
    }


@given(
    st.lists(
        st.sampled_from([*TITLES, *(f"attribute: {each}" for each in TITLES), "attribute: x", "x"]), unique=True
    )
)
def test_titles_say_which_attributes_they_stand_for(attributes: list[str]) -> None:
    titles = titles_of(attributes)
    assert len({*titles, *TITLES}) == len(titles) + len(TITLES), "every column has a title of its own"
    assert attributes_of(titles) == attributes
