"""FiftyOne's folder of image classifications: labels with confidences, and where each image lies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clipstudio.domain.audits import RunRecord
from clipstudio.domain.exports import ExportError, ExportWish, ImageCopies
from clipstudio.domain.group_names import group_names
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.exporting.image_files import put
from clipstudio.services.exporting.json_lists import dumped
from clipstudio.services.exporting.of_runs import run_of
from clipstudio.services.exporting.run_images import LabelledImage, labelled_images
from clipstudio.services.exporting.tables import within
from clipstudio.services.exporting.writing import TASK
from clipstudio.storage.project_file import ProjectFile

_HOW = """\
How to load these images with FiftyOne

    import fiftyone as fo
    images = fo.Dataset.from_dir(
        dataset_dir="{folder}",
        data_path="{data}",
        dataset_type=fo.types.FiftyOneImageClassificationDataset,
        label_field="given",
    )

Images are known by the SHA-256 of their bytes. An image that was given several labels has the most probable one
here; `clipstudio export PROJECT assignments` has all of them. confidence is the model's probability; the
attributes of a label are the groups in which the run counted the image.
"""


def write_fiftyone(project: ProjectFile, wish: ExportWish, folder: Path) -> Work[int]:
    """Write a folder; how many images.

    Raises:
        ClipstudioError: The run or the filter is not there, or images are neither named by their paths nor copied.
    """
    if wish.files is ImageCopies.NONE and not wish.has_paths:
        raise ExportError("FiftyOne finds images by their paths: let them be written, or the images copied.")
    record, kept = run_of(project, wish).record, within(project, wish)
    data = folder / "data"
    if wish.files is not ImageCopies.NONE:
        data.mkdir()
    total, count = len(project.runs.chosen_arrays(record.id)[0]), 0
    with (folder / "labels.json").open("w", encoding="utf-8", newline="\n") as labels:
        labels.write(f'{{"classes": {dumped(list(record.label_set.texts))},\n"labels": {{')
        manifest: dict[str, str] = {}
        yield Progress(TASK, 0, total)
        for image in labelled_images(project, record, kept):
            labels.write(",\n" if count else "\n")
            labels.write(f"{dumped(image.row.sha256)}: {dumped(_label(record, image))}")
            put(image.row, data, wish.files)
            if wish.files is ImageCopies.NONE and image.row.path is not None:
                manifest[image.row.sha256] = str(image.row.path)
            count += 1
            if not count % 50:
                yield Progress(TASK, image.done, total)
        labels.write("}}\n")
    if wish.files is ImageCopies.NONE:
        (folder / "data.json").write_text(dumped(manifest) + "\n", encoding="utf-8")
    data_path = "data.json" if wish.files is ImageCopies.NONE else "data"
    told = _HOW.format(folder=folder.name.removesuffix(".part").lstrip("."), data=data_path)
    (folder / "README.txt").write_text(told, encoding="utf-8")
    return count


def _label(record: RunRecord, image: LabelledImage) -> dict[str, Any] | None:
    """The most probable label given, with its probability as a number; None for an image that was given none."""
    if not image.given:
        return None
    best = image.given[0]
    return {
        "label": record.label_set.texts[best.label],
        "confidence": best.probability,
        "attributes": dict(_groups(record, image)),
    }


def _groups(record: RunRecord, image: LabelledImage) -> Iterator[tuple[str, str]]:
    for comparison, group in zip(record.comparisons, image.groups, strict=True):
        if group >= 0:
            names = group_names([each.attributes for each in comparison.groups])
            # Not the attribute alone: one that is called “label” would take the place of the label.
            yield f"group by {' and '.join(comparison.attributes)}", names[group]
