"""Whether what a pack says of a run follows from its rows, or from its counts where it has none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clipstudio.domain.audits import Rate, RunRecord, RunResult
from clipstudio.domain.estimates import Disparity
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.packs import Check, Outcome, PackError
from clipstudio.domain.progress import Work
from clipstudio.probes.assignment import with_rates
from clipstudio.results.documents.run import run_document
from clipstudio.results.words import counted, images
from clipstudio.services.packing.counts import COLUMNS, as_csv, count_lines
from clipstudio.services.packing.documents import dumped, loaded, mapping_of, of_json
from clipstudio.services.packing.rows import Rows
from clipstudio.services.verifying.comparing import both, csv_differences, differences
from clipstudio.services.verifying.finding import found_in, json_check
from clipstudio.services.verifying.index import IndexedRun
from clipstudio.services.verifying.opening import OpenPack
from clipstudio.services.verifying.rows import given_faults, read_rows, recounting
from clipstudio.statistics.disparity import largest_disparity

_OF_GAP = ("difference", "low", "high", "level", "pairs", "ratio", "ratio_low", "ratio_high")


@dataclass(frozen=True, slots=True, eq=False)
class CheckedRun:
    """A run that was read.

    Attributes:
        record: As the pack has it.
        kept: The same with its rates.
        result: As it follows from its rows; without rows, the same.
        rows: Its rows; None where it has none.
    """

    record: RunRecord
    kept: RunResult
    result: RunResult
    rows: Rows | None


def read_record(pack: OpenPack, name: str) -> RunRecord:
    """A run as the pack has it.

    Raises:
        PackError: It is missing or damaged.
    """
    path = f"data/runs/{name}.json"
    return loaded(RunRecord, of_json(pack.read(path), path), path)


def checking_run(pack: OpenPack, name: str, about: IndexedRun, checks: list[Check]) -> Work[CheckedRun]:
    """Check a run; what is found is added to ``checks``.

    Raises:
        PackError: It cannot be read.
    """
    record = read_record(pack, name)
    rows, recounted = None, record
    if about.has_rows:
        path = f"data/rows/{name}.parquet"
        with pack.on_disk(path) as file:
            rows = read_rows(file, path, record, about)
        recounted = _with_kept_chance(record, (yield from recounting(record, rows)), rows)
        checks += _of_rows(name, record, recounted, rows)
    kept = with_rates(record)
    checks += _without_rows(name, kept, rows)
    checks += _files(pack, name, kept)
    return CheckedRun(record, kept, kept if recounted is record else with_rates(recounted), rows)


def _of_rows(name: str, record: RunRecord, recounted: RunRecord, rows: Rows) -> Iterator[Check]:
    n = images(len(rows.arrays.images))
    yield found_in(
        f"Labels given, {name}",
        given_faults(record, rows),
        f"They follow from the probabilities of {n} by the run's rule.",
    )
    places = (None, *rows.comparisons)
    compared = counted(len(rows.comparisons), "comparison")
    yield found_in(
        f"Counts, {name}",
        (fault for place in places for fault in _count_faults(record, recounted, place)),
        f"Recomputed from {n}: all images and {compared}.",
    )
    if record.estimates is not None and recounted.estimates is not None:
        kept, found = (dumped(type(each.estimates), each.estimates) for each in (record, recounted))
        yield found_in(
            f"Means, intervals, gaps and tests, {name}",
            differences(kept, found, "estimates"),
            f"Recomputed from {n}, for all images and {compared}.",
        )


def _count_faults(record: RunRecord, recounted: RunRecord, place: int | None) -> Iterator[str]:
    if place is None:
        pairs = [(record.overall, recounted.overall, "all images")]
    else:
        kept, found = record.comparisons[place], recounted.comparisons[place]
        by = " and ".join(kept.attributes)
        if kept.missing != found.missing:
            yield f"{by}, in no group: {both(kept.missing, found.missing)}"
        pairs = [
            (one, other, f"{by}: {', '.join(one.attributes.values())}")
            for one, other in zip(kept.groups, found.groups, strict=True)
        ]
    named = {"labels": record.label_set.texts, "categories": record.label_set.categories}
    for one, other, group in pairs:
        for field, word in (("n", "images"), ("unanswered", "images not answered")):
            if getattr(one, field) != getattr(other, field):
                yield f"{group}, {word}: {both(getattr(one, field), getattr(other, field))}"
        for field, names in named.items():
            for called, count, right in zip(names, getattr(one, field), getattr(other, field), strict=True):
                if count != right:
                    yield f"{group}, “{called}”: {both(count, right)}"


def _with_kept_chance(record: RunRecord, recounted: RunRecord, rows: Rows) -> RunRecord:
    """What chance gives is dealt out cluster by cluster in the project's order, which rows do not tell."""
    kept, found = record.estimates, recounted.estimates
    if rows.arrays.clusters is None or kept is None or found is None:
        return recounted
    gaps = tuple(
        tuple(replace(other, chance=one.chance) for one, other in zip(ones, others, strict=True))
        for ones, others in zip(kept.gaps, found.gaps, strict=True)
    )
    return replace(recounted, estimates=replace(found, gaps=gaps))


