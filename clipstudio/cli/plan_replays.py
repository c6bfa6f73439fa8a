"""The option --plan of audit and of the probes' verbs: a plan file in place of options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Optional

import typer

from clipstudio.cli.console import note
from clipstudio.cli.once import OnceCommand
from clipstudio.domain.errors import AuditError
from clipstudio.domain.probes import ProbeName
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.plans.locking import earlier_run, standing_lock
from clipstudio.services.plans.making import AnyPlan
from clipstudio.services.plans.plan_file import AUDIT, PlanFile
from clipstudio.services.plans.reading import read_plan_file
from clipstudio.services.plans.replaying import Difference, replay
from clipstudio.storage.project_file import ProjectFile

LISTED = 20
"""Digests of images that are listed below a difference."""

BESIDE = frozenset(
    {
        "project",
        "plan_file",
        "accept_differences",
        "again",
        "model",
        "models",
        "distractors",
        "device",
        "precision",
    }
    | {"json_file", "only_bh"}
)
"""Parameters that have a meaning beside a plan file."""

PLAN_PARAMETERS: tuple[tuple[str, Any, Any], ...] = (
    (
        "plan_file",
        Annotated[
            Optional[Path],  # noqa: UP045
            typer.Option("--plan", metavar="FILE", help="Run what this plan file asks, in place of options."),
        ],
        None,
    ),
    (
        "accept_differences",
        Annotated[
            bool,
            typer.Option(
                "--accept-differences", help="Run it although something is otherwise here than in the plan."
            ),
        ],
        False,
    ),
    (
        "again",
        Annotated[bool, typer.Option("--again", help="Run a locked plan once more, whose earlier run was seen.")],
        False,
    ),
)


class PlanCommand(OnceCommand):
    """A verb whose options are not needed where a plan file says it all."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        given, _, _ = self.make_parser(ctx).parse_args(args=list(args))
        if not given.get("plan_file"):
            return super().parse_args(ctx, args)
        needed = [each for each in self.params if each.required and each.param_type_name == "option"]
        for each in needed:
            each.required = False
        try:
            return super().parse_args(ctx, args)
        finally:
            for each in needed:
                each.required = True


def read_asked_file(context: typer.Context, path: Path, probe: ProbeName | None) -> PlanFile:
    """The plan file that a verb is given.

    Raises:
        typer.BadParameter: Options say something beside it, or it is of another verb.
        PlanFileError: It cannot be read.
    """
    for parameter in context.command.params:
        source = context.get_parameter_source(parameter.name or "")
        if source is not None and source.name == "COMMANDLINE" and parameter.name not in BESIDE:
            raise typer.BadParameter(f"{parameter.opts[0]} and --plan are given: the plan says it already.")
    file = read_plan_file(path)
    if file.probe is not probe:
        verb = "audit" if file.kind == AUDIT else f"probe {file.kind}"
        raise typer.BadParameter(f"“{path.name}” is a plan for “clipstudio {verb}”.")
    return file


def plan_of_file(
    project: ProjectFile,
    shelf: ModelCache,
    file: PlanFile,
    models: list[str],
    names_file: str,
    *,
    accept: bool,
) -> AnyPlan:
    """The plan of a file in the terms of a project, once what is otherwise here was said and accepted.

    Raises:
        AuditError: Something is otherwise, and that is not accepted.
    """
    found = replay(project, shelf, file, models, names_file)
    for remark in found.remarks:
        note(remark)
    for each in found.differences:
        say_difference(each)
    if found.differences and not accept:
        raise AuditError(
            "This is not what the plan was made for, so nothing was run. With --accept-differences it is run all "
            "the same."
        )
    return found.plan(project)


def require_first_run(
    project: ProjectFile, shelf: ModelCache, plan: AnyPlan, probe: ProbeName | None, *, again: bool
) -> None:
    """Refuse to run a locked plan a second time, unless that is asked for; the earlier run is named.

    Raises:
        AuditError: It was run before.
    """
    lock = standing_lock(project, shelf, plan, probe)
    if lock is None:
        return
    note(f"This is the plan that {lock.author} locked (lock {lock.id}).")
    earlier = earlier_run(project, lock)
    if earlier is not None and not again:
        key, title = earlier
        raise AuditError(
            f"This locked plan was run before: {key.code}, “{title}”. Look at that run first; "
            "--again runs the plan once more."
        )


def say_difference(difference: Difference) -> None:
    """A difference with the first of the images that it speaks of."""
    note(f"differs: {difference.words}")
    for digest in difference.listed[:LISTED]:
        note(f"  {digest}")
    if (more := len(difference.listed) - LISTED) > 0:
        note(f"  and {more:,} more; `clipstudio plan check --images FILE` lists them all")


def precision_of(context: typer.Context, file: PlanFile, given: str) -> str:
    """The precision that was asked for, else the plan's."""
    source = context.get_parameter_source("precision")
    return given if source is not None and source.name == "COMMANDLINE" else file.precision
