"""Label Studio's JSON: what each annotator chose for an image as a whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later, later_all, said_later
from clipstudio.domain.progress import Work
from clipstudio.services.importing.image_kinds import IMAGE_SUFFIXES
from clipstudio.services.importing.layouts.json_stream import first_item, read_items
from clipstudio.services.importing.layouts.layout import Layout, LayoutReading, raw_of, table_of_files
from clipstudio.services.importing.layouts.nested import several_values, yes_no_columns

IMAGE, UPLOADED = "image", "image without the upload's prefix"
MEANING = said_later("Read as Label Studio's export: each annotator is a source of the attributes.")
_UPLOAD = re.compile(r"[0-9a-f]{8}-(?=.)")
_PARTS = frozenset({"x", "y", "points", "vertices", "rle", "start", "end", "ranges", "sequence"})
"""What a value has that belongs to a box, an outline, a brush stroke, or a stretch of a text or a video."""

_FEW = 12
"""So many different answers to a question make groups, however few images there are."""

_WHOLE = ("choices", "taxonomy", "rating", "number", "text", "datetime")
"""Kinds of answers that can be given for a whole image."""

_TASK = ("annotations", "predictions", "completions")

Answers = dict[str, list[str]]
"""Name of a question to the answers that were chosen."""


@dataclass(slots=True)
class LabelStudioContent:
    """The answers of an export, one row for each annotator and image.

    Attributes:
        images: The image of each row, as the export names it.
        said_by: Who gave the answers of each row.
        answers: Those answers.
        numbers: The task of each row, from 1.
        models: Those of ``said_by`` that are models.
        left_out: What was not used, to how often.
    """

    images: list[str] = field(default_factory=list)
    said_by: list[str] = field(default_factory=list)
    answers: list[Answers] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    models: set[str] = field(default_factory=set)
    left_out: Counter[str] = field(default_factory=Counter)
    _task: int = 0

    def take(self, task: Any) -> None:
        """Note a task."""
        self._task += 1
        image = _image_of(task)
        if image is None:
            self.left_out[said_later("tasks without an image")] += 1
        elif any(key in task for key in _TASK):
            self._take_answers(task, image)
        else:
            self._add(image, _annotator(task.get("annotator")), dict(_small(task, image)))

    def _take_answers(self, task: Mapping[str, Any], image: str) -> None:
        # "completions" is how early versions called annotations.
        for each in _dicts(task.get("annotations") or task.get("completions")):
            if each.get("was_cancelled"):
                self.left_out[said_later("annotations that were skipped")] += 1
            else:
                self._add(image, _annotator(each.get("completed_by")), self._results(each))
        for each in _dicts(task.get("predictions")):
            answers = self._results(each)
            if answers:
                model = f"model {str(each.get('model_version') or 'without a version')[:80]}"
                self.models.add(model)
                self._add(image, model, answers)

    def _results(self, annotation: Mapping[str, Any]) -> Answers:
        answers: Answers = {}
        for result in _dicts(annotation.get("result")):
            kind, value, name = result.get("type"), result.get("value"), result.get("from_name")
            if (
                kind not in _WHOLE
                or not isinstance(value, dict)
                or not _PARTS.isdisjoint(value)
                or not isinstance(name, str)
            ):
                self.left_out[said_later("regions and relations, which are of a part of an image")] += 1
            else:
                answers.setdefault(name, []).extend(_chosen(value.get(kind)))
        return answers

    def _add(self, image: str, by: str, answers: Answers) -> None:
        if not answers:
            self.left_out[said_later("annotations without an answer for the whole image")] += 1
            return
        self.images.append(image)
        self.said_by.append(by)
        self.answers.append(answers)
        self.numbers.append(self._task)


def is_label_studio(item: Any) -> bool:
    """Whether the first element of a list is a task of Label Studio."""
    if not isinstance(item, dict):
        return False
    is_task = isinstance(item.get("data"), dict) and any(key in item for key in _TASK)
    return is_task or ({"annotator", "annotation_id"} <= item.keys() and _image_of(item) is not None)


def read_label_studio(paths: Sequence[Path]) -> Work[LayoutReading]:
    """Read an export of Label Studio, JSON or JSON-MIN, as a table with a row for each annotator and image.

    Raises:
        TableError: It cannot be read, or holds no answer for an image as a whole.
    """
    (path,) = paths
    if not is_label_studio(first_item(path)):
        raise TableError(
            "“{name}” is no list of Label Studio's tasks with a “data” and “annotations”.", name=path.name
        )
    content = LabelStudioContent()
    yield from read_items(path, {"": content.take})
    left_out = [
        later("Left out: {count} {what}.", count=count, what=later(what))
        for what, count in content.left_out.items()
    ]
    if not content.images:
        nothing = later("“{name}” holds no answer for an image as a whole.", name=path.name)
        raise TableError(later_all((nothing, *left_out)))
    columns, notes = _columns(content.answers)
    files: dict[str, Sequence[str | None]] = {IMAGE: content.images}
    shorter = [_without_prefix(name) for name in content.images]
    if shorter != content.images:
        files[UPLOADED] = shorter
    people = sorted(set(content.said_by) - content.models)
    notes = [
        later(MEANING),
        later("Annotators: {people}; models: {models}.", people=len(people), models=len(content.models)),
        *notes,
        *left_out,
    ]
    taken = {name if name not in files else f"{name} (answer)": cells for name, cells in columns.items()}
    raw = raw_of((*files, *taken), [*files.values(), *taken.values()], content.numbers, tuple(notes))
    table = replace(table_of_files(paths, raw), said_by=tuple(content.said_by), guessers=frozenset(content.models))
    wanted = tuple(name for name, cells in taken.items() if _makes_groups(cells))
    return LayoutReading(Layout.LABEL_STUDIO, table, "" if UPLOADED in files else IMAGE, wanted)


def _makes_groups(cells: Sequence[str | None]) -> bool:
    """Whether answers repeat enough to make groups; what is written freely does not."""
    given = [cell for cell in cells if cell is not None]
    return 0 < len(set(given)) <= max(_FEW, len(given) / 2)


def _columns(answers: Sequence[Answers]) -> tuple[dict[str, Sequence[str | None]], list[str]]:
    """A column for each question; of one with several answers, a yes/no column for each of them."""
    columns: dict[str, Sequence[str | None]] = {}
    notes: list[str] = []
    for name in dict.fromkeys(name for each in answers for name in each):
        held = [each.get(name) for each in answers]
        if all(each is None or len(each) <= 1 for each in held):
            columns[name] = [each[0] if each else None for each in held]
        else:
            made, rest = yes_no_columns(name, held)
            columns |= made
            notes.append(several_values(name, rest))
    return columns, notes


def _image_of(task: Any) -> str | None:
    """The path of a task's image: the first value that looks like one."""
    data = task.get("data", task) if isinstance(task, dict) else None
    if not isinstance(data, dict):
        return None
    named = sorted(data.items(), key=lambda pair: pair[0] != IMAGE)
    for _, value in named:
        if isinstance(value, str) and (path := _path_in(value)):
            return path
    upload = task.get("file_upload")
    return upload if isinstance(upload, str) and upload else None


