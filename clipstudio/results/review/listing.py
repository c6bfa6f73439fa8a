"""The reviews of a project as a list: what is asked, of how many items, and how far each auditor is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.review.progress import AuditorProgress
from clipstudio.results.words import number

Listed = tuple[ReviewRecord, Sequence[AuditorProgress]]


def listing(reviews: Sequence[Listed]) -> TableFigure:
    """A row for each review."""
    columns = (
        *(Column("review", is_number=False), Column("question", is_number=False)),
        *(Column("items"), Column("judged", is_number=False)),
    )
    rows = tuple(
        TableRow((record.plan.name, question_words(record), number(record.item_count), progress_words(progress)))
        for record, progress in reviews
    )
    return TableFigure(FigureText("reviews"), columns, rows)


def listing_document(record: ReviewRecord, progress: Sequence[AuditorProgress]) -> dict[str, Any]:
    """One review of the list as JSON."""
    return {
        "review": record.plan.name,
        "uuid": record.uuid,
        "created_at": record.created_at.isoformat(),
        "items": record.item_count,
        "questions": [question.text for question in record.scheme.questions],
        "scheme_version": record.scheme_version,
        "source": record.plan.source,
        "is_blind": record.plan.is_blind,
        "overlap": record.plan.overlap,
        "repeats": record.plan.repeats,
        "seed": record.plan.seed,
        "strata": [asdict(stratum) for stratum in record.plan.strata],
        "auditors": [asdict(each) for each in progress],
    }


def scheme_document(record: ReviewRecord) -> dict[str, Any]:
    """The newest version of what a review asks, as JSON: to be written to, and to extend the review by."""
    return {"questions": [asdict(question) for question in record.scheme.questions]}


def question_words(record: ReviewRecord) -> str:
    """The first question, and how many more there are."""
    questions = record.scheme.questions
    first = questions[0].words("…")
    return (
        first
        if len(questions) == 1
        else tr("{first} and {questions} more", first=first, questions=len(questions) - 1)
    )


def progress_words(progress: Sequence[AuditorProgress]) -> str:
    """How far each auditor is: "Ada 12 of 40, Bea 0 of 40"."""
    named = (
        tr("{name} {done} of {assigned}", name=each.name, done=number(each.done), assigned=number(each.assigned))
        for each in progress
    )
    return ", ".join(named) or tr("nobody yet")
