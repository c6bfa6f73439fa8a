"""What entries that come from elsewhere would change: seen before anything is brought in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clipstudio.domain.language import said_later, tr, tr_count
from clipstudio.domain.reviewing.entries import Entry, EntryKind
from clipstudio.domain.reviewing.schemes import AnswerScheme, Reply
from clipstudio.domain.reviewing.tables import answers_by_auditor
from clipstudio.results.words import counted, number

LISTED = 1_000
"""So many new answers are told one by one."""
NO_ANSWER = said_later("no answer")
OTHERS = said_later("skips, flags, notes, what was settled or taken back")


@dataclass(frozen=True, slots=True)
class ChangedAnswer:
    """An answer that counts now and would count no more.

    Attributes:
        auditor: Whose it is, by name.
        item: Number of the item.
        before: What it says, in words.
        after: What would count in its place.
    """

    auditor: str
    item: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Coming:
    """What new entries are, and what would change by them.

    Attributes:
        answers: How many are answers.
        others: How many are something else, such as a skip.
        by_auditor: Name of each auditor and how many of the answers are theirs.
        first: Of the first `LISTED` answers auditor, number of the item, and what is answered, in words.
        changed: Answers that would count no more.
    """

    answers: int
    others: int
    by_auditor: tuple[tuple[str, int], ...]
    first: tuple[tuple[str, int, str], ...]
    changed: tuple[ChangedAnswer, ...]

    def in_words(self, known: int) -> str:
        """How many are new beside those that are there already, without a full stop."""
        told = (
            tr_count(
                " and {count} other entry ({others})",
                " and {count} other entries ({others})",
                self.others,
                others=tr(OTHERS),
            )
            if self.others
            else ""
        )
        return tr(
            "{answers}{told}, {known} already there",
            answers=counted(self.answers, "new answer"),
            told=told,
            known=number(known),
        )

    def change_in_words(self) -> str:
        """That answers change, in a sentence; empty where none does."""
        if not self.changed:
            return ""
        if len(self.changed) > 1:
            return tr(
                "{count} answers that were given before change: the newer ones count, and the log keeps both.",
                count=number(len(self.changed)),
            )
        (one,) = self.changed
        return tr(
            "1 answer that was given before changes: {auditor}, item {item}, from “{before}” to “{after}”. "
            "The newer one counts, and the log keeps both.",
            auditor=one.auditor,
            item=number(one.item),
            before=one.before,
            after=one.after,
        )


def coming_of(
    scheme: AnswerScheme, names: Mapping[str, str], held: Sequence[Entry], new: Sequence[Entry]
) -> Coming:
    """What entries would change.

    Args:
        scheme: The questions.
        names: UUID of an auditor to name.
        held: The log of the review here.
        new: What would be added to it.
    """
    answers = [entry for entry in new if entry.kind is EntryKind.ANSWER]
    by_auditor = Counter(names.get(entry.auditor, entry.auditor) for entry in answers)
    changed = tuple(_changed(scheme, names, held, new)) if held and new else ()
    first = tuple(
        (names.get(each.auditor, each.auditor), each.item, _in_words(scheme, each.replies))
        for each in answers[:LISTED]
    )
    return Coming(len(answers), len(new) - len(answers), tuple(sorted(by_auditor.items())), first, changed)


def _changed(
    scheme: AnswerScheme, names: Mapping[str, str], held: Sequence[Entry], new: Sequence[Entry]
) -> Iterator[ChangedAnswer]:
    after = answers_by_auditor([*held, *new])
    for auditor, places in answers_by_auditor(held).items():
        for (item, showing), standing in sorted(places.items()):
            now = after.get(auditor, {}).get((item, showing))
            said = dict(now.replies) if now is not None else {}
            if standing.replies and said != dict(standing.replies):
                before, then = _in_words(scheme, standing.replies), _in_words(scheme, said)
                yield ChangedAnswer(names.get(auditor, auditor), item, before, then)


def _in_words(scheme: AnswerScheme, replies: Mapping[str, Reply]) -> str:
    """All that was answered of an item."""
    asked = {question.name: question for question in scheme.questions}
    parts = []
    for name, reply in replies.items():
        question = asked.get(name)
        options = [question.option(value) if question is not None else None for value in reply]
        texts = [option.text if option else value for option, value in zip(options, reply, strict=True)]
        parts.append(", ".join(texts) or tr("none of them"))
    return "; ".join(parts) or tr(NO_ANSWER)