def _without_rows(name: str, result: RunResult, rows: Rows | None) -> Iterator[Check]:
    """What cannot be recomputed, with the reason; and what can, from the counts alone."""
    record = result.record
    places = [place for place in range(len(record.comparisons)) if rows is None or place not in rows.comparisons]
    if rows is not None and rows.arrays.clusters is not None and record.estimates is not None and rows.comparisons:
        yield Check(
            f"Gaps to expect by chance alone, {name}",
            Outcome.NOT_RECOMPUTED,
            "clusters are dealt to groups at random in the order of the project, which the pack does not tell.",
        )
    if rows is not None and not places:
        return
    titles = "; ".join(" and ".join(record.comparisons[place].attributes) for place in places)
    whose = "the pack has no rows of this run" if rows is None else f"its rows have no groups by {titles}"
    yield Check(f"Counts, {name}", Outcome.NOT_RECOMPUTED, f"{whose}: rates are recomputed from these counts.")
    if record.estimates is None:
        return
    yield Check(
        f"Mean probabilities, close calls, tests and gaps to expect by chance alone, {name}",
        Outcome.NOT_RECOMPUTED,
        f"they take figures of single images, and {whose}.",
    )
    if _is_clustered(record):
        yield found_in(
            f"Rates, {name}",
            _kept_rate_faults(record, places),
            "They follow from their counts; their intervals allow for clusters and are kept as they were.",
        )
    elif record.estimates.gaps:
        yield found_in(
            f"Gaps, {name}",
            (fault for place in places for fault in _faults_of_gaps(result, place)),
            f"Recomputed from counts, with their intervals{f': {titles}' if titles else ''}.",
        )


def gap_faults(kept: Disparity, rates: Sequence[Rate], way: str, confidence: float) -> Iterator[str]:
    """Where a largest gap is not what the rates of its groups give at a level."""
    found = largest_disparity(rates, confidence)
    for field in _OF_GAP:
        yield from differences(getattr(kept, field), getattr(found, field), f"{way}, {field}")


def _faults_of_gaps(result: RunResult, place: int) -> Iterator[str]:
    record, comparison = result.record, result.comparisons[place]
    assert record.estimates is not None
    names = [("category", each) for each in range(len(record.label_set.categories))]
    names += [("label", each) for each in range(len(record.label_set.labels))]
    for (kind, index), gap in zip(names, record.estimates.gaps[place], strict=True):
        called = record.label_set.categories[index] if kind == "category" else record.label_set.texts[index]
        rates = [group.rates(kind)[index] for group in comparison.groups]
        yield from gap_faults(gap, rates, f"{comparison.title}, “{called}”", record.plan.confidence)


def _kept_rate_faults(record: RunRecord, places: list[int]) -> Iterator[str]:
    """Rates that are kept since they allow for clusters: whether each is its count over n."""
    kept = record.estimates
    assert kept is not None
    groups = [(record.overall, kept.overall, "all images")] if len(places) == len(record.comparisons) else []
    for place in places:
        for group, held in zip(record.comparisons[place].groups, kept.groups[place], strict=True):
            groups.append((group, held, ", ".join(group.attributes.values())))
    for group, held, called in groups:
        if group.suppressed:
            continue
        counts, rates = (*group.labels, *group.categories), (*held.labels, *held.categories)
        names = (*record.label_set.texts, *record.label_set.categories)
        for name, count, rate in zip(names, counts, rates, strict=True):
            right = {"count": count, "n": group.n, "rate": rate.rate and count / group.n}
            told = {"count": rate.count, "n": rate.n, "rate": rate.rate}
            yield from differences(told, right, f"{called}, “{name}”")


def _is_clustered(record: RunRecord) -> bool:
    return record.estimates is not None and bool(record.estimates.overall.labels)


def _files(pack: OpenPack, name: str, result: RunResult) -> Iterator[Check]:
    """The files that follow from the run's own."""
    record = result.record
    path = f"data/counts/{name}.csv"
    expected = as_csv(COLUMNS, count_lines(result))
    lines = counted(expected.count("\n") - 1, "line")
    try:
        kept = pack.read(path).decode("utf-8")
        yield found_in(
            path, csv_differences(kept, expected), f"It says what the run's counts and estimates give: {lines}."
        )
        path = f"data/results/{name}.json"
        yield json_check(pack, path, run_document(result), "It says the same.")
        path = f"data/provenance/{name}.json"
        yield json_check(pack, path, record.provenance, "It says the same.")
        yield _label_set(pack, name, record.whole_label_set or record.label_set)
    except (PackError, UnicodeDecodeError) as error:
        yield Check(path, Outcome.DIFFERS, str(error))


def _label_set(pack: OpenPack, name: str, used: LabelSet) -> Check:
    """The file of a run's label set: found by the digest in its name, which is that of what it holds."""
    ending = f"-{used.sha256[:8]}.json"
    path = next((each for each in pack.names if each.startswith("data/labels/") and each.endswith(ending)), "")
    what = f"Label set of {name}"
    if not path:
        return Check(what, Outcome.DIFFERS, f"No file in data/labels holds “{used.name}” as the run used it.")
    kept = mapping_of(pack.read(path), path)
    agreeing = f"“{used.name}”, {counted(len(used.labels), 'label')}, SHA-256 {used.sha256}."
    return found_in(what, differences(kept, used.to_document(), path), agreeing)
