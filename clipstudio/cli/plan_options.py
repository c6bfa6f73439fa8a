"""The fields of a plan as options of the command line, and what is given to them as values of the plan."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from inspect import Parameter
from pathlib import Path
from typing import Annotated, Any, Optional

import typer

from clipstudio.domain.asked_plan import confidence_fault
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.merging import parse_merge
from clipstudio.domain.plan_fields import AskedField, FieldKind, option_name
from clipstudio.services.auditing.attribute_views import with_every_rule
from clipstudio.services.label_files import find_label_set
from clipstudio.services.saved_filters import images_named
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

TYPES: Mapping[FieldKind, Any] = {
    FieldKind.NUMBER: int,
    FieldKind.NUMBERS: list[int],
    FieldKind.PROBABILITY: float,
    FieldKind.CONFIDENCE: float,
    FieldKind.TICK: bool,
    FieldKind.MODELS: list[str],
    FieldKind.COMPARISONS: list[str],
    FieldKind.MERGED: list[str],
    FieldKind.TEMPLATES: list[str],
    FieldKind.LABEL_SETS: list[str],
    FieldKind.TABLE: Path,
    FieldKind.NAMES_FILE: Path,
}
"""Of what is given on the command line; every other kind is a text."""


EMPTY: Mapping[FieldKind, Any] = {
    FieldKind.COMPARISONS: None,
    FieldKind.MERGED: None,
    FieldKind.TEMPLATES: None,
    FieldKind.NAMES_FILE: None,
    FieldKind.IMAGES: "",
    FieldKind.LABEL_SET: "",
    FieldKind.MODEL: "",
}
"""What an option holds that is not given, where that is not what the plan holds then."""


def option_of(field: AskedField, is_needed: bool = True) -> tuple[Any, Any]:
    """The annotation and the default of a field's parameter, as typer takes them.

    Args:
        field: The field.
        is_needed: Whether the verb cannot do without it where the plan cannot.
    """
    asked, kind = field.asked, field.asked.kind
    of = field.type or TYPES.get(kind, str)
    names = [option_name(field.name, asked)]
    if kind is FieldKind.IMAGES:
        names.append("--images")
    if kind is FieldKind.TICK and field.default is True:
        names = [f"{names[0]}/--no-{names[0].removeprefix('--')}"]
    limits = {"min": asked.least, "max": asked.most} if kind in (FieldKind.NUMBER, FieldKind.NUMBERS) else {}
    is_required = (field.is_required or asked.verb_needs) and is_needed
    option = typer.Option(*names, help=asked.help, show_default=not is_required, **limits)  # type: ignore[arg-type]
    if is_required and kind is not FieldKind.TEXT:
        return Annotated[of, option], Parameter.empty
    default = EMPTY.get(kind, "" if field.is_required else field.default)
    return Annotated[of if default is not None else Optional[of], option], default  # noqa: UP045


def read_given(field: AskedField, given: Any) -> Any:
    """What was given for a field, as far as it can be read without the project.

    Raises:
        typer.BadParameter: It says nothing.
    """
    read = _READ.get(field.asked.kind)
    return given if read is None else read(given)


def value_of(project: ProjectFile, field: AskedField, read: Any) -> Any:
    """What a field of the plan holds, from what `read_given` gave.

    Raises:
        ClipstudioError: It names something that the project does not have.
    """
    find = _FOUND.get(field.asked.kind)
    return read if find is None else find(project, field, read)


def _label_set(project: ProjectFile, field: AskedField, given: str) -> Any:
    return find_label_set(project, given).id if given else field.default


def _merged(project: ProjectReader, _field: AskedField, given: Sequence[str] | None) -> Any:
    names = project.attributes.names() if given else ()
    return tuple(parse_merge(text, names) for text in given or ())


def _images(project: ProjectReader, _field: AskedField, given: str) -> Any:
    # What was decided to be a copy is left out: the run says so.
    has_copies = len(project.look_alikes.left_out()) > 0
    query = images_named(project, given) if given else ImageQuery()
    return replace(query, without_copies=query.without_copies or has_copies)


_FOUND: Mapping[FieldKind, Callable[[ProjectFile, AskedField, Any], Any]] = {
    FieldKind.COMPARISONS: lambda project, _field, given: with_every_rule(project, given),
    FieldKind.IMAGES: _images,
    FieldKind.MERGED: _merged,
    FieldKind.LABEL_SET: _label_set,
    FieldKind.LABEL_SETS: lambda project, _field, given: tuple(find_label_set(project, name).id for name in given),
}


def comparisons_of(by: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """What --by asks for: attributes to compare by; of several with commas between them, their intersection.

    An attribute that holds a comma itself stands in quotes, as in a CSV file.

    Raises:
        typer.BadParameter: One names no attribute.
    """
    rows = (next(csv.reader([text], skipinitialspace=True), []) for text in by)
    comparisons = tuple(tuple(part.strip() for part in parts if part.strip()) for parts in rows)
    if not all(comparisons):
        raise typer.BadParameter("--by needs the name of an attribute.")
    return comparisons


def read_confidence(given: float) -> float:
    """A confidence level, given as 0.99 or as 99.

    Raises:
        typer.BadParameter: It is too low or too high.
    """
    confidence = round(given / 100, 6) if given > 1 else given
    if fault := confidence_fault(confidence):
        raise typer.BadParameter(f"--confidence {fault}.")
    return confidence


_READ: Mapping[FieldKind, Callable[[Any], Any]] = {
    FieldKind.COMPARISONS: lambda given: comparisons_of(given or ()),
    FieldKind.CONFIDENCE: read_confidence,
    FieldKind.TEMPLATES: lambda given: tuple(given or ()),
    FieldKind.NUMBERS: tuple,
    FieldKind.MODELS: tuple,
    FieldKind.TABLE: str,
    FieldKind.NAMES_FILE: lambda given: str(given) if given else "",
}
