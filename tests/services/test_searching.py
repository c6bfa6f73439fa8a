"""Search in a project's embeddings: equal to comparing by hand, and honest about what is not searched."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.errors import ModelError, ProjectError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.domain.searching import SearchQuery, SearchResult, Spread
from clipstudio.engine.reading import load_image
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.auditing.embedding import embed
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.searching import ImageSearch
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in, save_picture


@pytest.fixture
def embedded(project: ProjectFile, photos: Path, shelf: ModelCache) -> ProjectFile:
    """Six images with embeddings of the sample model."""
    bring_in(project, photos)
    finish(embed(project, shelf.load(shelf.registry.card(SAMPLE_NAME)), project.images.find(ImageQuery())))
    return project


def vectors(project: ProjectFile, shelf: ModelCache) -> np.ndarray:
    """Each image's embedding, computed from its file."""
    import torch

    model = shelf.load(shelf.registry.card(SAMPLE_NAME))
    rows = project.images.rows(project.images.find(ImageQuery()))
    pictures = [model.preprocess(load_image(row.path)) for row in rows if row.path is not None]
    return model.encode_images(torch.stack(pictures))


def test_a_text_is_compared_with_every_embedding(embedded: ProjectFile, shelf: ModelCache) -> None:
    found = finish(ImageSearch(embedded, shelf).search(SearchQuery(SAMPLE_NAME, text="a red thing")))
    model = shelf.load(shelf.registry.card(SAMPLE_NAME))
    wanted = vectors(embedded, shelf) @ model.encode_prompts(["a red thing"])[0]
    assert found.cosines == pytest.approx(wanted, abs=1e-5)
    assert (found.images.tolist(), found.without) == ([1, 2, 3, 4, 5, 6], 0)
    assert found.best_first(found.images).tolist() == (np.argsort(-wanted, kind="stable") + 1).tolist()


def test_images_and_a_picture_from_elsewhere_find_themselves_first(
    embedded: ProjectFile, shelf: ModelCache, tmp_path: Path
) -> None:
    search = ImageSearch(embedded, shelf)
    found = finish(search.search(SearchQuery(SAMPLE_NAME, images=(ImageId(3),))))
    assert found.best_first(found.images)[0] == 3
    assert found.of(np.array([3]))[0] == pytest.approx(1.0, abs=1e-5)
    both = finish(search.search(SearchQuery(SAMPLE_NAME, images=(ImageId(3), ImageId(5)))))
    assert set(both.best_first(both.images)[:2].tolist()) == {3, 5}
    save_picture(tmp_path / "elsewhere.png", 2)  # the pixels of p2.png, image 3
    found = finish(search.search(SearchQuery(SAMPLE_NAME, picture=tmp_path / "elsewhere.png")))
    assert found.best_first(found.images)[0] == 3


def test_images_embedded_meanwhile_are_searched_the_next_time(
    embedded: ProjectFile, shelf: ModelCache, photos: Path
) -> None:
    search, query = ImageSearch(embedded, shelf), SearchQuery(SAMPLE_NAME, text="a face")
    assert finish(search.search(query)).without == 0
    save_picture(photos / "later.png", 70)
    bring_in(embedded, photos)
    found = finish(search.search(query))
    assert (len(found.images), found.without) == (6, 1)
    finish(embed(embedded, shelf.load(shelf.registry.card(SAMPLE_NAME)), embedded.images.find(ImageQuery())))
    found = finish(search.search(query))
    assert (len(found.images), found.without) == (7, 0)


