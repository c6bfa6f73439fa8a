"""Hugging Face's image folder: ``train/metadata.parquet`` with a schema of its own beside the images."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from clipstudio.domain.exports import ExportWish, ImageCopies
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.assignment import assign
from clipstudio.services.auditing.attribute_views import view_codes
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.exporting.image_files import file_name, put
from clipstudio.services.exporting.of_images import attribute_views
from clipstudio.services.exporting.of_runs import run_of
from clipstudio.services.exporting.tables import ROWS_AT_ONCE, ArrowColumn, coded, text
from clipstudio.services.exporting.writing import TASK
from clipstudio.storage.project_file import ProjectFile

SPLIT = "train"
_TAKEN = ("file_name", "file", "sha256", "width", "height", "labels")
_HOW = """\
How to load these images with Hugging Face's datasets

    from datasets import load_dataset
    images = load_dataset("imagefolder", data_dir="{folder}", split="train")

{split}/metadata.parquet says of each image the name of its file, its SHA-256, its attributes and, of a run, the
labels that it was given and the probability of each. {files}
"""
_FILES = {
    ImageCopies.NONE: (
        "The images are not here: before loading, put each into train/ under its file_name, which is the SHA-256 "
        "of its bytes with its file's extension (“file” is what it is called now), or export them too."
    ),
    ImageCopies.COPY: "The images lie beside it, named by their SHA-256.",
    ImageCopies.LINK: "Beside it lie links to the images, which only this computer can follow.",
}


def write_imagefolder(project: ProjectFile, wish: ExportWish, folder: Path) -> Work[int]:
    """Write a folder; how many images.

    Raises:
        ClipstudioError: The run or the filter is not there, or an image to be copied is not.
    """
    images = select_images(project, wish.images or ImageQuery())
    record = None if wish.run is None else run_of(project, wish).record
    if record is not None:
        images = np.sort(images[np.isin(images, project.runs.chosen_arrays(record.id)[0])])
    labels = () if record is None else record.label_set.texts
    views = attribute_views(project, wish.attributes)
    held = [view_codes(project, name, images) for name in views]
    own = [
        text("file_name"),
        text("file"),
        text("sha256"),
        pa.field("width", pa.int32()),
        pa.field("height", pa.int32()),
    ]
    of_run = [
        pa.field("labels", pa.list_(pa.string())),
        *(pa.field(f"p({each})", pa.float64()) for each in labels),
    ]
    schema = pa.schema(
        [*own, *(text(name) for name in safe_names(views)), *(of_run if record is not None else [])]
    )
    train = folder / SPLIT
    train.mkdir(parents=True)
    scored = _scored(project, wish, images) if record is not None else None
    with parquet.ParquetWriter(train / "metadata.parquet", schema, compression="zstd") as writer:
        for start in range(0, len(images), ROWS_AT_ONCE):
            place = slice(start, start + ROWS_AT_ONCE)
            rows = project.images.rows(images[place])
            columns: list[ArrowColumn] = [
                pa.array([file_name(row) for row in rows], pa.string()),
                pa.array([row.name for row in rows], pa.string()),
                pa.array([row.sha256 for row in rows], pa.string()),
                pa.array([row.width for row in rows], pa.int32()),
                pa.array([row.height for row in rows], pa.int32()),
                *(coded(each.codes[place], each.values).cast(pa.string()) for each in held),
            ]
            if scored is not None:
                columns += next(scored)
            writer.write_batch(pa.record_batch(columns, schema=schema))
            for done, row in enumerate(rows, start=start + 1):
                put(row, train, wish.files)
                if not done % 50:
                    yield Progress(TASK, done, len(images))
            yield Progress(TASK, start + len(rows), len(images))
    told = _HOW.format(folder=folder.name.removesuffix(".part").lstrip("."), split=SPLIT, files=_FILES[wish.files])
    (folder / "README.txt").write_text(told, encoding="utf-8")
    return len(images)


def safe_names(names: Sequence[str]) -> list[str]:
    """Names of attributes of which none is taken for the name of an image file, nor for a column of ours."""
    return [
        f"{name} (attribute)" if name in _TAKEN or name == "file_names" or name.endswith("_file_name") else name
        for name in names
    ]


def _scored(project: ProjectFile, wish: ExportWish, images: np.ndarray) -> Iterator[list[ArrowColumn]]:
    """Labels given and probabilities of images, as many as a part of the table has."""
    record = run_of(project, wish).record
    place, waiting = 0, np.zeros((0, len(record.label_set.labels)))
    known = project.runs.chosen_arrays(record.id)[0]
    for chunk in project.runs.chunks(record.id, "probabilities"):
        waiting = np.concatenate([waiting, chunk[np.isin(known[place : place + len(chunk)], images)]])
        place += len(chunk)
        while len(waiting) >= ROWS_AT_ONCE or (place == len(known) and len(waiting)):
            some, waiting = waiting[:ROWS_AT_ONCE], waiting[ROWS_AT_ONCE:]
            given = assign(some, record.plan.rule).labels
            lists = [[record.label_set.texts[label] for label in np.flatnonzero(row)] for row in given]
            yield [
                pa.array(lists, pa.list_(pa.string())),
                *(pa.array(column, pa.float64(), from_pandas=True) for column in some.T.copy()),
            ]
