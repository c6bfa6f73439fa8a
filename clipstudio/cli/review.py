"""Verbs on reviews: review list, answers, summary, archive, restore, check, recover, and those of other files."""

from __future__ import annotations

import csv
import io
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli import review_exchange
from clipstudio.cli.console import FAULT, follow, note, say
from clipstudio.cli.once import OnceCommand
from clipstudio.cli.opening import open_project, read_project
from clipstudio.cli.printer import print_printout
from clipstudio.cli.projects import JsonFile, Project
from clipstudio.cli.review_extend import extend
from clipstudio.cli.review_new import new
from clipstudio.domain.errors import ReviewError
from clipstudio.results.review.document import document, printout
from clipstudio.results.review.listing import listing, listing_document
from clipstudio.services.json_files import write_json
from clipstudio.services.reviewing.checking import checking_log
from clipstudio.services.reviewing.exchange.answer_table import COLUMNS, answer_lines
from clipstudio.services.reviewing.making import archive_review
from clipstudio.services.reviewing.page import ReviewPage
from clipstudio.services.reviewing.recovering import recovering

app = typer.Typer(help="Reviews of a project: what people judged by hand.", no_args_is_help=True)
app.command("new", cls=OnceCommand)(new)
app.command("extend", cls=OnceCommand)(extend)
app.command("export", cls=OnceCommand)(review_exchange.export)
app.command("import", cls=OnceCommand)(review_exchange.import_)
app.command("open", cls=OnceCommand)(review_exchange.open_)

Name = Annotated[str, typer.Option("--review", help="Name of the review.", show_default=False)]


@app.command("list", cls=OnceCommand)
def list_(
    project: Project,
    archived: Annotated[bool, typer.Option("--archived", help="Those that are archived instead.")] = False,
    json_file: JsonFile = None,
) -> None:
    """List the reviews of a project with how far each auditor is."""
    with read_project(project) as opened:
        pages = [ReviewPage.read(opened, record.id) for record in opened.reviews.reviews(archived=archived)]
        told = [(page.reading.record, page.progress()) for page in pages]
    if json_file is not None:
        write_json([listing_document(record, progress) for record, progress in told], json_file)
    if told:
        print_printout([listing(told)])
    else:
        say("No review is archived." if archived else "There is no review in this project yet.")


@app.command("answers", cls=OnceCommand)
def answers(project: Project, review: Name, json_file: JsonFile = None) -> None:
    """Print what stands of a review, a line for each answer, as CSV; with --json the whole log, chained."""
    with read_project(project) as opened:
        record = opened.reviews.find(review)
        lines = list(answer_lines(opened, record.id))
        if json_file is not None:
            write_json([entry.to_document() for entry in opened.reviews.entries(record.id)], json_file)
    for line in (COLUMNS, *lines):
        say(_csv(line))


@app.command("summary", cls=OnceCommand)
def summary(
    project: Project,
    review: Name,
    by: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--by", help="Attribute to group by. May be given several times."),
    ] = None,
    json_file: JsonFile = None,
) -> None:
    """Say what the answers of a review come to: shares, as judged, agreement, each with its interval."""
    with read_project(project) as opened:
        page = ReviewPage.read(opened, opened.reviews.find(review).id)
        attributes = tuple(by or ())
        told = (page.reading, page.progress(), attributes, page.group_of)
        printed = list(printout(*told))
        if json_file is not None:
            write_json(document(*told), json_file)
    print_printout(printed)


@app.command("archive", cls=OnceCommand)
def archive(project: Project, review: Name) -> None:
    """Take a review out of the lists; its answers stay."""
    with open_project(project) as opened:
        archive_review(opened, opened.reviews.find(review).id)
    say(f"“{review}” is archived.")


@app.command("restore", cls=OnceCommand)
def restore(project: Project, review: Name) -> None:
    """Bring an archived review back."""
    with open_project(project) as opened:
        archived = [each for each in opened.reviews.reviews(archived=True) if each.plan.name == review]
        if not archived:
            raise ReviewError(f"No review “{review}” is archived.")
        opened.reviews.archive(archived[0].id, archived=False)
    say(f"“{review}” is in the list again.")


def _csv(cells: tuple[str, ...]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


@app.command("check", cls=OnceCommand)
def check(project: Project, json_file: JsonFile = None) -> None:
    """Check that every answer is as it was written; nothing is changed."""
    with read_project(project) as opened:
        faults = follow(checking_log(opened))
    if json_file is not None:
        write_json({"faults": list(faults)}, json_file)
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
    json_file: JsonFile = None,
) -> None:
    """Rebuild auditors, reviews and all answers from a journal; what is there already stays as it is."""
    recovered = follow(recovering(journal, project))
    if json_file is not None:
        write_json(asdict(recovered), json_file)
    say(recovered.in_words())
    for remark in recovered.remarks:
        note(remark)
