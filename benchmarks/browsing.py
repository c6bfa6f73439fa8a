"""Looking through 1,000,000 images: first tiles, frames while scrolling, counts beside values, memory.

    python benchmarks/browsing.py [images]

A project is made of rows alone, with small files and thumbnails for the images that are scrolled over. The grid is
the window's own, which no screen shows. A frame is everything from the scroll to the painted tiles, of thumbnails
that were seen before.
"""

from __future__ import annotations

import io
import os
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtWidgets import QApplication
from rich.console import Console
from rich.table import Table

from clipstudio.domain.images import AttributeFilter, FileState, ImageQuery, SortKey
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.facets import Facet, FacetCounter, FacetKind
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.app import application
from clipstudio.ui.grid.panel import GridPanel

IMAGES, FILES, FRAMES, AHEAD = 1_000_000, 3_000, 400, 200
TEXTS = ("0012", "17/00", "no such")
"""What paths are looked through for: few hold the first two, none the last."""
SIZE = (1280, 800)
TILES_WITHIN, FRAME_WITHIN, COUNTS_WITHIN = 100, 16, 200
"""Milliseconds that are promised."""


def main() -> None:
    """Make the project, measure, and print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else IMAGES
    with tempfile.TemporaryDirectory() as folder:
        path = make(Path(folder), count)
        with ProjectFile.open(path) as project:
            table = Table("what", "ms", "promised", title=f"{count:,} images, {os.cpu_count()} cores")
            table.add_row(
                "for comparison: all ids read in a plain loop", f"{timed(lambda: by_hand(path)):,.0f}", ""
            )
            counts(project, table)
            grid(project, table)
    Console().print(table)
    print(f"load of the machine: {os.getloadavg()[0]:.1f}")


def make(folder: Path, count: int) -> Path:
    """A project of ``count`` rows with three attributes, clusters, folders and two collections."""
    with ProjectFile.create(folder / "million.clipstudio") as project:
        path = project.path
        data = thumbnail()
        for number in range(min(FILES, count)):
            file = folder / "photos" / f"{number:07}.jpg"
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(data)
            project.thumbnails.write(f"{number:064x}", data)
        stats = [(folder / "photos" / f"{n:07}.jpg").stat() for n in range(min(FILES, count))]
    with closing(sqlite3.connect(path)) as db, db:
        db.executemany("INSERT INTO cluster VALUES (?, ?)", ((n + 1, f"person {n}") for n in range(20_000)))
        db.executemany(
            "INSERT INTO image (id, sha256, size, format, width, height, orientation, cluster_id, added_at, "
            "rendering) VALUES (?, ?, 1, 'JPEG', 256, 192, 1, ?, '2026-01-01T00:00:00+00:00', 'plain')",
            ((n + 1, f"{n:064x}", n % 20_000 + 1 if n % 3 else None) for n in range(count)),
        )
        first = ((f"{folder}/photos/{n:07}.jpg", s.st_size, s.st_mtime_ns) for n, s in enumerate(stats))
        rest = ((f"{folder}/photos/{n // 5_000:03}/{n:07}.jpg", 1, 1) for n in range(len(stats), count))
        rows = ((n + 1, *row) for n, row in enumerate(each for part in (first, rest) for each in part))
        db.executemany(
            "INSERT INTO image_path (image_id, path, size, modified_ns, missing) VALUES (?, ?, ?, ?, 0)", rows
        )
        db.execute("INSERT INTO attribute_source (id, kind, name, added_at) VALUES (1, 'table', 't', '2026')")
        for attribute, values in ((1, 2), (2, 9), (3, 7)):
            db.execute("INSERT INTO attribute (id, name) VALUES (?, ?)", (attribute, f"attribute {attribute}"))
            levels = [(100 * attribute + v, attribute, f"value {v}") for v in range(values)]
            db.executemany("INSERT INTO attribute_level (id, attribute_id, value) VALUES (?, ?, ?)", levels)
            held = (
                (attribute, n + 1, 100 * attribute + (n * 7 + n // 11) % values) for n in range(count) if n % 13
            )
            db.executemany("INSERT INTO attribute_value VALUES (?, ?, 1, ?, 1)", held)
        for id, step in ((1, 2), (2, 50)):
            db.execute("INSERT INTO collection (id, name, created_at) VALUES (?, ?, '2026')", (id, f"c{id}"))
            db.executemany(
                "INSERT INTO collection_image VALUES (?, ?)", ((id, n + 1) for n in range(0, count, step))
            )
        db.execute("ANALYZE")
    return path


def thumbnail() -> bytes:
    """A JPEG of 13.9 kB, as half of the thumbnails of the Congress photographs are smaller and half larger."""
    drawn = np.random.default_rng(0)
    coarse = Image.fromarray(drawn.integers(0, 255, (24, 32, 3), np.uint8))
    smooth = np.asarray(coarse.resize((256, 192), Image.Resampling.BICUBIC), np.float64)
    grainy = (smooth + drawn.normal(0, 2, smooth.shape)).clip(0, 255).astype(np.uint8)
    jpeg = io.BytesIO()
    Image.fromarray(grainy).save(jpeg, "JPEG", quality=85)
    return jpeg.getvalue()


def counts(project: ProjectFile, table: Table) -> None:
    """Counts beside values: the first time, and when the selection or the facet changes."""
    facets = [Facet(FacetKind.ATTRIBUTE, f"attribute {n}") for n in (1, 2, 3)]
    others = {
        kind: [Facet(kind)]
        for kind in (FacetKind.CLUSTER, FacetKind.FOLDER, FacetKind.FILES, FacetKind.COLLECTION)
    }
    counter = FacetCounter(project)

    def one(value: str, which: int = 1) -> ImageQuery:
        return ImageQuery(attributes=(AttributeFilter(f"attribute {which}", frozenset({value})),))

    first = timed(lambda: counter.counts(ImageQuery(), facets))
    table.add_row("counts of three attributes, the first time", f"{first:,.0f}", "")
    again = [
        timed(lambda v=v, w=w: counter.counts(one(f"value {v}", w), facets)) for v in range(7) for w in (2, 3)
    ]
    table.add_row("the same for another selection (worst of 14)", f"{max(again):,.0f}", f"{COUNTS_WITHIN}")
    for kind, facet in others.items():
        first = timed(lambda facet=facet: counter.counts(ImageQuery(), facet))
        again = [timed(lambda v=v, facet=facet: counter.counts(one(f"value {v}", 3), facet)) for v in range(7)]
        table.add_row(f"{kind.value}: the first time", f"{first:,.0f}", "")
        table.add_row(
            f"{kind.value}: for another selection (worst of 7)", f"{max(again):,.0f}", f"{COUNTS_WITHIN}"
        )
    first = timed(lambda: counter.counts(ImageQuery(text="0011"), facets))
    table.add_row("counts when the selection is by a text, the first time", f"{first:,.0f}", "")
    table.add_row("paths read after that, in the background", f"{timed(counter.read_paths):,.0f}", "")
    again = [timed(lambda text=text: counter.counts(ImageQuery(text=text), facets)) for text in TEXTS]
    table.add_row("counts by another text (worst of 3)", f"{max(again):,.0f}", f"{COUNTS_WITHIN}")
    for words, query in (
        ("a collection", ImageQuery(collection=project.collections.find("c1"))),
        ("copies", ImageQuery(files=frozenset({FileState.SEVERAL}))),
        ("a cluster", ImageQuery(clusters=frozenset({"person 7"}))),
    ):
        took = timed(lambda query=query: counter.counts(query, facets))
        table.add_row(f"counts when the selection is by {words}", f"{took:,.0f}", f"{COUNTS_WITHIN}")
    for words, query in (
        ("all", ImageQuery()),
        ("one value", one("value 1")),
        ("two attributes", ImageQuery(attributes=one("value 1").attributes + one("value 3", 2).attributes)),
        ("a text, by name", ImageQuery(text="001", sort=SortKey.NAME)),
    ):
        took = timed(lambda query=query: select_images(project, query))
        table.add_row(f"the filter's answer: {words}", f"{took:,.0f}", "")


def by_hand(path: Path) -> int:
    """Read every id in a loop over SQLite's rows, which is what anyone would write first."""
    with closing(sqlite3.connect(path)) as db:
        return len([id for (id,) in db.execute("SELECT id FROM image ORDER BY id")])


