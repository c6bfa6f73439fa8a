"""Scenes: does the model know a scene when captions that are nearly right stand beside the right one?

Section 7.2 of arXiv 2103.00020 asks it of frames of surveillance cameras: *coarse* with captions of other scenes,
the *stress test* with captions that are close to the true one, and *fine-grained* with a small thing that is there
or not. Frames of one sequence are alike, so intervals come from drawing whole sequences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import IntervalMethod, Resampled
from clipstudio.statistics.bootstrap import cluster_bootstrap, holds_several
from clipstudio.statistics.intervals import rates

FEWEST_FALSE = 5
"""Captions of other scenes that the paper set beside the true one, at least."""


class CaptionKind(StrEnum):
    """What a caption is to an image; the values are the words of a table of captions."""

    TRUE = "true"
    """It says what is seen."""
    FALSE = "false"
    """It says another scene."""
    CLOSE = "close"
    """It is nearly right: a colour, a count or an object is another."""
    FINE_TRUE = "fine-true"
    """It is right about a small thing."""
    FINE_FALSE = "fine-false"
    """It is wrong about a small thing."""


@dataclass(frozen=True, slots=True, eq=False)
class Captions:
    """The captions of n images.

    Attributes:
        texts: (C,) distinct captions.
        kinds: Per kind, (n, C) bool: whether the caption is of that kind for the image.
    """

    texts: tuple[str, ...]
    kinds: Mapping[CaptionKind, NDArray[np.bool_]]

    def of(self, rows: NDArray[np.intp]) -> Captions:
        """The captions of some of the images."""
        return Captions(self.texts, {kind: each[rows] for kind, each in self.kinds.items()})


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """The answers to one question.

    Attributes:
        asked: (n,) bool, the images that have what the question needs.
        chosen: (n,) int32 place of the caption chosen, -1 where not asked.
        right: (n,) bool.
        accuracy: Share of right answers, with the interval of a single proportion.
        resampled: The same with the interval from drawing sequences; None without sequences.
    """

    asked: NDArray[np.bool_]
    chosen: NDArray[np.int32]
    right: NDArray[np.bool_]
    accuracy: Rate
    resampled: Resampled | None


@dataclass(frozen=True, slots=True, eq=False)
class Scenes:
    """What the probe found.

    Attributes:
        coarse: The true caption among false ones.
        stress: The same with close ones beside them.
        close: (n,) bool, the images of the stress test for which a close caption was chosen.
        fine: A small thing told right.
        few_false: Images with fewer false captions than the paper used.
    """

    coarse: Outcome
    stress: Outcome
    close: NDArray[np.bool_]
    fine: Outcome
    few_false: int

    @property
    def errors(self) -> int:
        """Wrong answers of the stress test."""
        return int((self.stress.asked & ~self.stress.right).sum())


@dataclass(frozen=True, slots=True)
class Intervals:
    """What intervals rest on: the method of a single proportion, and clusters (n,) int32 with a seed, or None."""

    method: IntervalMethod
    clusters: NDArray[np.int32] | None
    seed: int


def look_at_scenes(probabilities: NDArray[np.float32], captions: Captions, intervals: Intervals) -> Scenes:
    """Choose among each image's own captions, and count.

    Among a subset of captions a softmax is only scaled, so the most probable of the subset is the answer.

    Args:
        probabilities: (n, C) float32, of all captions.
        captions: The captions of the n images.
        intervals: How intervals are made.
    """
    kinds = captions.kinds
    true, false, close = kinds[CaptionKind.TRUE], kinds[CaptionKind.FALSE], kinds[CaptionKind.CLOSE]
    coarse = _ask(probabilities, true, [false], [], intervals)
    stress = _ask(probabilities, true, [close], [false], intervals)
    fine = _ask(probabilities, kinds[CaptionKind.FINE_TRUE], [kinds[CaptionKind.FINE_FALSE]], [], intervals)
    few = coarse.asked & (false.sum(axis=1) < FEWEST_FALSE)
    return Scenes(coarse, stress, _is(close, stress.chosen), fine, int(few.sum()))


def _ask(
    probabilities: NDArray[np.float32],
    true: NDArray[np.bool_],
    needed: Sequence[NDArray[np.bool_]],
    beside: Sequence[NDArray[np.bool_]],
    intervals: Intervals,
) -> Outcome:
    """Choose among the captions; only images with a true one and one of each kind needed are asked."""
    asked = np.asarray(np.stack([each.any(axis=1) for each in (true, *needed)]).all(axis=0))
    candidates = np.stack([true, *needed, *beside]).any(axis=0)
    among = np.where(candidates, probabilities, np.float32(-1))
    chosen = np.where(asked, among.argmax(axis=1), -1).astype(np.int32)
    right = _is(true, chosen)
    count, n = int(right.sum()), int(asked.sum())
    (accuracy,) = rates([count], n, 1, method=intervals.method)
    resampled = None
    if intervals.clusters is not None and n and holds_several(intervals.clusters[asked]):
        resampled = cluster_bootstrap(right[asked], intervals.clusters[asked], intervals.seed)
    return Outcome(asked, chosen, right, accuracy, resampled)


def _is(kind: NDArray[np.bool_], chosen: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Whether the chosen caption is of a kind; False where none was chosen."""
    rows = np.arange(len(chosen))
    found: NDArray[np.bool_] = kind[rows, np.maximum(chosen, 0)] & (chosen >= 0)
    return found


_FAMILIES = (
    ("red", "blue", "green", "yellow", "white", "black", "grey"),
    ("one", "two", "three", "four", "five"),
    ("car", "truck", "bus", "bicycle", "motorcycle", "van"),
    ("man", "woman", "child"),
    ("men", "women", "children"),
    ("dog", "cat", "horse"),
    ("tree", "lamp post", "bench"),
    ("street", "parking lot", "path", "square"),
    ("building", "house", "shop"),
    ("morning", "evening", "night"),
    ("empty", "crowded"),
)
"""Words that can stand for each other in a caption that stays plausible."""

_PROPOSED_FOR_EACH = 2


def propose_close(caption: str) -> tuple[str, ...]:
    """Captions that are nearly the same, with another colour, count or object: for a person to accept."""
    return tuple(dict.fromkeys(_swaps(caption)))


def _swaps(caption: str) -> Iterator[str]:
    for family in _FAMILIES:
        for word in family:
            for found in re.finditer(rf"\b{re.escape(word)}\b", caption, re.IGNORECASE):
                place = family.index(word)
                others = [*family[place + 1 :], *family[:place]]
                for other in others[:_PROPOSED_FOR_EACH]:
                    yield caption[: found.start()] + _like(found.group(), other) + caption[found.end() :]


def _like(model: str, word: str) -> str:
    return word.capitalize() if model[:1].isupper() else word
