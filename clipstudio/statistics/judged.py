"""One value for each item from the answers of several auditors, or of several sources, by a rule."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray


class Rule(StrEnum):
    """How the answers to an item become one."""

    MAJORITY = "majority"
    """The answer that more gave than any other; none where two share that place."""
    UNDISPUTED = "undisputed"
    """The answer of everyone who answered; none where two differ."""
    SOURCE = "source"
    """The answer of one auditor or source, whatever the others say."""


def combined(
    answers: NDArray[np.integer],
    rule: Rule,
    source: int | None = None,
    settled: NDArray[np.integer] | None = None,
    at_least: int = 1,
) -> NDArray[np.int32]:
    """The value of each item under a rule.

    Args:
        answers: (n, R) int codes, -1 for no answer.
        rule: How they become one.
        source: Column of the source, where the rule is `Rule.SOURCE`.
        settled: (n,) int codes by which disagreements were settled, -1 where none was; they go before the rule.
        at_least: Items with fewer answers have no value by majority or where undisputed, unless it was settled.

    Returns:
        (n,) int32 codes, -1 where there is no value.

    Raises:
        ValueError: If the rule takes a source and none is named.
    """
    if rule is Rule.SOURCE:
        if source is None:
            raise ValueError("the rule takes the answers of one source: name it")
        found = answers[:, source]
    else:
        found = _most(answers) if rule is Rule.MAJORITY else _same(answers)
        found = np.where((answers >= 0).sum(axis=1) >= at_least, found, -1)
    if settled is not None:
        found = np.where(settled >= 0, settled, found)
    return np.asarray(found, dtype=np.int32)


def disputed(answers: NDArray[np.integer]) -> NDArray[np.bool_]:
    """Which items have two answers that differ, (n,) from (n, R) codes with -1 for no answer."""
    return np.asarray((answers >= 0).any(axis=1) & (_same(answers) < 0))


def _same(answers: NDArray[np.integer]) -> NDArray[np.integer]:
    highest = answers.max(axis=1, initial=-1)
    differs = (answers >= 0) & (answers != highest[:, None])
    return np.where(differs.any(axis=1), -1, highest)


def _most(answers: NDArray[np.integer]) -> NDArray[np.integer]:
    """Of each row the code that occurs most often; -1 where two do, or none does."""
    counts = np.stack([(answers == code).sum(axis=1) for code in range(int(answers.max(initial=0)) + 1)], axis=1)
    most = counts.max(axis=1)
    alone = (most > 0) & ((counts == most[:, None]).sum(axis=1) == 1)
    return np.where(alone, counts.argmax(axis=1), -1)
