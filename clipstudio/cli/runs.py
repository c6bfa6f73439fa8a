"""Verbs on the runs of a project: runs."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from clipstudio.cli.console import say
from clipstudio.cli.opening import open_project
from clipstudio.cli.printer import print_printout
from clipstudio.cli.projects import Project
from clipstudio.domain.run_list import find_run
from clipstudio.results.run_list import printout


def runs(
    project: Project,
    rename: Annotated[
        Optional[tuple[str, str]],  # noqa: UP045
        typer.Option(
            metavar="RUN NAME",
            help="Call a run by another name; an empty name gives it back its own.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """List every run of audits and probes, the latest first, or rename one."""
    with open_project(project) as opened:
        if rename is not None:
            opened.run_list.rename(find_run(opened.run_list.all(), rename[0]).key, rename[1])
        found = opened.run_list.all()
    if found:
        print_printout([printout(found)])
    else:
        say("No audit or probe was run in this project yet.")
