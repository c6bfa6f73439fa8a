"""Verbs that bring attributes in: in known layouts, and from the names of files and folders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import follow, note, say
from clipstudio.cli.once import OnceCommand
from clipstudio.cli.opening import open_project, read_project
from clipstudio.cli.projects import Project
from clipstudio.domain.errors import TableError
from clipstudio.results.words import counted, images
from clipstudio.services.importing.attributes import AttributeReport, contradicted_in_words
from clipstudio.services.importing.contradictions import count_contradicted
from clipstudio.services.importing.layouts.layout import Layout
from clipstudio.services.importing.matching import match_table
from clipstudio.services.importing.path_columns import PathReading, pattern_or_level, read_paths, summary
from clipstudio.services.importing.path_rules import PersonFolders, UtkFace
from clipstudio.services.importing.reversible_import import import_reversibly
from clipstudio.services.importing.table_columns import TableFacts, layout_facts
from clipstudio.storage.project_file import ProjectFile

AUTO = "auto"
NAMES: dict[str, type[UtkFace] | type[PersonFolders]] = {"utkface": UtkFace, "lfw": PersonFolders}
"""Layouts that are read from the names of files and folders."""

MOST_NAMED = 20
"""Images that are named of those that cannot be used."""


def import_(
    project: Project,
    path: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Argument(
            help="A table, a JSON file, or the folder that holds them; none for names.", show_default=False
        ),
    ] = None,
    layout: Annotated[
        str,
        typer.Option(
            "--layout",
            help=f"How it is read: auto, {', '.join(Layout)}; utkface for names, lfw for a folder per person.",
        ),
    ] = AUTO,
    key: Annotated[str, typer.Option("--key", help="Column that names the images; found out by itself.")] = "",
    attribute: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--attribute", help="Column to import; those that look like groups if none is named."),
    ] = None,
    cluster: Annotated[str, typer.Option("--cluster", help="Column that names the person or sequence.")] = "",
    guessed: Annotated[
        bool, typer.Option("--guessed", help="A model guessed the values: audits by them warn.")
    ] = False,
    alone: Annotated[bool, typer.Option("--alone", help="Read that file only, and none beside it.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be read and write nothing.")] = False,
) -> None:
    """Import attributes in the layout of a well-known data set or annotation tool."""
    if layout not in (AUTO, *NAMES, *Layout):
        raise typer.BadParameter(f"There is no layout “{layout}”. Layouts: {AUTO}, utkface, {', '.join(Layout)}.")
    if path is not None and layout not in (AUTO, *Layout):
        raise typer.BadParameter(
            f"“{layout}” is read from the names of the project's images, not from a file: leave out “{path}”."
        )
    with (read_project if dry_run else open_project)(project) as opened:
        if path is None:
            rule = NAMES.get(layout)
            if rule is None:
                raise typer.BadParameter(
                    "Name the file or folder to read; only utkface and lfw are read from names."
                )
            reading = read_paths(opened, rule())
            columns = tuple(attribute or reading.rule.wanted)
            for each in columns:
                if each not in reading.rule.columns:
                    raise typer.BadParameter(f"There is no “{each}”. Columns: {', '.join(reading.rule.columns)}.")
            tell_reading(reading, reading.rule.columns)
            if not dry_run:
                write_reading(opened, reading, columns, cluster or reading.rule.cluster, is_guessed=guessed)
        else:
            chosen = None if layout == AUTO else Layout(layout)
            _import_file(
                opened, path, chosen, _Asked(key, tuple(attribute or ()), cluster, guessed, alone, dry_run)
            )
        if dry_run:
            say("Nothing was written.")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked of an import of a file."""

    key: str
    columns: tuple[str, ...]
    cluster: str
    is_guessed: bool
    is_alone: bool
    is_dry: bool


