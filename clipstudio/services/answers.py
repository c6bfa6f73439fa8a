"""What the page of an answer asks for, whether it shows a run or a probe. Called on reading threads."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from clipstudio.results.answers import Answer, Chosen
from clipstudio.results.basis import Basis
from clipstudio.results.targets import Target


@dataclass(frozen=True, slots=True, eq=False)
class ImagesBehind:
    """The images behind a target.

    Attributes:
        ids: (m,) int64, in the order in which they are shown.
        probability: (m,) of each image's label, to be written on it; None where no one label is meant.
        measure: What the probability is, in words ("probability of “thief”").
    """

    ids: NDArray[np.int64]
    probability: NDArray[np.floating] | None = None
    measure: str = ""


class Answering(Protocol):
    """Whatever gives the answer for what was chosen on a page."""

    def answer(self, chosen: Chosen) -> Answer:
        """What the page shows."""


class AnswerSource(Answering, Protocol):
    """A run or a probe as its page asks for it; it stays the same while it lives.

    Attributes:
        title: How the user called it.
        basis: What was looked at, with what, and when, in words.
        provenance: What it rests on.
        is_harmful: Whether it holds harmful labels: its images are blurred at first.
    """

    @property
    def title(self) -> str: ...
    @property
    def basis(self) -> Basis: ...
    @property
    def provenance(self) -> Mapping[str, Any]: ...
    @property
    def is_harmful(self) -> bool: ...

    def images(self, target: Target, descending: bool = True) -> ImagesBehind:
        """The images behind a target of its figures, the most probable first or last where there is an order."""

    def shares(self, selected: NDArray[np.int64], targets: Sequence[Target]) -> Mapping[Target, tuple[int, int]]:
        """What a selection takes of the images behind each target: (selected, count)."""

    def labels_of(self, image: int, chosen: Chosen) -> list[tuple[str, float, bool]]:
        """(label, probability, whether it was given) of an image, the most probable first; [] where not known."""

    def labels_behind(self, target: Target, images: NDArray[np.int64]) -> tuple[tuple[str, ...], ...]:
        """The labels for which a mark counts each of some of its images; () where the model gave it none."""

    def words_of(self, image: int) -> str:
        """What the result made of an image in a sentence; empty where its labels say all."""

    def document(self) -> dict[str, Any]:
        """The same as JSON."""


def selected_shares(
    selected: NDArray[np.int64], targets: Sequence[Target], ids_of: Callable[[Target], NDArray[np.int64]]
) -> Mapping[Target, tuple[int, int]]:
    """What a selection takes of the images behind each target: (selected, count)."""
    # By id, with a last one that is never selected, for which every higher id is taken.
    is_selected = np.zeros(selected.max(initial=-1) + 2, dtype=np.bool_)
    is_selected[selected] = True
    shares: dict[Target, tuple[int, int]] = {}
    for target in dict.fromkeys(targets):
        ids = ids_of(target)
        shares[target] = int(is_selected.take(ids, mode="clip").sum()), len(ids)
    return shares
