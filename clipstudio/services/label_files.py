"""Label sets as files, and those that ship with clipstudio."""

from __future__ import annotations

import json
from pathlib import Path

from clipstudio.domain.errors import LabelSetError
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.resources import resource
from clipstudio.services.documents import write_json
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.storage.project_file import ProjectFile


def read_label_set(path: Path) -> LabelSet:
    """Read a label set file.

    Raises:
        LabelSetError: If it is missing, no JSON, or a field is wrong; the file is named.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise LabelSetError(f"The label set file “{path}” cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise LabelSetError(f"The label set file “{path}” is not UTF-8 text.") from error
    except json.JSONDecodeError as error:
        raise LabelSetError(f"“{path.name}” is not valid JSON: line {error.lineno}, {error.msg}.") from error
    try:
        return LabelSet.from_document(document)
    except LabelSetError as error:
        raise LabelSetError(f"{path.name}: {error}") from error


def write_label_set(content: LabelSet, path: Path) -> None:
    """Write a label set file that `read_label_set` reads."""
    write_json(content.to_document(), path)


def shipped_label_sets() -> tuple[LabelSet, ...]:
    """The label sets that ship with clipstudio, by name."""
    files = sorted(resource("label_sets").glob("*.json"))
    return tuple(sorted((read_label_set(file) for file in files), key=lambda each: each.name))


def find_label_set(project: ProjectFile, name_or_file: str) -> VersionedLabelSet:
    """A label set by name in the project, by name among the shipped ones, or by file; the latter two are taken in.

    A name is of the newest version; "NAME@2" is of the second.

    Raises:
        LabelSetError: If none answers to it.
    """
    name, _, number = name_or_file.rpartition("@")
    if name and number.isdigit():
        for version in project.label_sets.versions(name):
            if version.number == int(number):
                return version
    if versions := project.label_sets.versions(name_or_file):
        return versions[0]
    shipped = {each.name: each for each in shipped_label_sets()}
    if name_or_file in shipped:
        return project.label_sets.save(shipped[name_or_file])[0]
    path = Path(name_or_file)
    if path.is_file():
        return project.label_sets.save(read_label_set(path))[0]
    known = ", ".join(f"“{name}”" for name in sorted({*shipped, *_names(project)}))
    raise LabelSetError(f"There is no label set and no file “{name_or_file}”. Label sets: {known}.")


def _names(project: ProjectFile) -> list[str]:
    return [each.content.name for each in project.label_sets.newest()]
