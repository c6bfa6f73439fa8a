"""Label sets as files, and those that ship with clipstudio."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from clipstudio.domain.errors import LabelSetError, system_reason
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.resources import resource
from clipstudio.services.json_files import write_json
from clipstudio.services.label_tables import TABLE_SUFFIXES, TEXT_SUFFIX, read_label_table, read_label_text
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

FIELDS = ("name", "description", "labels", "templates")
LABEL_FIELDS = ("label", "category", "prompts")


def read_label_set(path: Path) -> LabelSet:
    """Read a label set file: clipstudio's own (JSON), a table, or a text file with a label a line.

    Raises:
        LabelSetError: If it is missing, cannot be read as its ending says, or a field is wrong; the file is named.
    """
    suffix = path.suffix.lower()
    if suffix == TEXT_SUFFIX:
        return read_label_text(path)
    if suffix in TABLE_SUFFIXES:
        return read_label_table(path)
    return _read_document(path)


def _read_document(path: Path) -> LabelSet:
    try:
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig"))
        document = json.loads(text, object_pairs_hook=_fields)
        json.dumps(document, ensure_ascii=False).encode()
    except OSError as error:
        raise LabelSetError(
            "The label set file “{path}” cannot be read: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
    except UnicodeDecodeError as error:
        raise LabelSetError("The label set file “{path}” is not UTF-8 text.", path=path) from error
    except UnicodeEncodeError as error:
        raise LabelSetError("“{name}” holds half a character (a lone surrogate).", name=path.name) from error
    except RecursionError as error:
        raise LabelSetError(
            "“{name}” is not a label set: its lists are nested too deeply.", name=path.name
        ) from error
    except json.JSONDecodeError as error:
        raise LabelSetError(
            "“{name}” is not valid JSON: line {lineno}, {msg}.", name=path.name, lineno=error.lineno, msg=error.msg
        ) from error
    except ValueError as error:
        raise LabelSetError("“{name}” holds a number with too many digits.", name=path.name) from error
    except LabelSetError as error:
        raise LabelSetError("{name}: {error}", name=path.name, error=error) from error
    try:
        _require_spelling(document)
        return LabelSet.from_document(document)
    except LabelSetError as error:
        raise LabelSetError("{name}: {error}", name=path.name, error=error) from error


def _fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON; of a field that appears twice, one would be lost."""
    for name, count in Counter(name for name, _ in pairs).items():
        if count > 1:
            raise LabelSetError(
                "the field “{name}” appears {count} times in one object. Keep one.", name=name, count=count
            )
    return dict(pairs)


def _require_spelling(document: object) -> None:
    """Refuse a field that was meant to be another: "template" would be passed over, and other prompts be read."""
    if not isinstance(document, Mapping):
        return
    labels = document.get("labels")
    entries = [each for each in labels if isinstance(each, Mapping)] if isinstance(labels, list) else []
    for held, known in [(document, FIELDS), *((entry, LABEL_FIELDS) for entry in entries)]:
        for field in held:
            meant = get_close_matches(field.casefold(), known, 1, 0.8) if field not in known else []
            if meant and meant[0] not in held:
                raise LabelSetError(
                    "the field “{field}” is unknown. Write “{meant}”.", field=field, meant=meant[0]
                )


def write_label_set(content: LabelSet, path: Path) -> None:
    """Write a label set file that `read_label_set` reads.

    Raises:
        LabelSetError: If the name ends as a table's does: it would be read as one.
        ClipstudioError: If the file cannot be written.
    """
    if path.suffix.lower() in (*TABLE_SUFFIXES, TEXT_SUFFIX):
        raise LabelSetError(
            "“{name}”: a label set is written as JSON. Choose a name that ends in .json.", name=path.name
        )
    write_json(content.to_document(), path)


@cache
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
    raise LabelSetError(
        "There is no label set and no file “{name_or_file}”. Label sets: {known}.",
        name_or_file=name_or_file,
        known=known,
    )


def _names(project: ProjectReader) -> list[str]:
    return [each.content.name for each in project.label_sets.newest()]
