"""Verbs on label sets: labels list, import, export, archive, restore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from clipstudio.cli.console import say
from clipstudio.cli.once import OnceCommand
from clipstudio.cli.opening import Auditor, open_project, read_project
from clipstudio.domain.removals import Kind, Thing
from clipstudio.services.edits.recording import make
from clipstudio.services.label_files import read_label_set, write_label_set
from clipstudio.services.reversible import archive_label_set
from clipstudio.services.reversible import restore as bring_back

app = typer.Typer(help="Label sets of a project.", no_args_is_help=True)

Project = Annotated[Path, typer.Argument(help="The project file.", show_default=False)]


@app.command("list", cls=OnceCommand)
def list_(
    project: Project,
    archived: Annotated[bool, typer.Option("--archived", help="Those that are archived instead.")] = False,
) -> None:
    """List the label sets of a project."""
    with read_project(project) as opened:
        if archived:
            for name in opened.label_sets.archived():
                say(name)
            return
        for each in opened.label_sets.newest():
            content = each.content
            say(f"{content.name}  version {each.number}  {len(content.labels):,} labels  {content.templates[0]}")


@app.command("import", cls=OnceCommand)
def import_(
    project: Project,
    file: Annotated[
        Path,
        typer.Argument(
            help="A label set: JSON, a table (CSV, Excel, Parquet, JSON lines) or a text file.", show_default=False
        ),
    ],
) -> None:
    """Take a label set file into a project; an edited one becomes a new version."""
    content = read_label_set(file)
    with open_project(project) as opened:
        saved, _ = opened.label_sets.save(content)
    say(f"{saved.title}: {len(content.labels):,} labels")


@app.command("export", cls=OnceCommand)
def export(
    project: Project,
    name: Annotated[str, typer.Argument(help="Name of the label set.", show_default=False)],
    out: Annotated[Path, typer.Option("--out", help="File to write.", show_default=False)],
) -> None:
    """Write a label set's newest version to a file."""
    with read_project(project) as opened:
        write_label_set(opened.label_sets.find(name).content, out)
    say(f"Wrote {out}")


Name = Annotated[str, typer.Argument(help="Name of the label set.", show_default=False)]


@app.command("archive", cls=OnceCommand)
def archive(project: Project, name: Name, auditor: Auditor = "") -> None:
    """Take a label set out of the lists; it stays in the project, and runs that used it keep it."""
    with open_project(project, auditor) as opened:
        made = make(opened, lambda file: archive_label_set(file, name))
    say(f"“{name}” is archived." if made else f"“{name}” was archived before.")


@app.command("restore", cls=OnceCommand)
def restore(project: Project, name: Name, auditor: Auditor = "") -> None:
    """Bring an archived label set back."""
    with open_project(project, auditor) as opened:
        made = make(opened, lambda file: bring_back(file, Thing(Kind.LABEL_SET, file.label_sets.row(name))))
    say(f"“{name}” is in the list again." if made else f"“{name}” is not archived: it is in the list already.")
