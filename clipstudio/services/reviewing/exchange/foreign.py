"""Answers that other programs or tables bring: as entries of the log, each brought in once."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.language import tr, tr_count
from clipstudio.domain.reviewing import strict
from clipstudio.domain.reviewing.entries import GENESIS, Entry, EntryKind, Seen
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.domain.reviewing.schemes import AnswerScheme, Reply
from clipstudio.domain.reviewing.tables import answers_by_auditor
from clipstudio.results.words import counted
from clipstudio.services.reviewing.perceived import publish_perceived
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

_SPACE = uuid.UUID("6f6b3d1e-6a0e-4b0c-9d55-6a5d1a3c1c8e")
"""Names of brought answers are made in it: the same answer has the same UUID in every project."""

TABLE, LABEL_STUDIO = "table", "label-studio"
"""Kinds of sources."""
REMARKS = (EntryKind.NOTE, EntryKind.FLAG)
"""What is said of an item beside an answer."""

Place = tuple[str, int, int]
"""UUID of an auditor, number of an item, and which showing of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignAnswer:
    """An answer that was given elsewhere.

    Attributes:
        where: Line or task that it was read from, for a sentence about a fault ("line 7").
        auditor: Name of the auditor.
        item: Number of the item.
        replies: Question to reply.
        made_at: When, UTC; None where that is not said, which counts as now.
        showing: 0 for the first time, 1 for the repeat.
        seconds: How long it took; 0 where that is not known.
        entry: UUID of the entry that it is a copy of, where its source keeps that; empty for none.
        note: What was noted beside it; empty for nothing.
        is_flagged: Whether the item is to be looked at again; False says nothing.
    """

    where: str
    auditor: str
    item: int
    replies: Mapping[str, Reply]
    made_at: datetime | None = None
    showing: int = 0
    seconds: float = 0.0
    entry: str = ""
    note: str = ""
    is_flagged: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The answers that a file holds.

    Attributes:
        answers: Those to the review.
        elsewhere: Lines of other reviews, which are passed over.
    """

    answers: tuple[ForeignAnswer, ...]
    elsewhere: int = 0

    def remark(self) -> str:
        """What is passed over, in a sentence with a blank before it; empty where nothing is."""
        if not self.elsewhere:
            return ""
        return tr_count(
            " {count} line of other reviews is passed over.",
            " {count} lines of other reviews are passed over.",
            self.elsewhere,
        )


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of them.

    Attributes:
        new: Answers that were added.
        remarks: Notes and flags that were added.
        known: Answers that were there already.
        older: Answers that were passed over, since a newer one of the same auditor was brought before.
        auditors: Auditors that were added.
    """

    new: int
    remarks: int
    known: int
    older: int
    auditors: tuple[str, ...]

    def in_words(self) -> str:
        """What was done, in a sentence."""
        remarks = (
            tr(" and {remarks} (notes, flags)", remarks=counted(self.remarks, "remark")) if self.remarks else ""
        )
        older = (
            tr_count(
                "; {count} answer is older than what was brought before and passed over",
                "; {count} answers are older than what was brought before and passed over",
                self.older,
            )
            if self.older
            else ""
        )
        return tr_count(
            "Added {new}{remarks}; {count} answer was there already{older}.",
            "Added {new}{remarks}; {count} answers were there already{older}.",
            self.known,
            new=counted(self.new, "answer"),
            remarks=remarks,
            older=older,
        )


def check_answers(record: ReviewRecord, answers: Iterable[ForeignAnswer]) -> None:
    """Refuse answers of items or questions that the review does not have, and those that contradict each other.

    Raises:
        ReviewError: With the line or task that is wrong.
    """
    said: dict[tuple[object, ...], ForeignAnswer] = {}
    for each in answers:
        if not 1 <= each.item <= record.item_count:
            raise ReviewError(
                "{where}: “{name}” has items 1 to {item_count}, none is {item}.",
                where=each.where,
                name=record.plan.name,
                item_count=record.item_count,
                item=each.item,
            )
        try:
            strict.whole("showing", each.showing, 0, 1)
            strict.seconds("seconds", each.seconds)
            if each.made_at is not None:
                strict.moment("made_at", each.made_at.isoformat())
        except ReviewError as error:
            raise ReviewError("{where}: {error}", where=each.where, error=error) from error
        for question, reply in each.replies.items():
            try:
                record.scheme.question(question).check(reply)
            except ReviewError as error:
                raise ReviewError("{where}: {error}", where=each.where, error=error) from error
        first = said.setdefault((each.auditor, each.item, each.showing, each.made_at), each)
        if not _same(each, first.replies):
            raise ReviewError(
                "{where}: {auditor} answers item {item} otherwise than at {first_where}, and neither is said "
                "to be newer. Keep one of them.",
                where=each.where,
                auditor=each.auditor,
                item=each.item,
                first_where=first.where,
            )


