"""Options of audit and of probes: a plan file or a locked plan in place of options, or a file to be written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Optional

import typer

from clipstudio.cli.console import note, say
from clipstudio.cli.once import OnceCommand
from clipstudio.domain.errors import AuditError
from clipstudio.domain.plan_locks import PlanLock
from clipstudio.domain.probes import ProbeName
from clipstudio.results.when import when_words
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.plans.lock_state import earlier_run, lock_state
from clipstudio.services.plans.locking import standing_lock
from clipstudio.services.plans.making import AnyPlan, plan_as_file
from clipstudio.services.plans.plan_file import AUDIT, PlanFile
from clipstudio.services.plans.reading import plan_of_text, read_plan_file, write_plan_file
from clipstudio.services.plans.replaying import Difference, replay
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

REQUIRED = "[required without --plan or --lock]"
LISTED = 20
"""Digests of images that are listed below a difference."""

BESIDE = frozenset(
    {
        "project",
        "plan_file",
        "lock",
        "accept_differences",
        "again",
        "write_plan",
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
        "lock",
        Annotated[
            Optional[int],  # noqa: UP045
            typer.Option(metavar="N", help="Run the plan of this lock of `clipstudio plan locks`."),
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
        Annotated[
            bool,
            typer.Option(
                "--again", help="Run a locked plan once more, whose earlier run was seen; that is exploratory."
            ),
        ],
        False,
    ),
    (
        "write_plan",
        Annotated[
            Optional[Path],  # noqa: UP045
            typer.Option(
                metavar="FILE.toml", help="Write the plan to this file and run nothing, to lock it first."
            ),
        ],
        None,
    ),
)


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """What a verb was told of plans that are files, or locked.

    Attributes:
        path: The plan file that is run.
        lock: Number of the lock whose plan is run.
        accept: Whether it is run although something is otherwise here.
        again: Whether a locked plan is run once more.
        write: Where the plan is written, so that nothing is run.
    """

    path: Path | None
    lock: int | None
    accept: bool
    again: bool
    write: Path | None

    @classmethod
    def taken_from(cls, given: dict[str, Any]) -> PlanOptions:
        """These options, taken out of all that a verb is given.

        Raises:
            typer.BadParameter: Two plans are named.
        """
        found = cls(*(given.pop(name) for name, _, _ in PLAN_PARAMETERS))
        if found.path is not None and found.lock is not None:
            raise typer.BadParameter("--plan and --lock are given: each names a plan.")
        return found

    @property
    def is_told(self) -> bool:
        """Whether a file or a lock says what is asked."""
        return self.path is not None or self.lock is not None

    def file(self, context: typer.Context, project: ProjectReader, probe: ProbeName | None) -> PlanFile:
        """The plan that is named.

        Raises:
            typer.BadParameter: Options say something beside it, or it is of another verb.
            ClipstudioError: It cannot be read, or there is no such lock.
        """
        option = "--plan" if self.lock is None else "--lock"
        for parameter in context.command.params:
            source = context.get_parameter_source(parameter.name or "")
            if source is not None and source.name == "COMMANDLINE" and parameter.name not in BESIDE:
                raise typer.BadParameter(f"{parameter.opts[0]} and {option} are given: the plan says it already.")
        if self.lock is None:
            assert self.path is not None
            file, named = read_plan_file(self.path), f"“{self.path.name}”"
        else:
            file, named = locked_file(project, self.lock), f"Lock {self.lock}"
        if file.probe is not probe:
            raise typer.BadParameter(f"{named} is a plan for “clipstudio {verb_of(file)}”.")
        return file

    def hold(
        self,
        project: ProjectFile,
        shelf: ModelCache,
        plan: AnyPlan,
        probe: ProbeName | None,
        precision: str,
        file: PlanFile | None,
    ) -> PlanLock | None:
        """The lock of a plan, or of the file that it was made of; that it is locked, and what differs, is said.

        Raises:
            AuditError: It was run before, and is not to be run again.
        """
        lock = standing_lock(project, shelf, plan, probe)
        if lock is None and file is not None:
            lock = project.plan_locks.standing(file.sha256)
        if lock is None:
            return None
        note(f"This is the plan that {lock.author} locked on {when_words(lock.at)} (lock {lock.id}).")
        earlier = earlier_run(project, lock)
        if earlier is not None and not self.again:
            raise AuditError(
                f"This locked plan was run before: {earlier.key.code}, “{earlier.title}”. Look at that run first; "
                "--again runs the plan once more, which is exploratory."
            )
        for words in lock_state(project, shelf, lock, plan, probe, precision).deviations:
            note(f"deviates from the locked plan: {words}")
        return lock

    def write_plan(
        self, project: ProjectReader, shelf: ModelCache, plan: AnyPlan, probe: ProbeName | None, precision: str
    ) -> None:
        """Write the plan to its file, and say how it is locked and run."""
        assert self.write is not None
        file = plan_as_file(project, shelf, plan, probe, precision)
        write_plan_file(file, self.write)
        say(f"Wrote {self.write}; nothing was run. SHA-256 of what it asks: {file.sha256}")
        say(f"It is locked by: clipstudio plan lock PROJECT --plan {self.write} --author NAME")
        say(f"It is run by: clipstudio {verb_of(file)} PROJECT --plan {self.write}")


def verb_of(file: PlanFile) -> str:
    """The verb that runs a plan file."""
    return "audit" if file.kind == AUDIT else f"probe {file.kind}"


def locked_file(project: ProjectReader, lock: int) -> PlanFile:
    """The plan file of a lock.

    Raises:
        AuditError: There is no lock of that number.
    """
    return plan_of_text(project.plan_locks.find(lock).document)


class PlanCommand(OnceCommand):
    """A verb whose options are not needed where a plan file or a lock says it all."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        given, _, _ = self.make_parser(ctx).parse_args(args=list(args))
        if not given.get("plan_file") and given.get("lock") is None:
            return super().parse_args(ctx, args)
        with self._needing_no_option():
            return super().parse_args(ctx, args)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Help: of the options that a plan says, that they are required without it."""
        with self._needing_no_option() as needed:
            told = [each.help for each in needed]
            for each in needed:
                each.help = f"{each.help}  {REQUIRED}"
            super().format_options(ctx, formatter)
            for each, words in zip(needed, told, strict=True):
                each.help = words

    @contextmanager
    def _needing_no_option(self) -> Iterator[list[Any]]:
        """Without the mark of the options that must be given."""
        needed: list[Any] = [each for each in self.params if each.required and each.param_type_name == "option"]
        for each in needed:
            each.required = False
        try:
            yield needed
        finally:
            for each in needed:
                each.required = True


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
