"""Verbs on plans: plan export, plan check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import note, say
from clipstudio.cli.once import OnceCommand
from clipstudio.cli.opening import read_project
from clipstudio.cli.plan_replays import say_difference
from clipstudio.cli.projects import Project
from clipstudio.domain.errors import AuditError, ClipstudioError
from clipstudio.domain.run_list import find_run
from clipstudio.domain.whole_files import whole_file
from clipstudio.services.models.model_cache import ModelCache
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
    run: Annotated[str, typer.Argument(help="A run, by its code in `clipstudio runs` or its name.")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE.toml", help="File to write.", show_default=False)],
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
    """Write what a run was asked to a plan file."""
    with read_project(project) as opened:
        file = run_as_file(opened, find_run(opened.run_list.all(), run).key, listed=listed, by_list=by_list)
    write_plan_file(file, out)
    verb = "audit" if file.probe is None else f"probe {file.kind}"
    say(f"Wrote {out}. It is run by: clipstudio {verb} PROJECT --plan {out}")
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


def _write_digests(differences: tuple[Difference, ...], path: Path) -> None:
    lines = [f"{digest}  {each.words}\n" for each in differences for digest in each.listed]
    try:
        with whole_file(path) as partial:
            partial.write_text("".join(lines), encoding="utf-8", newline="\n")
    except OSError as error:
        raise ClipstudioError(f"“{path}” cannot be written: {error.strerror}.") from error
