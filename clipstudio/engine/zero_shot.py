"""Zero-shot classification: a label set as a matrix, and probabilities by the rule of the model's family."""

from __future__ import annotations

from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.labels import LabelSet
from clipstudio.domain.models import Family
from clipstudio.engine.clip_model import ClipModel

ROWS_AT_ONCE = 1_024
"""Vectors scored at a time: few enough to stay in the processor's own memory from one step to the next."""


def classifier(model: ClipModel, label_set: LabelSet) -> NDArray[np.float32]:
    """One unit vector per label: the mean of its prompts' unit vectors, normalised again.

    Source: open_clip's ``build_zero_shot_classifier``, to which this is equal within rounding.

    Returns:
        (K, d) float32, unit rows, in the label set's order.
    """
    prompts = [label_set.prompts(label) for label in label_set.labels]
    vectors = model.encode_prompts([prompt for of_label in prompts for prompt in of_label])
    ends = accumulate(len(of_label) for of_label in prompts)
    parts = np.split(vectors, list(ends)[:-1])
    means: NDArray[np.float32] = np.stack([part.mean(axis=0) for part in parts])
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    return means


def probabilities(
    vectors: NDArray[np.floating], classifier: NDArray[np.float32], logit_scale: float
) -> NDArray[np.float32]:
    """Softmax over the labels of scaled cosines, row by row.

    Args:
        vectors: (n, d) embeddings, unit rows; may be memory-mapped, it is read in pieces.
        classifier: (K, d) float32, unit rows.
        logit_scale: Of the model, the exponential already taken.

    Returns:
        (n, K) float32, rows that sum to 1.
    """
    import torch

    from clipstudio.engine.packed import linear

    result = np.empty((len(vectors), len(classifier)), np.float32)
    with torch.inference_mode():
        logits = linear(torch.from_numpy(np.float32(logit_scale) * classifier))
        for start in range(0, len(vectors), ROWS_AT_ONCE):
            rows = slice(start, start + ROWS_AT_ONCE)
            # torch takes no array that it may not write to, such as a mapped file: that is copied, piece by piece.
            part = np.require(vectors[rows], np.float32, ["C", "W"])
            torch.softmax(logits(torch.from_numpy(part)), dim=1, out=torch.from_numpy(result[rows]))
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
        (n, K) float32, each in [0, 1].
    """
    result = np.empty((len(vectors), len(classifier)), np.float32)
    for start in range(0, len(vectors), ROWS_AT_ONCE):
        rows = slice(start, start + ROWS_AT_ONCE)
        logits = np.float32(logit_scale) * (np.asarray(vectors[rows], np.float32) @ classifier.T)
        # As exp of -log(1 + exp(-x)), which neither overflows nor loses the small ones.
        result[rows] = np.exp(-np.logaddexp(np.float32(0), -(logits + np.float32(logit_bias))))
    return result


def score(model: ClipModel, vectors: NDArray[np.floating], classifier: NDArray[np.float32]) -> NDArray[np.float32]:
    """(n, K) float32 probabilities of labels, by the rule of the model's family."""
    if model.card.family is Family.SIGMOID:
        return sigmoid_probabilities(vectors, classifier, model.logit_scale, model.logit_bias)
    return probabilities(vectors, classifier, model.logit_scale)
