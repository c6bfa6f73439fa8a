"""The captions that an image was asked, and which of them the model took: what its preview shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.probes.scenes import CaptionKind, Captions
from clipstudio.results.reading import ProbeReading
from clipstudio.results.scenes.asked import AskedCaption, taken_words
from clipstudio.results.scenes.result import Question, ScenesResult
from clipstudio.services.probes.kept_arrays import KeptArrays

KINDS_KEPT, PROBABILITY_KEPT = "caption_kinds", "caption_probability"
"""Names of the arrays."""

KINDS = tuple(CaptionKind)
"""Place and 1 is how the kind of a caption is kept; 0 is one that the image was not asked."""


def asked_arrays(probabilities: NDArray[np.floating], captions: Captions) -> dict[str, NDArray[Any]]:
    """What is kept of each image's captions.

    Args:
        probabilities: (n, C), of all captions; NaN where nothing is said of one.
        captions: The captions of the n images.

    Returns:
        "caption_kinds": (n, C) int8, `KINDS`; "caption_probability": (n, C) float32, 0 where not asked.
    """
    kinds = np.zeros(probabilities.shape, dtype=np.int8)
    for place, kind in enumerate(KINDS, 1):
        kinds[captions.kinds[kind]] = place
    known = np.where(kinds > 0, np.nan_to_num(probabilities), 0.0).astype(np.float32)
    return {KINDS_KEPT: kinds, PROBABILITY_KEPT: known}


def told_captions(
    kept: KeptArrays, reading: ProbeReading[ScenesResult], image: int
) -> tuple[str, list[tuple[str, float, bool]]]:
    """What the model made of an image: which captions it took, and all of them with their shares."""
    row = np.flatnonzero(kept.array("images") == image)
    if not len(row):
        return "", []
    at = int(row[0])
    places = dict.fromkeys(int(kept.array(f"{question}_chosen")[at]) for question in Question)
    taken = [place for place in places if place >= 0]
    texts = reading.result.captions
    if not kept.has(KINDS_KEPT):
        # Results of earlier versions did not keep which captions an image was asked.
        return taken_words([texts[place] for place in taken], ()), []
    kinds, probability = (kept.array(name)[at] for name in (KINDS_KEPT, PROBABILITY_KEPT))
    found = _captions(texts, kinds, probability, taken)
    right = [each.text for each in found if each.is_true and not each.is_taken]
    words = taken_words([each.words for each in found if each.is_taken], right)
    return words, [(each.words, each.share, each.is_taken) for each in found]


def _captions(
    texts: Sequence[str], kinds: NDArray[np.int8], probability: NDArray[np.float32], taken: Sequence[int]
) -> list[AskedCaption]:
    """An image's captions, the most probable first, with their shares among them."""
    total = float(probability.sum()) or 1.0
    places = np.flatnonzero(kinds)
    return [
        AskedCaption(texts[place], KINDS[kinds[place] - 1], float(probability[place]) / total, place in taken)
        for place in places[np.argsort(-probability[places], kind="stable")].tolist()
    ]
