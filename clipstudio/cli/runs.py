"""Verbs on the runs of a project: runs, compare."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import follow, note, say
from clipstudio.cli.opening import Auditor, open_project, read_project
from clipstudio.cli.printer import print_printout
from clipstudio.cli.projects import JsonFile, Project
from clipstudio.domain.run_list import PairKey, find_run
from clipstudio.results.comparison.document import document
from clipstudio.results.comparison.printout import printout as print_pair
from clipstudio.results.run_list import printout
from clipstudio.services.comparing.flipped import write_flipped
from clipstudio.services.comparing.pairs import read_pair, with_differences
from clipstudio.services.edits.recording import make
from clipstudio.services.json_files import write_json
from clipstudio.services.reversible import rename_run


def runs(
    project: Project,
    rename: Annotated[
        Optional[tuple[str, str]],  # noqa: UP045
        typer.Option(
            metavar="RUN NAME",
            help="Rename a run; an empty name restores its original one.",
            show_default=False,
        ),
    ] = None,
    auditor: Auditor = "",
) -> None:
    """List every run of audits and probes, the latest first, or rename one."""
    with read_project(project) if rename is None else open_project(project, auditor) as opened:
        if rename is not None:
            key, title = find_run(opened.run_list.all(), rename[0]).key, rename[1]
            make(opened, lambda file: rename_run(file, key, title))
        found = opened.run_list.all()
    if found:
        print_printout([printout(found)])
    else:
        say("No audit or probe has been run in this project yet.")


def compare(
    project: Project,
    first: Annotated[str, typer.Argument(help="A run, by its code in `clipstudio runs` or its name.")],
    second: Annotated[str, typer.Argument(help="The run to compare it with.")],
    images: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--images", metavar="FILE.csv", help="List the images that the runs gave other labels."),
    ] = None,
    is_whole: Annotated[
        bool, typer.Option("--all", help="Print the rates of both runs too, and every figure, moved or not.")
    ] = False,
    json_file: JsonFile = None,
) -> None:
    """Set two runs side by side, from what is stored: what was asked otherwise, what moved, and which images."""
    with read_project(project) as opened:
        runs = opened.run_list.all()
        key = PairKey(find_run(runs, first).key, find_run(runs, second).key)
        pair = read_pair(opened, key)
        reading = follow(with_differences(pair))
        flipped = None if images is None else write_flipped(opened, pair, images)
    if json_file is not None:
        write_json(document(reading), json_file)
    print_printout(print_pair(reading, is_whole=is_whole))
    if flipped is not None:
        note(f"{flipped:,} images were given other labels: {images}")
