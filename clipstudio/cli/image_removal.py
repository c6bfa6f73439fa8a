"""Verbs that remove images from a project, never from the disk, list those removed, and bring them back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import note, say, tell
from clipstudio.cli.once import OnceCommand
from clipstudio.cli.opening import Auditor, open_project, read_project
from clipstudio.cli.projects import JsonFile, Project
from clipstudio.results.words import images
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.dependents import dependents
from clipstudio.services.edits.recording import make
from clipstudio.services.json_files import write_json
from clipstudio.services.named_images import images_listed
from clipstudio.services.removing import bring_back_images, remove_images
from clipstudio.services.saved_filters import images_named
from clipstudio.storage.project_file import ProjectFile

LISTED = 20
ListFile = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option("--list", help="File that names images, one a line: a text file, or the first column of a CSV."),
]


def remove(
    project: Project,
    named: Annotated[str, typer.Option("--filter", help="The images of this saved filter or collection.")] = "",
    list_file: ListFile = None,
    preview: Annotated[bool, typer.Option("--preview", help="Only say what would be done.")] = False,
    auditor: Auditor = "",
) -> None:
    """Remove images from the project; no file is touched, results stay as they are, and it can be undone."""
    if bool(named) == (list_file is not None):
        raise typer.BadParameter("Say which images: --filter or --list.")
    with read_project(project) if preview else open_project(project, auditor) as opened:
        if list_file is not None:
            ids = images_listed(list_file, opened.images.all_paths())
        else:
            ids = select_images(opened, images_named(opened, named))
        kept = dependents(opened, ids).in_words()
        if preview:
            say(f"{images(len(ids))} would be removed from the project. {kept}".rstrip())
            note("Nothing was changed.")
            return
        step = make(opened, lambda file: remove_images(file, ids))
    tell(step, "No image to remove.")
    if step is not None:
        note(f"No file was touched. {kept}".rstrip())


def removed(project: Project, json_file: JsonFile = None) -> None:
    """List the images that were removed from the project, and when."""
    with read_project(project) as opened:
        rows = _removed(opened)
    if json_file is not None:
        listed = [{"path": path, "sha256": digest, "removed_at": at} for path, digest, at in rows]
        write_json({"images": listed}, json_file)
    say(f"{images(len(rows))} removed from this project.")
    for path, _digest, at in rows[:LISTED]:
        note(f"{at[:16].replace('T', ' ')}  {path}")
    if len(rows) > LISTED:
        note(f"{len(rows) - LISTED:,} more; --json lists all")


def restore(
    project: Project,
    list_file: ListFile = None,
    every: Annotated[bool, typer.Option("--all", help="All images that were removed.")] = False,
    auditor: Auditor = "",
) -> None:
    """Bring back images that were removed from the project."""
    if every == (list_file is not None):
        raise typer.BadParameter("Say which images: --list or --all.")
    with open_project(project, auditor) as opened:
        ids = None
        if list_file is not None:
            paths = opened.images.paths_of(opened.images.removed())
            known = [(image, path) for image, several in paths.items() for path in several]
            ids = images_listed(list_file, known)
        step = make(opened, lambda file: bring_back_images(file, ids))
    tell(step, "No image was removed from this project.")


def add_verbs(app: typer.Typer) -> None:
    """Add these verbs to `clipstudio images`."""
    for verb in (remove, removed, restore):
        app.command(cls=OnceCommand)(verb)


def _removed(project: ProjectFile) -> list[tuple[str, str, str]]:
    """Path, digest and time of every removed image, the latest removal first."""
    times = project.images.removed_at(project.images.removed())
    return [
        (str(row.path or row.name), row.sha256, at.isoformat())
        for at in sorted(times, reverse=True)
        for row in project.images.rows(times[at])
    ]
