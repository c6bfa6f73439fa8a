"""Two runs read and set side by side; nothing is scored again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Comparison, RunRecord, RunResult
from clipstudio.domain.errors import DELETED, AuditError
from clipstudio.domain.ids import ProbeRunId, RunId
from clipstudio.domain.language import tr
from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.run_list import ListedRun, PairKey, RunKey, RunKind
from clipstudio.probes.models import Given
from clipstudio.results.basis import Basis, basis_of
from clipstudio.results.comparison.result import Fact, Overlap, PairReading
from clipstudio.results.models.result import ModelsResult
from clipstudio.services.auditing import read_run
from clipstudio.services.auditing.basis import removed_from
from clipstudio.services.comparing.aligning import AlignedRuns, Alignment, align, shared_images
from clipstudio.services.comparing.facts import FREE, LABEL_SET, MODEL, THRESHOLD, asked_of, facts_of
from clipstudio.services.comparing.reducing import aligned_result
from clipstudio.services.kept_plans import stored_plan
from clipstudio.services.probes.models import model_difference
from clipstudio.services.sample_images import holds_drawn_images_alone
from clipstudio.statistics.groups import Grouping
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class Pair:
    """Two runs side by side, with their images.

    Attributes:
        reading: What they have in common and in what they differ, without paired differences.
        held: Their figures per image; None where they are not set side by side.
        basis: What each of them rests on.
    """

    reading: PairReading
    held: AlignedRuns | None
    basis: tuple[Basis, Basis]


def read_pair(project: ProjectReader, key: PairKey) -> Pair:
    """Read two runs.

    Raises:
        AuditError: One of them was deleted, or both are the same.
    """
    if key.first == key.second:
        raise AuditError("A run cannot be compared with itself: choose another one.")
    listed = {run.key: run for run in project.run_list.all()}
    if not {key.first, key.second} <= set(listed):
        raise AuditError(DELETED)
    runs = (listed[key.first], listed[key.second])
    records = [_record(project, each) for each in (key.first, key.second)]
    parts = [[project.runs.record(RunId(part.id)) for part in run.parts] for run in runs]
    facts = facts_of(runs, [_asked(project, *each) for each in zip(runs, records, parts, strict=True)])
    is_drawn = holds_drawn_images_alone(project)
    first, second = (
        basis_of(
            each.provenance,
            each.created_at,
            [part.provenance for part in made_of],
            removed=removed_from(project, each),
            is_drawn=is_drawn,
        )
        for each, made_of in zip(records, parts, strict=True)
    )
    basis = (first, second)
    names = _names(runs, facts)
    titles = (runs[0].title, runs[1].title)
    is_same = all(fact.what in FREE for fact in facts if fact.differs)
    alone = PairReading((key.first, key.second), titles, facts, is_same, None, ModelsResult(names, 0, ()))
    single = [_audited(run) for run in runs]
    if single[0] is None or single[1] is None:
        return Pair(alone, None, basis)
    results = tuple(read_run(project, RunId(each.id)) for each in single if each is not None)
    return Pair(*_side_by_side(project, alone, results[0], results[1]), basis)


def with_differences(pair: Pair) -> Work[PairReading]:
    """The reading with the paired differences from the first run to the second, over the images of both."""
    reading, held = pair.reading, pair.held
    if held is None or not reading.is_paired:
        return reading
    first, second = reading.runs
    images, name = shared_images(held), reading.result.models[1]
    yield Progress("Comparing", 0, None, "shares", name)
    arrays = held.run_arrays(0)
    rows = np.searchsorted(arrays.images, images)
    groupings = [
        Grouping(each.attributes, arrays.groups[rows, at], _group_values(each))
        for at, each in enumerate(first.comparisons)
    ]
    # Clusters as the first run had them, where both allow for them.
    clusters = arrays.clusters[rows] if arrays.clusters is not None and second.record.plan.use_clusters else None
    plans = [run.record.plan for run in reading.runs]
    # Where the runs differ, what says less.
    minimum_n, level = max(plan.minimum_n for plan in plans), max(plan.confidence for plan in plans)
    given = [_given(held, place, images) for place in range(2)]
    difference = yield from model_difference(
        first.label_set, given[0], given[1], groupings, minimum_n, clusters, 0, name, confidence=level
    )
    return replace(reading, result=replace(reading.result, differences=(difference,)))


def _given(held: AlignedRuns, place: int, images: NDArray[np.int64]) -> Given:
    """What a run made of the shared images."""
    run = held.run_images(place)
    rows = np.searchsorted(run.arrays.images, images)
    return Given(np.hstack([run.categories[rows], run.given.labels[rows]]), run.given.answered[rows])


def _side_by_side(
    project: ProjectReader, alone: PairReading, first: RunResult, second: RunResult
) -> tuple[PairReading, AlignedRuns | None]:
    alignment = align(first, second)
    sizes = (len(first.label_set.labels), len(second.label_set.labels))
    scored = (_scored(first), _scored(second))
    if alignment is None:
        return replace(alone, overlap=Overlap(0, *scored, 0, *sizes)), None
    held = AlignedRuns(project, (first, second), alignment)
    images = shared_images(held)
    moved = _regrouped(held, alignment, (first, second), images)
    overlap = Overlap(
        *(len(images), *scored, len(alignment.texts), *sizes),
        regrouped=int(moved.any(axis=1).sum()),
        answered=_answered(held, images),
        regrouped_by=tuple(moved.sum(axis=0).tolist()),
    )
    runs = (aligned_result(first, alignment, 0), aligned_result(second, alignment, 1))
    result = replace(alone.result, images=len(images))
    return replace(alone, overlap=overlap, result=result, runs=runs), held


def _regrouped(
    held: AlignedRuns, alignment: Alignment, runs: Sequence[RunResult], images: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """(m, C) whether each shared image is in another group in the second run, for each comparison."""
    moved = np.zeros((len(images), len(alignment.places[0].comparisons)), dtype=np.bool_)
    for at in range(moved.shape[1]):
        groups = []
        for place, run in enumerate(runs):
            arrays, comparison = held.run_arrays(place), run.comparisons[alignment.places[place].comparisons[at]]
            names = np.array(["", *comparison.group_names])
            groups.append(names[arrays.groups[np.searchsorted(arrays.images, images), at] + 1])
        moved[:, at] = groups[0] != groups[1]
    return moved


def _answered(held: AlignedRuns, images: NDArray[np.int64]) -> int:
    """How many shared images both runs answered."""
    both = [_given(held, place, images).answered for place in range(2)]
    return int((both[0] & both[1]).sum())


def _group_values(comparison: Comparison) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group.attributes[name] for name in comparison.attributes) for group in comparison.groups)


def _scored(run: RunResult) -> int:
    return run.overall.n + (run.overall.unanswered.count if run.overall.unanswered else 0)


def _record(project: ProjectReader, key: RunKey) -> RunRecord | ProbeRunRecord:
    if key.kind is RunKind.RUN:
        return project.runs.record(RunId(key.id))
    return project.probe_runs.record(ProbeRunId(key.id))


def _asked(
    project: ProjectReader, run: ListedRun, record: RunRecord | ProbeRunRecord, parts: Sequence[RunRecord]
) -> dict[str, str]:
    """What was asked of a run; of a probe that is one audit, also what that audit was asked."""
    own = asked_of(stored_plan(project, run.key), record.provenance)
    return asked_of(parts[0].plan, parts[0].provenance) | own if len(parts) == 1 else own


def _audited(run: ListedRun) -> RunKey | None:
    """The one audit's run that stands for a run: itself, or that of a probe that is made of one."""
    if run.key.kind is RunKind.RUN:
        return run.key
    return run.parts[0] if len(run.parts) == 1 else None


def _names(runs: tuple[ListedRun, ListedRun], facts: tuple[Fact, ...]) -> tuple[str, str]:
    """What to call the sides in a figure: by the one thing that tells them apart, else by their titles."""
    differing = [fact for fact in facts if fact.differs and fact.what in (MODEL, LABEL_SET, THRESHOLD)]
    if len(differing) == 1:
        (fact,) = differing
        if fact.what != THRESHOLD:
            return fact.first, fact.second
        return tr("threshold {value}", value=fact.first), tr("threshold {value}", value=fact.second)
    return runs[0].title, runs[1].title
