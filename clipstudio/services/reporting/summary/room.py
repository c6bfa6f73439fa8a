"""How much a summary says, so that it stays on one page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clipstudio.domain.prompts import shortened
from clipstudio.results.words import counted


@dataclass(frozen=True, slots=True)
class Room:
    """How much of each kind there is room for.

    Attributes:
        results: Results with their findings.
        sentences: Of limits, and of what was not tested.
        letters: Of a sentence; longer ones are shortened in their middle.
        chart: Rows of a chart that is drawn; 0 for none.
        comparisons: Ways of grouping whose groups are listed.
        groups: Groups of each of them.
    """

    results: int
    sentences: int
    letters: int
    chart: int
    comparisons: int
    groups: int

    def of(self, words: Iterable[str], left_out: str) -> tuple[str, ...]:
        """So many sentences, each short enough, with one on how many more there are.

        Args:
            words: The sentences.
            left_out: One of the rest, behind its number: "further limit".
        """
        every = list(dict.fromkeys(words))
        more = len(every) - self.sentences
        kept = [shortened(each, self.letters) for each in every[: self.sentences]]
        return (*kept, f"{counted(more, left_out)} in the report.") if more > 0 else tuple(kept)


ROOMS = (
    Room(5, 6, 420, 10, 4, 8),
    Room(4, 5, 380, 10, 3, 6),
    Room(4, 4, 340, 10, 2, 6),
    Room(3, 3, 300, 10, 2, 5),
    Room(3, 2, 240, 10, 1, 4),
    Room(4, 5, 340, 0, 3, 6),
    Room(3, 4, 300, 0, 2, 5),
    Room(3, 3, 240, 0, 1, 4),
    Room(2, 2, 160, 0, 1, 3),
    Room(1, 1, 120, 0, 1, 2),
)
"""From the most to the least: of any report, however long its words, the last one fits.

Sentences are left out before the chart is: it says more than they do.
"""
