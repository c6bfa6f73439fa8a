"""Verbs on reviews: review check, recover."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from clipstudio.cli.console import FAULT, follow, note, say
from clipstudio.cli.once import OnceCommand
from clipstudio.cli.opening import read_project
from clipstudio.cli.projects import Project
from clipstudio.services.reviewing.checking import checking_log
from clipstudio.services.reviewing.recovering import recovering

app = typer.Typer(help="Reviews of a project: what people judged by hand.", no_args_is_help=True)


@app.command("check", cls=OnceCommand)
def check(project: Project) -> None:
    """Check that every answer is as it was written; nothing is changed."""
    with read_project(project) as opened:
        faults = follow(checking_log(opened))
    for fault in faults:
        note(fault)
    if faults:
        raise typer.Exit(FAULT)
    say("Every answer is as it was written.")


@app.command("recover", cls=OnceCommand)
def recover(
    journal: Annotated[
        Path,
        typer.Argument(
            help="The journal, PROJECT.clipstudio-answers.jsonl beside the project that was lost.",
            show_default=False,
        ),
    ],
    project: Annotated[
        Path,
        typer.Option(help="The project to put the reviews into; made where there is none.", show_default=False),
    ],
) -> None:
    """Rebuild auditors, reviews and all answers from a journal; what is there already stays as it is."""
    recovered = follow(recovering(journal, project))
    say(recovered.in_words())
    for remark in recovered.remarks:
        note(remark)
