"""Answers that other programs or tables bring: as entries of the log, each brought in once."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing import strict
from clipstudio.domain.reviewing.entries import GENESIS, Entry, EntryKind, Seen
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.domain.reviewing.schemes import Reply
from clipstudio.services.reviewing.perceived import publish_perceived
from clipstudio.storage.project_file import ProjectFile

_SPACE = uuid.UUID("6f6b3d1e-6a0e-4b0c-9d55-6a5d1a3c1c8e")
"""Names of brought answers are made in it: the same answer has the same UUID in every project."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignAnswer:
    """An answer that was given elsewhere.

    Attributes:
        where: Line or task that it was read from, for a sentence about a fault ("line 7").
        key: What tells it apart from the other answers of its source.
        auditor: Name of the auditor.
        item: Number of the item.
        replies: Question to reply.
        made_at: When, UTC.
        showing: 0 for the first time, 1 for the repeat.
        seconds: How long it took; 0 where that is not known.
        note: A note; empty for none.
    """

    where: str
    key: str
    auditor: str
    item: int
    replies: dict[str, Reply]
    made_at: datetime
    showing: int = 0
    seconds: float = 0.0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of them.

    Attributes:
        new: Answers that were added.
        known: Answers that were brought before.
        auditors: Auditors that were added.
    """

    new: int
    known: int
    auditors: tuple[str, ...]


def check_answers(record: ReviewRecord, answers: Iterable[ForeignAnswer]) -> None:
    """Refuse answers of items or questions that the review does not have.

    Raises:
        ReviewError: With the line or task that is wrong.
    """
    for each in answers:
        if not 1 <= each.item <= record.item_count:
            raise ReviewError(
                f"{each.where}: “{record.plan.name}” has items 1 to {record.item_count:,}, none is {each.item}."
            )
        try:
            strict.whole("showing", each.showing, 0, 1)
            strict.seconds("seconds", each.seconds)
            strict.moment("made_at", each.made_at.isoformat())
        except ReviewError as error:
            raise ReviewError(f"{each.where}: {error}") from error
        for question, reply in each.replies.items():
            try:
                record.scheme.question(question).check(reply)
            except ReviewError as error:
                raise ReviewError(f"{each.where}: {error}") from error


def bring_answers(
    project: ProjectFile, record: ReviewRecord, answers: Sequence[ForeignAnswer], source: str
) -> Brought:
    """Add answers that were given elsewhere to the log of a review; a second time adds nothing.

    They are chained like those of a machine of their own, so that they never mix with answers given here.

    Args:
        project: Where they go.
        record: The review.
        answers: In the order in which they were given.
        source: What kind of source they come from, "label-studio" or "table".

    Raises:
        ReviewError: One is of an item or a question that the review does not have; nothing is added then.
    """
    check_answers(record, answers)
    known = {auditor.name: auditor for auditor in project.reviews.auditors()}
    added = [name for name in dict.fromkeys(each.auditor for each in answers) if name not in known]
    for name in added:
        known[name] = project.reviews.add_auditor(name)[0]
    machine = str(uuid.uuid5(_SPACE, f"{source}/{record.uuid}"))
    chain = [entry for entry in project.reviews.entries(record.id) if entry.machine == machine]
    there = {entry.uuid for entry in chain}
    last = max(chain, key=lambda entry: entry.sequence, default=None)
    sequence, previous = (0, GENESIS) if last is None else (last.sequence, last.hash)
    new: list[Entry] = []
    for each in answers:
        steps = [(EntryKind.ANSWER, each.replies, "")] if each.replies else []
        if each.note:
            steps.append((EntryKind.NOTE, {}, each.note))
        for kind, replies, note in steps:
            id = str(uuid.uuid5(_SPACE, f"{source}/{record.uuid}/{each.key}/{kind}"))
            if id in there:
                continue
            there.add(id)
            sequence += 1
            entry = Entry(
                uuid=id,
                review=record.uuid,
                machine=machine,
                sequence=sequence,
                auditor=known[each.auditor].uuid,
                item=each.item,
                kind=kind,
                made_at=each.made_at,
                showing=each.showing,
                scheme_version=record.scheme_version,
                replies=replies,
                note=note,
                seconds=each.seconds,
                # How it was seen there is not known: it is not claimed that it was blind.
                seen=Seen(is_blind=False),
                previous=previous,
            ).sealed()
            previous = entry.hash
            new.append(entry)
    project.reviews.append(new)
    publish_perceived(project, record)
    return Brought(len(new), sum(bool(each.replies) for each in answers) - _answers(new), tuple(added))


def _answers(entries: Sequence[Entry]) -> int:
    return sum(entry.kind is EntryKind.ANSWER for entry in entries)
