"""Whether what a pack says of a probe follows from the counts in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import TypeVar

import numpy as np

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import IntervalMethod, PairedChange
from clipstudio.domain.packs import Check, Outcome
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.progress import Progress, Work
from clipstudio.results.reading import ProbeReading
from clipstudio.results.words import counted
from clipstudio.services.auditing.provenance import INTERVALS
from clipstudio.services.packing.documents import of_json
from clipstudio.services.probes.registry import PROBES
from clipstudio.services.verifying.comparing import differences
from clipstudio.services.verifying.index import IndexedResult
from clipstudio.services.verifying.opening import OpenPack
from clipstudio.services.verifying.runs import CheckedRun, found_in, jsoned
from clipstudio.statistics.differences import paired_change
from clipstudio.statistics.intervals import interval

T = TypeVar("T")

OTHERS: Mapping[ProbeName, str] = {
    ProbeName.ATTRIBUTES: "the linear probe is trained on embeddings, and accuracy needs the true value of "
    "every image: neither is in the pack. Counts, rates and intervals were recomputed.",
    ProbeName.DENIGRATION: "gaps, tests over groups and means beside the changes are kept as they were. The runs "
    "of its label sets were checked by themselves.",
    ProbeName.LABELS: "tests of association and their correction over all labels are kept as they were. Its run "
    "was checked by itself.",
    ProbeName.SCENES: "which captions were chosen for which image is not in the pack. Counts, rates and "
    "intervals were recomputed.",
    ProbeName.IDENTITY: "which names were given to which image is not in the pack. Counts, rates and intervals "
    "were recomputed.",
    ProbeName.MODELS: "gaps, the order of the models and corrections over tests are kept as they were. The run of "
    "each model was checked by itself.",
}
"""What cannot be recomputed of each probe, and why."""

CLUSTERED = "counted by clusters: their intervals take the images of the pack's runs, not their number"


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
    rates = [(way, each) for way, each in walked(reading.result, Rate) if each.rate is not None]
    plain = [(way, each) for way, each in rates if each.clusters is None]
    yield Progress("Checking a probe", 0, None, "rates", reported.title, is_part=True)
    if plain:
        words = f"{counted(len(plain), 'rate')} with their intervals, recomputed from counts."
        checks.append(found_in(f"Rates, {name}", rate_faults(plain, method), words))
    if len(plain) < len(rates):
        rest = counted(len(rates) - len(plain), "rate")
        checks.append(Check(f"Rates, {name}", Outcome.NOT_RECOMPUTED, f"{rest} {CLUSTERED}."))
    changes = [(way, each) for way, each in walked(reading.result, PairedChange) if each.change is not None]
    own = [(way, each) for way, each in changes if each.clusters is None]
    if own:
        words = f"{counted(len(own), 'change')} with interval and McNemar's test, recomputed from counts."
        checks.append(found_in(f"Changes, {name}", change_faults(own), words))
    if len(own) < len(changes):
        rest = counted(len(changes) - len(own), "change")
        checks.append(Check(f"Changes, {name}", Outcome.NOT_RECOMPUTED, f"{rest} {CLUSTERED}."))
    path = f"data/results/probe-{reported.code}.json"
    told = PROBES[reading.record.probe].kind.document(reading) | {"plan": reported.standing.document()}
    checks.append(
        found_in(path, differences(of_json(pack.read(path), path), jsoned(told)), "It says what the result holds.")
    )
    path = f"data/provenance/probe-{reported.code}.json"
    found = differences(of_json(pack.read(path), path), jsoned(reading.record.provenance))
    checks.append(found_in(path, found, "It says the same."))
    checks.append(Check(f"Other numbers, {name}", Outcome.NOT_RECOMPUTED, OTHERS[reading.record.probe]))


def walked(value: object, kind: type[T], way: str = "result") -> Iterator[tuple[str, T]]:
    """Every value of a kind within a result, with the way to it."""
    if isinstance(value, kind):
        yield way, value
    elif is_dataclass(value):
        for field in fields(value):
            yield from walked(getattr(value, field.name), kind, f"{way}.{field.name}")
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from walked(each, kind, f"{way}.{name}")
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for place, each in enumerate(value, start=1):
            yield from walked(each, kind, f"{way}[{place}]")


def rate_faults(rates: Sequence[tuple[str, Rate]], method: IntervalMethod) -> Iterator[str]:
    """Rates that do not follow from their counts; those of one n are computed together."""
    by_n: dict[int, list[tuple[str, Rate]]] = {}
    for way, rate in rates:
        by_n.setdefault(rate.n, []).append((way, rate))
    for n, several in by_n.items():
        if n < 1 or any(not 0 <= rate.count <= n for _, rate in several):
            yield f"{several[0][0]}: a count is not between 0 and n = {n}"
            continue
        low, high = interval(np.array([rate.count for _, rate in several], np.int64), n, method)
        for (way, rate), bottom, top in zip(several, low.tolist(), high.tolist(), strict=True):
            yield from differences(
                {"rate": rate.rate, "low": rate.low, "high": rate.high},
                {"rate": rate.count / n, "low": bottom, "high": top},
                f"{way}, {rate.count} of {n}",
            )


def change_faults(changes: Sequence[tuple[str, PairedChange]]) -> Iterator[str]:
    """Changes that do not follow from their counts."""
    for way, each in changes:
        both = each.before - each.lost
        neither = each.n - both - each.lost - each.gained
        if min(both, neither, each.lost, each.gained) < 0 or each.after != both + each.gained:
            yield f"{way}: its counts do not add up"
            continue
        one_way = each.p_reason if each.p is None else None
        found = paired_change(both, each.lost, each.gained, neither, 1, one_way=one_way)
        kept, right = (
            {name: getattr(change, name) for name in ("change", "low", "high", "p")} for change in (each, found)
        )
        yield from differences(kept, right, f"{way}, {each.before} before and {each.after} after of {each.n}")


def _method(reading: ProbeReading[object]) -> IntervalMethod:
    told = (reading.record.provenance.get("interval") or {}).get("method")
    return next((method for method, words in INTERVALS.items() if words == told), IntervalMethod.WILSON)