def _path_in(value: str) -> str | None:
    """The path of a picture in an address, that of local files too (“/data/local-files/?d=photos/a.jpg”)."""
    try:
        address = urlsplit(value)
        local = parse_qs(address.query).get("d")
    except ValueError:
        return None
    path = local[0] if local else value.split("?")[0]
    suffix = path.rpartition(".")[2].casefold()
    return (path if local else unquote(path)) if f".{suffix}" in IMAGE_SUFFIXES else None


def _without_prefix(name: str) -> str:
    """Label Studio puts eight signs before the name of a file that is uploaded."""
    folder, slash, file = name.rpartition("/")
    short = _UPLOAD.sub("", file, count=1) if _UPLOAD.match(file) else file
    return short if short != file else f"{folder}{slash}{file}"


def _annotator(who: Any) -> str:
    if isinstance(who, dict):
        who = who.get("email") or who.get("id")
    return f"annotator {str(who)[:80]}" if who not in (None, "") else "an annotator"


def _small(task: Mapping[str, Any], image: str) -> Iterator[tuple[str, list[str]]]:
    """The answers of JSON-MIN, where questions stand beside the data of the task."""
    kept = {"id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time", "sha256"}
    for name, value in task.items():
        if name not in kept and not (isinstance(value, str) and _path_in(value) == image):
            held = value.get("choices") if isinstance(value, dict) else value
            if chosen := _chosen(held):
                yield name, chosen


def _chosen(value: Any) -> list[str]:
    """Answers as texts; a place in a taxonomy is its way from the top."""
    if isinstance(value, list):
        if value and all(isinstance(each, list) for each in value):
            return [" / ".join(str(step) for step in each) for each in value]
        return [str(each).strip() for each in value if not isinstance(each, list | dict) and str(each).strip()]
    return [] if value is None or isinstance(value, dict) or not str(value).strip() else [str(value).strip()]


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
