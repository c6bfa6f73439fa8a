"""Answers of a review as arrays: items by auditors, for whatever counts them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.schemes import Question, QuestionKind, Reply
from clipstudio.domain.reviewing.state import Hand, HandState, Place, Standing, fold

YES_NO = ("no", "yes")
"""The values of a table of one option of several: whether it was chosen."""


@dataclass(frozen=True, slots=True, eq=False)
class AnswerTable:
    """What was answered to one question, or whether one option of several was chosen.

    Attributes:
        question: The question.
        option: The option, of a question that takes several; empty for the question as a whole.
        values: What codes stand for, in the question's order.
        auditors: UUIDs of the auditors who answered, sorted.
        codes: (n, A) int32, the answer of each auditor to each item when shown first, -1 for none.
        repeats: (n, A) int32, the answer to the item's repeat, -1 for none.
        settled: (n,) int32, by which an adjudication settled the item, -1 for none.
        moments: (n, A) float64, when each answer to the first showing was given, seconds since 1970; NaN for none.
        offered: (V,) whether each value could be given when the newest of these answers was: one that was added to
            the scheme since then was no choice that anybody made.
    """

    question: Question
    option: str
    values: tuple[str, ...]
    auditors: tuple[str, ...]
    codes: NDArray[np.int32]
    repeats: NDArray[np.int32]
    settled: NDArray[np.int32]
    moments: NDArray[np.float64]
    offered: NDArray[np.bool_]

    @property
    def is_value(self) -> NDArray[np.bool_]:
        """(V,) whether each value says something of the image, unlike "cannot tell"."""
        if self.option:
            return np.ones(len(self.values), dtype=np.bool_)
        return np.array([option.meaning.is_value for option in self.question.options], dtype=np.bool_)

    def said(self) -> NDArray[np.int32]:
        """(n, A) int32 codes, -1 also where an auditor could not tell or would not judge."""
        allowed = np.append(self.is_value, False)
        result: NDArray[np.int32] = np.where(allowed[self.codes], self.codes, -1).astype(np.int32)
        return result


def answers_by_auditor(entries: Iterable[Entry]) -> dict[str, dict[Place, Standing]]:
    """What stands of every item and showing, by auditor.

    Where one auditor judged the same item on two machines the newer answer stands; `conflicts` finds these.
    """
    return by_auditor({hand: state.standing() for hand, state in fold(entries).items()})


def by_auditor(hands: Mapping[Hand, Mapping[Place, Standing]]) -> dict[str, dict[Place, Standing]]:
    """The same of what stands of every hand."""
    found: dict[str, dict[Place, Standing]] = {}
    for (auditor, _), places in hands.items():
        if auditor not in found:
            found[auditor] = dict(places)
            continue
        own = found[auditor]
        for place, standing in places.items():
            own[place] = _newer(own[place], standing) if place in own else standing
    return found


def conflicts(hands: Mapping[tuple[str, str], HandState]) -> tuple[tuple[str, int], ...]:
    """Auditor and item wherever one auditor answered the same item differently on two machines."""
    replies: dict[tuple[str, int], set[tuple[tuple[str, Reply], ...]]] = {}
    for (auditor, _), hand in hands.items():
        for (item, showing), standing in hand.standing().items():
            if standing.answer is not None and not standing.is_skipped and showing == 0:
                replies.setdefault((auditor, item), set()).add(tuple(sorted(standing.replies.items())))
    return tuple(sorted(place for place, different in replies.items() if len(different) > 1))


def answer_table(
    question: Question, entries: Sequence[Entry], items: int, option: str = "", since: int = 1
) -> AnswerTable:
    """The answers to a question in a log, as `table_of` makes them."""
    return table_of(question, answers_by_auditor(entries), items, option, since)


def table_of(
    question: Question,
    by_auditor: Mapping[str, Mapping[Place, Standing]],
    items: int,
    option: str = "",
    since: int = 1,
    values_since: Sequence[int] = (),
) -> AnswerTable:
    """The answers to a question that offers options.

    Args:
        question: A question with options.
        by_auditor: What stands, by auditor.
        items: How many items it has.
        option: Of a question that takes several, which option to ask for.
        since: The version of the scheme that offers it first: earlier answers say nothing of it.
        values_since: The version that offers each value first; empty where all were always offered.

    Raises:
        ValueError: The question has no options, or takes several and none is named.
    """
    if not question.has_options or (question.kind is QuestionKind.SEVERAL) != bool(option):
        raise ValueError("a table needs a question with options, and of one that takes several the option")
    values = YES_NO if option else tuple(each.value for each in question.options)
    auditors = tuple(sorted(auditor for auditor, places in by_auditor.items() if _answers(places, question)))
    first = np.full((items, len(auditors)), -1, dtype=np.int32)
    again, moments = first.copy(), np.full(first.shape, np.nan)
    newest = 0
    for column, auditor in enumerate(auditors):
        for (item, showing), standing in by_auditor[auditor].items():
            code = _code(standing.replies.get(question.name), values, option)
            is_asked = standing.answer is not None and standing.answer.scheme_version >= since
            if standing.answer is None or not is_asked or code < 0 or not 0 < item <= items:
                continue
            newest = max(newest, standing.answer.scheme_version)
            if showing:
                again[item - 1, column] = code
            else:
                first[item - 1, column] = code
                moments[item - 1, column] = standing.answer.made_at.timestamp()
    settled = _settled(by_auditor, question, values, option, items)
    offered = np.array(values_since or [1] * len(values)) <= max(newest, 1)
    return AnswerTable(question, option, values, auditors, first, again, settled, moments, offered)


def _newer(one: Standing, other: Standing) -> Standing:
    return Standing(
        *(
            max(pair, key=lambda entry: (entry.made_at, entry.uuid), default=None)
            for pair in (
                [entry for entry in facet if entry is not None]
                for facet in (
                    (one.answer, other.answer),
                    (one.flag, other.flag),
                    (one.note, other.note),
                    (one.adjudication, other.adjudication),
                )
            )
        )
    )


def _answers(places: Mapping[tuple[int, int], Standing], question: Question) -> bool:
    return any(question.name in standing.replies for standing in places.values())


def _code(reply: Reply | None, values: Sequence[str], option: str) -> int:
    if reply is None:
        return -1
    if option:
        return int(option in reply)
    return values.index(reply[0]) if reply and reply[0] in values else -1


def _settled(
    by_auditor: Mapping[str, Mapping[tuple[int, int], Standing]],
    question: Question,
    values: Sequence[str],
    option: str,
    items: int,
) -> NDArray[np.int32]:
    """By the newest adjudication of each item, whoever made it."""
    newest: dict[int, Entry] = {}
    for places in by_auditor.values():
        for (item, _), standing in places.items():
            entry = standing.adjudication
            if entry is None or question.name not in entry.replies or not 0 < item <= items:
                continue
            before = newest.get(item)
            if before is None or (before.made_at, before.uuid) < (entry.made_at, entry.uuid):
                newest[item] = entry
    codes = np.full(items, -1, dtype=np.int32)
    for item, entry in newest.items():
        codes[item - 1] = _code(entry.replies[question.name], values, option)
    return codes
