"""The verb `review extend`: more answers or questions for a review in use."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import say
from clipstudio.cli.opening import open_project, read_project
from clipstudio.cli.projects import JsonFile, Project
from clipstudio.domain.errors import ReviewError
from clipstudio.results.review.listing import scheme_document
from clipstudio.services.json_files import write_json
from clipstudio.services.reviewing.asking import read_scheme
from clipstudio.services.reviewing.extending import extend_review, with_answers


def extend(
    project: Project,
    review: Annotated[str, typer.Option("--review", help="Name of the review.", show_default=False)],
    question: Annotated[
        str, typer.Option("--question", help="Short name of the question that gets more answers.")
    ] = "",
    answer: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--answer", help="An answer to add to it. May be given several times."),
    ] = None,
    scheme: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--scheme", help="JSON file with all questions: those of --json, and what is added to them."),
    ] = None,
    json_file: JsonFile = None,
) -> None:
    """Add answers, questions or words of help to a review in use; nothing that was asked is changed or removed.

    A question with "is_required": false leaves items that are judged as they are; any other one is asked of them
    again. Without --answer and --scheme nothing is added: --json writes the questions as they are.
    """
    if scheme is not None and (answer or question):
        raise ReviewError("Add by --scheme, or by --question and --answer, not by both at once.")
    if bool(answer) != bool(question):
        raise ReviewError("Name the question by --question, and what is added to its answers by --answer.")
    if scheme is None and not answer:
        with read_project(project) as opened:
            record = opened.reviews.find(review)
        said = "Nothing is added: name --question and --answer, or a --scheme. --json writes the questions."
    else:
        with open_project(project) as opened:
            record = opened.reviews.find(review)
            after = with_answers(record.scheme, question, answer or ()) if scheme is None else read_scheme(scheme)
            said = extend_review(opened, record.id, after)[0].in_words()
            record = opened.reviews.record(record.id)
    if json_file is not None:
        write_json(scheme_document(record), json_file)
    say(said)
