"""Lays out a map in a process of its own: started as a script, it knows nothing of clipstudio.

numba compiles for many seconds and cannot be stopped, and faiss brings an OpenMP beside torch's: both stay here,
and end with this process. It reads `coordinates.npy` (n, k) and `drawn.npy` (n,) from its folder, writes
`positions.npy` (n, 2), and says on its output how far it is.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

ROUNDS = (100, 100, 250)
"""Of PaCMAP, in its three phases: its own default."""
STEPS = sum(ROUNDS)
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
    """PaCMAP of the sampled coordinates, (m, k) to (m, 2); the loss that it prints tells how far it is."""
    import numpy as np
    import pacmap

    class Ear:
        """Takes what PaCMAP prints, and says of it what counts."""

        def write(self, text: str) -> int:
            if text.startswith("Iteration:"):
                print_to.write(json.dumps(["Arranging the map", int(text[10:].split(",")[0]), STEPS, "steps"]))
                print_to.write("\n")
                print_to.flush()
            return len(text)

        def flush(self) -> None:
            """Nothing is held back."""

    print_to, sys.stdout = sys.stdout, Ear()
    try:
        maker = pacmap.PaCMAP(n_components=2, num_iters=ROUNDS, random_state=seed, verbose=True)
        return np.asarray(maker.fit_transform(sample, init="pca"), dtype=np.float32)
    finally:
        sys.stdout = print_to


def place_others(coordinates: Any, drawn: Any, sampled: Any, neighbours: int) -> Any:
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
        squares, near = index.search(np.ascontiguousarray(coordinates[part]), neighbours)
        weights = 1.0 / np.maximum(np.sqrt(np.maximum(squares, 0.0)), 1e-6)
        weights /= weights.sum(axis=1, keepdims=True)
        positions[part] = (sampled[near] * weights[:, :, None]).sum(axis=1)
        tell("Placing the other images", min(start + PLACED_AT_ONCE, len(others)), len(others), "images")
    return positions


def main(folder: Path, seed: int, neighbours: int) -> None:
    """Do all of it."""
    end_with_parent()
    tell("Preparing PaCMAP", 0, None, "steps")
    import numpy as np

    coordinates = np.load(folder / "coordinates.npy", mmap_mode="r")
    drawn = np.load(folder / "drawn.npy")
    sampled = lay_out(np.array(coordinates[drawn]), seed)
    np.save(folder / "positions.npy", place_others(coordinates, drawn, sampled, min(neighbours, len(sampled))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
