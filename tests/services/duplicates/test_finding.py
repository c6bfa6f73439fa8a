"""Which images of a project look alike: real files, and the vectors of a model where there are some."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.results.look_alikes import WHOLE_PICTURES, groups_in_words, remarks
from clipstudio.services.duplicates import finding
from clipstudio.services.duplicates.finding import find_look_alikes, group_look_alikes
from clipstudio.services.importing.thumbnails import READ_ONLY
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from tests.engine.test_perceptual import picture
from tests.services.conftest import bring_in


@pytest.fixture
def copied(project: ProjectFile, tmp_path: Path) -> ProjectFile:
    """Three pictures: of the first a smaller and a worse copy, of the second one turned by its EXIF tag."""
    folder = tmp_path / "copies"
    folder.mkdir()
    for number in range(3):
        picture(number).save(folder / f"{number}.png")
    picture(0).resize((128, 96)).save(folder / "0 small.png")
    picture(0).save(folder / "0 worse.jpg", quality=60)
    turned = Image.Exif()
    turned[0x0112] = 6
    picture(1).transpose(Image.Transpose.ROTATE_90).save(folder / "1 turned.jpg", exif=turned, quality=95)
    Image.new("RGB", (64, 64), "grey").save(folder / "even.png")
    bring_in(project, folder)
    return project


def names(project: ProjectFile, images: tuple[int, ...]) -> list[str]:
    return [row.name for row in project.images.rows(images)]


def test_copies_are_grouped_the_largest_first_and_others_are_not(copied: ProjectFile) -> None:
    found = finish(find_look_alikes(copied))
    groups = group_look_alikes(copied, found, 10)
    named = [names(copied, group.images) for group in groups]
    assert sorted(map(sorted, named)) == [["0 small.png", "0 worse.jpg", "0.png"], ["1 turned.jpg", "1.png"]]
    assert (named[0][0], named[0][-1]) == ("0.png", "0 small.png"), "of the same size the larger file"
    assert (found.compared, found.even, found.unseen) == (6, 1, 0)
    assert (
        groups_in_words(groups, found)
        == "2 groups of images that look alike: 3 images beyond one of each. 6 images compared."
    )
    assert remarks(found) == [WHOLE_PICTURES, "Not compared, since the picture is one even surface: 1 image."]


def test_of_a_group_the_image_that_has_values_is_suggested(copied: ProjectFile) -> None:
    small = next(
        row.id for row in copied.images.rows(copied.images.find(ImageQuery())) if row.name == "0 small.png"
    )
    copied.attributes.record(copied.attributes.add_source("t.csv", None), "gender", {small: "female"})
    groups = group_look_alikes(copied, finish(find_look_alikes(copied)), 10)
    suggested = {names(copied, group.images)[0] for group in groups}
    assert "0 small.png" in suggested, "audits would lose its value"


def test_a_second_look_reads_no_picture(copied: ProjectFile, monkeypatch: pytest.MonkeyPatch) -> None:
    first = finish(find_look_alikes(copied))
    monkeypatch.setattr("clipstudio.services.importing.thumbnails.difference_hash", None)
    again = finish(find_look_alikes(copied))
    assert again.first.tolist() == first.first.tolist()
    copied.hashes.path.unlink()
    monkeypatch.undo()
    assert finish(find_look_alikes(copied)).second.tolist() == first.second.tolist()


def test_what_cannot_be_kept_is_found_all_the_same_and_told_of(copied: ProjectFile) -> None:
    copied.hashes.path.mkdir()
    found = finish(find_look_alikes(copied))
    assert (found.compared, found.even, found.unseen) == (6, 1, 0)
    assert len(found.first) == 4
    assert "How they look could not be kept, so that the next time takes as long: Is a directory." in remarks(
        found
    )


def test_a_project_that_is_only_read_is_compared_too(copied: ProjectFile) -> None:
    copied.close()
    with ProjectFile.open(copied.path, read_only=True) as reading:
        found = finish(find_look_alikes(reading))
    assert (len(found.first), found.unkept) == (4, READ_ONLY)


def test_thumbnails_made_ahead_bring_the_fingerprints_along(copied: ProjectFile) -> None:
    from clipstudio.services.importing.thumbnails import make_thumbnails

    for row in copied.images.rows(copied.images.find(ImageQuery())):
        copied.thumbnails.path(row.sha256).unlink(missing_ok=True)
    finish(make_thumbnails(copied))
    assert len(copied.hashes.read()[0]) == 7


def test_a_pair_that_a_model_finds_unlike_is_left_out(
    copied: ProjectFile, shelf: ModelCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "FEWEST", 5)
    card = shelf.registry.card(SAMPLE_NAME)
    stored = copied.embeddings.open(copied.models.record(card), "float32", 16)
    by_name = {row.name: row.id for row in copied.images.rows(copied.images.find(ImageQuery()))}
    images = np.array(sorted(by_name.values()))
    # All stand at right angles but the first picture and its smaller copy.
    vectors = np.eye(16, dtype=np.float32)[: len(images)]
    vectors[images == by_name["0 small.png"]] = vectors[images == by_name["0.png"]]
    copied.embeddings.append(stored, images, vectors)
    assert finish(find_look_alikes(copied, shelf)).model == "", "the drawn example knows nothing of photographs"
    monkeypatch.setattr(finding, "holds_drawn_images_alone", lambda _project: True)
    found = finish(find_look_alikes(copied, shelf))
    assert found.model == SAMPLE_NAME
    kept = {tuple(names(copied, pair)) for pair in zip(found.first.tolist(), found.second.tolist(), strict=True)}
    assert {frozenset(pair) for pair in kept} == {frozenset({"0 small.png", "0.png"})}
    assert found.refused == 3
    assert found.cosine.tolist() == [1.0]
    assert "3 pairs left out by this." in remarks(found)[-1]
