"""Embedding maps: who lies beside whom, what is kept and found again, and how the process is stopped."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from pyarrow import parquet
from sklearn.neighbors import NearestNeighbors

from clipstudio.domain.errors import ClipstudioError, ProjectError
from clipstudio.domain.images import ImageFacts
from clipstudio.domain.maps import MapMethod
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.mapping import layout, making
from clipstudio.services.mapping.making import MapWish, first_map, make_map
from clipstudio.services.mapping.writing import map_facts, write_map
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.maps import KEPT
from clipstudio.storage.project_file import ProjectFile
from tests.services.mapping.conftest import EACH, WITHOUT, Clouds


def purity(positions: np.ndarray, cloud: np.ndarray) -> float:
    """Share of the five nearest on a map that are of the same cloud."""
    near = NearestNeighbors(n_neighbors=6).fit(positions).kneighbors(positions)[1][:, 1:]
    return float((cloud[near] == cloud[:, None]).mean())


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail the test where anything is laid out."""
    monkeypatch.setattr(making, "lay_out", lambda *_arguments: pytest.fail("it was laid out"))


def test_pacmap_keeps_clouds_together_and_opens_at_once_the_next_time(
    clouds: Clouds, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A third of the images is laid out, the others are placed beside those.
    wish = MapWish(clouds.card.name, by="cloud", sampled=60)
    finished = finish(make_map(clouds.project, clouds.card, wish))
    made = finished.map
    assert (made.method, finished.without, int(made.is_sampled.sum())) == (MapMethod.PACMAP, WITHOUT, 60)
    assert made.images.tolist() == clouds.images.tolist()
    assert purity(made.positions, clouds.cloud) > 0.95
    assert 0.8 < made.trustworthiness <= 1
    forbid(monkeypatch)
    again = finish(make_map(clouds.project, clouds.card, wish)).map
    assert np.array_equal(again.positions, made.positions)
    assert (again.trustworthiness, again.plan) == (made.trustworthiness, made.plan)


def test_the_first_map_is_that_of_the_principal_components(clouds: Clouds) -> None:
    first = finish(first_map(clouds.project, clouds.card, MapWish(clouds.card.name)))
    stored = clouds.project.embeddings.fullest(clouds.card.fingerprint)
    assert stored is not None
    vectors = np.array(stored.file.map())
    centred = vectors - vectors.mean(axis=0)
    _, sizes, axes = np.linalg.svd(centred, full_matrices=False)
    expected = centred @ axes[:2].T
    assert np.abs(first.shown.positions) == pytest.approx(np.abs(expected), abs=1e-4)
    assert first.shown.explained == pytest.approx((sizes[:2] ** 2).sum() / (sizes**2).sum(), abs=1e-4)
    assert (first.shown.method, first.without, first.is_final) == (MapMethod.PCA, WITHOUT, False)


def test_only_some_images_and_none_at_all(clouds: Clouds) -> None:
    some = clouds.images[:20]
    first = finish(first_map(clouds.project, clouds.card, MapWish(clouds.card.name), some))
    assert (first.shown.images.tolist(), first.without) == (some.tolist(), 0)
    assert first.is_final, "too few for PaCMAP"
    nobody = clouds.project.facets.all_ids()[-WITHOUT:]
    with pytest.raises(ProjectError, match="None of 5 images is embedded"):
        finish(first_map(clouds.project, clouds.card, MapWish(clouds.card.name), nobody))


def test_a_map_is_found_again_by_all_that_it_was_made_from(clouds: Clouds) -> None:
    project, wish = clouds.project, MapWish(clouds.card.name, by="cloud", sampled=60)
    made = finish(first_map(project, clouds.card, wish)).shown
    project.maps.write(made)
    assert project.maps.read(made.plan, made.images) is not None
    assert project.maps.read(replace(made.plan, seed=1), made.images) is None
    assert project.maps.read(made.plan, made.images[:-1]) is None
    source = project.attributes.add_source("later.csv", None)
    project.attributes.record(source, "cloud", {int(clouds.images[0]): "another"})
    other = finish(first_map(project, clouds.card, wish)).shown
    assert other.plan != made.plan, "another value makes another sample"
    (path,) = project.maps.folder.glob("*.npz")
    path.write_bytes(path.read_bytes()[:100])
    assert project.maps.read(made.plan, made.images) is None, "a torn file is made again"
    for seed in range(KEPT + 3):
        project.maps.write(replace(made, plan=replace(made.plan, seed=seed)))
    assert len(list(project.maps.folder.glob("*.npz"))) == KEPT


def test_a_map_that_cannot_be_kept_is_there_all_the_same(clouds: Clouds, monkeypatch: pytest.MonkeyPatch) -> None:
    def lay_out(coordinates: NDArray[np.float32], *_others: object) -> Work[NDArray[np.float32]]:
        yield Progress("Arranging", 0, None)
        return np.ascontiguousarray(coordinates[:, :2])

    monkeypatch.setattr(making, "lay_out", lay_out)
    clouds.project.maps.folder.parent.mkdir(exist_ok=True)
    clouds.project.maps.folder.write_text("no folder can be made here")
    finished = finish(make_map(clouds.project, clouds.card, MapWish(clouds.card.name)))
    assert finished.map.images.tolist() == clouds.images.tolist()
    assert finished.unkept.startswith(f"The map cannot be kept in “{clouds.project.maps.folder}”:")


def test_stopping_ends_the_process_and_leaves_nothing(
    clouds: Clouds, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    started: list[subprocess.Popen[bytes]] = []
    script = tmp_path / "waits.py"
    script.write_text(
        "import json, time\nprint(json.dumps(['At work', 1, 3, 'steps']), flush=True)\ntime.sleep(60)"
    )
    monkeypatch.setattr(layout.layout_child, "__file__", str(script))
    begin = layout._start

    def start(*arguments: object) -> subprocess.Popen[bytes]:
        started.append(begin(*arguments))  # type: ignore[arg-type]
        return started[-1]

    monkeypatch.setattr(layout, "_start", start)
    work = make_map(clouds.project, clouds.card, MapWish(clouds.card.name))
    while next(work).task != "At work":
        pass
    work.close()
    assert started[0].returncode is not None
    assert not list(clouds.project.maps.folder.glob("*"))


def test_a_process_that_fails_says_why(clouds: Clouds, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = tmp_path / "fails.py"
    script.write_text("raise SystemExit('no room left')")
    monkeypatch.setattr(layout.layout_child, "__file__", str(script))
    with pytest.raises(ClipstudioError, match=r"(?s)could not be laid out: PaCMAP ended with 1.*no room left"):
        finish(make_map(clouds.project, clouds.card, MapWish(clouds.card.name)))


def test_files_hold_every_image_and_the_facts(clouds: Clouds, tmp_path: Path) -> None:
    first = finish(first_map(clouds.project, clouds.card, MapWish(clouds.card.name)))
    facts = map_facts(first.shown, "a model", first.without)
    paths = [tmp_path / f"map{suffix}" for suffix in (".csv", ".json", ".parquet")]
    for path in paths:
        write_map(clouds.project, first.shown, facts, path)
    lines = paths[0].read_text().splitlines()
    assert (lines[0], len(lines)) == ("file,sha256,x,y,laid_out", 3 * EACH + 1)
    document = json.loads(paths[1].read_text())
    assert (document["model"], document["method"], document["not_embedded"]) == ("a model", "pca", WITHOUT)
    table = parquet.read_table(paths[2])
    assert json.loads(table.schema.metadata[b"clipstudio.map"])["trustworthiness"] == document["trustworthiness"]
    for place in (0, 57):
        x, y = first.shown.positions[place].tolist()
        assert document["positions"][place]["x"] == x
        assert table.column("y")[place].as_py() == y
        assert lines[place + 1].split(",")[1:3] == [f"{place:064x}", f"{x:.6g}"]


def test_embeddings_that_are_all_alike_are_not_laid_out(project: ProjectFile, shelf: ModelCache) -> None:
    card = shelf.registry.card(SAMPLE_NAME)
    project.images.add_known([ImageFacts(f"{n:064x}", 10, "PNG", 8, 6) for n in range(5)])
    vector = np.random.default_rng(5).normal(size=card.embedding_width).astype(np.float32)
    stored = project.embeddings.open(project.models.record(card), "float32", card.embedding_width)
    project.embeddings.append(stored, project.facets.all_ids(), np.repeat(vector[None], 5, axis=0))
    with pytest.raises(ProjectError, match="the same embedding for all of 5 images: there is nothing to lay out"):
        finish(first_map(project, card, MapWish(card.name)))
