"""Verbs that bring attributes in: from the names of files and folders."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from clipstudio.cli.console import follow, note, say
from clipstudio.cli.once import OnceCommand
from clipstudio.cli.opening import open_project
from clipstudio.cli.projects import Project
from clipstudio.services.importing.attributes import AttributeReport, import_attributes
from clipstudio.services.importing.path_columns import PathReading, pattern_or_level, read_paths, summary
from clipstudio.storage.project_file import ProjectFile

MOST_NAMED = 20
"""Images that are named of those that cannot be used."""


def from_path(
    project: Project,
    name: Annotated[str, typer.Option("--name", help="What to call the attribute.")] = "",
    level: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option(
            "--level",
            help="A folder level: 1 is right below the folder that holds all images, -1 is an image's own folder.",
        ),
    ] = None,
    pattern: Annotated[
        str,
        typer.Option(
            "--pattern",
            help="A regular expression; what its groups find is the value. Each named group, as in "
            "(?P<gender>[mf])_, is an attribute of its own.",
        ),
    ] = "",
    with_folders: Annotated[
        bool, typer.Option("--with-folders", help="Try the pattern on folder/name.jpg, not on name.jpg alone.")
    ] = False,
    cluster: Annotated[
        bool, typer.Option("--cluster", help="What is found names the person or sequence too.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be found and write nothing.")] = False,
) -> None:
    """Take a folder level, or what a pattern finds in file names, as an attribute."""
    if (level is None) == (not pattern):
        raise typer.BadParameter("Give either --level or --pattern.")
    rule = pattern_or_level(level, pattern, name.strip(), with_folders)
    if cluster and len(rule.columns) > 1:
        raise typer.BadParameter("--cluster needs a pattern that finds one value.")
    with open_project(project) as opened:
        reading = read_paths(opened, rule)
        tell_reading(reading, rule.columns)
        if dry_run:
            say("Nothing was written.")
            return
        write_reading(opened, reading, rule.columns, rule.columns[0] if cluster else "")


def tell_reading(reading: PathReading, columns: tuple[str, ...]) -> None:
    """Say what was understood and which images cannot be used."""
    for line in summary(reading, columns):
        say(line)
    for image, why in reading.malformed[:MOST_NAMED]:
        note(f"{reading.paths[image].name}: {why}")


def write_reading(project: ProjectFile, reading: PathReading, columns: tuple[str, ...], cluster: str) -> None:
    """Write what paths say, and say what was written."""
    tell_report(follow(import_attributes(project, reading.match(), columns, cluster)))


def tell_report(report: AttributeReport) -> None:
    """Say what an import wrote."""
    if report.attributes:
        say("Attributes: " + ", ".join(f"{name} ({n:,})" for name, n in report.attributes.items()) + ".")
    if report.clusters:
        say(f"Clusters: {report.clusters:,} images name theirs.")
    if cleared := report.in_words():
        say(cleared)


def add_verbs(app: typer.Typer) -> None:
    """Add these verbs to `clipstudio attributes`."""
    app.command("from-path", cls=OnceCommand)(from_path)
