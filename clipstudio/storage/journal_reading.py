"""Reading a journal of answers, whatever became of the project beside it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from clipstudio.domain.errors import ReviewError, system_reason
from clipstudio.domain.reviewing import strict
from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewPlan
from clipstudio.domain.reviewing.schemes import AnswerScheme
from clipstudio.storage.journal_lines import FORMAT
from clipstudio.storage.review_rows import PLAN, SCHEME

_ITEMS = TypeAdapter(list[ReviewItem])
_FAULTS = (ValueError, KeyError, TypeError, AttributeError, ValidationError, ReviewError, RecursionError)
"""What a line that is none raises when it is read."""


@dataclass(slots=True)
class JournalReview:
    """A review as a journal tells of it.

    Attributes:
        uuid: Which one.
        created_at: When it was made.
        plan: What is asked of whom.
        item_count: How many items it has.
        items: Those that could be read, by number.
        schemes: Later versions of the answer scheme, by version.
    """

    uuid: str
    created_at: datetime
    plan: ReviewPlan
    item_count: int
    items: dict[int, ReviewItem] = field(default_factory=dict)
    schemes: dict[int, AnswerScheme] = field(default_factory=dict)


@dataclass(slots=True)
class Journal:
    """What stands in a journal.

    Attributes:
        path: The file.
        project: UUID of the project.
        auditors: Name of each auditor, and when it was added, by UUID.
        reviews: Each review by UUID.
        entries: Each entry by UUID, in the order in which they were written.
        unreadable: Numbers of the lines that cannot be read; a last line that was not finished is none of them.
        why: What is wrong with the first of these, in a sentence; empty where that is not known.
    """

    path: Path
    project: str = ""
    auditors: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    reviews: dict[str, JournalReview] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    unreadable: list[int] = field(default_factory=list)
    why: str = ""


def read_journal(path: Path) -> Journal:
    """Read a journal of answers, passing over what cannot be read.

    Raises:
        ReviewError: If it cannot be opened, is none, or is of a newer clipstudio.
    """
    journal = Journal(path)
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if number == 1:
                    journal.project = _read_head(path, line)
                elif not _take(journal, line) and line.endswith(b"\n"):
                    journal.unreadable.append(number)
    except OSError as error:
        raise ReviewError(
            "The journal “{path}” cannot be read ({strerror}).", path=path, strerror=system_reason(error)
        ) from error
    if not journal.project:
        raise ReviewError("“{path}” is empty: it is no journal of answers.", path=path)
    return journal


def entry_hashes(path: Path) -> Iterator[tuple[str, str]]:
    """UUID and hash of every entry in a journal, as fast as that goes; what cannot be read is passed over.

    Raises:
        OSError: If it cannot be read at all.
    """
    with path.open("rb") as file:
        for line in file:
            try:
                told = json.loads(line)
                if told["kind"] == "entry":
                    yield told["entry"]["uuid"], told["entry"]["hash"]
            except _FAULTS:
                continue


def _read_head(path: Path, line: bytes) -> str:
    try:
        head = json.loads(line)
        version, project = int(head["format"]), str(head["project"])
        if head["kind"] != "journal":
            raise ValueError("another kind of file")
    except _FAULTS as error:
        raise ReviewError(
            "“{path}” is no journal of answers: its first line does not say whose it is. Its name ends in "
            "“-answers.jsonl”, beside the project.",
            path=path,
        ) from error
    if version > FORMAT:
        raise ReviewError("“{path}” was written by a newer clipstudio. Update clipstudio to read it.", path=path)
    return project


def _take(journal: Journal, line: bytes) -> bool:
    """Take in one line; False where it cannot be read."""
    try:
        told = json.loads(line)
        _TAKERS[told["kind"]](journal, told)
    except _FAULTS as error:
        if not journal.why and type(error) is ReviewError:
            journal.why = str(error)
        return False
    return True


def _take_auditor(journal: Journal, told: Mapping[str, Any]) -> None:
    journal.auditors[strict.named("uuid", told["uuid"])] = (
        strict.named("name", told["name"]),
        strict.moment("added_at", told["added_at"]),
    )


def _take_review(journal: Journal, told: Mapping[str, Any]) -> None:
    uuid, made_at = strict.named("uuid", told["uuid"]), strict.moment("created_at", told["created_at"])
    plan, count = PLAN.validate_python(told["plan"]), strict.whole("item_count", told["item_count"], 1)
    journal.reviews.setdefault(uuid, JournalReview(uuid, made_at, plan, count))


def _take_items(journal: Journal, told: Mapping[str, Any]) -> None:
    items = _ITEMS.validate_python(told["items"])
    held = journal.reviews[told["review"]].items
    coming = {item.number: item for item in items}
    if len(coming) < len(items) or any(held.get(number, item) != item for number, item in coming.items()):
        raise ReviewError("an item stands twice")
    held.update(coming)


def _take_scheme(journal: Journal, told: Mapping[str, Any]) -> None:
    journal.reviews[told["review"]].schemes[strict.whole("version", told["version"], 2)] = SCHEME.validate_python(
        told["scheme"]
    )


def _take_entry(journal: Journal, told: Mapping[str, Any]) -> None:
    entry = Entry.from_document(told["entry"])
    journal.entries.setdefault(entry.uuid, entry)


_TAKERS: Mapping[str, Callable[[Journal, Mapping[str, Any]], None]] = {
    "journal": lambda journal, told: None,
    "auditor": _take_auditor,
    "review": _take_review,
    "items": _take_items,
    "scheme": _take_scheme,
    "entry": _take_entry,
}
