"""Decisions on groups of images that look alike, and what is still to be decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from clipstudio.domain.changes import Changes
from clipstudio.domain.duplicates import LookAlikeGroup, LookAlikes, Verdict
from clipstudio.domain.edit_words import DIFFERENT, KEEP_ONE, KEEP_ONE_OF_EACH, SAME, TAKE_BACK_DECISIONS
from clipstudio.domain.language import later, later_by
from clipstudio.domain.packed_numbers import pack
from clipstudio.results.words import counted, images
from clipstudio.services.clusters import by_look_alikes, set_planned
from clipstudio.services.duplicates.finding import group_look_alikes, not_told_apart
from clipstudio.services.edits.of_images import Decisions
from clipstudio.services.edits.state import Several, State
from clipstudio.services.reversible import Reversible
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

DONE = {
    Verdict.KEEP_ONE: KEEP_ONE,
    Verdict.SAME: SAME,
    Verdict.DIFFERENT: DIFFERENT,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What is decided of a group.

    Attributes:
        images: Its images.
        verdict: What is decided.
        kept: The one that is kept, where one is.
    """

    images: tuple[int, ...]
    verdict: Verdict
    kept: int | None = None


def undecided_groups(project: ProjectReader, found: LookAlikes, distance: int) -> tuple[LookAlikeGroup, ...]:
    """The groups of which something is still to be decided.

    What was left out as a copy is in none, what was told apart is never in one together, and a group is passed
    over once all its images are of one cluster by earlier decisions.
    """
    joined = _Joined()
    for each in project.look_alikes.all():
        if each.verdict is Verdict.SAME:
            joined.join(each.first, each.second)
    copies = project.look_alikes.left_out()
    rest = found.kept(~(np.isin(found.first, copies) | np.isin(found.second, copies)))
    groups = group_look_alikes(project, not_told_apart(project, rest), distance)
    digests = project.images.known_digests([image for group in groups for image in group.images])
    return tuple(each for each in groups if len({joined.root(digests[image]) for image in each.images}) > 1)


class _Joined:
    """Which images were put together, directly or through others that may have been removed since; by digests."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def root(self, image: str) -> str:
        while image in self._above:
            image = self._above[image]
        return image

    def join(self, one: str, other: str) -> None:
        one, other = self.root(one), self.root(other)
        if one != other:
            self._above[other] = one


def decide(project: ProjectFile, choices: Sequence[Choice]) -> Reversible | None:
    """Keep what was decided of groups, in one step that can be undone; None where nothing was."""
    if not choices:
        return None
    ids = [image for choice in choices for image in choice.images]
    digests = dict(zip(ids, project.images.digests(ids), strict=True))
    made = (
        ((digests[one], digests[other]), choice.verdict, None if choice.kept is None else digests[choice.kept])
        for choice in choices
        for one, other in _pairs(choice)
    )
    rows = project.look_alikes.decide(made, project.auditor)
    same = [LookAlikeGroup(each.images, 0) for each in choices if each.verdict is Verdict.SAME]
    clusters = set_planned(project, by_look_alikes(project, same)) if same else None
    before: State = Decisions(pack(rows), stand=False)
    after: State = Decisions(pack(rows), stand=True)
    if clusters is not None and isinstance(clusters.undo, State) and isinstance(clusters.redo, State):
        before, after = Several((before, clusters.undo)), Several((after, clusters.redo))
    return Reversible(_words(choices), "", Changes.IMAGES, before, after)


def take_back_all(project: ProjectFile) -> Reversible | None:
    """Take every decision back, also those of earlier days; None where there is none.

    Clusters that were set with a decision stay: they may have been changed since.
    """
    rows = project.look_alikes.standing()
    if not rows:
        return None
    words = later(TAKE_BACK_DECISIONS, decisions=later_by(counted, len(rows), "decision"))
    return Reversible(
        words,
        later("All decisions on duplicates were taken back: audits take the copies again. Ctrl+Z undoes this."),
        project.look_alikes.mark(rows, removed=True),
        Decisions(pack(rows), stand=True),
        Decisions(pack(rows), stand=False),
    )


def _pairs(choice: Choice) -> Iterable[tuple[int, int]]:
    """Which pairs a decision is kept for: likeness to the one that is kept, or each with every other."""
    if choice.verdict is Verdict.DIFFERENT:
        return combinations(choice.images, 2)
    centre = choice.images[0] if choice.kept is None else choice.kept
    return ((centre, each) for each in choice.images if each != centre)


def _words(choices: Sequence[Choice]) -> str:
    if len(choices) == 1:
        (choice,) = choices
        return later(DONE[choice.verdict], images=later_by(images, len(choice.images)))
    copies = sum(len(each.images) - 1 for each in choices)
    return later(KEEP_ONE_OF_EACH, count=len(choices), images=later_by(images, copies))
