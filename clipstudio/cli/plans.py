"""Verbs on plans: plan export, check, lock, locks, withdraw."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import note, say
from clipstudio.cli.once import OnceCommand
from clipstudio.cli.opening import open_project, read_project
from clipstudio.cli.plan_options import comparisons_of
from clipstudio.cli.plan_replays import locked_file, say_difference, verb_of
from clipstudio.cli.printer import print_printout
from clipstudio.cli.projects import Project
from clipstudio.domain.errors import AuditError, ClipstudioError
from clipstudio.domain.plan_locks import Primary
from clipstudio.domain.run_list import find_run
from clipstudio.domain.whole_files import whole_file
from clipstudio.results.plan_locks import printout
from clipstudio.results.plan_standing import seen_words
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.own_files import refuse_own_files
from clipstudio.services.plans.lock_state import seen_before
from clipstudio.services.plans.locking import lock_plan
from clipstudio.services.plans.making import run_as_file
from clipstudio.services.plans.reading import read_plan_file, write_plan_file
from clipstudio.services.plans.replaying import Difference, replay

app = typer.Typer(
    help="Plans as files: what a run was asked, to be run once more, here or elsewhere.", no_args_is_help=True
)

PlanPath = Annotated[Path, typer.Argument(metavar="FILE", help="The plan file.", show_default=False)]


@app.command("export", cls=OnceCommand)
def export(
    project: Project,
    run: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(help="A run, by its code in `clipstudio runs` or its name; none with --lock."),
    ] = None,
    *,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.toml", help="File to write.", show_default=False)],
    number: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--lock", metavar="N", help="In place of a run: the plan of this lock, run or not."),
    ] = None,
    by_list: Annotated[
        bool, typer.Option("--by-list", help="Name the images one by one, also where a filter chose them.")
    ] = False,
    listed: Annotated[
        bool,
        typer.Option(
            "--list/--no-list", help="Keep the images' digests in the file, so that missing ones can be named."
        ),
    ] = True,
) -> None:
    """Write what a run was asked, or what was locked, to a plan file."""
    if (run is None) == (number is None):
        raise typer.BadParameter("Name a run, or a lock by --lock N.")
    with read_project(project) as opened:
        refuse_own_files(opened, out)
        if number is not None:
            file = locked_file(opened, number)
        else:
            file = run_as_file(
                opened, find_run(opened.run_list.all(), str(run)).key, listed=listed, by_list=by_list
            )
    write_plan_file(file, out)
    say(f"Wrote {out}. It is run by: clipstudio {verb_of(file)} PROJECT --plan {out}")
    say(f"SHA-256 of what it asks: {file.sha256}")


@app.command("check", cls=OnceCommand)
def check(
    project: Project,
    plan: PlanPath,
    images: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            "--images", metavar="FILE", help="Write the SHA-256 of every image that differs to this file."
        ),
    ] = None,
) -> None:
    """Say what is otherwise in a project than in a plan, and run nothing."""
    file = read_plan_file(plan)
    with read_project(project) as opened:
        found = replay(opened, ModelCache(), file)
    say(f"SHA-256 of what it asks: {file.sha256}")
    for remark in found.remarks:
        note(remark)
    for each in found.differences:
        say_difference(each)
    if images is not None:
        _write_digests(found.differences, images)
    if found.differences:
        raise AuditError("The plan can be run here only with --accept-differences.")
    say("Everything that the plan names is here as it was.")


@app.command("lock", cls=OnceCommand)
def lock(
    project: Project,
    plan: Annotated[Path, typer.Option("--plan", metavar="FILE", help="The plan file.", show_default=False)],
    author: Annotated[str, typer.Option(help="Who locks it.", show_default=False)],
    primary: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(metavar="ATTR[,ATTR]", help="A comparison that is primary; all of the plan without any."),
    ] = None,
    outcome: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(help="A category or label that is primary; all of them without any."),
    ] = None,
) -> None:
    """Lock a plan before its results are seen: what is primary becomes confirmatory, and nothing else does."""
    file = read_plan_file(plan)
    with open_project(project) as opened:
        shelf = ModelCache()
        found = replay(opened, shelf, file)
        for each in found.differences:
            say_difference(each)
        if found.differences:
            raise AuditError("Only a plan that can be run here as it is can be locked.")
        chosen = Primary(comparisons_of(primary or []) or file.comparisons, tuple(outcome or ()))
        asked = found.plan(opened)
        made = lock_plan(opened, shelf, asked, file.probe, author, chosen, file.precision)
        seen = seen_words([run.title for run in seen_before(opened, made, file)])
    say(f"Lock {made.id}, by {made.author}, {made.at:%Y-%m-%d %H:%M} UTC. Primary: {made.primary.words}")
    say(f"SHA-256 {made.sha256}")
    if seen:
        say(seen)
    say(f"It is run by: clipstudio {verb_of(file)} PROJECT --lock {made.id}")


@app.command("locks", cls=OnceCommand)
def locks(project: Project) -> None:
    """List the locked plans, those whose lock was withdrawn too, with their runs."""
    with read_project(project) as opened:
        found = opened.plan_locks.all()
        runs = {each.id: opened.plan_locks.runs(each.id) for each in found}
    if found:
        print_printout([printout(found, runs)])
    else:
        say("No plan is locked in this project.")


@app.command("withdraw", cls=OnceCommand)
def withdraw(
    project: Project,
    number: Annotated[int, typer.Argument(metavar="LOCK", help="Its number in `clipstudio plan locks`.")],
    author: Annotated[str, typer.Option(help="Who withdraws it.", show_default=False)],
    reason: Annotated[str, typer.Option(help="Why.", show_default=False)],
) -> None:
    """Withdraw a lock: it stays in the project with who did so and why, and its runs count as exploratory."""
    with open_project(project) as opened:
        held = opened.plan_locks.withdraw(number, author, reason)
    say(f"Lock {held.id} is withdrawn: what its plan's runs show is exploratory now.")


def _write_digests(differences: tuple[Difference, ...], path: Path) -> None:
    lines = [f"{digest}  {each.words}\n" for each in differences for digest in each.listed]
    try:
        with whole_file(path) as partial:
            partial.write_text("".join(lines), encoding="utf-8", newline="\n")
    except OSError as error:
        raise ClipstudioError(f"“{path}” cannot be written: {error.strerror}.") from error
