"""Verbs on collections: listed, renamed, merged, deleted and restored."""

from __future__ import annotations

from typing import Annotated

import typer

from clipstudio.cli.console import say, tell
from clipstudio.cli.once import OnceCommand
from clipstudio.cli.opening import Auditor, open_project, read_project
from clipstudio.cli.projects import JsonFile, Project
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.removals import Kind
from clipstudio.results.words import images
from clipstudio.services.collections import merge_collections, remove_collection, rename_collection
from clipstudio.services.edits.recording import make
from clipstudio.services.json_files import write_json
from clipstudio.services.reversible import restore as bring_back

app = typer.Typer(help="Named sets of images.", no_args_is_help=True)
Name = Annotated[str, typer.Argument(help="Name of the collection.", show_default=False)]


@app.command("list", cls=OnceCommand)
def list_(project: Project, json_file: JsonFile = None) -> None:
    """List the collections and how many images each has."""
    with read_project(project) as opened:
        found = opened.collections.all()
    if json_file is not None:
        write_json({"collections": [{"name": each.name, "images": each.images} for each in found]}, json_file)
    for each in found:
        say(f"{each.name}: {images(each.images)}")
    if not found:
        say("There is no collection in this project yet.")


@app.command(cls=OnceCommand)
def merge(
    project: Project,
    names: Annotated[
        list[str], typer.Argument(metavar="NAME...", help="Collections to merge.", show_default=False)
    ],
    into: Annotated[
        str,
        typer.Option("--into", help="What they are called together: one of them, another, or a new name."),
    ],
    auditor: Auditor = "",
) -> None:
    """Put all images of collections into one, and delete those that are left over; images stay in the project."""
    with open_project(project, auditor) as opened:
        step = make(opened, lambda file: merge_collections(file, names, into))
        count = next((each.images for each in opened.collections.all() if each.name == into.strip()), 0)
    tell(step, "Nothing to merge.")
    say(f"{into.strip()}: {images(count)}")


@app.command(cls=OnceCommand)
def rename(
    project: Project,
    name: Name,
    to: Annotated[str, typer.Option("--to", help="The new name.", show_default=False)],
    auditor: Auditor = "",
) -> None:
    """Give a collection another name."""
    with open_project(project, auditor) as opened:
        id = opened.collections.find(name)
        step = make(opened, lambda file: rename_collection(file, id, to))
    tell(step, "It is called so already.")


@app.command(cls=OnceCommand)
def delete(project: Project, name: Name, auditor: Auditor = "") -> None:
    """Delete a collection; its images stay in the project, and it can be restored for 30 days."""
    with open_project(project, auditor) as opened:
        id = opened.collections.find(name)
        step = make(opened, lambda file: remove_collection(file, id))
    tell(step, "It was deleted before.")


@app.command(cls=OnceCommand)
def restore(project: Project, name: Name, auditor: Auditor = "") -> None:
    """Bring back a collection that was deleted."""
    with open_project(project, auditor) as opened:
        removed = [each for each in opened.removals.removed() if each.thing.kind is Kind.COLLECTION]
        found = next((each for each in removed if each.name == name), None)
        if found is None:
            known = ", ".join(f"“{each.name}”" for each in removed) or "none"
            raise ProjectError(f"No collection “{name}” was deleted in this project. Deleted: {known}.")
        step = make(opened, lambda file: bring_back(file, found.thing))
    tell(step, "It is there already.")
