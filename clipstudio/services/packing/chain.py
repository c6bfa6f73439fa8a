"""The log of a pack: runs, locks, answers and edits in the order of time, each with the hash of the one before.

The project chains the answers of reviews by itself (`clipstudio/domain/reviewing/entries.py`). What it keeps of
runs, locks and edits is not chained: the pack's log chains them, and holds the last hash of each chain of answers.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from clipstudio.domain.reviewing.entries import GENESIS


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in the project.

    Attributes:
        at: When.
        kind: "run", "probe", "lock", "withdrawal", "answers" or "edit".
        facts: What is told of it.
    """

    at: datetime
    kind: str
    facts: Mapping[str, Any]


def chained(events: Iterable[Event]) -> str:
    """The log as JSON lines."""
    previous, lines = GENESIS, []
    ordered = sorted(events, key=lambda each: (each.at, each.kind, _canonical(each.facts)))
    for number, event in enumerate(ordered, start=1):
        told = {
            "number": number,
            "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
            "kind": event.kind,
            **event.facts,
            "previous": previous,
        }
        previous = hashlib.sha256(_canonical(told)).hexdigest()
        lines.append(json.dumps(told | {"hash": previous}, ensure_ascii=False, sort_keys=True))
    return "".join(f"{line}\n" for line in lines)


def chain_faults(text: str) -> Iterator[str]:
    """What is wrong with a log, a sentence each."""
    previous = GENESIS
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            told = dict(json.loads(line))
        except (ValueError, TypeError, RecursionError):
            yield f"line {number} is no JSON object"
            return
        stated = told.pop("hash", None)
        if told.get("previous") != previous or told.get("number") != number:
            yield f"line {number} does not follow the line before it"
        if stated != hashlib.sha256(_canonical(told)).hexdigest():
            yield f"line {number} ({told.get('kind')}) was changed after it was written"
        previous = str(stated)


def _canonical(document: Mapping[str, Any]) -> bytes:
    """Sorted keys, no spaces, UTF-8: the same bytes for the same facts."""
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode(
        "utf-8", "surrogatepass"
    )