def grid(project: ProjectFile, table: Table) -> None:
    """First tiles after the answer, frames while scrolling, and memory."""
    app = application()
    panel = GridPanel()
    panel.resize(*SIZE)
    panel.show()
    panel.set_source(ImageBrowser(project))
    app.processEvents()
    ids = select_images(project, ImageQuery())
    before = megabytes()

    def shown(answer: NDArray[np.int64]) -> None:
        panel.set_ids(answer)
        view, model = panel.view, panel.model
        until(app, lambda: all(model.tile(place).picture is not None for place in view.in_sight()))
        view.viewport().repaint()

    table.add_row("first tiles after the first answer of the window", f"{timed(lambda: shown(ids)):,.0f}", "")
    firsts = []
    for start in range(FILES // 2, FILES - AHEAD, AHEAD):
        until(app, lambda: False, 0.3)  # what is read ahead of the answer before is there
        firsts.append(timed(lambda start=start: shown(ids[start:])))
    shown(ids)
    half, most = np.median(firsts), max(firsts)
    table.add_row("first tiles after another answer: half", f"{half:,.0f}", f"{TILES_WITHIN}")
    table.add_row(f"first tiles after another answer (worst of {len(firsts)})", f"{most:,.0f}", f"{TILES_WITHIN}")
    bar, view = panel.view.verticalScrollBar(), panel.view
    step = view.tiles.line_height // 3
    for _pass in range(2):  # the first one fetches the thumbnails
        frames, at_work = [], []
        for frame in range(FRAMES):
            began = time.thread_time()
            frames.append(timed(lambda frame=frame: scroll(app, bar, frame * step)))
            at_work.append(1_000 * (time.thread_time() - began))
            if not _pass:
                seen = view.in_sight()
                until(app, lambda seen=seen: all(panel.model.tile(p).picture is not None for p in seen))
    table.add_row("the window's thread at work: p99", f"{np.percentile(at_work, 99):.1f}", f"{FRAME_WITHIN}")
    half, most = np.percentile(frames, [50, 99])
    table.add_row("frame while scrolling: p50", f"{half:.1f}", f"{FRAME_WITHIN}")
    table.add_row("frame while scrolling: p99", f"{most:.1f}", f"{FRAME_WITHIN}")
    table.add_row("frame while scrolling: longest", f"{max(frames):.1f}", f"{FRAME_WITHIN}")
    began = time.thread_time()
    jumps = [timed(lambda n=n: scroll(app, bar, bar.maximum() // 100 * n)) for n in range(100)]
    table.add_row("a jump: the window's thread at work", f"{10 * (time.thread_time() - began):.1f}", "")
    table.add_row("jump to anywhere: p99", f"{np.percentile(jumps, 99):.1f}", f"{FRAME_WITHIN}")
    table.add_row("select all", f"{timed(panel.view.selectAll):.1f}", f"{FRAME_WITHIN}")
    table.add_row("invert the selection", f"{timed(panel.view.invert_selection):.1f}", f"{FRAME_WITHIN}")
    table.add_row("memory of the grid: MB more than before", f"{megabytes() - before:,.0f}", "")
    panel.shutdown()
    panel.close()


def scroll(app: QApplication, bar: object, value: int) -> None:
    """Scroll, and let everything that follows happen."""
    bar.setValue(value)  # type: ignore[attr-defined]
    app.processEvents()


def until(app: QApplication, done: Callable[[], bool], most: float = 20.0) -> None:
    """Let the window go on until something is so."""
    end = time.perf_counter() + most
    while not done() and time.perf_counter() < end:
        app.processEvents()
        time.sleep(0.001)


def timed(do: Callable[[], object]) -> float:
    """Milliseconds that something takes."""
    began = time.perf_counter()
    do()
    return 1_000 * (time.perf_counter() - began)


def megabytes() -> float:
    """Memory of this process now, as Linux tells it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


if __name__ == "__main__":
    main()
