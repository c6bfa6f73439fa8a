"""Words on images that look alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from clipstudio.domain.duplicates import CopyEffect, LookAlikeGroup, LookAlikes
from clipstudio.domain.images import ImageRow
from clipstudio.domain.language import number, numeral, said_later, tr
from clipstudio.results.words import counted, images

WHOLE_PICTURES = said_later(
    "Whole pictures are compared as they stand: a part cut out of a picture, or a mirrored or turned one, is not "
    "found as its duplicate."
)


def groups_in_words(groups: Sequence[LookAlikeGroup], found: LookAlikes) -> str:
    """How many groups there are, and of how many images."""
    if not groups:
        return tr("No images look alike at this distance; {compared} compared.", compared=images(found.compared))
    copies = sum(len(group.images) - 1 for group in groups)
    return tr(
        "{groups} of images that look alike: {copies} beyond one of each. {compared} compared.",
        groups=counted(len(groups), "group"),
        copies=images(copies),
        compared=images(found.compared),
    )


def remarks(found: LookAlikes) -> list[str]:
    """What is not compared, and what a model said of the pairs."""
    said = [tr(WHOLE_PICTURES)]
    if found.unseen:
        said.append(tr("Not compared, since no readable file is there: {unseen}.", unseen=images(found.unseen)))
    if found.unkept:
        said.append(
            tr(
                "How they look could not be kept, so that the next time takes as long: {unkept}.",
                unkept=found.unkept,
            )
        )
    if found.even:
        said.append(tr("Not compared, since the picture is one even surface: {even}.", even=images(found.even)))
    if found.model:
        said.append(
            tr(
                "Checked with the embeddings of “{model}”: two images must be more alike than 99 of "
                "100 random pairs (cosine {least_cosine}). {refused} left out by this.",
                model=found.model,
                least_cosine=numeral(f"{found.least_cosine:.2f}"),
                refused=counted(found.refused, "pair"),
            )
        )
    return said


def effect_in_words(effect: CopyEffect) -> str:
    """What leaving out copies changes in a run, "Leaving out 214 copies changes 3 of 84 rates of …"."""
    if not effect.copies:
        return tr("The latest run, “{run}”, holds none of the copies.", run=effect.run)
    left = tr("1 copy") if effect.copies == 1 else tr("{copies} copies", copies=number(effect.copies))
    rates = counted(effect.rates, "rate")
    if not effect.changed:
        said = tr(
            "Leaving out {left} changes none of the {rates} of “{run}” by 0.1 points or more.",
            left=left,
            rates=rates,
            run=effect.run,
        )
    else:
        most = ceil(round(effect.largest * 1000, 6)) / 10
        said = tr(
            "Leaving out {left} changes {changed} of the {rates} of “{run}”, none by more than {most} points.",
            left=left,
            changed=number(effect.changed),
            rates=rates,
            run=effect.run,
            most=numeral(f"{most:.1f}"),
        )
    if effect.lost:
        said += tr(" {lost} would become too small to estimate.", lost=counted(effect.lost, "group"))
    return said


def undecided_in_words(groups: Sequence[LookAlikeGroup], compared: int) -> str:
    """What is still to be decided, among how many images."""
    if not groups:
        return tr("Nothing is to be decided at this distance. {compared} compared.", compared=images(compared))
    return tr(
        "{groups} to decide on, of {images}; {compared} compared.",
        groups=counted(len(groups), "group"),
        images=images(sum(len(each.images) for each in groups)),
        compared=images(compared),
    )


def decided_in_words(decided: int, copies: int, effect: CopyEffect | None) -> str:
    """What was decided until now, and what it changes."""
    if not decided:
        return ""
    said = tr("Decided so far, and not asked again: {decided}.", decided=counted(decided, "pair"))
    if effect is not None:
        return f"{said} {effect_in_words(effect)}"
    return tr("{said} Audits leave out {copies}.", said=said, copies=images(copies)) if copies else said


def group_in_words(place: int, groups: int, group: LookAlikeGroup) -> str:
    """Which group is shown, counted from 0, and how alike its images are."""
    near = (
        tr("no bit") if not group.diameter else tr("at most {diameter}", diameter=counted(group.diameter, "bit"))
    )
    return tr(
        "Group {place} of {groups}: {images} that differ by {near}",
        place=number(place + 1),
        groups=number(groups),
        images=images(len(group.images)),
        near=near,
    )


def captions_of(rows: Sequence[ImageRow], spoken: Mapping[int, int]) -> list[str]:
    """How large the images of a group are, and of how many attributes they have values where that differs.

    Args:
        rows: The images.
        spoken: Of how many attributes each has a value; an image with none may be left out.
    """
    sizes = [f"{number(each.width)} × {number(each.height)}" for each in rows]
    held = [spoken.get(int(each.id), 0) for each in rows]
    if len(set(held)) == 1:
        return sizes
    return [
        tr("{sizes}, values of {attributes}", sizes=size, attributes=counted(count, "attribute"))
        if count
        else tr("{sizes}, no values", sizes=size)
        for size, count in zip(sizes, held, strict=True)
    ]


def accept_question(groups: int, copies: int) -> str:
    """What is asked before all suggestions are accepted."""
    return tr(
        "Keep the suggested image of each of {groups}, and leave {copies} out of audits? Suggested is the one "
        "with values of most attributes, of these the largest. Nothing is deleted, and this can be undone.",
        groups=counted(groups, "group"),
        copies=images(copies),
    )
