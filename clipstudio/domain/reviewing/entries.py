"""The log of a review: one entry for everything that an auditor did, chained by hashes, never changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from typing import Any, NamedTuple

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.language import later
from clipstudio.domain.reviewing import strict
from clipstudio.domain.reviewing.schemes import Reply

GENESIS = "0" * 64
"""What stands in place of the previous hash in the first entry of a chain."""


class EntryKind(StrEnum):
    """What an auditor did."""

    ANSWER = "answer"
    """Answered the questions of an item; the replies are all that stand from now on."""
    SKIP = "skip"
    """Left an item unanswered for now."""
    FLAG = "flag"
    """Flagged an item to be looked at again, or took the flag away."""
    NOTE = "note"
    """Wrote a note; an empty one takes it away."""
    UNDO = "undo"
    """Took back the entry that `replaces` names."""
    REDO = "redo"
    """Brought back the entry that `replaces` names."""
    ADJUDICATION = "adjudication"
    """Settled a disagreement; replaces nobody's answer."""

    @property
    def is_step(self) -> bool:
        """Whether it can be taken back, rather than taking something back itself."""
        return self not in (EntryKind.UNDO, EntryKind.REDO)


@dataclass(frozen=True, slots=True)
class Seen:
    """How an auditor saw an item when answering.

    Attributes:
        is_blind: Whether label probabilities, groups, file names and others' answers were hidden.
        is_blurred: Whether the picture was still hidden.
        is_grey: Whether it was shown without colours.
        is_small: Whether it was shown in a small size.
        is_zoomed: Whether it was looked at in 100 %.
    """

    is_blind: bool = True
    is_blurred: bool = False
    is_grey: bool = False
    is_small: bool = False
    is_zoomed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of the log.

    Attributes:
        uuid: Its identity on every machine.
        review: UUID of the review.
        machine: UUID of the installation that it was made on: answers of one auditor on two machines stay apart.
        sequence: From 1, its place among the entries of the review that were made on this machine.
        auditor: UUID of the auditor.
        item: Number of the item.
        showing: 0 for the first time that the auditor sees the item, 1 for its repeat.
        kind: What was done.
        scheme_version: The version of the answer scheme, from 1.
        replies: Question to reply, of an answer or an adjudication.
        is_flagged: Of a flag: whether it was set.
        note: Of a note: its text.
        seconds: How long the item was looked at before, without pauses.
        replaces: UUID of the entry that this one replaces, takes back or brings back; empty for none.
        seen: How the item was seen.
        made_at: When, UTC.
        previous: Hash of the entry before it on this machine, `GENESIS` for the first.
        hash: SHA-256 of all of the above; empty until `sealed`.
    """

    uuid: str
    review: str
    machine: str
    sequence: int
    auditor: str
    item: int
    kind: EntryKind
    made_at: datetime
    showing: int = 0
    scheme_version: int = 1
    replies: Mapping[str, Reply] = field(default_factory=dict)
    is_flagged: bool = False
    note: str = ""
    seconds: float = 0.0
    replaces: str = ""
    seen: Seen = Seen()
    previous: str = GENESIS
    hash: str = ""

    def to_document(self) -> dict[str, Any]:
        """The entry as JSON; equal entries give equal documents."""
        # A log is read and checked as a whole, and `asdict` would take most of the time.
        document = {name: getattr(self, name) for name in _FIELDS}
        document["kind"] = str(self.kind)
        document["replies"] = {question: list(reply) for question, reply in self.replies.items()}
        document["seconds"] = float(self.seconds)  # 3 and 3.0 are one number, and the project keeps the second
        document["seen"] = {name: getattr(self.seen, name) for name in _FIELDS_OF_SEEN}
        document["made_at"] = self.made_at.astimezone(UTC).isoformat(timespec="microseconds")
        return document

    @classmethod
    def from_document(cls, document: object) -> Entry:
        """Read the JSON document of an entry; its hash is not checked here.

        Raises:
            ReviewError: With the field that is missing or wrong.
        """
        if not isinstance(document, Mapping):
            raise ReviewError("An answer must be a JSON object.")
        try:
            given = {name: _READERS[name](name, value) for name, value in document.items()}
            return cls(**given)
        except KeyError as error:
            raise ReviewError("An answer cannot be read: it has an unknown field {error}.", error=error) from error
        except (ReviewError, TypeError) as error:
            raise ReviewError("An answer cannot be read: {error}", error=error) from error

    def sealed(self) -> Entry:
        """The entry with its hash."""
        return replace(self, hash=self.digest())

    def digest(self) -> str:
        """SHA-256 over the canonical JSON (sorted keys, no spaces, UTF-8) of all fields but the hash itself."""
        document = self.to_document()
        del document["hash"]
        return hashlib.sha256(_CANONICAL.encode(document).encode("utf-8", "surrogatepass")).hexdigest()


_FIELDS = tuple(each.name for each in fields(Entry))
_FIELDS_OF_SEEN = tuple(each.name for each in fields(Seen))
_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def _kind(name: str, value: object) -> EntryKind:
    try:
        return EntryKind(strict.text(name, value))
    except ValueError as error:
        raise ReviewError("its “{name}” is none that is known.", name=name) from error


def _replies(name: str, value: object) -> dict[str, Reply]:
    if not isinstance(value, Mapping):
        raise ReviewError("its “{name}” must be a JSON object.", name=name)
    for reply in value.values():
        if not isinstance(reply, list | tuple) or not all(isinstance(each, str) for each in reply):
            raise ReviewError("its “{name}” must be lists of texts.", name=name)
    return {strict.named(name, question): tuple(reply) for question, reply in value.items()}


def _seen(name: str, value: object) -> Seen:
    if not isinstance(value, Mapping) or not set(value) <= set(_FIELDS_OF_SEEN):
        raise ReviewError("its “{name}” must say how the item was seen, and nothing else.", name=name)
    return Seen(**{field: strict.flag(f"{name}.{field}", each) for field, each in value.items()})


_READERS: Mapping[str, Callable[[str, object], Any]] = {
    **dict.fromkeys(("uuid", "review", "machine", "auditor", "previous", "hash"), strict.named),
    **dict.fromkeys(("sequence", "item", "scheme_version"), partial(strict.whole, least=1)),
    **dict.fromkeys(("note", "replaces"), strict.text),
    "showing": partial(strict.whole, most=1),
    "kind": _kind,
    "replies": _replies,
    "is_flagged": strict.flag,
    "seconds": strict.seconds,
    "seen": _seen,
    "made_at": strict.moment,
}


class ChainCheck:
    """Takes in entries in whatever order, and finds what is wrong with their chains.

    Every entry's hash must be that of its content, every entry but the first of its review and machine must follow
    one that is there, and no place may be left out. Where two copies of a project went on apart, one entry has two
    followers, which is no fault.
    """

    def __init__(self) -> None:
        self._chains: dict[tuple[str, str], list[_Link]] = {}

    def take(self, entry: Entry) -> None:
        """Take in the next entry; this is what takes the time."""
        is_whole = entry.digest() == entry.hash
        link = _Link(entry.sequence, entry.made_at, entry.previous, entry.hash, is_whole)
        self._chains.setdefault((entry.review, entry.machine), []).append(link)

    def faults(self) -> tuple[str, ...]:
        """What is wrong, a sentence each; none where all is as it was written."""
        return tuple(fault for chain in self._chains.values() for fault in _faults(chain))


class _Link(NamedTuple):
    sequence: int
    made_at: datetime
    previous: str
    hash: str
    is_whole: bool


def _faults(chain: list[_Link]) -> Iterator[str]:
    by_hash = {link.hash: link for link in chain}
    for link in sorted(chain, key=lambda each: each.sequence):
        when = f"{link.made_at:%Y-%m-%d %H:%M:%S} UTC"
        before = by_hash.get(link.previous)
        if not link.is_whole:
            yield later(
                "The entry number {number} of {when} was changed after it was written.",
                number=link.sequence,
                when=when,
            )
        elif link.sequence == 1:
            if link.previous != GENESIS:
                yield later("The first entry, of {when}, follows another one that is missing.", when=when)
        elif before is None or before.sequence != link.sequence - 1:
            yield later(
                "The entry before number {number} of {when} is missing or was changed.",
                number=link.sequence,
                when=when,
            )


def chain_faults(entries: Iterable[Entry]) -> tuple[str, ...]:
    """What is wrong with the chains of some entries, as `ChainCheck` finds it."""
    check = ChainCheck()
    for entry in entries:
        check.take(entry)
    return check.faults()