def test_a_second_search_does_not_read_again_which_embeddings_there_are(
    embedded: ProjectFile, shelf: ModelCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    search = ImageSearch(embedded, shelf)
    finish(search.search(SearchQuery(SAMPLE_NAME, text="one")))
    monkeypatch.setattr(embedded.embeddings, "rows", lambda _stored: pytest.fail("they were read again"))
    finish(search.search(SearchQuery(SAMPLE_NAME, text="two")))


def test_without_embeddings_it_says_what_to_do(project: ProjectFile, photos: Path, shelf: ModelCache) -> None:
    bring_in(project, photos)
    with pytest.raises(ProjectError, match="No image is embedded with “clipstudio-sample” yet"):
        finish(ImageSearch(project, shelf).search(SearchQuery(SAMPLE_NAME, text="a face")))
    with pytest.raises(ModelError, match="nothing"):
        finish(ImageSearch(project, shelf).search(SearchQuery("nothing", text="a face")))


def test_images_without_an_embedding_cannot_be_an_example(embedded: ProjectFile, shelf: ModelCache) -> None:
    with pytest.raises(ProjectError, match="has no embedding"):
        finish(ImageSearch(embedded, shelf).search(SearchQuery(SAMPLE_NAME, images=(ImageId(99),))))


def test_a_cut_off_leaves_out_what_is_less_near_and_what_was_not_searched() -> None:
    cosines = np.array([0.1, 0.3, 0.2], np.float32)
    found = SearchResult(SearchQuery("m", text="x"), np.array([1, 2, 4]), cosines, 1, Spread.of(cosines))
    assert found.best_first(np.array([4, 3, 2, 1]), least=0.15).tolist() == [2, 4]
    assert np.isnan(found.of(np.array([3]))[0])


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (SearchQuery("m", text="two people"), "“two people”"),
        (SearchQuery("m", images=(ImageId(1),)), "like this image"),
        (SearchQuery("m", images=(ImageId(1), ImageId(2))), "like these 2 images"),
        (SearchQuery("m", picture=Path("a/b.png")), "like “b.png”"),
    ],
)
def test_what_is_searched_for_in_words(query: SearchQuery, words: str) -> None:
    assert query.in_words() == words


def test_a_text_that_the_model_reads_in_part_is_told_of(embedded: ProjectFile, shelf: ModelCache) -> None:
    search = ImageSearch(embedded, shelf)
    assert not finish(search.search(SearchQuery(SAMPLE_NAME, text="a red thing"))).is_cut
    assert finish(search.search(SearchQuery(SAMPLE_NAME, text="a red thing " * 400))).is_cut
    assert not finish(search.search(SearchQuery(SAMPLE_NAME, images=(ImageId(3),)))).is_cut


def test_what_is_searched_for_is_named_shortly_and_visibly() -> None:
    assert SearchQuery("m", text="a red thing").in_words() == "“a red thing”"
    assert len(SearchQuery("m", text="a red thing " * 400).in_words()) < 70
    assert SearchQuery("m", picture=Path("a\u202eb.jpg")).in_words() == "like “a\\u202eb.jpg”"


@pytest.mark.parametrize("apart", [1, 3, 1_000])
def test_cosines_by_image_in_any_order(apart: int) -> None:
    draw = np.random.default_rng(apart)
    searched = np.unique(draw.integers(1, 500, 200)) * apart
    cosines = draw.random(len(searched), np.float32)
    found = SearchResult(SearchQuery("m", text="x"), searched, cosines, 0, Spread.of(cosines))
    asked = draw.permutation(np.concatenate([searched, searched + 1, np.array([-1, 0, 10**9])]))
    known = dict(zip(searched.tolist(), cosines.tolist(), strict=True))
    wanted = [known.get(image, np.nan) for image in asked.tolist()]
    np.testing.assert_array_equal(found.of(asked), np.array(wanted, np.float32))


@pytest.mark.parametrize(("count", "shown"), [(100, None), (101, 100), (356, 100), (40_000, 400)])
def test_a_search_proposes_how_many_to_look_at(count: int, shown: int | None) -> None:
    cosines = np.random.default_rng(3).permutation(np.linspace(-0.2, 0.4, count)).astype(np.float32)
    found = SearchResult(SearchQuery("m", text="x"), np.arange(count), cosines, 0, Spread.of(cosines))
    cut_off = found.proposed_cut_off()
    assert (None if cut_off is None else len(found.best_first(found.images, cut_off))) == shown


def test_nothing_is_proposed_where_all_are_equally_near() -> None:
    cosines = np.full(500, 0.25, np.float32)
    found = SearchResult(SearchQuery("m", text="x"), np.arange(500), cosines, 0, Spread.of(cosines))
    assert found.proposed_cut_off() is None
