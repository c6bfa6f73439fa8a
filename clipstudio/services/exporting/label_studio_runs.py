"""Label Studio's JSON: images as tasks, the model's labels as predictions, auditors' answers as annotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import numpy as np

from clipstudio.domain.audits import RunRecord
from clipstudio.domain.exports import ExportWish
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.domain.whole_files import whole_file
from clipstudio.services.exporting.json_lists import dumped
from clipstudio.services.exporting.of_runs import run_of
from clipstudio.services.exporting.run_images import LabelledImage, below, common_folder, labelled_images
from clipstudio.services.exporting.tables import within
from clipstudio.services.exporting.writing import TASK
from clipstudio.services.reviewing.exchange.label_studio import LOCAL_FILES, configuration, task_documents
from clipstudio.services.reviewing.exchange.label_studio_controls import IMAGE
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.review_reader import ABSENT

LABEL = "model_label"
"""Name of the model's labels in the labelling configuration."""

_HOW = """\
How to open these tasks in Label Studio

1. Let Label Studio read local files: set LABEL_STUDIO_LOCAL_FILES_SERVING_ENABLED=true, and
   LABEL_STUDIO_LOCAL_FILES_DOCUMENT_ROOT to {root}.
   Where a folder in between is the root, write its path below the root before each image of the tasks.
2. Make a project, and put the contents of {name}.xml into its labelling configuration.
3. Add that folder as a source storage of local files, without synchronising it, and import {name}.json.

Each task has the SHA-256 of its image. Predictions are the labels that the model gave: the score is the
probability of the most probable one, and each label's own stands under meta. Annotations are the answers of
auditors; their numbers are those under clipstudio_auditors.
"""


def write_label_studio(project: ProjectFile, wish: ExportWish, path: Path) -> Work[int]:
    """Write tasks, and beside them NAME.xml and NAME.txt; how many tasks.

    Args:
        project: The project.
        wish: With a review its items are the tasks, and the run's labels are predictions of these; without, the
            images of the run are.
        path: Where the tasks are written for the moment.

    Raises:
        ClipstudioError: The run, the review or the filter is not there, or no image has a file.
    """
    record = None if wish.run is None else run_of(project, wish).record
    review = None if wish.review is None else project.reviews.record(wish.review)
    ids = _images(project, wish, record)
    folder = common_folder(project, ids)
    tasks = _of_review(project, wish, review, record, folder) if review else _of_run(project, wish, record, folder)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("[")
        count = 0
        for task in tasks:
            file.write(",\n" if count else "\n")
            file.write(dumped(task))
            count += 1
            if not count % 1000:
                yield Progress(TASK, count, len(ids), "tasks")
        file.write("]\n")
    yield Progress(TASK, count, count, "tasks")
    return count


def write_beside(project: ProjectFile, wish: ExportWish, path: Path) -> None:
    """The labelling configuration and how the tasks are opened, beside NAME.json."""
    record = None if wish.run is None else run_of(project, wish).record
    review = None if wish.review is None else project.reviews.record(wish.review)
    root = "the folder that holds all images"
    if wish.has_paths:
        root = str(common_folder(project, _images(project, wish, record)))
    with whole_file(path.with_suffix(".xml")) as partial:
        partial.write_text(labelling(record, review), encoding="utf-8")
    with whole_file(path.with_suffix(".txt")) as partial:
        partial.write_text(_HOW.format(name=path.stem, root=root), encoding="utf-8")


def labelling(record: RunRecord | None, review: ReviewRecord | None) -> str:
    """The labelling configuration, which declares every label and every answer."""
    if review is not None:
        view = Xml.fromstring(configuration(review))
    else:
        view = Xml.Element("View")
        Xml.SubElement(view, "Image", name=IMAGE, value="$image")
    if record is not None:
        choices = Xml.SubElement(view, "Choices", name=LABEL, toName=IMAGE, choice="multiple")
        for label in record.label_set.texts:
            Xml.SubElement(choices, "Choice", value=label)
    Xml.indent(view)
    return Xml.tostring(view, encoding="unicode") + "\n"


def _images(project: ProjectFile, wish: ExportWish, record: RunRecord | None) -> np.ndarray[Any, Any]:
    if wish.review is not None:
        ids = project.reviews.images(wish.review)
        return np.unique(ids[ids != ABSENT])
    assert record is not None, "a run was named before"
    kept = within(project, wish)
    return project.runs.chosen_arrays(record.id)[0] if kept is None else kept


def _of_run(
    project: ProjectFile, wish: ExportWish, record: RunRecord | None, folder: Path
) -> Iterator[dict[str, Any]]:
    assert record is not None, "a run was named before"
    for image in labelled_images(project, record, within(project, wish)):
        row = image.row
        data = {
            "image": f"{LOCAL_FILES}{below(folder, row)}",
            "sha256": row.sha256,
            "width": row.width,
            "height": row.height,
        }
        yield {"data": data, "predictions": _predictions(record, image)}


def _of_review(
    project: ProjectFile, wish: ExportWish, review: ReviewRecord, record: RunRecord | None, folder: Path
) -> Iterator[dict[str, Any]]:
    ids = project.reviews.images(review.id)
    judged = np.unique(ids[ids != ABSENT])
    rows = project.images.rows(judged)
    files = {row.sha256: below(folder, row) for row in rows}
    said: Mapping[str, list[dict[str, Any]]] = {}
    if record is not None:
        labelled = labelled_images(project, record, judged)
        said = {image.row.sha256: _predictions(record, image) for image in labelled}
    for task in task_documents(project, review, project.reviews.items(review.id), files, answers=True):
        yield task | {"predictions": said.get(task["data"]["sha256"], [])}


def _predictions(record: RunRecord, image: LabelledImage) -> list[dict[str, Any]]:
    if not image.given:
        return []
    texts, model = record.label_set.texts, record.provenance.get("model", {})
    version = f"{record.plan.model}/{str(model.get('fingerprint', model.get('sha256', '')))[:12]}"
    score = image.given[0].probability
    result = {
        "id": f"p{image.row.id}",
        "from_name": LABEL,
        "to_name": IMAGE,
        "type": "choices",
        "score": score,
        "value": {"choices": [texts[each.label] for each in image.given]},
        "meta": {"scores": {texts[each.label]: each.probability for each in image.given}},
    }
    return [{"model_version": version, "score": score, "result": [result]}]
