"""Items on which auditors differ, and how they are settled."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.entries import Entry, EntryKind, Seen
from clipstudio.domain.reviewing.reviews import Auditor, ReviewItem
from clipstudio.domain.reviewing.schemes import QuestionKind, Reply
from clipstudio.domain.reviewing.state import fold
from clipstudio.results.review.reading import ReviewReading, agreed_codes
from clipstudio.services.reviewing.page import read_review
from clipstudio.services.reviewing.recording import Recorder, Step, machine_uuid
from clipstudio.statistics.judged import disputed
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An item to which two auditors gave different answers.

    Attributes:
        item: The item.
        image: Its image; -1 where the project lacks it.
        questions: Names of the questions on which they differ.
        answers: Question to (auditor's name, answer in words), for each question with an answer.
        settled: Question to the reply that settled it; empty while nobody has.
        settled_by: Who settled it; empty while nobody has.
    """

    item: ReviewItem
    image: int
    questions: tuple[str, ...]
    answers: Mapping[str, tuple[tuple[str, str], ...]]
    settled: Mapping[str, Reply]
    settled_by: str

    @property
    def is_settled(self) -> bool:
        """Whether every question on which they differ was settled."""
        return all(question in self.settled for question in self.questions)


def disputed_items(reading: ReviewReading) -> tuple[Disagreement, ...]:
    """The items on which auditors differ, in the order of the items; those that are settled too."""
    differs = _differing(reading)
    places = _anywhere(differs).tolist()
    said, settled = _said(reading, {place + 1 for place in places}), _settled(reading)
    return tuple(
        Disagreement(
            reading.items[place],
            int(reading.images[place]),
            tuple(name for name, rows in differs.items() if rows[place]),
            said.get(place + 1, {}),
            settled[place + 1].replies if place + 1 in settled else {},
            _name(reading, settled[place + 1].auditor) if place + 1 in settled else "",
        )
        for place in places
    )


def open_count(reading: ReviewReading) -> int:
    """On how many items auditors differ and nobody has settled it."""
    differs, settled = _differing(reading), _settled(reading)
    open_rows = np.zeros(len(reading.items), dtype=np.bool_)
    for name, rows in differs.items():
        done = [number - 1 for number, entry in settled.items() if name in entry.replies and number <= len(rows)]
        left = rows.copy()
        left[done] = False
        open_rows |= left
    return int(open_rows.sum())


def _differing(reading: ReviewReading) -> dict[str, NDArray[np.bool_]]:
    """(N,) for each question that offers options: the items on which auditors differ."""
    found: dict[str, NDArray[np.bool_]] = {}
    for question in reading.record.scheme.questions:
        if not question.has_options:
            continue
        options = [each.value for each in question.options] if question.kind is QuestionKind.SEVERAL else [""]
        rows = np.zeros(len(reading.items), dtype=np.bool_)
        for option in options:
            rows |= disputed(agreed_codes(reading.table(question, option)))
        found[question.name] = rows & reading.counts
    return found


def _anywhere(differs: Mapping[str, NDArray[np.bool_]]) -> NDArray[np.int64]:
    return np.flatnonzero(np.any(list(differs.values()), axis=0)) if differs else np.array([], dtype=np.int64)


def read_disagreements(project: ProjectReader, review: ReviewId) -> tuple[ReviewReading, tuple[Disagreement, ...]]:
    """A review with the items on which its auditors differ.

    Raises:
        ReviewError: There is none.
    """
    reading = read_review(project, review)
    return reading, disputed_items(reading)


def settle(
    project: ProjectFile,
    review: ReviewId,
    auditor: Auditor,
    item: int,
    replies: Mapping[str, Reply],
    seen: Seen,
    seconds: float = 0.0,
) -> Entry:
    """Settle an item by an adjudication, which replaces nobody's answer; what it says counts at once.

    What was perceived becomes a source of its attribute by `publish_perceived`, which is for the caller to call.

    Args:
        project: The project.
        review: The review.
        auditor: Who settles it.
        item: Number of the item.
        replies: Question to reply.
        seen: How the item was seen; it was settled blind where the others' answers were hidden.
        seconds: How long it was looked at.

    Raises:
        ReviewError: A reply is no answer to its question.
    """
    record = project.reviews.record(review)
    for name, reply in replies.items():
        record.scheme.question(name).check(reply)
    step = Step(
        item=item,
        kind=EntryKind.ADJUDICATION,
        scheme_version=record.scheme_version,
        replies=replies,
        seconds=seconds,
        seen=seen,
    )
    return Recorder(project, record, auditor).write(step)


def take_back(project: ProjectFile, review: ReviewId, auditor: Auditor, *, redo: bool = False) -> Entry | None:
    """Take back what an auditor settled last on this machine, before a restart too, or bring it back.

    Like an answer's, it is one more entry of the log, and nothing is erased.

    Returns:
        The adjudication that stands no more, or again; None where there is none.
    """
    record = project.reviews.record(review)
    hands = fold(project.reviews.entries(review))
    hand = hands.get((auditor.uuid, machine_uuid()))
    last = hand.last_settled(undone=redo) if hand is not None else None
    if last is not None:
        kind = EntryKind.REDO if redo else EntryKind.UNDO
        step = Step(item=last.item, kind=kind, scheme_version=record.scheme_version, replaces=last.uuid)
        Recorder(project, record, auditor).write(step)
    return last


def _settled(reading: ReviewReading) -> dict[int, Entry]:
    """The newest adjudication of each item."""
    newest: dict[int, Entry] = {}
    for hand in reading.standing().values():
        for (item, _), standing in hand.items():
            entry, before = standing.adjudication, newest.get(item)
            if entry is not None and (before is None or before.made_at < entry.made_at):
                newest[item] = entry
    return newest


def _said(reading: ReviewReading, wanted: Set[int]) -> dict[int, dict[str, tuple[tuple[str, str], ...]]]:
    """Of some items, by item and question what each auditor answered, in words, by name."""
    found: dict[int, dict[str, dict[str, str]]] = {}
    asked = {question.name for question in reading.record.scheme.questions}
    for (auditor, _), hand in reading.standing().items():
        for (item, showing), standing in hand.items():
            if showing or standing.is_skipped or item not in wanted:
                continue
            for question, reply in standing.replies.items():
                if question not in asked:
                    continue  # another program wrote it, or an older version of the questions had it
                words = found.setdefault(item, {}).setdefault(question, {})
                words[_name(reading, auditor)] = _in_words(reading, question, reply)
    return {
        item: {question: tuple(sorted(words.items())) for question, words in questions.items()}
        for item, questions in found.items()
    }


def _in_words(reading: ReviewReading, name: str, reply: Reply) -> str:
    question = reading.record.scheme.question(name)
    texts = (option.text if (option := question.option(value)) is not None else value for value in reply)
    return ", ".join(texts) or "none of them"


def _name(reading: ReviewReading, auditor: str) -> str:
    return reading.names.get(auditor, auditor)
