"""Lays out a map in a process of its own, started as a script: faiss brings an OpenMP that does not bear torch's.

It reads `coordinates.npy` (n, k) and `drawn.npy` (n,) from its folder, writes `positions.npy` (n, 2), and says on
its output how far it is.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

from clipstudio.statistics import pacmap

PLACED_AT_ONCE = 20_000
SEARCHED = 64
"""Candidates that are looked at for each neighbour search: 98 of 100 neighbours found are the true ones."""


def tell(task: str, done: int, total: int | None, unit: str) -> None:
    """Say how far it is, a line of JSON each."""
    print(json.dumps([task, done, total, unit]), flush=True)


def end_with_parent() -> None:
    """End when the program that started this is gone: its end of the pipe closes then, however it ended."""

    def wait() -> None:
        # Not by sys.stdin: its lock, held here, would be an error when the interpreter ends.
        while os.read(0, 1):
            pass
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def lay_out(sample: Any, seed: int) -> Any:
    """PaCMAP of the sampled coordinates, principal components (m, k), to (m, 2)."""
    import numpy as np

    tell("Finding neighbours", 0, None, "steps")
    sample = (sample - sample.mean(axis=0)) / max(float(np.ptp(sample)), 1e-30)
    nearest, distances = neighbours(sample, min(pacmap.LOOKED_AT, len(sample) - 1))
    pairs = pacmap.choose_pairs(sample, nearest, distances, seed)

    def follow(step: int) -> None:
        if step % 10 == 0:
            tell("Arranging the map", step, pacmap.STEPS, "steps")

    return pacmap.arrange(0.01 * sample[:, :2], pairs, follow)


def neighbours(sample: Any, count: int) -> tuple[Any, Any]:
    """The nearest others of each, (m, count) int32, nearest first, and how far they are away: exact."""
    import faiss
    import numpy as np

    index = faiss.IndexFlatL2(sample.shape[1])
    index.add(np.ascontiguousarray(sample))
    squares, near = index.search(np.ascontiguousarray(sample), count + 1)
    is_other = near != np.arange(len(sample))[:, None]
    # Among many that are alike, an item may not find itself: then the last is one too many.
    is_other[is_other.all(axis=1), -1] = False
    shape = (len(sample), count)
    distances = np.sqrt(np.maximum(squares[is_other].reshape(shape), 0.0))
    return near[is_other].reshape(shape).astype(np.int32), distances


def place_others(coordinates: Any, drawn: Any, sampled: Any, near_each: int) -> Any:
    """Where all images lie: those that were not drawn at the inverse-distance mean of their nearest drawn ones."""
    import faiss
    import numpy as np

    positions = np.empty((len(drawn), 2), np.float32)
    positions[drawn] = sampled
    others = np.flatnonzero(~drawn)
    if not len(others):
        return positions
    tell("Placing the other images", 0, len(others), "images")
    index = faiss.IndexHNSWFlat(coordinates.shape[1], 32)
    threads = faiss.omp_get_max_threads()
    faiss.omp_set_num_threads(1)  # with more, the order in which it is built changes what is found
    index.add(np.ascontiguousarray(coordinates[drawn]))
    faiss.omp_set_num_threads(threads)
    index.hnsw.efSearch = SEARCHED
    for start in range(0, len(others), PLACED_AT_ONCE):
        part = others[start : start + PLACED_AT_ONCE]
        squares, near = index.search(np.ascontiguousarray(coordinates[part]), near_each)
        weights = 1.0 / np.maximum(np.sqrt(np.maximum(squares, 0.0)), 1e-6)
        weights /= weights.sum(axis=1, keepdims=True)
        positions[part] = (sampled[near] * weights[:, :, None]).sum(axis=1)
        tell("Placing the other images", min(start + PLACED_AT_ONCE, len(others)), len(others), "images")
    return positions


def main(folder: Path, seed: int, near_each: int) -> None:
    """Do all of it."""
    end_with_parent()
    import numpy as np

    coordinates = np.load(folder / "coordinates.npy", mmap_mode="r")
    drawn = np.load(folder / "drawn.npy")
    sampled = lay_out(np.array(coordinates[drawn]), seed)
    np.save(folder / "positions.npy", place_others(coordinates, drawn, sampled, min(near_each, len(sampled))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
