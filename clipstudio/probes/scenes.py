"""Scenes: does the model know a scene when captions that are nearly right stand beside the right one?

Section 7.2 of arXiv 2103.00020 asks it of frames of surveillance cameras: *coarse* with captions of other scenes,
the *stress test* with captions that are close to the true one, and *fine-grained* with a detail that is there
or not. Frames of one sequence are alike, so intervals allow for sequences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Rate
from clipstudio.probes.shares import Sampling, overall_share

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
    """It is right about a detail."""
    FINE_FALSE = "fine-false"
    """It is wrong about a detail."""


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


NOT_ASKED, NOT_ANSWERED, TIED = -1, -2, -3
"""In place of the caption chosen: the image lacks what the question needs, nothing tells its captions apart, or
several of them share the highest probability."""


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """The answers to one question.

    Attributes:
        asked: (n,) bool, the images that have what the question needs.
        chosen: (n,) int32 place of the caption chosen; `NOT_ASKED`, `NOT_ANSWERED` or `TIED` where there is none.
        right: (n,) bool.
        accuracy: Share of right answers among the images that are answered; a tie is not right.
        chance: How often blind guessing among each answered image's captions is right; None without any.
    """

    asked: NDArray[np.bool_]
    chosen: NDArray[np.int32]
    right: NDArray[np.bool_]
    accuracy: Rate
    chance: float | None

    @property
    def answered(self) -> NDArray[np.bool_]:
        """(n,) bool, the images asked whose captions do not tie."""
        found: NDArray[np.bool_] = self.asked & (self.chosen != NOT_ANSWERED)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Scenes:
    """What the probe found.

    Attributes:
        coarse: The true caption among false ones.
        stress: The same with close ones beside them.
        close: (n,) bool, the images of the stress test for which a close caption was chosen.
        fine: Those with a detail stated rightly.
        few_false: Images with fewer false captions than the paper used.
        close_rate: Images that chose a close caption, of those answered.
        close_share: The same, of the wrong answers.
    """

    coarse: Outcome
    stress: Outcome
    close: NDArray[np.bool_]
    fine: Outcome
    few_false: int
    close_rate: Rate
    close_share: Rate

    @property
    def errors(self) -> int:
        """Wrong answers of the stress test."""
        return self.close_share.n


def look_at_scenes(probabilities: NDArray[np.floating], captions: Captions, sampling: Sampling) -> Scenes:
    """Choose among each image's own captions, and count.

    Among a subset of captions a softmax is only scaled, so the most probable of the subset is the answer.

    Args:
        probabilities: (n, C), of all captions; NaN where nothing is said of one.
        captions: The captions of the n images.
        sampling: What intervals rest on.
    """
    kinds = captions.kinds
    true, false, close = kinds[CaptionKind.TRUE], kinds[CaptionKind.FALSE], kinds[CaptionKind.CLOSE]
    coarse = _ask(probabilities, true, [false], [], sampling)
    stress = _ask(probabilities, true, [close], [false], sampling)
    fine = _ask(probabilities, kinds[CaptionKind.FINE_TRUE], [kinds[CaptionKind.FINE_FALSE]], [], sampling)
    few = coarse.asked & (false.sum(axis=1) < FEWEST_FALSE)
    took = _is(close, stress.chosen)
    wrong = stress.answered & ~stress.right
    rate, share = (overall_share(took[among], sampling.of(among)).rate for among in (stress.answered, wrong))
    return Scenes(coarse, stress, took, fine, int(few.sum()), rate, share)


def _ask(
    probabilities: NDArray[np.floating],
    true: NDArray[np.bool_],
    needed: Sequence[NDArray[np.bool_]],
    beside: Sequence[NDArray[np.bool_]],
    sampling: Sampling,
) -> Outcome:
    """Choose among the captions; only images with a true one and one of each kind needed are asked."""
    asked = np.asarray(np.stack([each.any(axis=1) for each in (true, *needed)]).all(axis=0))
    candidates = np.asarray(np.stack([true, *needed, *beside]).any(axis=0))
    chosen = np.full(len(asked), NOT_ASKED, dtype=np.int32)
    chosen[asked] = _choose(probabilities[asked], candidates[asked], true[asked])
    right = _is(true, chosen)
    answered = asked & (chosen != NOT_ANSWERED)
    accuracy = overall_share(right[answered], sampling.of(answered)).rate
    guessed = true[answered].sum(axis=1) / candidates[answered].sum(axis=1)
    return Outcome(asked, chosen, right, accuracy, float(guessed.mean()) if len(guessed) else None)


def _choose(
    probabilities: NDArray[np.floating], candidates: NDArray[np.bool_], true: NDArray[np.bool_]
) -> NDArray[np.int32]:
    """The most probable candidate of each image; `NOT_ANSWERED` where all are alike, `TIED` where the first are.

    Several true captions that share the first place are no tie: whichever is taken is right.
    """
    among = np.where(candidates & ~np.isnan(probabilities), probabilities, -np.inf)
    highest = among.max(axis=1, keepdims=True)
    first = np.logical_and(candidates, among == highest)
    chosen: NDArray[np.int32] = among.argmax(axis=1).astype(np.int32)
    is_tied = (first.sum(axis=1) > 1) & np.logical_and(first, ~true).any(axis=1)
    chosen[is_tied] = TIED
    chosen[np.equal(first, candidates).all(axis=1)] = NOT_ANSWERED
    return chosen


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
