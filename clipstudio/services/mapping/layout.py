"""PaCMAP in a child process: followed, stopped at any time, and never beside torch."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

import clipstudio
from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.maps import PLACED_BY
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.mapping import layout_child

_EVERY = 0.2
"""Seconds between two looks at how far it is."""
_TOLD = 400
"""Characters of what the child said last that are told where it fails."""


def lay_out(coordinates: NDArray[np.float32], drawn: NDArray[np.bool_], seed: int) -> Work[NDArray[np.float32]]:
    """Where images lie on the map of PaCMAP, (n, 2) float32; closing the work ends the process.

    Args:
        coordinates: (n, k) principal components.
        drawn: (n,) which images are laid out; the others are placed beside those that are nearest to them.
        seed: Of the layout.

    Raises:
        ClipstudioError: The process ended without a map.
    """
    with TemporaryDirectory(prefix="clipstudio-map-") as name:
        folder = Path(name)
        np.save(folder / "coordinates.npy", coordinates)
        np.save(folder / "drawn.npy", drawn)
        with (folder / "said.txt").open("wb") as said:
            child = _start(folder, seed, said.fileno())
            try:
                yield Progress("Finding neighbours", 0, None, "steps")
                while child.poll() is None:
                    with suppress(subprocess.TimeoutExpired):
                        child.wait(_EVERY)
                    yield _progress(folder / "said.txt")
            finally:
                _end(child)
        if child.returncode or not (folder / "positions.npy").exists():
            words = (folder / "said.txt").read_text(errors="replace").strip()[-_TOLD:]
            raise ClipstudioError(
                "The map could not be laid out: PaCMAP ended with {returncode}. The map of the principal "
                "components stays. What it said last: {words}",
                returncode=child.returncode,
                words=words,
            )
        found: NDArray[np.float32] = np.load(folder / "positions.npy")
        return found


def _start(folder: Path, seed: int, said: int) -> subprocess.Popen[bytes]:
    # By its file (-P: without the folder of that file among the places of modules), with the clipstudio that runs.
    arguments = [sys.executable, "-P", str(Path(layout_child.__file__)), str(folder), str(seed), str(PLACED_BY)]
    ours = os.pathsep.join(filter(None, (str(Path(clipstudio.__file__).parents[1]), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": ours}
    return subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=said, stderr=said, env=environment)


def _end(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is None:
        child.kill()
    if child.stdin is not None:
        child.stdin.close()
    child.wait()


def _progress(said: Path) -> Progress:
    """What the child said last of how far it is; the end of a line may not be written yet."""
    with said.open("rb") as file:
        file.seek(max(0, said.stat().st_size - 4096))
        lines = file.read().decode(errors="replace").splitlines()
    for line in reversed(lines):
        with suppress(ValueError, TypeError):
            task, done, total, unit = json.loads(line)
            return Progress(task, done, total, unit)
    return Progress("Finding neighbours", 0, None, "steps")
