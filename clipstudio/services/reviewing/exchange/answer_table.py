"""Answers as a table: one line for each question that an auditor answered, to be read and to be brought back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from clipstudio.domain.errors import ReviewError, TableError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.language import later
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.domain.reviewing.schemes import Question, QuestionKind, Reply
from clipstudio.domain.reviewing.tables import answers_by_auditor
from clipstudio.domain.visible_text import has_hidden, visible
from clipstudio.results.figures import escape_formula
from clipstudio.services.importing.tables import read_table
from clipstudio.services.reviewing.exchange.foreign import ForeignAnswer, Found, check_answers
from clipstudio.services.reviewing.exchange.plain_values import (
    moment_of,
    name_of,
    seconds_of,
    showing_of,
    whole_number,
)
from clipstudio.services.table_files import write_table
from clipstudio.storage.project_reader import ProjectReader

COLUMNS = (
    *("review", "item", "showing", "image", "sha256", "label", "group", "auditor", "question", "answer"),
    *("note", "flagged", "skipped", "adjudicated", "seconds", "made_at", "blind", "blurred"),
    "review_uuid",
)
NEEDED = ("item", "auditor", "question", "answer")
SEPARATOR = "|"
"""Between several answers to one question; a bar inside one is doubled. What that leaves open is a JSON list."""
NONE = "(none)"
"""Stands for the answer that none of several fits."""


def write_answers(project: ProjectReader, review: ReviewId, path: Path) -> int:
    """Write what stands of a review as CSV, in UTF-8; how many lines.

    Raises:
        ClipstudioError: The file cannot be written.
    """
    lines = list(answer_lines(project, review))
    write_table([COLUMNS, *lines], path)
    return len(lines)


def answer_lines(project: ProjectReader, review: ReviewId) -> Iterator[tuple[str, ...]]:
    """The lines of the table, by item, auditor and question, as a spreadsheet may read them."""
    for line in plain_lines(project, review):
        yield tuple(escape_formula(visible(cell)) for cell in line)


def plain_lines(project: ProjectReader, review: ReviewId) -> Iterator[tuple[str, ...]]:
    """The same lines with every cell as it was written."""
    record, items = project.reviews.record(review), project.reviews.items(review)
    questions = {question.name: question for question in record.scheme.questions}
    names = {auditor.uuid: auditor.name for auditor in project.reviews.auditors()}
    ids = project.reviews.images(review).tolist()
    rows = project.images.rows([id for id in dict.fromkeys(ids) if id >= 0])
    paths = {row.sha256: str(row.path or "") for row in rows}
    found = []
    for auditor, places in answers_by_auditor(project.reviews.entries(review)).items():
        for (number, showing), standing in places.items():
            if not 0 < number <= len(items):
                continue
            item = items[number - 1]
            group = record.plan.strata[item.stratum].group if item.stratum is not None else ()
            start = (
                *(
                    record.plan.name,
                    str(number),
                    str(showing),
                    paths.get(item.sha256, ""),
                    item.sha256,
                    item.label,
                ),
                *(", ".join(value for _, value in group), names.get(auditor, auditor)),
            )
            for entry, is_settled in ((standing.answer, False), (standing.adjudication, True)):
                if entry is None and (is_settled or not (standing.note_text or standing.is_flagged)):
                    continue
                replies = {} if entry is None or standing.is_skipped else entry.replies
                # A question that the review does not ask could not be brought back.
                known = {name: reply for name, reply in replies.items() if name in questions}
                for question, answer in known.items() or [("", ())]:
                    told = _joined(answer, questions[question]) if question else ""
                    seen = None if entry is None else entry.seen
                    end = (
                        *(
                            standing.note_text,
                            _yes(standing.is_flagged),
                            _yes(standing.is_skipped),
                            _yes(is_settled),
                        ),
                        "" if entry is None else f"{entry.seconds:.1f}",
                        "" if entry is None else entry.made_at.isoformat(),
                        *("" if seen is None else _yes(each) for each in _flags(seen)),
                        record.uuid,
                    )
                    line = (*start, question, told, *end)
                    found.append(((number, showing, names.get(auditor, ""), question), line))
    for _, line in sorted(found, key=lambda pair: pair[0]):
        yield line


def read_answers(path: Path, record: ReviewRecord) -> Found:
    """The answers in a table with the columns `NEEDED`, such as `write_answers` writes.

    Adjudications and lines without an answer are passed over, lines of other reviews are counted.

    Raises:
        ReviewError: The table cannot be read, or a line is wrong, which is named.
    """
    try:
        table = read_table(path)
        columns = {name: table.written(name) for name in COLUMNS if name in (*table.columns, *table.left_out)}
    except TableError as error:
        raise ReviewError(error.words) from error
    lacking = [name for name in NEEDED if name not in columns]
    if lacking:
        raise ReviewError(
            "“{name}” has no column “{lacking}”. It needs: {needed}.",
            name=path.name,
            lacking=lacking[0],
            needed=", ".join(NEEDED),
        )
    found: dict[tuple[str, int, int], ForeignAnswer] = {}
    elsewhere = 0
    for row in range(table.rows):
        cells = {name: _plain(column[row]) for name, column in columns.items()}
        if not _is_of(cells, record):
            elsewhere += 1
        elif cells.get("adjudicated") != "yes" and cells["question"] and cells["answer"]:
            answer = _answer(cells, later("“{name}”, line {row}", name=path.name, row=table.number(row)), record)
            place = answer.auditor, answer.item, answer.showing
            found[place] = _joining(found[place], answer) if place in found else answer
    check_answers(record, found.values())
    return Found(tuple(found.values()), elsewhere)


def _is_of(cells: Mapping[str, str], record: ReviewRecord) -> bool:
    """Whether a line is of the review: by its UUID, else by its name; a line that names neither is."""
    if cells.get("review_uuid"):
        return cells["review_uuid"] == record.uuid
    return cells.get("review", "") in ("", visible(record.plan.name).strip())


def _answer(cells: Mapping[str, str], where: str, record: ReviewRecord) -> ForeignAnswer:
    """What one line says: the answer to one question."""
    item = whole_number(cells["item"], where, "item")
    try:
        question = record.scheme.question(cells["question"])
        reply = _split(cells["answer"], question)
        question.check(reply)
    except ReviewError as error:
        raise ReviewError("{where}: {error}", where=where, error=error) from error
    return ForeignAnswer(
        where=where,
        auditor=name_of(cells["auditor"], where),
        item=item,
        replies={question.name: reply},
        made_at=moment_of(cells["made_at"], where) if cells.get("made_at") else None,
        showing=showing_of(cells.get("showing") or "0", where),
        seconds=seconds_of(cells.get("seconds") or "0", where),
    )


def _joining(one: ForeignAnswer, other: ForeignAnswer) -> ForeignAnswer:
    """One answer of two lines: the questions of an item stand on lines of their own."""
    for question, reply in other.replies.items():
        if one.replies.get(question, reply) != reply:
            raise ReviewError(
                "{where}: {auditor} answers “{question}” of item {item} otherwise than in a line above. Keep "
                "one of them.",
                where=other.where,
                auditor=other.auditor,
                question=question,
                item=other.item,
            )
    times = [each.made_at for each in (one, other) if each.made_at is not None]
    return replace(one, replies={**one.replies, **other.replies}, made_at=max(times, default=None))


def _joined(reply: Reply, question: Question) -> str:
    """A cell from which `_split` reads the same reply."""
    if not reply:
        return NONE if _takes_many(question) else ""
    if _takes_many(question):
        cell = SEPARATOR.join(each.replace(SEPARATOR, SEPARATOR * 2) for each in reply)
    else:
        cell = reply[0]
    hidden = has_hidden(cell.replace("\n", ""))
    # An empty cell is no answer at all.
    if not cell or hidden or _split(_plain(escape_formula(cell)), question) != reply:
        return json.dumps(reply, ensure_ascii=hidden)
    return cell


def _split(cell: str, question: Question) -> Reply:
    if cell.startswith("["):
        try:
            given = json.loads(cell)
        except (ValueError, RecursionError):
            given = None
        if isinstance(given, list) and all(isinstance(each, str) for each in given):
            return tuple(given)
    if not _takes_many(question):
        return (cell,)
    if cell == NONE:
        return ()
    marked = cell.replace(SEPARATOR * 2, "\0")
    return tuple(part.replace("\0", SEPARATOR) for part in marked.split(SEPARATOR))


def _takes_many(question: Question) -> bool:
    return question.kind in (QuestionKind.SEVERAL, QuestionKind.TAGS)


def _plain(cell: object) -> str:
    """A cell without the sign that keeps spreadsheets from taking it for a formula."""
    text = "" if cell is None else str(cell).strip()
    return text[1:] if text.startswith("'") and escape_formula(text[1:]) == text else text


def _yes(flag: object) -> str:
    return "yes" if flag else ""


def _flags(seen: object) -> Sequence[bool]:
    return getattr(seen, "is_blind", False), getattr(seen, "is_blurred", False)
