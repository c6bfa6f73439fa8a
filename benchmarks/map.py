"""Embedding maps: how long a layout takes, how good it is, and how fluid a million points are.

    python benchmarks/map.py layouts [images]    PaCMAP against UMAP and openTSNE, where these are installed
    python benchmarks/map.py drawing [images]    frames, pictures and selections of the map of the window
    python benchmarks/map.py all [images]        principal components, layout and placing of a whole project

Vectors are made up: 512 numbers in 60 clouds of different size. UMAP and openTSNE are no part of clipstudio.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from rich.console import Console
from rich.table import Table

from clipstudio.domain.progress import finish
from clipstudio.services.mapping.layout import lay_out
from clipstudio.statistics.embedding_maps import Scatter, stratified_sample, trustworthiness

WIDTH, CLOUDS, COMPONENTS, JUDGED = 512, 60, 50, 2_000
FRAME_WITHIN = 16
"""Milliseconds that are promised."""


def vectors(count: int, seed: int = 0) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Unit vectors, (n, 512) float32, and the cloud of each."""
    generator = np.random.default_rng(seed)
    middles = generator.normal(size=(CLOUDS, WIDTH)).astype(np.float32)
    clouds = np.minimum(generator.geometric(0.06, count) - 1, CLOUDS - 1)
    found = generator.standard_normal((count, WIDTH), np.float32) * 0.7 + middles[clouds]
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    return found, clouds


def reduced(made: NDArray[np.float32]) -> NDArray[np.float32]:
    """Their first 50 principal components."""
    scatter = Scatter(WIDTH)
    scatter.add(made)
    return scatter.components(COMPONENTS).project(made)


def pacmap_of(coordinates: NDArray[np.float32]) -> NDArray[np.float32]:
    """PaCMAP as the program runs it."""
    return finish(lay_out(coordinates, np.ones(len(coordinates), np.bool_), 0))


def umap_of(coordinates: NDArray[np.float32]) -> NDArray[np.float32]:
    """UMAP with a seed, which leaves it one thread."""
    import umap

    return umap.UMAP(random_state=0, n_jobs=1).fit_transform(coordinates)  # type: ignore[no-any-return]


def tsne_of(coordinates: NDArray[np.float32]) -> NDArray[np.float32]:
    """openTSNE with a seed on all cores."""
    import openTSNE

    return np.asarray(openTSNE.TSNE(random_state=0, n_jobs=os.cpu_count() or 1).fit(coordinates), np.float32)


def layouts(count: int) -> None:
    """Time and trustworthiness of each layout."""
    made, clouds = vectors(count)
    coordinates = reduced(made)
    judged = np.random.default_rng(0).permutation(count)[:JUDGED]
    table = Table("layout", "s", "trustworthiness", "same cloud among 10 nearest", title=f"{count:,} images")
    ways: tuple[tuple[str, Callable[[NDArray[np.float32]], NDArray[np.float32]]], ...] = (
        ("first two principal components", lambda found: found[:, :2]),
        ("PaCMAP", pacmap_of),
        ("UMAP", umap_of),
        ("openTSNE", tsne_of),
    )
    for name, way in ways:
        start = time.perf_counter()
        try:
            found = way(coordinates)
        except ImportError:
            table.add_row(name, "not installed")
            continue
        seconds = time.perf_counter() - start
        trust, _ = trustworthiness(made[judged], found[judged])
        table.add_row(name, f"{seconds:.1f}", f"{trust:.3f}", f"{100 * purity(found, clouds):.1f} %")
    Console().print(table)


def purity(positions: NDArray[np.float32], clouds: NDArray[np.int64]) -> float:
    """Share of the ten nearest on the map that are of the same cloud, of at most 5,000 images."""
    from scipy.spatial import cKDTree

    asked = np.random.default_rng(1).permutation(len(positions))[:5_000]
    _, near = cKDTree(positions).query(positions[asked], k=11)
    return float((clouds[near[:, 1:]] == clouds[asked][:, None]).mean())