@dataclass(frozen=True, slots=True)
class Planned:
    """What bringing answers in would add.

    Attributes:
        entries: The entries, chained.
        known: Answers that are there already.
        older: Answers that would be passed over, since a newer one of the same auditor was brought before.
        names: UUID of each auditor to name; whom the project does not have stands by the name alone.
        added: Names of auditors that the project does not have.
    """

    entries: tuple[Entry, ...]
    known: int
    older: int
    names: Mapping[str, str]
    added: tuple[str, ...]


def plan_answers(
    project: ProjectReader, record: ReviewRecord, answers: Sequence[ForeignAnswer], source: str
) -> Planned:
    """What `bring_answers` would add; nothing is done.

    Raises:
        ReviewError: One is of an item or a question that the review does not have.
    """
    now = datetime.now(UTC)
    # Of one machine the later entry counts, whatever its time: the oldest goes first.
    answers = sorted((each for each in answers if _says(each)), key=lambda each: each.made_at or now)
    check_answers(record, answers)
    people = {auditor.name: auditor.uuid for auditor in project.reviews.auditors()}
    added = [name for name in dict.fromkeys(each.auditor for each in answers) if name not in people]
    people |= {name: name for name in added}
    machine = str(uuid.uuid5(_SPACE, f"{source}/{record.uuid}"))
    asked = {question.name for question in record.scheme.questions}
    log = _Log(project.reviews.entries(record.id), machine, now, asked, source)
    new: list[Entry] = []
    known = older = 0
    for each in answers:
        place = (people[each.auditor], each.item, each.showing)
        if not each.replies:
            pass
        elif log.has(each, place):
            known += 1
        elif (made_at := log.moment(each, place)) is None:
            older += 1
        else:
            whole, version = log.completed(each, place, record)
            new.append(log.add(_answer(whole, version, record, source, place[0], made_at)))
        remarks = _remarks(each, record, source, place[0], log.moment_of_remarks(each, place))
        new += [log.add(entry) for entry in remarks if not log.has_remark(entry, place)]
    return Planned(tuple(new), known, older, {uuid: name for name, uuid in people.items()}, tuple(added))


def bring_answers(
    project: ProjectFile, record: ReviewRecord, answers: Sequence[ForeignAnswer], source: str
) -> Brought:
    """Add answers that were given elsewhere to the log of a review; a second time adds nothing.

    They are chained like those of a machine of their own, so that they never mix with answers given here.

    Args:
        project: Where they go.
        record: The review.
        answers: In any order.
        source: What kind of source they come from, `LABEL_STUDIO` or `TABLE`.

    Raises:
        ReviewError: One is of an item or a question that the review does not have; nothing is added then.
    """
    check_answers(record, answers)
    added = plan_answers(project, record, answers, source).added
    for name in added:
        project.reviews.add_auditor(name)
    planned = plan_answers(project, record, answers, source)
    project.reviews.append(planned.entries)
    publish_perceived(project, record)
    answered = sum(entry.kind is EntryKind.ANSWER for entry in planned.entries)
    return Brought(answered, len(planned.entries) - answered, planned.known, planned.older, added)


@dataclass(slots=True)
class _Place:
    """Of one item as one auditor saw it: every answer, the one that stands, the one that was brought last, and
    every note and flag."""

    answers: list[Entry] = field(default_factory=list)
    remarks: list[Entry] = field(default_factory=list)
    standing: Entry | None = None
    brought: Entry | None = None


