"""Label Studio's JSON: the items of a review as tasks, its answers as annotations, and the way back.

A labelling configuration lies beside the tasks, since Label Studio knows no answer that it does not declare, and a
text that says how the pictures are found.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import numpy as np

from clipstudio.domain.errors import ChangedImageError, ImageError, ReviewError, system_reason
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.images import ImageRow
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewRecord
from clipstudio.domain.reviewing.schemes import QuestionKind
from clipstudio.domain.reviewing.state import Standing
from clipstudio.domain.reviewing.tables import answers_by_auditor
from clipstudio.domain.whole_files import whole_file
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.json_files import write_json
from clipstudio.services.reviewing.exchange.bundle import DEFAULT_EDGE
from clipstudio.services.reviewing.exchange.foreign import ForeignAnswer, Found, check_answers
from clipstudio.services.reviewing.exchange.label_studio_controls import IMAGE, Controls
from clipstudio.services.reviewing.exchange.plain_values import moment_of, name_of, seconds_of, whole_number
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.storage.review_reader import ABSENT
from clipstudio.storage.thumbnails import ThumbnailFolder

LOCAL_FILES = "/data/local-files/?d="
NAMES = "clipstudio_auditors"
"""Where a task keeps which number stands for which auditor."""
SCALES = "clipstudio_scales"
"""Where it keeps which answers the stars of a rating stand for."""


def write_tasks(project: ProjectReader, review: ReviewId, path: Path, *, answers: bool = True) -> Work[int]:
    """Write tasks, and beside them `NAME.xml` and `NAME.txt`; how many tasks.

    Of a blind review the tasks name copies of the pictures, reduced, in the folder `NAME-pictures`: folders and
    names of image files often say the group.

    Args:
        project: The project.
        review: The review.
        path: NAME.json.
        answers: Whether the answers given so far go with the tasks; without, the others are not led by them.

    Raises:
        ClipstudioError: A file cannot be written.
    """
    record, items = project.reviews.record(review), project.reviews.items(review)
    ids = project.reviews.images(review)
    rows = project.images.rows(np.unique(ids[ids != ABSENT]).tolist())
    try:
        if record.plan.is_blind:
            files = yield from _copied(project, rows, path.absolute().with_name(f"{path.stem}-pictures"))
        else:
            files = {row.sha256: row.path for row in rows if row.path is not None}
        named = {digest: _relative(file) for digest, file in files.items()}
        with whole_file(path.with_suffix(".xml")) as partial:
            partial.write_text(configuration(record), encoding="utf-8")
        with whole_file(path.with_suffix(".txt")) as partial:
            partial.write_text(_HOW.format(name=path.stem), encoding="utf-8")
        # Last, so that whoever waits for the tasks finds all that belongs to them.
        write_json(list(task_documents(project, record, items, named, answers=answers)), path)
    except OSError as error:
        raise ReviewError(
            "“{path}” cannot be written: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
    return len(items)


def _copied(project: ProjectReader, rows: Sequence[ImageRow], folder: Path) -> Work[dict[str, Path]]:
    """Copies of the pictures that can be read, each named by its digest."""
    browser, files, copies = ImageBrowser(project), {}, ThumbnailFolder(folder)
    for done, row in enumerate(rows):
        yield Progress("Reducing pictures", done, len(rows), "pictures", row.name)
        with suppress(ChangedImageError, ImageError):
            if (jpeg := browser.picture(row, DEFAULT_EDGE)) is not None:
                copies.write(row.sha256, jpeg)
                files[row.sha256] = copies.path(row.sha256)
    return files


def configuration(record: ReviewRecord) -> str:
    """The labelling configuration: the picture, the label that is judged, and each question with its answers."""
    view = Xml.Element("View")
    Xml.SubElement(view, "Image", name=IMAGE, value="$image")
    if record.scheme.has_label:
        Xml.SubElement(view, "Header", value="$label")
    Controls(record.scheme).declare(view)
    Xml.indent(view)
    return Xml.tostring(view, encoding="unicode") + "\n"


def read_annotations(path: Path, record: ReviewRecord) -> Found:
    """The annotations that Label Studio has exported for tasks of this review.

    Of those that were cancelled only notes and flags are read. An auditor is known by the number that the task was
    written with; others are called by their address, or "Label Studio 7".

    Raises:
        ReviewError: The file cannot be read, or a task is not one of this review, which is named.
    """
    try:
        tasks = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ReviewError(
            "“{path}” cannot be read: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
    except (ValueError, RecursionError) as error:
        raise ReviewError("“{name}” is no JSON as Label Studio exports it.", name=path.name) from error
    if not isinstance(tasks, list):
        raise ReviewError("“{name}” holds no list of tasks. Export from Label Studio as JSON.", name=path.name)
    found: list[ForeignAnswer] = []
    for number, task in enumerate(tasks, start=1):
        where = f"“{path.name}”, task {number}"
        try:
            found += _annotations(task, where, record)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ReviewError(
                "{where} cannot be read: it is not as Label Studio exports it.", where=where
            ) from error
    check_answers(record, found)
    return Found(tuple(found))


def task_documents(
    project: ProjectReader,
    record: ReviewRecord,
    items: tuple[ReviewItem, ...],
    files: Mapping[str, str],
    *,
    answers: bool,
) -> Iterator[dict[str, Any]]:
    """The items of a review as tasks, each with the answers that it was given.

    Args:
        project: The project.
        record: The review.
        items: Its items.
        files: By digest the path of each picture below Label Studio's document root.
        answers: Whether the answers go with the tasks.
    """
    people = {each.uuid: each.name for each in project.reviews.auditors()}
    standing = answers_by_auditor(project.reviews.entries(record.id)) if answers else {}
    controls = Controls(record.scheme)
    number_of = {auditor: number for number, auditor in enumerate(sorted(standing), start=1)}
    for item in items:
        file = files.get(item.sha256)
        data = {
            "image": f"{LOCAL_FILES}{file}" if file is not None else "",
            "sha256": item.sha256,
            "label": item.label,
            "clipstudio_review": record.uuid,
            "clipstudio_item": item.number,
            NAMES: {str(number): people.get(auditor, auditor) for auditor, number in number_of.items()},
        }
        if controls.scales:
            data[SCALES] = controls.scales
        held = ((number, standing[auditor].get((item.number, 0))) for auditor, number in number_of.items())
        told = (_annotation(controls, number, each) for number, each in held if each is not None)
        yield {"data": data, "annotations": [each for each in told if each is not None]}


def _relative(file: Path) -> str:
    """A path with forward slashes and without its root: Label Studio finds it below its document root."""
    return file.as_posix().removeprefix(file.anchor.replace("\\", "/")).lstrip("/")


def _annotation(controls: Controls, number: int, held: Standing) -> dict[str, Any] | None:
    """What an auditor said of an item; None where that is nothing."""
    said = held.answer or (held.flag if held.is_flagged else None) or (held.note if held.note_text else None)
    if said is None:
        return None
    return {
        "completed_by": number,
        # A note or a flag without an answer: as in Label Studio, the item is still to be answered.
        "was_cancelled": held.answer is None or held.is_skipped,
        "ground_truth": False,
        "lead_time": round(said.seconds, 1),
        "created_at": said.made_at.isoformat(),
        "unique_id": said.uuid,
        "result": list(controls.results(held.replies, held.note_text, held.is_flagged)),
    }


def _annotations(task: Mapping[str, Any], where: str, record: ReviewRecord) -> Iterator[ForeignAnswer]:
    data = task["data"]
    if data.get("clipstudio_review") != record.uuid:
        raise ReviewError("{where} is of another review than “{name}”.", where=where, name=record.plan.name)
    names = data.get(NAMES) or {}
    item = whole_number(data["clipstudio_item"], where, "item")
    controls, scales = Controls(record.scheme), data.get(SCALES) or {}
    for annotation in task.get("annotations") or ():
        said = controls.read(annotation.get("result") or (), scales, where)
        is_skipped = bool(annotation.get("was_cancelled"))
        if is_skipped and not (said.note or said.is_flagged):
            continue
        # Where none of several answers fits, Label Studio writes nothing at all; nor where nothing was answered.
        for question in () if is_skipped else record.scheme.questions:
            if question.kind is QuestionKind.SEVERAL and question.is_required:
                said.replies.setdefault(question.name, ())
        made_at = annotation.get("created_at")
        yield ForeignAnswer(
            where=where,
            auditor=_auditor(annotation.get("completed_by"), names, where),
            item=item,
            replies={} if is_skipped else said.replies,
            note=said.note,
            is_flagged=said.is_flagged,
            made_at=moment_of(made_at, where) if made_at else None,
            seconds=seconds_of(annotation.get("lead_time") or 0.0, where),
            entry=str(annotation.get("unique_id") or ""),
        )


def _auditor(completed_by: object, names: Mapping[str, object], where: str) -> str:
    if isinstance(completed_by, Mapping):
        if completed_by.get("email"):
            return name_of(completed_by["email"], where)
        completed_by = completed_by.get("id")
    if str(completed_by) in names:
        return name_of(names[str(completed_by)], where)
    return f"Label Studio {whole_number(completed_by, where, 'number of the annotator')}"


_HOW = """How to open these tasks in Label Studio

1. Let Label Studio read local files: set LABEL_STUDIO_LOCAL_FILES_SERVING_ENABLED=true, and
   LABEL_STUDIO_LOCAL_FILES_DOCUMENT_ROOT to the root that the paths in the tasks start from
   (on Linux and macOS /, on Windows the drive).
2. Make a project, and put the contents of {name}.xml into its labelling configuration.
3. Import {name}.json.
4. When it is judged, export as JSON, and bring it back with
   clipstudio review import PROJECT --review NAME FILE.json
"""