def whole(count: int) -> None:
    """All steps of a map of many images, without the project around them."""
    table = Table("what", "s", title=f"{count:,} images, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vectors.f32"
        with path.open("wb") as file:
            for start in range(0, count, 50_000):
                part, _ = vectors(min(50_000, count - start), seed=0)
                file.write(part.tobytes())
        held = np.memmap(path, np.float32, "r", shape=(count, WIDTH))
        start_at = time.perf_counter()
        scatter = Scatter(WIDTH)
        fitted = np.sort(np.random.default_rng(0).choice(count, min(count, 131_072), replace=False))
        for start in range(0, len(fitted), 16_384):
            scatter.add(held[fitted[start : start + 16_384]])
        components = scatter.components(COMPONENTS)
        coordinates = np.empty((count, COMPONENTS), np.float32)
        for start in range(0, count, 16_384):
            coordinates[start : start + 16_384] = components.project(held[start : start + 16_384])
        table.add_row("principal components: the first map", f"{time.perf_counter() - start_at:.1f}")
        start_at = time.perf_counter()
        drawn = stratified_sample(np.zeros(count, np.int32), 50_000, 0)
        positions = finish(lay_out(coordinates, drawn, 0))
        table.add_row("PaCMAP of the sample, the others placed", f"{time.perf_counter() - start_at:.1f}")
        judged = np.random.default_rng(0).permutation(count)[:JUDGED]
        trust, _ = trustworthiness(np.array(held[judged]), positions[judged])
        table.add_row("trustworthiness (2,000 images)", f"{trust:.3f}")
    Console().print(table)
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB, child apart")


def drawing(count: int) -> None:
    """Frames of the view while its picture is drawn on another thread, pictures, and what a lasso holds."""
    from PySide6.QtWidgets import QApplication

    from clipstudio.services.mapping.coloring import Coloring
    from clipstudio.ui.app import application
    from clipstudio.ui.image_selection import ImageSelection
    from clipstudio.ui.places.images.map.inks import inks_of
    from clipstudio.ui.places.images.map.painter import MapPainter
    from clipstudio.ui.places.images.map.raster import Points, draw
    from clipstudio.ui.places.images.map.region import inside
    from clipstudio.ui.places.images.map.view import MapView

    application()
    generator = np.random.default_rng(0)
    middles = generator.normal(size=(CLOUDS, 2)) * 4
    clouds = generator.integers(0, CLOUDS, count)
    at = (middles[clouds] + 0.5 * generator.normal(size=(count, 2))).astype(np.float32)
    values = tuple(f"value {place}" for place in range(8))
    coloring = Coloring((clouds % 9).astype(np.int16), (*values, "missing"), has_rest=True)
    everyone, nobody = np.ones(count, np.bool_), np.zeros(count, np.bool_)
    points = Points(at[:, 0].copy(), at[:, 1].copy(), coloring.codes, everyone, everyone, nobody)
    view, painter = MapView(), MapPainter()
    view.resize(900, 800)
    view.show()
    painter.drawn.connect(view.show_picture)
    view.frame_wanted.connect(lambda: painter.want(points, inks_of(coloring, 1.0), view.frame()))
    view.set_whole(at.min(axis=0), at.max(axis=0))
    _settle(1.5)
    table = Table("what", "p50 ms", "p99 ms", "promised", title=f"{count:,} points, {os.cpu_count()} cores")
    inks = inks_of(coloring, 1.0)
    for name, zooms in (("whole map", 0), ("zoomed in", 8), ("own points", 22)):
        view.show_whole()
        for _ in range(zooms):
            view.zoom(0.8)
        _settle(0.6)
        moves = [_frame(view, 0.01 if place // 20 % 2 else -0.01) for place in range(200)]
        _row(table, f"frame while moving, {name}", moves, FRAME_WITHIN)
        _row(table, f"frame at rest, {name}", [_frame(view, 0.0) for _ in range(100)], FRAME_WITHIN)
        _row(
            table,
            f"picture, off the main thread, {name}",
            [_timed(draw, points, inks, view.frame()) for _ in range(5)],
        )
    polygon = np.array([(-3, -3), (3, -4), (4, 3), (0, 1), (-4, 4)], np.float64)
    _row(
        table,
        "what a lasso holds, off the main thread",
        [_timed(inside, points.x, points.y, polygon) for _ in range(5)],
    )
    selection, ids = ImageSelection(), np.arange(1, count + 1)
    taken = ids[inside(points.x, points.y, polygon)]
    takes = [_timed(selection.replace, taken[place:]) for place in range(9)]
    _row(table, f"selecting {len(taken):,} scattered images", takes, FRAME_WITHIN)
    _row(table, "which points are selected", [_timed(selection.holds, ids) for _ in range(9)], FRAME_WITHIN)
    Console().print(table)
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
    painter.shut_down()
    view.close()
    QApplication.processEvents()


def _frame(view: object, by: float) -> float:
    """One frame: move, paint, handle what came of it; milliseconds."""
    from PySide6.QtWidgets import QApplication

    start = time.perf_counter()
    if by:
        view.move(by, 0.0)  # type: ignore[attr-defined]
    view.viewport().repaint()  # type: ignore[attr-defined]
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - start)


def _settle(seconds: float) -> None:
    from PySide6.QtWidgets import QApplication

    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.005)


def _timed(do: Callable[..., object], *arguments: object) -> float:
    start = time.perf_counter()
    do(*arguments)
    return 1000 * (time.perf_counter() - start)


def _row(table: Table, what: str, taken: list[float], promised: int | None = None) -> None:
    middle, high = np.percentile(taken, (50, 99))
    table.add_row(what, f"{middle:.1f}", f"{high:.1f}", "" if promised is None else str(promised))


if __name__ == "__main__":
    DO = {"layouts": (layouts, 20_000), "drawing": (drawing, 1_000_000), "all": (whole, 1_000_000)}
    do, usual = DO[sys.argv[1] if len(sys.argv) > 1 else "drawing"]
    do(int(sys.argv[2]) if len(sys.argv) > 2 else usual)
    print(f"load of the machine: {os.getloadavg()[0]:.1f}")
