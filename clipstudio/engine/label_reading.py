"""The prompts of labels as a model reads them: each distinct sequence of tokens once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.labels import LabelSet
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.prompts import CutLabel, PromptReading
from clipstudio.engine.tokenizing import Tokenizer

if TYPE_CHECKING:
    from torch import Tensor

PROMPTS_AT_ONCE = 512


@dataclass(frozen=True, slots=True, eq=False)
class TokenizedPrompts:
    """Prompts as tokens.

    Attributes:
        tokens: (q, context length) int64, no two rows the same, in the order in which they first occur.
        rows: (p,) int64, the row of each prompt.
        lengths: (p,) int64, tokens that each prompt would need.
    """

    tokens: Tensor
    rows: NDArray[np.int64]
    lengths: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class ReadLabels:
    """The labels of a set as a model reads them.

    Attributes:
        prompts: All prompts, those of one label after those of the label before.
        ends: (K,) int64, where the prompts of each label end.
        tokenized: The prompts as tokens.
        reading: What is cut, and what is alike.
    """

    prompts: tuple[str, ...]
    ends: NDArray[np.int64]
    tokenized: TokenizedPrompts
    reading: PromptReading

    def rows_of_labels(self) -> list[NDArray[np.int64]]:
        """For each label the rows of its prompts, sorted: labels with the same prompts have the same rows."""
        return [np.sort(part) for part in np.split(self.tokenized.rows, self.ends[:-1])]


def tokenize(
    tokenizer: Tokenizer, prompts: Sequence[str], task: str = "Reading the labels"
) -> Work[TokenizedPrompts]:
    """Turn prompts into tokens, yielding progress in prompts."""
    import torch

    places: dict[bytes, int] = {}
    distinct = [torch.empty((0, tokenizer.limit), dtype=torch.int64)]
    rows = np.empty(len(prompts), np.int64)
    lengths = np.empty(len(prompts), np.int64)
    for start in range(0, len(prompts), PROMPTS_AT_ONCE):
        yield Progress(task, start, len(prompts), "prompts", "as tokens")
        tokens, needed = tokenizer.read(prompts[start : start + PROMPTS_AT_ONCE])
        lengths[start : start + len(needed)] = needed
        fresh = []
        for number, row in enumerate(tokens.numpy()):
            key = row.tobytes()
            if key not in places:
                places[key] = len(places)
                fresh.append(number)
            rows[start + number] = places[key]
        distinct.append(tokens[fresh])
    return TokenizedPrompts(torch.cat(distinct), rows, lengths)


def read_labels(tokenizer: Tokenizer, label_set: LabelSet) -> Work[ReadLabels]:
    """Turn the prompts of a label set into tokens, and find what is cut and what is alike; yields progress."""
    of_labels = [label_set.prompts(label) for label in label_set.labels]
    prompts = tuple(prompt for of_label in of_labels for prompt in of_label)
    ends = np.cumsum([len(of_label) for of_label in of_labels]).astype(np.int64)
    tokenized = yield from tokenize(tokenizer, prompts)
    found = ReadLabels(prompts, ends, tokenized, PromptReading(len(prompts), tokenizer.limit))
    reading = PromptReading(
        len(prompts), tokenizer.limit, _cut(label_set, found, tokenizer.limit), _alike(label_set, found)
    )
    return ReadLabels(prompts, ends, tokenized, reading)


def _cut(label_set: LabelSet, found: ReadLabels, limit: int) -> tuple[CutLabel, ...]:
    lengths = np.split(found.tokenized.lengths, found.ends[:-1])
    return tuple(
        CutLabel(text, int((each > limit).sum()), int(each.max()))
        for text, each in zip(label_set.texts, lengths, strict=True)
        if (each > limit).any()
    )


def _alike(label_set: LabelSet, found: ReadLabels) -> tuple[tuple[str, ...], ...]:
    groups: dict[bytes, list[str]] = {}
    for text, rows in zip(label_set.texts, found.rows_of_labels(), strict=True):
        groups.setdefault(rows.tobytes(), []).append(text)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)
