"""Answers as a table: one line for each question that an auditor answered, to be read and to be brought back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from clipstudio.domain.errors import ReviewError, TableError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.domain.reviewing.schemes import Question, Reply
from clipstudio.domain.reviewing.tables import answers_by_auditor
from clipstudio.results.figures import escape_formula
from clipstudio.services.importing.tables import Table, read_table
from clipstudio.services.reviewing.exchange.foreign import ForeignAnswer
from clipstudio.services.table_files import write_table
from clipstudio.storage.project_reader import ProjectReader

COLUMNS = (
    *("review", "item", "showing", "image", "sha256", "label", "group", "auditor", "question", "answer"),
    *("note", "flagged", "skipped", "adjudicated", "seconds", "made_at", "blind", "blurred"),
)
NEEDED = ("item", "auditor", "question", "answer")
SEPARATOR = "|"
"""Between several answers to one question; a bar inside one is doubled."""
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
    """The lines of the table, by item, auditor and question."""
    record, items = project.reviews.record(review), project.reviews.items(review)
    names = {auditor.uuid: auditor.name for auditor in project.reviews.auditors()}
    ids = project.reviews.images(review).tolist()
    rows = project.images.rows([id for id in dict.fromkeys(ids) if id >= 0])
    paths = {row.sha256: str(row.path or "") for row in rows}
    asked = {question.name for question in record.scheme.questions}
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
                known = {name: reply for name, reply in replies.items() if name in asked}
                for question, answer in known.items() or [("", ())]:
                    told = "" if not question else _joined(answer)
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
                    )
                    line = (*start, question, told, *end)
                    found.append(((number, showing, names.get(auditor, ""), question), line))
    for _, line in sorted(found, key=lambda pair: pair[0]):
        yield tuple(escape_formula(cell) for cell in line)


def read_answers(path: Path, record: ReviewRecord) -> list[ForeignAnswer]:
    """The answers in a table with the columns `NEEDED`, such as `write_answers` writes.

    Lines of other reviews, adjudications, and lines without an answer are passed over.

    Raises:
        ReviewError: The table cannot be read, or a line is wrong, which is named.
    """
    try:
        table = read_table(path)
    except TableError as error:
        raise ReviewError(str(error)) from error
    lacking = [name for name in NEEDED if name not in table.columns]
    if lacking:
        raise ReviewError(f"“{path.name}” has no column “{lacking[0]}”. It needs: {', '.join(NEEDED)}.")
    return list(_answers(table, path, record))


def _answers(table: Table, path: Path, record: ReviewRecord) -> Iterator[ForeignAnswer]:
    """One answer for each auditor, item and showing: its questions stand on lines of their own."""
    now = datetime.now(UTC)
    columns = {name: table.written(name) for name in COLUMNS if name in table.columns}
    found: dict[tuple[str, int, int], ForeignAnswer] = {}
    for row in range(table.rows):
        cells = {name: _plain(column[row]) for name, column in columns.items()}
        if cells.get("review", "") not in ("", record.plan.name) or cells.get("adjudicated") == "yes":
            continue
        if not cells["question"] or not cells["answer"]:
            continue
        where = f"“{path.name}”, line {table.number(row)}"
        try:
            item, showing = int(cells["item"]), int(cells.get("showing") or 0)
            seconds = float(cells.get("seconds") or 0.0)
            made_at = datetime.fromisoformat(cells["made_at"]) if cells.get("made_at") else now
        except ValueError as error:
            raise ReviewError(f"{where}: {error}.") from error
        if not cells["auditor"]:
            raise ReviewError(f"{where}: the auditor is missing.")
        question = record.scheme.question(cells["question"])
        place = cells["auditor"], item, showing
        answer = found.get(place) or ForeignAnswer(
            where=where,
            key="/".join((cells["auditor"], str(item), str(showing), cells.get("made_at", ""))),
            auditor=cells["auditor"],
            item=item,
            replies={},
            made_at=made_at if made_at.tzinfo else made_at.replace(tzinfo=UTC),
            showing=showing,
            seconds=seconds,
        )
        reply = _split(cells["answer"], question)
        found[place] = replace(
            answer,
            key=f"{answer.key}/{question.name}={cells['answer']}",
            replies={**answer.replies, question.name: reply},
        )
    yield from found.values()


def _joined(reply: Reply) -> str:
    return SEPARATOR.join(each.replace(SEPARATOR, SEPARATOR * 2) for each in reply) if reply else NONE


def _split(text: str, question: Question) -> Reply:
    if text == NONE and not question.takes_one:
        return ()
    marked = text.replace(SEPARATOR * 2, "\0")
    return tuple(part.replace("\0", SEPARATOR) for part in marked.split(SEPARATOR))


def _plain(cell: object) -> str:
    """A cell without the sign that keeps spreadsheets from taking it for a formula."""
    text = "" if cell is None else str(cell).strip()
    return text[1:] if text.startswith("'") and escape_formula(text[1:]) == text else text


def _yes(flag: object) -> str:
    return "yes" if flag else ""


def _flags(seen: object) -> Sequence[bool]:
    return getattr(seen, "is_blind", False), getattr(seen, "is_blurred", False)