class _Log:
    """The log of a review, to which answers from elsewhere are added."""

    def __init__(
        self, entries: Sequence[Entry], machine: str, now: datetime, asked: Set[str], source: str
    ) -> None:
        self._machine, self._now, self._asked = machine, now, asked
        # A line of a table is of one question, and says nothing of the others.
        self._is_partial = source == TABLE
        self._places: dict[Place, _Place] = {}
        chain = sorted((each for each in entries if each.machine == machine), key=lambda each: each.sequence)
        self._last = chain[-1] if chain else None
        for entry in entries:
            held = self._at((entry.auditor, entry.item, entry.showing))
            if entry.kind is EntryKind.ANSWER:
                held.answers.append(entry)
            elif entry.kind in REMARKS:
                held.remarks.append(entry)
        for entry in chain:
            if entry.kind is EntryKind.ANSWER:
                self._at((entry.auditor, entry.item, entry.showing)).brought = entry
        for auditor, places in answers_by_auditor(entries).items():
            for place, standing in places.items():
                self._at((auditor, *place)).standing = None if standing.is_skipped else standing.answer

    def has(self, each: ForeignAnswer, place: Place) -> bool:
        """Whether the log holds this answer, or adding it would change nothing."""
        held = self._at(place)
        if any(_copies(each, entry) and _same(each, self._replies(entry, each)) for entry in held.answers):
            return True
        return any(
            _same(each, self._replies(entry, each)) and (each.made_at is None or each.made_at <= entry.made_at)
            for entry in (held.standing, held.brought)
            if entry is not None
        )

    def moment(self, each: ForeignAnswer, place: Place) -> datetime | None:
        """When it counts as given: now, where it corrects one that is held; None where a newer one was brought."""
        held = self._at(place)
        if each.made_at is None or any(_copies(each, entry) for entry in held.answers):
            return self._now
        if held.brought is not None and each.made_at <= held.brought.made_at:
            # What was brought may be silent on what this one answers.
            return None if self._replies(held.brought, each) else self._now
        return each.made_at

    def has_remark(self, entry: Entry, place: Place) -> bool:
        """Whether that was noted or flagged before, be it that it was taken back since."""
        same = (entry.kind, entry.note, entry.is_flagged)
        return any((held.kind, held.note, held.is_flagged) == same for held in self._at(place).remarks)

    def moment_of_remarks(self, each: ForeignAnswer, place: Place) -> datetime:
        """When a note or flag counts as given: beside the answer, or now where it follows an earlier one."""
        return self._now if each.made_at is None or self._at(place).remarks else each.made_at

    def completed(self, each: ForeignAnswer, place: Place, record: ReviewRecord) -> tuple[ForeignAnswer, int]:
        """The answer with what stands of the questions that it leaves out, and the version of the scheme.

        What is left out is not taken back, and still says nothing of what was offered only later.
        """
        standing = self._at(place).standing
        if not self._is_partial or standing is None or not set(self._replies(standing)) - set(each.replies):
            return each, record.scheme_version
        whole = replace(each, replies={**self._replies(standing), **each.replies})
        versions = range(standing.scheme_version, record.scheme_version + 1)
        fitting = (version for version in versions if _fits(whole.replies, record.schemes[version - 1]))
        return whole, next(fitting, record.scheme_version)

    def add(self, entry: Entry) -> Entry:
        """The entry at the end of the chain of what was brought."""
        sequence, previous = (0, GENESIS) if self._last is None else (self._last.sequence, self._last.hash)
        self._last = replace(entry, machine=self._machine, sequence=sequence + 1, previous=previous).sealed()
        held = self._at((entry.auditor, entry.item, entry.showing))
        if entry.kind in REMARKS:
            held.remarks.append(self._last)
        else:
            held.answers.append(self._last)
            held.brought = held.standing = self._last
        return self._last

    def _replies(self, entry: Entry, beside: ForeignAnswer | None = None) -> dict[str, Reply]:
        """Those to questions that the review asks; beside part of an answer, to the questions of that part."""
        asked = set(beside.replies) if beside is not None and self._is_partial else self._asked
        return {name: reply for name, reply in entry.replies.items() if name in self._asked and name in asked}

    def _at(self, place: Place) -> _Place:
        return self._places.setdefault(place, _Place())


def _fits(replies: Mapping[str, Reply], scheme: AnswerScheme) -> bool:
    try:
        for question, reply in replies.items():
            scheme.question(question).check(reply)
    except ReviewError:
        return False
    return True


def _answer(
    each: ForeignAnswer, version: int, record: ReviewRecord, source: str, auditor: str, made_at: datetime
) -> Entry:
    entry = _entry(each, record, source, auditor, made_at, EntryKind.ANSWER, each.replies)
    return replace(entry, scheme_version=version, replies=each.replies, seconds=each.seconds)


def _remarks(
    each: ForeignAnswer, record: ReviewRecord, source: str, auditor: str, made_at: datetime
) -> Iterator[Entry]:
    """The note and the flag of an answer as entries."""
    entry = partial(_entry, each, record, source, auditor, made_at)
    if each.note:
        yield replace(entry(EntryKind.NOTE, EntryKind.NOTE, each.note), note=each.note)
    if each.is_flagged:
        yield replace(entry(EntryKind.FLAG, EntryKind.FLAG, ""), is_flagged=True)


def _entry(
    each: ForeignAnswer,
    record: ReviewRecord,
    source: str,
    auditor: str,
    made_at: datetime,
    kind: EntryKind,
    *said: object,
) -> Entry:
    """An entry without what it says, which its UUID follows from too."""
    what = [source, record.uuid, each.auditor, each.item, each.showing, made_at.isoformat(), *said]
    return Entry(
        uuid=str(uuid.uuid5(_SPACE, json.dumps(what, sort_keys=True))),
        review=record.uuid,
        machine="",
        sequence=0,
        auditor=auditor,
        item=each.item,
        kind=kind,
        made_at=made_at,
        showing=each.showing,
        scheme_version=record.scheme_version,
        # How it was seen there is not known: it is not claimed that it was blind.
        seen=Seen(is_blind=False),
    )


def _says(each: ForeignAnswer) -> bool:
    return bool(each.replies or each.note or each.is_flagged)


def _copies(each: ForeignAnswer, entry: Entry) -> bool:
    """Whether it was made of that entry, and perhaps corrected since."""
    return each.made_at == entry.made_at or each.entry == entry.uuid


def _same(each: ForeignAnswer, replies: Mapping[str, Reply]) -> bool:
    """Whether the replies are the same; in which order several answers stand does not matter."""

    def plain(given: Mapping[str, Reply]) -> dict[str, list[str]]:
        # A source that names entries is Label Studio, which does not write that none of several answers fits.
        return {name: sorted(reply) for name, reply in given.items() if reply or not each.entry}

    return plain(each.replies) == plain(replies)
