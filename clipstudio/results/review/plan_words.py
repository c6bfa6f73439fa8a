"""A review that is about to be made, in words: who judges how much, how it was drawn, how sure it will be."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

import numpy as np

from clipstudio.domain.reviewing.reviews import REPEAT_DISTANCE, Stratum
from clipstudio.results.words import counted, images, number, percent
from clipstudio.statistics.sample_size import expected_interval, needed
from clipstudio.statistics.stratified import expected_share

EXPECTED_RATE = 0.1
"""The share for which the interval to be expected is said, unless another one is asked for."""


def burden_in_words(
    items: int, auditors: Sequence[str], overlap: int, repeats: float, *, have_labels: bool, calibration: int = 0
) -> str:
    """Who judges how much: "Ada and Bea judge 200 images; each sees 210, 10 of them twice."."""
    things = f"{counted(items, 'pair')} of image and label" if have_labels else images(items)
    if not auditors:
        return f"{things}. Nobody is named to judge them yet: anybody can, one after the other."
    each = items if not overlap else ceil(items * overlap / len(auditors))
    twice = min(round(repeats * each), max(each - REPEAT_DISTANCE, 0))
    seen = each + twice + calibration
    who = auditors[0] if len(auditors) == 1 else f"{', '.join(auditors[:-1])} and {auditors[-1]}"
    parts = []
    if twice:
        parts.append(f"{number(twice)} of them a second time")
    if calibration:
        parts.append(f"{number(calibration)} for calibration")
    extra = f" ({', '.join(parts)})" if parts else ""
    if len(auditors) == 1:
        return f"{who} judges {things} and sees {number(seen)}{extra}."
    shared = "" if each == items else f", each by {number(overlap)} of them"
    about = "" if each == items else "about "
    return f"{who} judge {things}{shared}; each sees {about}{number(seen)}{extra}."


def stratum_in_words(stratum: Stratum) -> str:
    """A part that is drawn from: "female · given “thief”: 40 of 356"."""
    group = ", ".join(value for _, value in stratum.group) or "all images"
    label = f" “{stratum.label}”" if stratum.label else " a label" if stratum.is_given is not None else ""
    given = {True: f" · given{label}", False: f" · not given{label}", None: ""}[stratum.is_given]
    return f"{group}{given}: {number(stratum.sampled)} of {number(stratum.population)}"


def precision_in_words(
    n: int, population: int, rate: float, half_width: float = 0.05, *, is_smallest: bool = False
) -> str:
    """How wide the interval of a share will be, and how many images a narrow one needs.

    Args:
        n: How many are judged.
        population: Of how many images they are.
        rate: The share that is expected.
        half_width: That of the narrow interval.
        is_smallest: Whether they are the smallest of several groups.
    """
    if n < 1 or population < 1:
        return ""
    expected = expected_interval(min(n, population), rate, population)
    wanted = needed(half_width, rate, population)
    aim = "all of them" if wanted >= population else number(wanted)
    judged, of = number(min(n, population)), images(population)
    start = f"Smallest group ({of}): judging {judged}" if is_smallest else f"Judging {judged} of {of}"
    return (
        f"{start} places a share of {percent(rate)} between {percent(expected.low)} and {percent(expected.high)}; "
        f"for ±{100 * half_width:g} points judge {aim}."
    )


def expected_words(strata: tuple[Stratum, ...], rate: float = EXPECTED_RATE) -> str:
    """How wide the interval will be for a share of all images, or of those given their label, in a sentence."""
    strata = tuple(stratum for stratum in strata if stratum.is_given is not False) or strata
    sizes = np.array([stratum.population for stratum in strata], dtype=np.int64)
    judged = np.array([stratum.sampled for stratum in strata], dtype=np.int64)
    told = expected_share(sizes, judged, np.full(len(strata), rate))
    points = 100 * told.half_width
    sides = {stratum.is_given for stratum in strata}
    known = {True: "the images given their label", False: "the images not given their label"}
    of = known.get(sides.pop() is True, "all of them") if sides in ({True}, {False}) else "all of them"
    return f"A share of {percent(rate)} of {of} will be known to about ±{points:.1f} points."
