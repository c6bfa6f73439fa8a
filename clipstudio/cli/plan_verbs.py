"""What verbs that are made from a plan have in common: their parameters, and the plan of what is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from inspect import Parameter, Signature
from typing import Annotated, Any, TypeVar

import typer

from clipstudio.cli.plan_options import option_of, read_given, value_of
from clipstudio.cli.projects import PRECISION_HELP, JsonFile, Project
from clipstudio.domain.asked_plan import AskedPlan
from clipstudio.domain.plan_fields import AskedField, FieldKind
from clipstudio.storage.project_file import ProjectFile

Device = Annotated[str, typer.Option(help="auto, cuda, mps or cpu.")]
Precision = Annotated[str, typer.Option(help=PRECISION_HELP)]

P = TypeVar("P", bound=AskedPlan)


def fields_of(plan: type[AskedPlan]) -> list[AskedField]:
    """The fields in the order of the help: what must be given, what is the plan's own, and the name last."""
    own = {each.name for each in plan.own()}
    asked = [each for each in plan.asked() if each.asked.has_option]
    return sorted(
        asked,
        key=lambda each: (
            each.name == "name",
            not (each.is_required or each.asked.verb_needs),
            each.name not in own,
        ),
    )


def give_parameters(
    verb: Callable[..., None],
    asked: Sequence[AskedField],
    more: Sequence[tuple[str, Any, Any]] = (),
    is_needed: Callable[[AskedField], bool] = lambda _field: True,
) -> None:
    """Give a verb the parameters that typer reads from its signature.

    Args:
        verb: Takes the context, the project, and the rest by name.
        asked: The plan's fields, in the order of the help.
        more: Further parameters: name, annotation, default.
        is_needed: Whether the verb cannot do without a field that the plan cannot do without.
    """
    parameters: list[tuple[str, Any, Any]] = [
        ("context", typer.Context, Parameter.empty),
        ("project", Project, Parameter.empty),
        *((each.name, *option_of(each, is_needed(each))) for each in asked),
        *more,
        ("device", Device, "auto"),
        ("precision", Precision, "float32"),
        ("json_file", JsonFile, None),
    ]
    made = [
        Parameter(name, Parameter.KEYWORD_ONLY, annotation=annotation, default=default)
        for name, annotation, default in parameters
    ]
    verb.__signature__ = Signature(made)  # type: ignore[attr-defined]
    verb.__annotations__ = {each.name: each.annotation for each in made} | {"return": None}


def read_all(asked: Sequence[AskedField], given: Mapping[str, Any]) -> dict[str, Any]:
    """What was given for each field, as far as it can be read without the project.

    Raises:
        typer.BadParameter: Something says nothing.
    """
    return {each.name: read_given(each, given[each.name]) for each in asked}


def plan_of(project: ProjectFile, plan: type[P], asked: Sequence[AskedField], read: Mapping[str, Any]) -> P:
    """The plan that was asked for, in the terms of a project.

    Raises:
        ClipstudioError: Something that is named is not there.
    """
    values = {each.name: value_of(project, each, read[each.name]) for each in asked}
    versions = (values[each.name] for each in asked if each.asked.kind is FieldKind.LABEL_SET)
    names = (project.label_sets.version(each).content.name for each in versions if each)
    return plan.of(values, next(names, ""))
