"""Whether what a pack says of a probe follows from the counts in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Generic, TypeVar

import numpy as np

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import CONFIDENCE, IntervalMethod, PairedChange
from clipstudio.domain.packs import Check, Outcome
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.progress import Progress, Work
from clipstudio.results.reading import ProbeReading
from clipstudio.results.words import counted
from clipstudio.services.auditing.provenance import INTERVALS
from clipstudio.services.probes.registry import PROBES
from clipstudio.services.verifying.comparing import differences
from clipstudio.services.verifying.finding import found_in, json_check
from clipstudio.services.verifying.index import IndexedResult
from clipstudio.services.verifying.opening import OpenPack
from clipstudio.services.verifying.probe_counts import checking_counts
from clipstudio.services.verifying.probe_rows import recounting_probe
from clipstudio.services.verifying.runs import CheckedRun
from clipstudio.statistics.differences import paired_change
from clipstudio.statistics.intervals import interval

T = TypeVar("T")

OTHERS: Mapping[ProbeName, str] = {
    ProbeName.ATTRIBUTES: "counts of what was right need the true value of every image, and the linear probe is "
    "trained on embeddings: neither is in the pack.",
    ProbeName.DENIGRATION: "corrections over tests, and changes by clusters, take the rows of all its runs, which "
    "the pack does not hold.",
    ProbeName.LABELS: "tests, their corrections and the sweep of thresholds take the rows of its run, which the "
    "pack does not hold.",
    ProbeName.SCENES: "counts: which captions were chosen for which image is not in the pack.",
    ProbeName.IDENTITY: "counts, and means over all lists: which names were given to which image is not in the "
    "pack.",
    ProbeName.MODELS: "how many images one model counts and another does not takes the rows of all its runs, of "
    "the same images, which the pack does not hold. The run of each model was checked by itself.",
}
"""What cannot be recomputed of each probe, and why."""

CLUSTERED = "by clusters follow from their counts; their intervals and tests take the images of every cluster"


def checking_probe(
    pack: OpenPack,
    reported: IndexedResult,
    reading: ProbeReading[object],
    runs: Mapping[str, CheckedRun],
    checks: list[Check],
) -> Work[None]:
    """Check a probe; what is found is added to ``checks``.

    Raises:
        PackError: One of its files cannot be read.
    """
    name = f"probe {reported.code}"
    method = _method(reading)
    level = reading.confidence
    rates = [each for each in walked(reading.result, Rate, level=level) if each.value.rate is not None]
    plain = [each for each in rates if each.value.clusters is None]
    again = yield from recounting_probe(name, reading, [runs[each] for each in reported.runs])
    yield Progress("Checking a probe", 0, None, "rates", reported.title, is_part=True)
    if plain:
        words = f"{counted(len(plain), 'rate')} with their intervals, recomputed from counts."
        checks.append(found_in(f"Rates, {name}", rate_faults(plain, method), words))
    if len(plain) < len(rates) and not again:
        clustered = [each for each in rates if each.value.clusters is not None]
        checks.append(_by_clusters(f"Rates, {name}", "rate", len(clustered), share_faults(clustered)))
    changes = [each for each in walked(reading.result, PairedChange, level=level) if each.value.change is not None]
    own = [each for each in changes if each.value.clusters is None]
    if own:
        words = f"{counted(len(own), 'change')} with interval and McNemar's test, recomputed from counts."
        checks.append(found_in(f"Changes, {name}", change_faults(own), words))
    if len(own) < len(changes) and not again:
        moved = [each for each in changes if each.value.clusters is not None]
        checks.append(_by_clusters(f"Changes, {name}", "change", len(moved), moved_faults(moved)))
    path = f"data/results/probe-{reported.code}.json"
    told = PROBES[reading.record.probe].kind.document(reading) | {"plan": reported.standing.document()}
    checks.append(json_check(pack, path, told, "It says what the result holds."))
    path = f"data/provenance/probe-{reported.code}.json"
    checks.append(json_check(pack, path, reading.record.provenance, "It says the same."))
    checks += checking_counts(name, reading)
    checks += again
    if not again:
        checks.append(Check(f"Other numbers, {name}", Outcome.NOT_RECOMPUTED, OTHERS[reading.record.probe]))


@dataclass(frozen=True, slots=True)
class Walked(Generic[T]):
    """A value within a result: the way to it, and the level of its interval, where the result names one."""

    way: str
    value: T
    level: float


def walked(value: object, kind: type[T], way: str = "result", level: float = CONFIDENCE) -> Iterator[Walked[T]]:
    """Every value of a kind within a result."""
    if isinstance(value, kind):
        yield Walked(way, value, level)
    elif is_dataclass(value):
        own = getattr(value, "level", None)
        for field in fields(value):
            part = getattr(value, field.name)
            yield from walked(part, kind, f"{way}.{field.name}", own if isinstance(own, float) else level)
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from walked(each, kind, f"{way}.{name}", level)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for place, each in enumerate(value, start=1):
            yield from walked(each, kind, f"{way}[{place}]", level)


def rate_faults(rates: Sequence[Walked[Rate]], method: IntervalMethod) -> Iterator[str]:
    """Rates that do not follow from their counts; those of one n are computed together."""
    by_n: dict[tuple[int, float], list[Walked[Rate]]] = {}
    for each in rates:
        by_n.setdefault((each.value.n, each.level), []).append(each)
    for (n, level), several in by_n.items():
        if n < 1 or any(not 0 <= each.value.count <= n for each in several):
            yield f"{several[0].way}: a count is not between 0 and n = {n}"
            continue
        counts = np.array([each.value.count for each in several], np.int64)
        low, high = interval(counts, n, method, level)
        for each, bottom, top in zip(several, low.tolist(), high.tolist(), strict=True):
            rate = each.value
            kept = {"rate": rate.rate, "low": rate.low, "high": rate.high}
            right = {"rate": rate.count / n, "low": bottom, "high": top}
            yield from differences(kept, right, f"{each.way}, {rate.count} of {n}")


def change_faults(changes: Sequence[Walked[PairedChange]]) -> Iterator[str]:
    """Changes that do not follow from their counts."""
    for each in changes:
        told = each.value
        both = told.before - told.lost
        neither = told.n - both - told.lost - told.gained
        if min(both, neither, told.lost, told.gained) < 0 or told.after != both + told.gained:
            yield f"{each.way}: its counts do not add up"
            continue
        one_way = told.p_reason if told.p is None else None
        found = paired_change(both, told.lost, told.gained, neither, 1, each.level, one_way)
        kept, right = (
            {name: getattr(change, name) for name in ("change", "low", "high", "p")} for change in (told, found)
        )
        yield from differences(kept, right, f"{each.way}, {told.before} before and {told.after} after of {told.n}")


def share_faults(rates: Sequence[Walked[Rate]]) -> Iterator[str]:
    """Rates by clusters that are not their count over n."""
    for each in rates:
        rate = each.value
        right = rate.count / rate.n if rate.n else None
        yield from differences(rate.rate, right, f"{each.way}, {rate.count} of {rate.n}")


def moved_faults(changes: Sequence[Walked[PairedChange]]) -> Iterator[str]:
    """Changes by clusters whose counts do not add up, or which are not their counts over n."""
    for each in changes:
        told = each.value
        if told.after - told.before != told.gained - told.lost:
            yield f"{each.way}: its counts do not add up"
        right = (told.after - told.before) / told.n if told.n else None
        yield from differences(told.change, right, f"{each.way}, {told.before} before and {told.after} after")


def _by_clusters(what: str, thing: str, count: int, faults: Iterator[str]) -> Check:
    """What allows for clusters: its counts are checked, its intervals cannot be."""
    found = found_in(what, faults, "")
    if found.outcome is Outcome.DIFFERS:
        return found
    return Check(what, Outcome.NOT_RECOMPUTED, f"{counted(count, thing)} {CLUSTERED}.")


def _method(reading: ProbeReading[object]) -> IntervalMethod:
    told = (reading.record.provenance.get("interval") or {}).get("method")
    return next((method for method, words in INTERVALS.items() if words == told), IntervalMethod.WILSON)