def _import_file(project: ProjectFile, path: Path, layout: Layout | None, asked: _Asked) -> None:
    facts = follow(layout_facts(project, path, layout, is_alone=asked.is_alone))
    table, key = facts.table, asked.key or facts.key
    for column in (key, *asked.columns, asked.cluster):
        if column:
            table.column(column)
    columns = asked.columns or tuple(
        each.name for each in facts.columns if facts.is_wanted(each) and each.name not in (key, asked.cluster)
    )
    say(f"{table.name}: {counted(table.rows, 'row')}, read as {facts.layout.words}.")
    if not columns and not asked.cluster:
        for line in table.notes:
            say(line)
        raise TableError(_nothing_taken(facts, key))
    match = follow(match_table(project, table, key, columns, asked.cluster))
    say(match.in_words())
    for reason in table.left_out.values():
        note(f"left out of {table.name}: {reason}")
    if left := () if asked.columns else _not_taken(facts, (*columns, key, asked.cluster)):
        note(f"Not taken, since their values hardly repeat: {', '.join(left)}. --attribute names what to take.")
    for row, text, reason in match.ambiguous[:MOST_NAMED]:
        note(f"row {table.number(row)}, “{text}”: {reason}")
    for row, text in match.unmatched[:MOST_NAMED]:
        note(f"row {table.number(row)}, “{text}”: no image has this name")
    if facts.cluster and not asked.cluster:
        say(_of_cluster(facts.cluster))
    if asked.is_dry:
        say(f"Attributes: {', '.join(columns)}.")
        if told := contradicted_in_words(count_contradicted(project, match, columns)):
            say(told)
        return
    is_guessed = asked.is_guessed or facts.is_guessed
    report, _ = follow(import_reversibly(project, match, columns, asked.cluster, is_guessed=is_guessed))
    tell_report(report)


def _not_taken(facts: TableFacts, taken: Sequence[str]) -> tuple[str, ...]:
    """Columns that make no groups by the look of them; a layout says itself what it leaves out."""
    if facts.wanted is not None:
        return ()
    others = (each.name for each in facts.columns if each.has_name and each.filled)
    return tuple(
        name for name in others if name not in (*taken, facts.cluster) and not facts.is_passed_over(name)
    )[:MOST_NAMED]


def _nothing_taken(facts: TableFacts, key: str) -> str:
    """Why no attribute is made, and how one can be."""
    table = facts.table
    if not table.rows:
        return f"“{table.name}” has no row below its header."
    others = [
        name for name in table.columns if name not in (key, facts.cluster) and not facts.is_passed_over(name)
    ]
    parts = [f"No column of “{table.name}” is taken by itself."]
    if not others and not facts.cluster:
        parts = [f"“{table.name}” has no column beside “{key}”, which names the images."]
    if others:
        parts.append(f"Name those that you want with --attribute: {', '.join(others)}.")
    if facts.cluster:
        parts.append(_of_cluster(facts.cluster))
    return " ".join(parts)


def _of_cluster(column: str) -> str:
    return f"“{column}” names persons or sequences: --cluster {column} makes clusters of it."


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
    with (read_project if dry_run else open_project)(project) as opened:
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
    for image, why in (*reading.malformed, *reading.disputed)[:MOST_NAMED]:
        note(f"{reading.paths[image].name}: {why}")


def write_reading(
    project: ProjectFile, reading: PathReading, columns: tuple[str, ...], cluster: str, *, is_guessed: bool = False
) -> None:
    """Write what paths say, and say what was written."""
    report, _ = follow(import_reversibly(project, reading.match(), columns, cluster, is_guessed=is_guessed))
    tell_report(report)


def tell_report(report: AttributeReport) -> None:
    """Say what an import wrote."""
    if report.attributes:
        say("Attributes: " + ", ".join(f"{name} ({n:,})" for name, n in report.attributes.items()) + ".")
    if report.clusters:
        say(f"Clusters: {images(report.clusters)} name{'s' if report.clusters == 1 else ''} theirs.")
    if cleared := report.in_words():
        say(cleared)


def add_verbs(app: typer.Typer) -> None:
    """Add these verbs to `clipstudio attributes`."""
    app.command("import", cls=OnceCommand)(import_)
    app.command("from-path", cls=OnceCommand)(from_path)
