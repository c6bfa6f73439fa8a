"""What measures of agreement are computed from: sums over items, of one sample or of many resamples at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Scale(StrEnum):
    """Whether the categories have an order."""

    NOMINAL = "nominal"
    """They have none: two answers are the same or they are not."""
    ORDINAL = "ordinal"
    """They are steps from low to high, such as ratings."""


class Weights(StrEnum):
    """How far two different answers agree: for kappa of two auditors and Gwet's coefficient."""

    IDENTITY = "identity"
    """Not at all."""
    LINEAR = "linear"
    """1 less their distance, over the largest distance."""
    QUADRATIC = "quadratic"
    """The same with squared distances."""
    ORDINAL = "ordinal"
    """1 less the pairs of categories from one to the other, over the most pairs (Gwet 2014)."""

    def table(self, categories: int) -> Array:
        """The weight of each pair of categories, (q, q), 1 on the diagonal."""
        if self is Weights.IDENTITY or categories < 2:
            return np.eye(categories)
        apart = np.abs(np.subtract.outer(np.arange(categories), np.arange(categories))).astype(np.float64)
        if self is Weights.QUADRATIC:
            apart = apart**2
        elif self is Weights.ORDINAL:
            apart = (apart + 1) * apart / 2
        return np.asarray(1 - apart / apart.max())


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """What every measure is computed from: of one sample of items, or of many resamples at once.

    Attributes:
        items: (...,) items with two answers or more.
        agreed: (...,) sum over them of the share of pairs of answers that are the same.
        weighed: (...,) the same with the weights of pairs.
        rated: (...,) items with an answer or more.
        shares: (..., q) sum over those of the share of their answers in each category.
        coincidences: (..., q, q) Krippendorff's, over items with two answers or more; they add up to the answers.
        table: (..., q, q) items by the first auditor's and the second one's answer; empty unless there are two.
        weights: (q, q) of pairs.
    """

    items: Array
    agreed: Array
    weighed: Array
    rated: Array
    shares: Array
    coincidences: Array
    table: Array
    weights: Array

    @classmethod
    def of(cls, rows: Array, weights: Array) -> Sums:
        """From (..., F) sums of the columns that `columns` gives."""
        q = len(weights)
        ends = np.cumsum([1, 1, 1, 1, q, q * q])
        items, agreed, weighed, rated, shares, pairs, table = np.split(rows, ends, axis=-1)
        square = (*rows.shape[:-1], q, q)
        table = table.reshape(square if table.shape[-1] else (*rows.shape[:-1], 0, 0))
        single = (items[..., 0], agreed[..., 0], weighed[..., 0], rated[..., 0])
        return cls(*single, shares, pairs.reshape(square), table, weights)


def columns(answers: NDArray[np.integer], weights: Array) -> Array:
    """What each item adds to `Sums`, (n, F), from (n, R) codes with -1 for no answer."""
    q, n = len(weights), len(answers)
    counts = np.stack([(answers == code).sum(axis=1) for code in range(q)], axis=1).astype(np.float64)
    answered = counts.sum(axis=1)
    pairs = counts[:, :, None] * (counts[:, None, :] - np.eye(q)) * (answered >= 2)[:, None, None]
    pairs /= np.maximum(1, answered - 1)[:, None, None]
    share = pairs / np.maximum(1, answered)[:, None, None]
    parts = [
        (answered >= 2)[:, None],
        np.einsum("nkk->n", share)[:, None],
        np.einsum("nkl,kl->n", share, weights)[:, None],
        (answered >= 1)[:, None],
        counts / np.maximum(1, answered)[:, None],
        pairs.reshape(n, q * q),
    ]
    if answers.shape[1] == 2:
        both = (answers >= 0).all(axis=1)
        cell = np.where(both, answers[:, 0] * q + answers[:, 1], -1)
        parts.append(cell[:, None] == np.arange(q * q))
    return np.concatenate(parts, axis=1, dtype=np.float64)
