"""A table of predictions, to be looked at before anything is written."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from clipstudio.domain.errors import ClipstudioError, ModelError
from clipstudio.domain.given_names import MOST_LETTERS
from clipstudio.domain.language import tr
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.probes.assignment import spoken_of
from clipstudio.services.importing.prediction_tables import image_column, long_columns
from clipstudio.services.importing.predictions import (
    PredictionReport,
    ReadPredictions,
    check_free,
    keep_predictions,
    read_predictions,
)
from clipstudio.services.importing.tables import Table, read_table
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

MOST_NAMES = 1_000
"""Images that are listed; the counts are always complete."""

MOST_BYTES = 200_000_000
"""Of a file that is looked into to tell what it is for."""


@dataclass(frozen=True, slots=True)
class PredictedImage:
    """What a table says of an image.

    Attributes:
        name: As the table names it.
        path: Where the image lies.
        label: The label with the highest value; "" where nothing is said.
        probability: That value.
    """

    name: str
    path: Path
    label: str
    probability: float


@dataclass(frozen=True, slots=True, eq=False)
class PredictionPreview:
    """A table of predictions and what can be listed of it.

    Attributes:
        read: The table.
        first: The first images that it names.
        silent: Images of which it says nothing.
        name: A name that is free.
        models: Names of registered models.
        predictions: Names of predictions that are in the project already.
    """

    read: ReadPredictions
    first: tuple[PredictedImage, ...]
    silent: int
    name: str
    models: frozenset[str]
    predictions: frozenset[str]

    def fault(self, name: str) -> str:
        """Why predictions cannot be called so, as a sentence; empty when they can."""
        try:
            check_free(name, self.models)
        except ModelError as error:
            return str(error)
        taken = tr("“{name}” is already the name of predictions in this project: choose another.", name=name)
        return taken if name in self.predictions else ""


def preview_predictions(project: ProjectReader, shelf: ModelCache, path: Path) -> PredictionPreview:
    """Read a table of predictions, and name the first of its images.

    Raises:
        TableError: The table cannot be read, has the wrong columns, or a probability is not valid.
    """
    read = finish(read_predictions(project, path))
    models = frozenset(card.name for card in shelf.registry.cards())
    predictions = frozenset(project.predictions.names())
    silent = int((~spoken_of(read.answers.probabilities)).sum())
    return PredictionPreview(
        read, _first(project, read), silent, _free(path.stem, models | predictions), models, predictions
    )


def keep_previewed(project: ProjectFile, read: ReadPredictions, name: str) -> Work[PredictionReport]:
    """Write predictions that were looked at under a name that is free."""
    yield Progress("Writing the predictions", 0, None, "images", name)
    return keep_predictions(project, read, name)


def is_of_predictions(path: Path) -> bool:
    """Whether a table can only be one of predictions: it names images, and all else in it are probabilities."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return False
        table = read_table(path)
        key = image_column(table)
        return long_columns(table, key) is not None or _is_of_fractions(table, key)
    except (OSError, ClipstudioError):
        return False


def _is_of_fractions(table: Table, key: str) -> bool:
    """Whether every column but that of the images holds numbers from 0 to 1, and not whole ones alone."""
    cells = [cell for name in table.named if name != key for cell in table.column(name)[:MOST_NAMES] if cell]
    try:
        values = np.array(cells, dtype=np.float64)
    except ValueError:
        return False
    inside = (values >= 0) & (values <= 1)
    return bool(len(values)) and bool(inside.all()) and bool((values % 1 != 0).any())


def _first(project: ProjectReader, read: ReadPredictions) -> tuple[PredictedImage, ...]:
    named = [
        (name, next(iter(found))) for name, found in zip(read.names, read.found, strict=True) if len(found) == 1
    ][:MOST_NAMES]
    rows = {row.id: row for row in project.images.rows([image for _, image in named])}
    listed = []
    for name, image in named:
        said = read.answers.probabilities[np.searchsorted(read.images, image)]
        best = -1 if np.isnan(said).all() else int(np.nanargmax(said))
        label, value = (read.answers.labels[best], float(said[best])) if best >= 0 else ("", float("nan"))
        listed.append(PredictedImage(name, rows[image].path or Path(rows[image].name), label, value))
    return tuple(listed)


def _free(stem: str, taken: Collection[str]) -> str:
    """The name of a file, with a number behind it where that is taken."""
    name = stem.strip()[: MOST_LETTERS - 8]
    return next(each for each in (name, *(f"{name} {n}" for n in range(2, len(taken) + 3))) if each not in taken)
