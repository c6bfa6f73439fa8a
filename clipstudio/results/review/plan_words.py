"""A review that is about to be made, in words: who judges how much, how it was drawn, how sure it will be."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

import numpy as np

from clipstudio.domain.language import numeral, quoted, tr
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
        return tr("{things}. Nobody is named to judge them yet: anybody can, one after the other.", things=things)
    each = items if not overlap else ceil(items * overlap / len(auditors))
    twice = min(round(repeats * each), max(each - REPEAT_DISTANCE, 0))
    seen = each + twice + calibration
    who = (
        auditors[0]
        if len(auditors) == 1
        else tr("{auditors} and {auditors2}", auditors=", ".join(auditors[:-1]), auditors2=auditors[-1])
    )
    parts = []
    if twice:
        parts.append(tr("{twice} of them a second time", twice=number(twice)))
    if calibration:
        parts.append(tr("{calibration} for calibration", calibration=number(calibration)))
    extra = f" ({', '.join(parts)})" if parts else ""
    if len(auditors) == 1:
        return tr(
            "{who} judges {things} and sees {seen}{extra}.", who=who, things=things, seen=number(seen), extra=extra
        )
    shared = "" if each == items else tr(", each by {overlap} of them", overlap=number(overlap))
    about = "" if each == items else tr("about ")
    return tr(
        "{who} judge {things}{shared}; each sees {about}{seen}{extra}.",
        who=who,
        things=things,
        shared=shared,
        about=about,
        seen=number(seen),
        extra=extra,
    )


def stratum_in_words(stratum: Stratum) -> str:
    """A part that is drawn from: "female · given “thief”: 40 of 356", pairs where labels are drawn together."""
    group = ", ".join(value for _, value in stratum.group) or tr("all images")
    label = (
        f" {quoted(stratum.label)}" if stratum.label else tr(" a label") if stratum.is_given is not None else ""
    )
    given = {True: tr(" · given{label}", label=label), False: tr(" · not given{label}", label=label), None: ""}[
        stratum.is_given
    ]
    of = pairs(stratum.population) if stratum.is_given is not None and not stratum.label else ""
    return tr(
        "{group}{given}: {sampled} of {value}",
        group=group,
        given=given,
        sampled=number(stratum.sampled),
        value=of or number(stratum.population),
    )


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
    aim = tr("all of them") if wanted >= population else number(wanted)
    judged, of = number(min(n, population)), images(population)
    return tr(
        "Judging {judged} of {of} places a share of {rate} between {low} and {high}; for "
        "±{value} points judge {aim}.",
        judged=judged,
        of=of,
        rate=percent(rate),
        low=percent(expected.low),
        high=percent(expected.high),
        value=numeral(f"{100 * half_width:g}"),
        aim=aim,
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
    of = (
        tr("all {whole} together", whole=whole)
        if len(used) == len(strata)
        else tr("all {whole} given their label together", whole=whole)
    )
    lines.append(
        tr(
            "Of {of}, each part weighted by its size: a share of {rate} is placed between {low} and {high}.",
            of=of,
            rate=percent(rate),
            low=percent(told.low),
            high=percent(told.high),
        )
    )
    return tuple(lines)


def _to_expect(stratum: Stratum, rate: float) -> str:
    """What judging a part will show: exactly its share where it is judged whole."""
    if stratum.sampled >= stratum.population:
        return tr(" · judged whole")
    expected = expected_interval(stratum.sampled, rate, stratum.population)
    wanted = needed(HALF_WIDTH, rate, stratum.population)
    aim = tr("all") if wanted >= stratum.population else number(wanted)
    return tr(
        " · a share of {rate} is placed between {low} and {high}; for ±{value} points judge {aim}",
        rate=percent(rate),
        low=percent(expected.low),
        high=percent(expected.high),
        value=numeral(f"{100 * HALF_WIDTH:g}"),
        aim=aim,
    )
