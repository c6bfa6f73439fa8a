"""How wide side panes are: for each class of window widths what the user made of them, or else a share."""

from __future__ import annotations

from dataclasses import dataclass

CLASSES = (1150, 1700, 2600)
"""Pixels of a window at which it counts as wider: a small screen, a usual one, a large one, a very large one."""


@dataclass(frozen=True, slots=True)
class SidePane:
    """A pane at the side of another.

    Attributes:
        name: Under what its size is kept.
        share: Part of the room that it takes as long as the user has not moved its divider.
        least: Letters that it needs to be of use; where there is no room for them, it is folded.
        most: Letters beyond which it does not grow by itself; 0 for no limit.
        words: What is in it, for the button that folds it ("the list of runs"); empty where it cannot be folded.
        keys: What folds it too.
    """

    name: str
    share: float
    least: int
    most: int = 0
    words: str = ""
    keys: str = ""

    def proposed(self, room: int, letter: int) -> int:
        """Pixels that it takes of ``room`` pixels by itself; ``letter`` is the width of a letter."""
        most = self.most * letter or room
        return max(self.least * letter, min(most, round(self.share * room)))


def width_class(width: int) -> int:
    """Which class of widths a window of ``width`` pixels belongs to, from 0."""
    return sum(width >= bound for bound in CLASSES)


def side_size(room: int, main: int, least: int, wanted: int) -> int:
    """Pixels of a side pane beside a main pane; 0 where there is no room for both.

    Args:
        room: Pixels for both.
        main: Pixels that the main pane needs.
        least: Pixels that the side pane needs.
        wanted: Pixels that it would like.
    """
    left = room - main
    return 0 if left < least else max(least, min(wanted, left))
