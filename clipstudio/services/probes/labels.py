"""The labels probe: a run by threshold, tests label by label, and a sweep of thresholds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np

from clipstudio.domain.audits import AuditPlan, Boundary, Comparison, RunArrays, RunResult, Scoring
from clipstudio.domain.estimates import Association, Mean
from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.models import Family
from clipstudio.domain.probes import LabelsPlan, ProbeName
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.assignment import assign
from clipstudio.probes.labels import LabelsByGroup, Tied, associate, labels_per_image, sweep
from clipstudio.probes.shares import Sampling
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.documents.disparities import association_document
from clipstudio.results.documents.families import adjusted_document
from clipstudio.results.documents.probe import probe_head
from clipstudio.results.documents.rates import rate_document
from clipstudio.results.documents.run import run_document
from clipstudio.services.auditing import read_run, run_with
from clipstudio.services.auditing.provenance import uniform_level
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.models.model_cache import ModelShelf
from clipstudio.services.probes.frame import ProbeOutcome, probe_provenance
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.multiplicity import LEVEL
from clipstudio.statistics.sweeps import sweep_thresholds
from clipstudio.storage.project_file import ProjectFile

LIST_RULE = (
    "of the labels more frequent in the group than among those it is held against, the 20 with the largest "
    "chi-squared, sorted by how many images have them"
)


def run_labels(
    project: ProjectFile, shelf: ModelShelf, plan: LabelsPlan, device: str = "auto", precision: str = "float32"
) -> Work[ProbeOutcome]:
    """Run the probe: every label at the plan's threshold, kept as a run, then tests and a sweep.

    Raises:
        AuditError: The plan cannot be carried out, or no image can be scored.
        ModelError: The model is not there or cannot be loaded.
    """
    started_at = datetime.now(UTC)
    scorer = find_scorer(project, shelf, plan.model, device, precision)
    version = project.label_sets.version(plan.label_set)
    audit = AuditPlan(
        name=f"{plan.name}: {version.content.name}",
        model=plan.model,
        label_set=plan.label_set,
        images=plan.images,
        scoring=Scoring.SIGMOID if scorer.family is Family.SIGMOID else Scoring.THRESHOLD,
        threshold=plan.threshold,
        comparisons=plan.comparisons,
        merged=plan.merged,
        minimum_n=plan.minimum_n,
        interval=plan.interval,
        boundary=plan.boundary,
        use_clusters=plan.use_clusters,
    )
    outcome = yield from run_with(project, scorer, audit)
    yield Progress("Testing the labels", 0, len(plan.comparisons), "comparisons")
    run, arrays = read_run(project, outcome.run), project.runs.arrays(outcome.run)
    comparisons = []
    for place in range(len(run.comparisons)):
        comparisons.append(_compared(run, arrays, place))
        yield Progress("Testing the labels", place + 1, len(plan.comparisons), "comparisons")
    result = {
        "threshold": plan.threshold,
        "boundary": plan.boundary.value,
        "uniform": uniform_level(scorer.family, len(run.label_set.texts)),
        "comparisons": comparisons,
    }
    digests = project.images.digests(arrays.images)
    told = probe_provenance(
        ProbeName.LABELS,
        plan,
        scorer.facts,
        digests,
        started_at,
        clusters=arrays.clusters,
        scoring=run.record.provenance["scoring"],
        lists=LIST_RULE,
    )
    row, more = project.probe_runs.save(ProbeName.LABELS, plan, result, told, [outcome.run])
    return ProbeOutcome(row, outcome.failures, outcome.changes | more)


def labels_document(project: ProjectFile, id: ProbeRunId) -> dict[str, Any]:
    """The probe as `probe labels --json` writes it; the first comparison also stands at the top."""
    record = project.probe_runs.record(id)
    result: Mapping[str, Any] = record.result
    run = read_run(project, record.runs[0])
    comparisons = [_whole(project, run, place, each) for place, each in enumerate(result["comparisons"])]
    first = comparisons[0] if comparisons else {}
    document = run_document(run)
    document["label_set"] = document.pop("labels")
    document["compared"] = document.pop("comparisons")
    return {
        **document,
        **probe_head(record),
        "threshold": result["threshold"],
        "boundary": result.get("boundary", Boundary.AT_LEAST.value),
        "uniform": result["uniform"],
        "labels": first.get("labels", []),
        "family": first.get("family"),
        "most_tied": first.get("most_tied", []),
        "sweep": first.get("sweep", []),
        "comparisons": comparisons,
    }


def _whole(project: ProjectFile, run: RunResult, place: int, kept: dict[str, Any]) -> dict[str, Any]:
    """A comparison as it was kept; earlier versions lost counts where the titles of two groups read the same."""
    titles = [each["title"] for each in kept["groups"]]
    if len(set(titles)) == len(titles):
        return kept
    return _compared(run, project.runs.arrays(run.record.id), place)


def _compared(run: RunResult, arrays: RunArrays, place: int) -> dict[str, Any]:
    """Everything of one comparison: counts, tests, the labels most tied, and the sweep."""
    plan, texts, comparison = run.record.plan, run.label_set.texts, run.comparisons[place]
    given = assign(arrays.probabilities, plan.rule)
    groups = tuple(tuple(group.attributes.values()) for group in comparison.groups)
    codes = arrays.groups[:, place]
    sampling = Sampling(plan.minimum_n, plan.interval, arrays.clusters)
    found = associate(
        given.labels,
        Grouping(comparison.attributes, np.where(given.answered, codes, -1).astype(np.int32), groups),
        [bool(group.labels) and group.labels[0].rate is not None for group in comparison.groups],
        sampling,
    )
    grouping = Grouping(comparison.attributes, codes, groups)
    return _comparison(comparison, found, texts, _sweep(arrays, grouping, comparison, plan, texts, sampling))


def _comparison(
    comparison: Comparison, found: LabelsByGroup, texts: Sequence[str], swept: list[dict[str, Any]]
) -> dict[str, Any]:
    names = comparison.group_names
    labels = []
    for place, text in enumerate(texts):
        rates = [group.labels[place] for group in comparison.groups]
        labels.append(
            {
                "label": text,
                "counts": {name: rate.count for name, rate in zip(names, rates, strict=True)},
                "rates": {name: rate_document(rate) for name, rate in zip(names, rates, strict=True)},
                **association_document(found.tests[place]),
                **adjusted_document(Adjusted.of(found.family, place)),
            }
        )
    return {
        "by": list(comparison.attributes),
        "groups": [{"title": name, "attributes": dict(group.attributes), "n": group.n}
                   for name, group in zip(names, comparison.groups, strict=True)],
        "labels": labels,
        "left_out": [
            {"title": names[each], "n": comparison.groups[each].n, "reason": _why_left_out(comparison, each)}
            for each in found.left_out
        ],
        "family": {
            "size": found.family.size,
            "left_out": found.family.left_out,
            "tests": "one per label, over all groups that are estimable",
        },
        "most_tied": [_tied(each, found, names, texts) for each in found.tied],
        "sweep": swept,
    }  # fmt: skip


def _why_left_out(comparison: Comparison, place: int) -> str | None:
    labels = comparison.groups[place].labels
    return labels[0].reason if labels else None


def _tied(tied: Tied, found: LabelsByGroup, names: Sequence[str], texts: Sequence[str]) -> dict[str, Any]:
    others = [names[each.group] for each in found.tied if each.group != tied.group]
    own, against = tied.rates
    return {
        "group": names[tied.group],
        "against": others[0] if len(others) == 1 else "all others",
        "n": own[0].n if own else 0,
        "against_n": against[0].n if against else 0,
        "family": tied.family.size,
        "family_left_out": tied.family.left_out,
        "family_needed_p": tied.family.needed,
        "family_tests": "one family: every label in every group against all others",
        "labels": [_tied_label(tied, place, texts) for place in tied.labels],
        "labels_of_others": [_tied_label(tied, place, texts) for place in tied.of_others],
    }


def _tied_label(tied: Tied, place: int, texts: Sequence[str]) -> dict[str, Any]:
    own, against = (rates[place] for rates in tied.rates)
    p_bh = tied.family.bh[place]
    return {
        "label": texts[place],
        **rate_document(own),
        **{f"against_{key}": value for key, value in rate_document(against).items()},
        **_test_document(tied.tests[place]),
        **adjusted_document(Adjusted.of(tied.family, place)),
        "within_bh": p_bh is not None and p_bh < LEVEL,
    }


def _test_document(found: Association) -> dict[str, Any]:
    """A test beside rates, which have clusters and reasons of their own."""
    told = association_document(found)
    return {f"test_{key}" if key in ("clusters", "reason") else key: value for key, value in told.items()}


def _sweep(
    arrays: RunArrays,
    grouping: Grouping,
    comparison: Comparison,
    plan: AuditPlan,
    texts: Sequence[str],
    sampling: Sampling,
) -> list[dict[str, Any]]:
    names = comparison.group_names
    own = () if plan.threshold is None else (plan.threshold,)
    thresholds = sweep_thresholds(*own)
    found = sweep(arrays.probabilities, grouping.codes, len(names), thresholds, plan.boundary)
    means = labels_per_image(arrays.probabilities, grouping, thresholds, plan.boundary, sampling)
    return [
        {
            "threshold": float(threshold),
            "counts": {
                name: dict(zip(texts, found.counts[step, group].tolist(), strict=True))
                for group, name in enumerate(names)
            },
            "n": {name: int(found.sizes[group]) for group, name in enumerate(names)},
            "labels_per_image": {name: means[group][step].mean for group, name in enumerate(names)},
            "labels_per_image_intervals": {
                name: _mean_document(means[group][step]) for group, name in enumerate(names)
            },
        }
        for step, threshold in enumerate(found.thresholds)
    ]


def _mean_document(mean: Mean) -> dict[str, Any]:
    told: dict[str, Any] = {"n": mean.n, "low": mean.low, "high": mean.high}
    if mean.clusters is not None:
        told["clusters"] = mean.clusters
    return told | ({"reason": mean.reason} if mean.reason else {})
