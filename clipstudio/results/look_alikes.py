"""Words on images that look alike."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from clipstudio.domain.duplicates import CopyEffect, LookAlikeGroup, LookAlikes
from clipstudio.results.words import counted, images

WHOLE_PICTURES = "Whole pictures are compared: a part cut out of a picture is not found as its duplicate."


def groups_in_words(groups: Sequence[LookAlikeGroup], found: LookAlikes) -> str:
    """How many groups there are, and of how many images."""
    if not groups:
        return f"No images look alike at this distance; {images(found.compared)} compared."
    copies = sum(len(group.images) - 1 for group in groups)
    return (
        f"{counted(len(groups), 'group')} of images that look alike: {images(copies)} beyond one of each. "
        f"{images(found.compared)} compared."
    )


def remarks(found: LookAlikes) -> list[str]:
    """What is not compared, and what a model said of the pairs."""
    said = [WHOLE_PICTURES]
    if found.unseen:
        said.append(f"Not compared, since no readable file is there: {images(found.unseen)}.")
    if found.unkept:
        said.append(f"How they look could not be kept, so that the next time takes as long: {found.unkept}.")
    if found.even:
        said.append(f"Not compared, since the picture is one even surface: {images(found.even)}.")
    if found.model:
        said.append(
            f"Checked with the embeddings of “{found.model}”: two images must be more alike than 99 of 100 random "
            f"pairs (cosine {found.least_cosine:.2f}). {counted(found.refused, 'pair')} left out by this."
        )
    return said


def effect_in_words(effect: CopyEffect) -> str:
    """What leaving out copies changes in a run, "Leaving out 214 copies changes 3 of 84 rates of …"."""
    if not effect.copies:
        return f"The latest run, “{effect.run}”, holds none of the copies."
    left = "1 copy" if effect.copies == 1 else f"{effect.copies:,} copies"
    rates = counted(effect.rates, "rate")
    if not effect.changed:
        said = f"Leaving out {left} changes none of the {rates} of “{effect.run}” by 0.1 points or more."
    else:
        most = ceil(round(effect.largest * 1000, 6)) / 10
        said = (
            f"Leaving out {left} changes {effect.changed:,} of the {rates} of “{effect.run}”, "
            f"none by more than {most:.1f} points."
        )
    if effect.lost:
        said += f" {counted(effect.lost, 'group')} would become too small to estimate."
    return said


def undecided_in_words(groups: Sequence[LookAlikeGroup], compared: int) -> str:
    """What is still to be decided, among how many images."""
    if not groups:
        return f"Nothing is to be decided at this distance. {images(compared)} compared."
    return (
        f"{counted(len(groups), 'group')} to decide on, of {images(sum(len(each.images) for each in groups))}; "
        f"{images(compared)} compared."
    )


def decided_in_words(decided: int, copies: int, effect: CopyEffect | None) -> str:
    """What was decided until now, and what it changes."""
    if not decided:
        return ""
    said = f"Decided so far, and not asked again: {counted(decided, 'pair')}."
    if effect is not None:
        return f"{said} {effect_in_words(effect)}"
    return f"{said} Audits leave out {images(copies)}." if copies else said


def group_in_words(place: int, groups: int, group: LookAlikeGroup) -> str:
    """Which group is shown, counted from 0, and how alike its images are."""
    near = "no bit" if not group.diameter else f"at most {counted(group.diameter, 'bit')}"
    return f"Group {place + 1:,} of {groups:,}: {images(len(group.images))} that differ by {near}"


def accept_question(groups: int, copies: int) -> str:
    """What is asked before all suggestions are accepted."""
    return (
        f"Keep the largest picture of each of {counted(groups, 'group')}, and leave {images(copies)} out of "
        "audits? Nothing is deleted, and this can be undone."
    )
