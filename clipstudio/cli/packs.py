"""Verbs on evidence packs: pack, verify."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from clipstudio.cli.console import FAULT, follow, note, say
from clipstudio.cli.opening import read_project
from clipstudio.cli.projects import JsonFile, Project
from clipstudio.cli.report_options import (
    AiAct,
    Author,
    Kept,
    MinimumCell,
    Reviews,
    Runs,
    Sections,
    Texts,
    Title,
    asked_plan,
    require_one,
)
from clipstudio.domain.packs import PackWish
from clipstudio.domain.reports import DEFAULT_MINIMUM_CELL
from clipstudio.results.verification import (
    WHAT_IS_CHECKED,
    made_words,
    verification_document,
    verification_lines,
)
from clipstudio.services.json_files import write_json
from clipstudio.services.packing.making import check_pack_file, making_pack
from clipstudio.services.verifying.verifying import verifying


def pack(
    project: Project,
    out: Annotated[Path, typer.Option(metavar="FILE.zip", help="Where to write it.")],
    run: Runs = None,
    kept: Kept = "",
    review: Reviews = None,
    title: Title = "",
    author: Author = "",
    section: Sections = None,
    ai_act: AiAct = False,
    text: Texts = None,
    minimum_cell: MinimumCell = DEFAULT_MINIMUM_CELL,
    rows: Annotated[
        bool,
        typer.Option(
            "--rows/--no-rows", help="A row for every image: probabilities, labels given, codes of groups."
        ),
    ] = True,
    hashes: Annotated[
        bool,
        typer.Option(
            "--hashes/--no-hashes",
            help="Name images in the pack by salted hashes, that only this project can make.",
        ),
    ] = True,
) -> None:
    """Write an evidence pack: a report with every count behind it, which `clipstudio verify` checks anywhere."""
    require_one(run, kept)
    check_pack_file(out)
    with read_project(project) as opened:
        if kept:
            plan = opened.reports.find(kept).plan
        else:
            plan = asked_plan(opened, run, review, title, author, section, text, minimum_cell, ai_act=ai_act)
        made = follow(making_pack(opened, PackWish(plan, rows, hashes), out))
    for line in made_words(made, plan.title, out):
        note(line)


def verify(
    pack: Annotated[Path, typer.Argument(metavar="PACK", help="An evidence pack, a .zip file.")],
    json_file: JsonFile = None,
) -> None:
    """Check an evidence pack: its files, and every figure of its report, computed anew; 0 only if all agrees."""
    note(WHAT_IS_CHECKED)
    found = follow(verifying(pack))
    if json_file is not None:
        write_json(verification_document(found), json_file)
    for line in verification_lines(found):
        say(line)
    if not found.agrees:
        raise typer.Exit(FAULT)
