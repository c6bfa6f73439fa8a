"""Predictions from elsewhere: a table of what another model or service said of the project's images."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ModelError, TableError
from clipstudio.domain.given_names import check_name
from clipstudio.domain.ids import ImageId
from clipstudio.domain.labels import OF_PREDICTIONS, Label, LabelSet
from clipstudio.domain.language import later, number, tr
from clipstudio.domain.probes import Predictions
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.visible_text import check_visible
from clipstudio.probes.assignment import spoken_of
from clipstudio.results.words import counted
from clipstudio.services.importing.finding import find_named
from clipstudio.services.importing.path_index import Elsewhere
from clipstudio.services.importing.prediction_tables import (
    Answers,
    from_long,
    from_wide,
    image_column,
    long_columns,
)
from clipstudio.services.importing.tables import Table, digest, read_table
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

MOST_NAMED = 3
"""Images that are named of those whose rows differ."""


@dataclass(frozen=True, slots=True)
class PredictionReport:
    """What became of a table.

    Attributes:
        predictions: As they were kept.
        rows: Rows of the table.
        unmatched: Names that no image answers to.
        ambiguous: Names that several images answer to; their rows are left out too.
        elsewhere: Names that are paths of another place, matched by how they end.
        differing: A sentence for each image of which rows under different names say different things; they are not
            answered, for nothing tells which row is right.
        label_set: Name of the label set that was made of its labels; empty where one of that name was there.
        was_there: Whether the same table was imported under this name before; nothing was read anew.
        changes: What the views have to redraw.
        notes: Sentences on what of the file was not read.
    """

    predictions: Predictions
    rows: int
    unmatched: tuple[str, ...]
    ambiguous: tuple[str, ...]
    elsewhere: Elsewhere
    differing: tuple[str, ...]
    label_set: str
    was_there: bool
    changes: Changes
    notes: tuple[str, ...] = ()

    def in_words(self) -> str:
        """The import in sentences."""
        kept = self.predictions
        silent = int((~spoken_of(kept.probabilities)).sum())
        if self.was_there:
            return tr(
                "“{name}” was imported from this table already: {images} images with {labels} "
                "labels; nothing was changed. To match images that came since, choose another name.",
                name=kept.name,
                images=number(len(kept.images)),
                labels=number(len(kept.labels)),
            )
        labels, rows = counted(len(kept.labels), "label"), counted(self.rows, "row")
        words = tr(
            "{images} with {labels} from {rows}; {unmatched} unmatched, {ambiguous} ambiguous; "
            "of {absent} of image and label the table says nothing; {silent} {value} no answer "
            "at all.",
            images=counted(len(kept.images), "image"),
            labels=labels,
            rows=rows,
            unmatched=counted(len(self.unmatched), "name"),
            ambiguous=number(len(self.ambiguous)),
            absent=counted(kept.absent, "pair"),
            silent=counted(silent, "image"),
            value=tr("has") if silent == 1 else tr("have"),
        )
        told = [*self.differing[:MOST_NAMED]]
        if len(self.differing) > MOST_NAMED:
            told.append(
                tr("So do rows of {differing}.", differing=counted(len(self.differing) - MOST_NAMED, "more image"))
            )
        if told:
            told.append(tr("Images whose rows differ have no answer."))
        return " ".join(filter(None, (words, *map(str, self.notes), self.elsewhere.in_words(), *told)))


@dataclass(frozen=True, slots=True, eq=False)
class ReadPredictions:
    """A table of predictions as it falls on the project's images; nothing is written yet.

    Attributes:
        table: The table.
        key: The column that names the images.
        is_long: Whether a row is an image and a label; else it is an image, and every label has a column.
        names: The distinct names of images in the table.
        found: For each name the images that answer to it.
        elsewhere: Names that are paths of another place, matched by how they end.
        images: (n,) int64 ids, ascending.
        answers: What the table says of them.
    """

    table: Table
    key: str
    is_long: bool
    names: Sequence[str]
    found: Sequence[set[ImageId]]
    elsewhere: Elsewhere
    images: NDArray[np.int64]
    answers: Answers

    @property
    def unmatched(self) -> tuple[str, ...]:
        """Names that no image answers to."""
        return tuple(name or "(empty)" for name, each in zip(self.names, self.found, strict=True) if not each)

    @property
    def ambiguous(self) -> tuple[str, ...]:
        """Names that several images answer to."""
        return tuple(name for name, each in zip(self.names, self.found, strict=True) if len(each) > 1)

    @property
    def absent(self) -> int:
        """Pairs of image and label of which the table says nothing."""
        return int(np.isnan(self.answers.probabilities).sum())


def import_predictions(
    project: ProjectFile, path: Path, name: str, taken: Collection[str] = ()
) -> Work[PredictionReport]:
    """Read predictions and keep them under a name that serves wherever a model's does.

    The table is long - a column for the image, "label", and "probability" - or wide: a column for the image and
    one for each label. Images are named by path, file name or stem. Values are kept as given; where the table is
    empty or has no number ("nan", "NA", "None") it says nothing. The same table under the same name is done
    already.

    Args:
        project: The open project.
        path: CSV, Excel, Parquet or JSON lines.
        name: What to call them.
        taken: Names of registered models.

    Raises:
        ModelError: The name is empty, or taken by something else.
        TableError: The table cannot be read, has the wrong columns, or a probability is not valid.
    """
    name = name.strip()
    check_free(name, taken)
    yield Progress("Reading the table", 0, None, "rows", path.name)
    there = project.predictions.find(name)
    if there is not None:
        if there.sha256 != digest(path):
            raise ModelError(
                "“{name}” is already the name of predictions from another table ({file}): choose another.",
                name=name,
                file=there.file,
            )
        # An import that was killed may have kept the predictions, but not yet their labels.
        label_set, changes = _keep_labels(project, there)
        return PredictionReport(there, 0, (), (), Elsewhere({}, ""), (), label_set, True, changes)
    read = yield from read_predictions(project, path)
    return keep_predictions(project, read, name)


def check_free(name: str, taken: Collection[str]) -> None:
    """Refuse a name that predictions cannot have.

    Args:
        name: The name.
        taken: Names of models.

    Raises:
        ModelError: It is empty, too long, or taken.
    """
    if not name:
        raise ModelError("The predictions need a name.")
    check_name(name, ModelError)
    if name in taken:
        raise ModelError("“{name}” is already the name of a model: choose another.", name=name)


def read_predictions(project: ProjectReader, path: Path) -> Work[ReadPredictions]:
    """Read a table of predictions and find its images.

    Raises:
        TableError: The table cannot be read, has the wrong columns, or a probability is not valid.
    """
    table = read_table(path)
    key = image_column(table)
    names, codes = _coded(table.written(key))
    found, elsewhere = yield from find_named(project, names, "names")
    of_name = np.array([next(iter(each)) if len(each) == 1 else -1 for each in found], dtype=np.int64)
    images = np.unique(of_name[of_name >= 0])
    if not len(images):
        raise TableError(_why_none(project, table, key, names, found))
    yield Progress("Reading the probabilities", 0, table.rows, "rows")
    rows = np.where(of_name[codes] >= 0, np.searchsorted(images, of_name[codes]), -1)
    long = long_columns(table, key)
    answers: Answers = (
        from_long(table, rows, codes, len(images), *long)
        if long
        else from_wide(table, rows, codes, len(images), key)
    )
    yield Progress("Reading the probabilities", table.rows, table.rows, "rows")
    return ReadPredictions(table, key, long is not None, names, found, elsewhere, images, answers)


def keep_predictions(project: ProjectFile, read: ReadPredictions, name: str) -> PredictionReport:
    """Keep what was read under a name that is free, and make a label set of its labels.

    Raises:
        TableError: A label holds a character that cannot be seen.
    """
    table, answers = read.table, read.answers
    for label in answers.labels:
        check_visible(label, later("“{name}”: the label", name=table.path.name), TableError)
    kept = Predictions(
        name, table.path.name, table.sha256, answers.labels, read.absent, read.images, answers.probabilities
    )
    changes = project.predictions.save(kept)
    label_set, more = _keep_labels(project, kept)
    return PredictionReport(
        kept,
        table.rows,
        read.unmatched,
        read.ambiguous,
        read.elsewhere,
        answers.differing,
        label_set,
        False,
        changes | more,
        table.notes,
    )


def _keep_labels(project: ProjectFile, kept: Predictions) -> tuple[str, Changes]:
    """Make a label set of the labels, unless there is one of that name."""
    if project.label_sets.versions(kept.name) or len(kept.labels) < 2:
        return "", Changes.NONE
    description = tr(OF_PREDICTIONS, name=kept.name, file=kept.file)
    _, changes = project.label_sets.save(
        LabelSet(kept.name, tuple(map(Label, kept.labels)), description=description)
    )
    return kept.name, changes


def _coded(cells: Sequence[str | None]) -> tuple[list[str], NDArray[np.int64]]:
    """The distinct names, and each cell's place among them; an empty cell is a name too."""
    place: dict[str, int] = {}
    codes = np.fromiter((place.setdefault(cell or "", len(place)) for cell in cells), np.int64, len(cells))
    return list(place), codes


def _why_none(
    project: ProjectReader, table: Table, key: str, names: Sequence[str], found: Sequence[set[ImageId]]
) -> str:
    """Why no row names an image."""
    if not project.images.count():
        return later("“{name}”: there is no image in this project yet. Import images first.", name=table.path.name)
    for name, images in zip(names, found, strict=True):
        if len(images) > 1:
            return later(
                "“{name}”: no row names one image of this project in the column “{key}”: “{name2}” "
                "is the name of {images}. Name their folders too.",
                name=table.path.name,
                key=key,
                name2=name,
                images=len(images),
            )
    example = later(" (the first is “{names}”)", names=names[0]) if names and names[0] else ""
    return later(
        "“{name}”: no row names an image of this project in the column “{key}”{example}.",
        name=table.path.name,
        key=key,
        example=example,
    )
