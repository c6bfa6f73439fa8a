"""The lines of the journal of answers: one JSON object each, which says what was written to the project."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.reviews import Auditor, ReviewItem, ReviewRecord
from clipstudio.domain.reviewing.schemes import AnswerScheme
from clipstudio.storage.review_rows import PLAN, SCHEME

Line = Mapping[str, Any]
Key = tuple[str, ...]
"""What a line says, apart from its words: two lines of one key say the same."""

FORMAT = 1
"""Version of the journal's lines."""
ITEMS_IN_LINE = 1_000


def head_line(project: str) -> Line:
    """The first line: whose journal it is."""
    return {"kind": "journal", "format": FORMAT, "project": project}


def auditor_line(auditor: Auditor) -> Line:
    """An auditor who was added."""
    return {"kind": "auditor", "uuid": auditor.uuid, "name": auditor.name, "added_at": _time(auditor.added_at)}


def review_lines(record: ReviewRecord, items: Sequence[ReviewItem]) -> Iterator[Line]:
    """A review that was made, with its items."""
    yield {
        "kind": "review",
        "uuid": record.uuid,
        "created_at": _time(record.created_at),
        "item_count": len(items),
        "plan": PLAN.dump_python(record.plan, mode="json"),
    }
    for start in range(0, len(items), ITEMS_IN_LINE):
        part = [_item(item) for item in items[start : start + ITEMS_IN_LINE]]
        yield {"kind": "items", "review": record.uuid, "first": start + 1, "items": part}


def items_lines(item_count: int) -> int:
    """How many lines the items of a review take."""
    return -(-item_count // ITEMS_IN_LINE)


def scheme_line(review: str, version: int, scheme: AnswerScheme) -> Line:
    """A later version of a review's answer scheme; the first stands in the plan."""
    document = SCHEME.dump_python(scheme, mode="json")
    return {"kind": "scheme", "review": review, "version": version, "scheme": document}


def entry_line(entry: Entry) -> Line:
    """Something that an auditor did."""
    return {"kind": "entry", "entry": entry.to_document()}


def key_of(line: Line) -> Key:
    """What a line says.

    Raises:
        KeyError, TypeError: If it is no line of a journal.
    """
    match line["kind"]:
        case "auditor" | "review" as kind:
            return (kind, line["uuid"])
        case "items":
            return ("items", line["review"], str(line["first"]))
        case "scheme":
            return ("scheme", line["review"], str(line["version"]))
        case "entry":
            return ("entry", line["entry"]["uuid"])
        case "journal":
            return ("journal",)
    raise KeyError(line["kind"])


def encoded(line: Line) -> bytes:
    """A line as bytes, with its end."""
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n"


def _item(item: ReviewItem) -> dict[str, Any]:
    told: dict[str, Any] = {"number": item.number, "sha256": item.sha256}
    told.update({name: value for name in ("label", "other") if (value := getattr(item, name))})
    if item.stratum is not None:
        told["stratum"] = item.stratum
    if item.agreed:
        told["agreed"] = {name: list(reply) for name, reply in item.agreed.items()}
    return told


def _time(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="microseconds")
