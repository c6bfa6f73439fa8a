"""Zero-shot classification: a label set as a matrix, and probabilities by the rule of the model's family."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ModelError
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.progress import Work, finish
from clipstudio.domain.prompts import PromptReading, shortened
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.label_reading import read_labels

ROWS_AT_ONCE = 1_024
"""Vectors scored at a time: few enough to stay in the processor's own memory from one step to the next."""


@dataclass(frozen=True, slots=True, eq=False)
class Classifier:
    """The labels of a set in the space of a model.

    Attributes:
        vectors: (K, d) float32, unit rows, in the label set's order; labels with the same prompts have equal rows.
        reading: What became of the prompts.
    """

    vectors: NDArray[np.float32]
    reading: PromptReading


def classifier(model: ClipModel, label_set: LabelSet) -> NDArray[np.float32]:
    """The vectors of `classify`, at once."""
    return finish(classify(model, label_set)).vectors


def classify(model: ClipModel, label_set: LabelSet) -> Work[Classifier]:
    """One unit vector per label: the mean of its prompts' unit vectors, normalised again; yields progress.

    Each distinct sequence of tokens is encoded once: the place of a prompt among others would change its last
    digits, and labels with the same prompts would not tie.

    Source: open_clip's ``build_zero_shot_classifier``, to which this is equal within rounding.

    Raises:
        ModelError: The model has no vector for a prompt; it is named.
    """
    labels = yield from read_labels(model.tokenizer, label_set)
    vectors = yield from model.encode_tokens(labels.tokenized.tokens)
    faulty = ~(np.linalg.norm(vectors, axis=1) > 0.5)  # one of NaN has no length either
    if faulty.any():
        prompt = labels.prompts[int(faulty[labels.tokenized.rows].argmax())]
        raise ModelError(
            "The model “{name}” gives no vector for “{shortened}” in {precision}. Choose float32; if it "
            "is the same there, the prompt cannot be used.",
            name=model.card.name,
            shortened=shortened(prompt),
            precision=model.choice.precision,
        )
    means: NDArray[np.float32] = np.stack([vectors[rows].mean(axis=0) for rows in labels.rows_of_labels()])
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    return Classifier(means, labels.reading)


def probabilities(
    vectors: NDArray[np.floating], classifier: NDArray[np.float32], logit_scale: float
) -> NDArray[np.float32]:
    """Softmax over the labels of scaled cosines, row by row.

    Args:
        vectors: (n, d) embeddings, unit rows; may be memory-mapped, it is read in pieces.
        classifier: (K, d) float32, unit rows.
        logit_scale: Of the model, the exponential already taken.

    Returns:
        (n, K) float32, rows that sum to 1; labels with equal vectors have equal columns.
    """
    import torch

    from clipstudio.engine.packed import linear

    distinct, places = _distinct(classifier)
    counts = np.bincount(places, minlength=len(distinct)).astype(np.float32)
    is_whole = len(distinct) == len(classifier)
    result = np.empty((len(vectors), len(classifier)), np.float32)
    with torch.inference_mode():
        logits = linear(torch.from_numpy(np.float32(logit_scale) * distinct))
        for start in range(0, len(vectors), ROWS_AT_ONCE):
            rows = slice(start, start + ROWS_AT_ONCE)
            # torch takes no array that it may not write to, such as a mapped file: that is copied, piece by piece.
            part = logits(torch.from_numpy(np.require(vectors[rows], np.float32, ["C", "W"])))
            if is_whole:
                torch.softmax(part, dim=1, out=torch.from_numpy(result[rows]))
            else:
                # Labels that are one and the same share what all of them together get.
                shared = torch.softmax(part + torch.from_numpy(np.log(counts)), dim=1).numpy() / counts
                result[rows] = shared[:, places]
    return result


def sigmoid_probabilities(
    vectors: NDArray[np.floating], classifier: NDArray[np.float32], logit_scale: float, logit_bias: float
) -> NDArray[np.float32]:
    """Sigmoid of scaled cosines plus a bias: every label by itself, whatever the others are.

    Source: the pairwise loss of SigLIP (arXiv 2303.15343), whose probability this is.

    Args:
        vectors: (n, d) embeddings, unit rows; may be memory-mapped, it is read in pieces.
        classifier: (K, d) float32, unit rows.
        logit_scale: Of the model, the exponential already taken.
        logit_bias: Of the model.

    Returns:
        (n, K) float32, each in [0, 1]; labels with equal vectors have equal columns.
    """
    distinct, places = _distinct(classifier)
    result = np.empty((len(vectors), len(classifier)), np.float32)
    for start in range(0, len(vectors), ROWS_AT_ONCE):
        rows = slice(start, start + ROWS_AT_ONCE)
        logits = np.float32(logit_scale) * (np.asarray(vectors[rows], np.float32) @ distinct.T)
        # As exp of -log(1 + exp(-x)), which neither overflows nor loses the small ones.
        result[rows] = np.exp(-np.logaddexp(np.float32(0), -(logits + np.float32(logit_bias))))[:, places]
    return result


def _distinct(rows: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
    """The rows that differ, in the order of their first occurrence, and for every row its place among them.

    A product of matrices may round equal columns differently, so each is computed once.
    """
    seen: dict[bytes, int] = {}
    places = np.array([seen.setdefault(row.tobytes(), len(seen)) for row in rows], np.intp)
    _, first = np.unique(places, return_index=True)
    return rows[first], places


def score(model: ClipModel, vectors: NDArray[np.floating], classifier: NDArray[np.float32]) -> NDArray[np.float32]:
    """(n, K) float32 probabilities of labels, by the rule of the model's family."""
    if model.card.family is ScoringFamily.SIGMOID:
        return sigmoid_probabilities(vectors, classifier, model.logit_scale, model.logit_bias)
    return probabilities(vectors, classifier, model.logit_scale)
