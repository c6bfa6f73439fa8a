"""Reviews, their items and entries as rows: what the domain says, in columns and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from pydantic import TypeAdapter

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import AuditorId, ReviewId
from clipstudio.domain.reviewing.entries import Entry, EntryKind, Seen
from clipstudio.domain.reviewing.reviews import Auditor, ReviewItem, ReviewPlan, ReviewRecord
from clipstudio.domain.reviewing.schemes import AnswerScheme, Reply
from clipstudio.storage.faults import UnreadableValueError
from clipstudio.storage.schema import AuditorRow, Review

T = TypeVar("T")

PLAN: TypeAdapter[ReviewPlan] = TypeAdapter(ReviewPlan)
SCHEME: TypeAdapter[AnswerScheme] = TypeAdapter(AnswerScheme)


class ItemColumns(NamedTuple):
    """The columns of an item, as they are read."""

    number: int
    sha256: str
    label: str
    other: str
    stratum: int | None
    agreed: Mapping[str, list[str]] | None


def read_value(adapter: TypeAdapter[T], document: object) -> T:
    """A value of the domain from its JSON document in a row.

    Raises:
        UnreadableValueError: If it is none that was written; `faults_told` makes a sentence of it.
    """
    try:
        return adapter.validate_python(document)
    except ReviewError as error:
        raise UnreadableValueError(f"a review: {error}") from error


def auditor_of(row: AuditorRow) -> Auditor:
    """An auditor as the domain knows one."""
    return Auditor(AuditorId(row.id), row.uuid, row.name, row.added_at)


def record_of(row: Review, schemes: list[dict[str, Any]], item_count: int) -> ReviewRecord:
    """A review with the documents of its answer schemes, oldest first."""
    return ReviewRecord(
        id=ReviewId(row.id),
        uuid=row.uuid,
        created_at=row.created_at,
        plan=read_value(PLAN, row.plan),
        schemes=tuple(read_value(SCHEME, document) for document in schemes),
        item_count=item_count,
        is_archived=row.archived,
    )


def item_columns(review: ReviewId, item: ReviewItem) -> dict[str, Any]:
    """An item as a row."""
    return {
        "review_id": review,
        "number": item.number,
        "sha256": item.sha256,
        "label": item.label,
        "other": item.other,
        "stratum": item.stratum,
        "agreed": {name: list(reply) for name, reply in item.agreed.items()} or None,
    }


def item_of(columns: ItemColumns) -> ReviewItem:
    """An item as the domain knows one."""
    agreed = {name: tuple(reply) for name, reply in (columns.agreed or {}).items()}
    return ReviewItem(columns.number, columns.sha256, columns.label, columns.other, columns.stratum, agreed)


def entry_columns(entry: Entry, review: ReviewId, auditor: AuditorId) -> dict[str, Any]:
    """An entry as a row."""
    return {
        "uuid": entry.uuid,
        "review_id": review,
        "machine": entry.machine,
        "sequence": entry.sequence,
        "auditor_id": auditor,
        "item": entry.item,
        "showing": entry.showing,
        "kind": str(entry.kind),
        "scheme_version": entry.scheme_version,
        "replies": {name: list(reply) for name, reply in entry.replies.items()},
        "is_flagged": entry.is_flagged,
        "note": entry.note,
        "seconds": entry.seconds,
        "replaces": entry.replaces,
        "seen": asdict(entry.seen),
        "made_at": entry.made_at,
        "previous": entry.previous,
        "hash": entry.hash,
    }


class EntryColumns(NamedTuple):
    """The columns of an entry, as they are read: documents and times as texts."""

    uuid: str
    machine: str
    sequence: int
    auditor_id: int
    item: int
    kind: str
    made_at: str
    showing: int
    scheme_version: int
    replies: str
    is_flagged: bool
    note: str
    seconds: float
    replaces: str
    seen: str
    previous: str
    hash: str


def entry_of(columns: EntryColumns, review: str, auditors: Mapping[int, str]) -> Entry:
    """An entry from its columns.

    Args:
        columns: As they were read.
        review: UUID of its review.
        auditors: The UUID of each auditor by the row.

    Raises:
        UnreadableValueError: If a column holds what was never written.
    """
    try:
        return Entry(
            uuid=columns.uuid,
            review=review,
            machine=columns.machine,
            sequence=columns.sequence,
            auditor=auditors[columns.auditor_id],
            item=columns.item,
            kind=EntryKind(columns.kind),
            made_at=datetime.fromisoformat(columns.made_at),
            showing=columns.showing,
            scheme_version=columns.scheme_version,
            replies=_replies(columns.replies),
            is_flagged=columns.is_flagged,
            note=columns.note,
            seconds=columns.seconds,
            replaces=columns.replaces,
            seen=_seen(columns.seen),
            previous=columns.previous,
            hash=columns.hash,
        )
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise UnreadableValueError(f"an answer: {error}") from error


@lru_cache(maxsize=4_096)
def _replies(document: str) -> Mapping[str, Reply]:
    """Entries that say the same share it, and nobody can change it."""
    return MappingProxyType({name: tuple(reply) for name, reply in json.loads(document).items()})


@lru_cache(maxsize=64)
def _seen(document: str) -> Seen:
    return Seen(**json.loads(document))
