"""A review that is about to be made, in words: who judges how much, how it was drawn, how sure it will be."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

import numpy as np

from clipstudio.domain.reviewing.reviews import REPEAT_DISTANCE, Stratum
from clipstudio.results.words import images, number, pairs, percent
from clipstudio.statistics.sample_size import expected_interval, needed
from clipstudio.statistics.stratified import expected_share

EXPECTED_RATE = 0.2
"""The share for which the interval to be expected is said, unless another one is asked for."""


HALF_WIDTH = 0.05
"""Of an interval that is narrow enough for most questions: it is said how many images it takes."""


def burden_in_words(
    items: int, auditors: Sequence[str], overlap: int, repeats: float, *, have_labels: bool, calibration: int = 0
) -> str:
    """Who judges how much: "Ada and Bea judge 200 images; each sees 210, 10 of them twice."."""
    things = pairs(items) if have_labels else images(items)
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
    """A part that is drawn from: "female · given “thief”: 40 of 356", pairs where labels are drawn together."""
    group = ", ".join(value for _, value in stratum.group) or "all images"
    label = f" “{stratum.label}”" if stratum.label else " a label" if stratum.is_given is not None else ""
    given = {True: f" · given{label}", False: f" · not given{label}", None: ""}[stratum.is_given]
    of = pairs(stratum.population) if stratum.is_given is not None and not stratum.label else ""
    return f"{group}{given}: {number(stratum.sampled)} of {of or number(stratum.population)}"


def precision_in_words(n: int, population: int, rate: float, half_width: float = HALF_WIDTH) -> str:
    """How wide the interval of a share will be, and how many images a narrow one needs.

    Args:
        n: How many are judged.
        population: Of how many images they are.
        rate: The share that is expected.
        half_width: That of the narrow interval.
    """
    if n < 1 or population < 1:
        return ""
    expected = expected_interval(min(n, population), rate, population)
    wanted = needed(half_width, rate, population)
    aim = "all of them" if wanted >= population else number(wanted)
    judged, of = number(min(n, population)), images(population)
    return (
        f"Judging {judged} of {of} places a share of {percent(rate)} between {percent(expected.low)} and "
        f"{percent(expected.high)}; for ±{100 * half_width:g} points judge {aim}."
    )


def strata_in_words(strata: Sequence[Stratum], rate: float = EXPECTED_RATE) -> tuple[str, ...]:
    """The parts that are drawn from, each with the interval of a share to expect, and that of all parts together.

    Args:
        strata: The parts.
        rate: The share that is expected in each of them.
    """
    lines = [f"{stratum_in_words(stratum)}{_to_expect(stratum, rate)}" for stratum in strata]
    # What is judged as given its label and what is not are different questions.
    used = tuple(stratum for stratum in strata if stratum.is_given is not False) or tuple(strata)
    used = tuple(stratum for stratum in used if stratum.sampled)
    if len(used) < 2 or all(stratum.sampled >= stratum.population for stratum in used):
        return tuple(lines)
    sizes = np.array([stratum.population for stratum in used], dtype=np.int64)
    judged = np.array([stratum.sampled for stratum in used], dtype=np.int64)
    told = expected_share(sizes, judged, np.full(len(used), rate))
    whole = number(int(sizes.sum()))
    of = f"all {whole} together" if len(used) == len(strata) else f"all {whole} given their label together"
    lines.append(
        f"Of {of}, each part weighted by its size: a share of {percent(rate)} is placed between "
        f"{percent(told.low)} and {percent(told.high)}."
    )
    return tuple(lines)


def _to_expect(stratum: Stratum, rate: float) -> str:
    """What judging a part will show: exactly its share where it is judged whole."""
    if stratum.sampled >= stratum.population:
        return " · judged whole"
    expected = expected_interval(stratum.sampled, rate, stratum.population)
    wanted = needed(HALF_WIDTH, rate, stratum.population)
    aim = "all" if wanted >= stratum.population else number(wanted)
    return (
        f" · a share of {percent(rate)} is placed between {percent(expected.low)} and {percent(expected.high)}; "
        f"for ±{100 * HALF_WIDTH:g} points judge {aim}"
    )
