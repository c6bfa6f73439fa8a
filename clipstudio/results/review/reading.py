"""A review as its figures need it: items, answers, and how its images are grouped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.language import said_later, tr
from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewRecord, Stratum
from clipstudio.domain.reviewing.schemes import AnswerScheme, OptionMeaning, Question, QuestionKind
from clipstudio.domain.reviewing.state import Hand, Place, Standing, fold
from clipstudio.domain.reviewing.tables import AnswerTable, by_auditor, table_of
from clipstudio.results.review.targets import Among, ReviewTarget
from clipstudio.results.suppression.groups import NOTHING, Suppression
from clipstudio.results.words import images, pairs
from clipstudio.statistics.agreement_sums import Scale
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.judged import Rule, combined, disputed

MAJORITY, UNDISPUTED = Rule.MAJORITY.value, Rule.UNDISPUTED.value
"""Whose answer counts, beside the UUIDs of single auditors."""
RULES = {MAJORITY: said_later("majority"), UNDISPUTED: said_later("where undisputed")}


@dataclass(frozen=True, slots=True, eq=False)
class ReviewReading:
    """What was asked and answered.

    Attributes:
        record: The review.
        items: Its N items, by number.
        images: (N,) int64, the image of each item; -1 where the project does not have it.
        entries: The log.
        names: UUID of an auditor to the name.
        clusters: (N,) int32, cluster of each item; items of one image lie in one cluster. None where every item is
            by itself.
        minimum_n: Fewer items are not estimable.
        suppression: What is withheld of groups; their items are in no group then.
    """

    record: ReviewRecord
    items: tuple[ReviewItem, ...]
    images: NDArray[np.int64]
    entries: tuple[Entry, ...]
    names: Mapping[str, str]
    clusters: NDArray[np.int32] | None
    minimum_n: int
    suppression: Suppression = NOTHING
    # What was counted once: the reading never changes, and of two threads both find the same.
    _kept: dict[Any, Any] = field(default_factory=dict, init=False)

    @property
    def strata(self) -> tuple[Stratum, ...]:
        """How the items were drawn; empty where they were chosen."""
        return self.record.plan.strata

    @property
    def counts(self) -> NDArray[np.bool_]:
        """(N,) the items that figures count: those for calibration are none of them."""
        return np.array([not item.is_calibration for item in self.items], dtype=np.bool_)

    @property
    def item_strata(self) -> NDArray[np.int32]:
        """(N,) place of each item's stratum, -1 for none."""
        return np.array([-1 if each.stratum is None else each.stratum for each in self.items], dtype=np.int32)

    @property
    def are_pairs(self) -> bool:
        """Whether items are pairs of image and label: several labels are judged, or an image more than once."""
        items = [item for item in self.items if not item.is_calibration]
        has_labels = all(item.label for item in items)
        several = len({item.label for item in items}) > 1 or len({item.sha256 for item in items}) < len(items)
        return has_labels and several

    def suppressed(self, grouping: Grouping | None, place: int) -> str:
        """Why a group is withheld; empty where it is told, and for all items together."""
        if grouping is None or place < 0:
            return ""
        group = dict(zip(grouping.attributes, grouping.groups[place], strict=True))
        return self.suppression.reason if self.suppression.hides(group) else ""

    def many(self, count: int) -> str:
        """A number of items in words: images, or pairs of image and label."""
        return pairs(count) if self.are_pairs else images(count)

    def standing(self) -> Mapping[Hand, Mapping[Place, Standing]]:
        """What stands of every item as each hand saw it; folded once."""
        if "hands" not in self._kept:
            self._kept["hands"] = {hand: state.standing() for hand, state in fold(self.entries).items()}
        return self._kept["hands"]  # type: ignore[no-any-return]

    def by_auditor(self) -> Mapping[str, Mapping[Place, Standing]]:
        """What stands of every item, by auditor."""
        if "auditors" not in self._kept:
            self._kept["auditors"] = by_auditor(self.standing())
        return self._kept["auditors"]  # type: ignore[no-any-return]

    def table(self, question: Question, option: str = "") -> AnswerTable:
        """The answers to a question, or to one option of it."""
        key = question.name, option
        if key not in self._kept:
            since = self._since(question.name, option)
            each = () if option else [self._since(question.name, held.value) for held in question.options]
            self._kept[key] = table_of(question, self.by_auditor(), len(self.items), option, since, each)
        return self._kept[key]  # type: ignore[no-any-return]

    def _since(self, question: str, option: str) -> int:
        """The version of the scheme that first offers an option, or first asks the question."""
        known = enumerate(self.record.schemes, start=1)
        return next((version for version, scheme in known if _offers(scheme, question, option)), 1)

    def codes(self, table: AnswerTable, whose: str) -> NDArray[np.int32]:
        """(N,) the answer that counts for each item by a rule or of one auditor, -1 for none.

        What was settled goes before a rule, and leaves a single auditor's answers as they are.
        """
        if whose in table.auditors:
            return np.asarray(table.codes[:, table.auditors.index(whose)])
        rule = Rule(whose) if whose in RULES else Rule.MAJORITY
        # Who would not judge stands in nobody's way, unless nobody did.
        judged = _judged(table)
        found = combined(judged, rule)
        nobody = (judged < 0).all(axis=1)
        found = np.where(nobody, combined(table.codes, rule), found)
        return np.where(table.settled >= 0, table.settled, found).astype(np.int32)

    def whose_words(self, whose: str) -> str:
        """A rule, or an auditor by name."""
        return tr(RULES[whose]) if whose in RULES else self.names.get(whose, whose)

    def written(self, question: str, word: str) -> NDArray[np.bool_]:
        """(N,) the items of which somebody wrote a word."""
        found = np.zeros(len(self.items), dtype=np.bool_)
        for hand in self.standing().values():
            for (item, _), standing in hand.items():
                if word in standing.replies.get(question, ()) and 0 < item <= len(found):
                    found[item - 1] = True
        return found & self.counts

    def by_name(self, auditors: Iterable[str]) -> list[str]:
        """UUIDs of auditors in the order of their names."""
        return sorted(auditors, key=lambda each: (self.names.get(each, each).casefold(), each))

    def rows(self, target: ReviewTarget, table: AnswerTable, grouping: Grouping | None) -> NDArray[np.bool_]:
        """(N,) the items behind a target of a question that offers options."""
        rows = self._among(target, table) & self.counts
        if grouping is not None and target.group >= 0:
            rows = rows & (grouping.codes == target.group)
        if target.is_given is not None:
            given = np.array([each.is_given is target.is_given for each in self.strata] + [False], dtype=np.bool_)
            rows = rows & given[self.item_strata]
        return np.asarray(rows)

    def _among(self, target: ReviewTarget, table: AnswerTable) -> NDArray[np.bool_]:
        match target.among:
            case Among.DISPUTED:
                return disputed(agreed_codes(table))
            case Among.OPEN:
                return np.asarray(disputed(agreed_codes(table)) & (table.settled < 0))
            case Among.SHARED:
                return np.asarray((agreed_codes(table) >= 0).sum(axis=1) >= 2)
            case Among.REPEATED | Among.CHANGED:
                column = table.auditors.index(target.whose)
                first, again = (agreed_codes(table, codes)[:, column] for codes in (table.codes, table.repeats))
                both = (first >= 0) & (again >= 0)
                return np.asarray(both & (first != again) if target.among is Among.CHANGED else both)
            case Among.PAIR:
                one, other = (table.codes[:, table.auditors.index(each)] for each in (target.whose, target.other))
                return np.asarray((one == target.value) & (other == target.other_value))
            case Among.FLAGGED:
                flagged = {
                    item
                    for hand in self.standing().values()
                    for (item, _), standing in hand.items()
                    if standing.is_flagged
                }
                return np.array([item.number in flagged for item in self.items], dtype=np.bool_)
            case _:
                codes = self.codes(table, target.whose)
                return np.asarray(codes >= 0 if target.value < 0 else codes == target.value)


