"""Entries as a session of judging writes them, made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from clipstudio.domain.reviewing.entries import GENESIS, Entry, EntryKind

NOON = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
ANSWERED = {"verdict": ("right",)}


class Log:
    """One machine's chain of one review."""

    def __init__(self, machine: str = "here", review: str = "review") -> None:
        self.machine, self.review = machine, review
        self.entries: list[Entry] = []

    def add(self, item: int = 1, kind: EntryKind = EntryKind.ANSWER, auditor: str = "ada", **fields: Any) -> Entry:
        """The next entry, sealed."""
        number = len(self.entries) + 1
        replies: Mapping[str, tuple[str, ...]] = ANSWERED if kind is EntryKind.ANSWER else {}
        given = {"replies": replies, "previous": self.entries[-1].hash if self.entries else GENESIS, **fields}
        entry = Entry(
            uuid=f"{self.machine}-{number}",
            review=self.review,
            machine=self.machine,
            sequence=number,
            auditor=auditor,
            item=item,
            kind=kind,
            made_at=NOON + timedelta(seconds=number),
            **given,
        ).sealed()
        self.entries.append(entry)
        return entry
