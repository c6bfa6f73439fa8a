"""A run as COCO: it knows no labels of images, so that each label is a box over the whole image."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from clipstudio.domain.audits import RunRecord
from clipstudio.domain.exports import ExportWish
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.exporting.json_lists import dumped
from clipstudio.services.exporting.of_runs import run_facts, run_of
from clipstudio.services.exporting.run_images import LabelledImage, below, common_folder, labelled_images
from clipstudio.services.exporting.tables import within
from clipstudio.services.exporting.writing import TASK
from clipstudio.storage.project_file import ProjectFile

SAID = (
    "COCO has no place for labels of whole images: each label that was given is written as one box over the whole "
    "image, which says nothing of where anything is. score is the model's probability. Paths begin at the folder "
    "that holds all images. Images of which nothing is annotated were given no label."
)


def write_coco(project: ProjectFile, wish: ExportWish, path: Path) -> Work[int]:
    """Write the images of a run with the labels given to them; how many images.

    Raises:
        ClipstudioError: The run or the filter is not there, or no image has a file.
    """
    record, kept = run_of(project, wish).record, within(project, wish)
    folder = common_folder(project, project.runs.chosen_arrays(record.id)[0] if kept is None else kept)
    total = 2 * len(project.runs.chosen_arrays(record.id)[0])
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{"info": {dumped(_info(project, record))},\n"licenses": [],\n')
        file.write(f'"categories": {dumped(_categories(record))},\n"images": [')
        images = 0
        yield Progress(TASK, 0, total, "steps")
        for image in labelled_images(project, record, kept):
            _separate(file, images)
            file.write(dumped(_image(image, folder)))
            images += 1
            if not images % 1000:
                yield Progress(TASK, image.done, total, "steps")
        file.write('],\n"annotations": [')
        number = 0
        for image in labelled_images(project, record, kept):
            for annotation in _annotations(image, number):
                _separate(file, number)
                file.write(dumped(annotation))
                number += 1
            if not image.done % 1000:
                yield Progress(TASK, total // 2 + image.done, total, "steps")
        file.write("]}\n")
    return images


def _separate(file: IO[str], written: int) -> None:
    file.write(",\n" if written else "\n")


def _info(project: ProjectFile, record: RunRecord) -> dict[str, Any]:
    facts = run_facts(project, record)
    return {
        "description": SAID,
        "version": "1.0",
        "year": record.created_at.year,
        "date_created": record.created_at.isoformat(),
        "contributor": "clipstudio",
        "clipstudio": {name: facts[name] for name in ("project", "run", "title")},
    }


def _categories(record: RunRecord) -> list[dict[str, Any]]:
    """Numbered from 1 without gaps: some readers take no others."""
    return [
        {"id": place, "name": label.text, "supercategory": label.category}
        for place, label in enumerate(record.label_set.labels, start=1)
    ]


def _image(image: LabelledImage, folder: Path) -> dict[str, Any]:
    row = image.row
    name = below(folder, row)
    return {"id": int(row.id), "file_name": name, "width": row.width, "height": row.height, "sha256": row.sha256}


def _annotations(image: LabelledImage, before: int) -> Iterator[dict[str, Any]]:
    row = image.row
    for number, given in enumerate(image.given, start=before + 1):
        yield {
            "id": number,
            "image_id": int(row.id),
            "category_id": given.label + 1,
            "bbox": [0, 0, row.width, row.height],
            "area": row.width * row.height,
            "iscrowd": 0,
            "score": given.probability,
        }
