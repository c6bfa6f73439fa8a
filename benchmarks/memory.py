"""The peak memory of embedding: it grows with the batch, not with the collection."""

from __future__ import annotations

import multiprocessing
import resource
from collections.abc import Sequence
from itertools import cycle, islice
from multiprocessing.connection import Connection
from pathlib import Path

from rich.console import Console
from rich.table import Table

from clipstudio.domain.models import ModelCard
from clipstudio.engine.opening import open_model
from clipstudio.engine.pipeline import Item, embed_images

SIZES = (250, 2_000)


def print_memory(folder: Path, card: ModelCard, paths: Sequence[Path], device: str) -> None:
    """Embed collections of two sizes, each in a process of its own, and print how far the memory rose."""
    table = Table(title="Peak memory above the loaded model", title_justify="left")
    table.add_column("images", justify="right")
    table.add_column("MB", justify="right")
    context = multiprocessing.get_context("spawn")
    for size in SIZES:
        here, there = context.Pipe(duplex=False)
        child = context.Process(target=_embed, args=(there, folder, card, list(paths), size, device))
        child.start()
        table.add_row(f"{size:,}", f"{here.recv():,.0f}")
        child.join()
    Console().print(table)


def _embed(result: Connection, folder: Path, card: ModelCard, paths: list[Path], size: int, device: str) -> None:
    model = open_model(folder, card, device, "auto")
    # Loading a model needs more for a moment than the model is afterwards: what is there now is the base.
    before = highest = _resident_megabytes()
    items = (Item(number, path) for number, path in enumerate(islice(cycle(paths), size)))
    for _batch in embed_images(model, items):
        highest = max(highest, _resident_megabytes())
    result.send(highest - before)


def _resident_megabytes() -> float:
    """Memory of this process now, as Linux tells it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6