def asked_words(question: Question, option: str = "") -> str:
    """What was asked, within quotation marks of its own: ‘Is ‘…’ right for this picture?’, not its short name."""
    words = question.words("…").replace("“", "‘").replace("”", "’")
    chosen = question.option(option) if option else None
    return f"{words} {chosen.text}" if chosen is not None else words


def _judged(table: AnswerTable) -> NDArray[np.int32]:
    """(N, A) codes without those who would not judge."""
    if table.option:
        return table.codes
    kept = [option.meaning is not OptionMeaning.NOT_JUDGED for option in table.question.options]
    result: NDArray[np.int32] = np.where(np.append(kept, False)[table.codes], table.codes, -1).astype(np.int32)
    return result


def _offers(scheme: AnswerScheme, question: str, option: str) -> bool:
    asked = next((each for each in scheme.questions if each.name == question), None)
    return asked is not None and (not option or asked.option(option) is not None)


def agreed_codes(table: AnswerTable, codes: NDArray[np.int32] | None = None) -> NDArray[np.int32]:
    """(N, A) codes that are compared between auditors, -1 for none: 0 to `agreed_count` - 1, in the values' order.

    That one could not tell is an answer on which others may differ; that one would not judge is none. On a scale
    neither has a place.
    """
    kept = _compared(table)
    places = np.append(np.where(kept, np.cumsum(kept) - 1, -1), -1).astype(np.int32)
    result: NDArray[np.int32] = places[table.codes if codes is None else codes]
    return result


def agreed_count(table: AnswerTable) -> int:
    """How many different answers can be compared: what chance agreement and distances on a scale rest on.

    Gwet's chance model (2008, section 3) lets an auditor who cannot tell choose at random among the q answers that
    stand to choose. An answer that was added to the scheme after the last of these was given stood nobody to
    choose: counting it would change the coefficient without anybody having judged anew.
    """
    return int(_compared(table).sum())


def _compared(table: AnswerTable) -> NDArray[np.bool_]:
    if table.option:
        return np.ones(len(table.values), dtype=np.bool_)
    # Before anybody has answered, every answer stands to choose.
    offered = np.asarray(table.offered, dtype=np.bool_)
    tells = table.question.kind is not QuestionKind.SCALE
    return np.array(
        [
            option.meaning.is_value or (tells and option.meaning is OptionMeaning.CANNOT_TELL)
            for option in table.question.options
        ],
        dtype=np.bool_,
    ) & (offered if offered.any() else True)


def scale_of(table: AnswerTable) -> Scale:
    """Whether the values of a table have an order."""
    return Scale.ORDINAL if table.question.kind is QuestionKind.SCALE else Scale.NOMINAL


def value_words(table: AnswerTable, value: int) -> str:
    """A value as it is shown."""
    if table.option:
        return f"{table.option}: {table.values[value]}"
    return table.question.options[value].text
