"""Reviews, their items and entries as rows: what the domain says, in columns and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from pydantic import TypeAdapter

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import AuditorId, ReviewId
from clipstudio.domain.reviewing.entries import Entry, EntryKind, Seen
from clipstudio.domain.reviewing.reviews import Auditor, ReviewItem, ReviewPlan, ReviewRecord
from clipstudio.domain.reviewing.schemes import AnswerScheme
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


def entry_of(columns: Mapping[str, Any]) -> Entry:
    """An entry from its columns, with the UUIDs of ``review`` and ``auditor`` in place of their rows.

    Raises:
        UnreadableValueError: If a column holds what was never written.
    """
    fields = dict(columns)
    try:
        fields["kind"] = EntryKind(fields["kind"])
        fields["replies"] = {name: tuple(reply) for name, reply in fields["replies"].items()}
        fields["seen"] = _seen(**fields["seen"])
    except (ValueError, TypeError, AttributeError) as error:
        raise UnreadableValueError(f"an answer: {error}") from error
    return Entry(**fields)


@lru_cache(maxsize=64)
def _seen(**flags: bool) -> Seen:
    return Seen(**flags)
