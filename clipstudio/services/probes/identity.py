"""The identity probe: how many people a model can name, asked only for a stated purpose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import AuditError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.language import later
from clipstudio.domain.probe_materials import Fidelity, materials
from clipstudio.domain.probes import WHY_A_PURPOSE, IdentityPlan, ProbeName
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.identity import NamedBy, read_pool
from clipstudio.probes.shares import Sampling
from clipstudio.results.codec import encode
from clipstudio.results.identity.document import asked_document
from clipstudio.results.identity.result import (
    ComparisonGroups,
    IdentityResult,
    NameFacts,
    TemplateFacts,
    pool_result,
)
from clipstudio.services.auditing import check_merged, clusters_used, group_images
from clipstudio.services.auditing.attribute_facts import noted
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.names import Candidates, find_distractors, gather_candidates
from clipstudio.services.probes.naming import Named, name_images
from clipstudio.services.probes.records import ProbeOutcome, probe_provenance
from clipstudio.statistics.clusters import holds_several
from clipstudio.statistics.groups import Grouping
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

FEWEST_WORDS = 3
"""A purpose of fewer words says none."""


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    """Who is asked about, and among whom.

    Attributes:
        candidates: The names.
        images: (n,) int64, images that have a name, ascending.
        own: (n,) int64 place of each image's name among the candidates.
        without_name: Images that have none.
    """

    candidates: Candidates
    images: NDArray[np.int64]
    own: NDArray[np.int64]
    without_name: int


def check_purpose(purpose: str) -> None:
    """Refuse a purpose that says nothing.

    Raises:
        AuditError: It has fewer than three words; the message says why one is asked for.
    """
    if len(purpose.split()) < FEWEST_WORDS:
        if not purpose.strip():
            raise AuditError("The identity probe needs a purpose. {why}", why=later(WHY_A_PURPOSE))
        raise AuditError(
            "The identity probe needs a purpose of at least three words. {why}", why=later(WHY_A_PURPOSE)
        )


def check_plan(values: Mapping[str, Any]) -> None:
    """Refuse values of a plan before any work is done.

    Raises:
        AuditError: As `check_purpose`.
    """
    check_purpose(str(values["purpose"]))


def run_identity(
    project: ProjectFile,
    shelf: ModelCache,
    plan: IdentityPlan,
    others: Sequence[str],
    device: str = "auto",
    precision: str = "float32",
) -> Work[ProbeOutcome]:
    """Run the probe: for every pool, how often an image's own name is the first answer, or among the first five.

    Args:
        project: The open project.
        shelf: Where models are.
        plan: What is asked; ``plan.distractors`` says where ``others`` come from.
        others: Names to stand beside the images' own, as `find_distractors` gives them.
        device: As `open_model` takes it.
        precision: As `open_model` takes it.

    Raises:
        AuditError: The purpose is missing, a pool is too small or too large, or no image could be scored.
        LabelSetError: The template cannot be used.
        ModelError: The model is not there or cannot be loaded.
    """
    started_at = datetime.now(UTC)
    check_purpose(plan.purpose)
    scorer = find_scorer(project, shelf, plan.model, device, precision)
    pools = tuple(sorted(set(plan.pools)))
    question = _ask(project, plan, others, pools)
    candidates = question.candidates
    # Checked before any work is done: an attribute that is not there, and a template that lacks its place.
    check_merged(project, plan.merged, {name for names in plan.comparisons for name in names})
    group_images(project, plan.comparisons, question.images[:1], plan.merged)
    labels = LabelSet("names", tuple(map(Label, candidates.names)), (plan.template,))
    named = yield from name_images(project, scorer, labels, candidates.own, question.images, question.own, pools)
    yield Progress("Counting", 0, 1, "tables")
    own = question.own[np.isin(question.images, named.images)]
    clusters, clusters_are = _clusters(project, plan, named.images, own)
    groupings = group_images(project, plan.comparisons, named.images, plan.merged)
    sampling = Sampling(plan.minimum_n, plan.interval, clusters, plan.seed, plan.confidence)
    ranked = NamedBy(own, named.above, len(candidates.names))
    read = [read_pool(size, top, ranked, groupings, sampling) for size, top in zip(pools, named.top, strict=True)]
    result = IdentityResult(
        plan.purpose.strip(),
        plan.attribute,
        _template(plan.template),
        NameFacts(
            candidates.own,
            len(candidates.names) - candidates.own,
            plan.distractors,
            candidates.repeated,
            candidates.sha256,
        ),
        tuple(candidates.names),
        len(named.images),
        question.without_name,
        named.unmentioned,
        tuple(_comparison(grouping) for grouping in groupings),
        tuple(pool_result(pool) for pool in read),
    )
    told = probe_provenance(
        ProbeName.IDENTITY,
        plan,
        scorer.facts,
        project.images.digests(named.images),
        started_at,
        clusters,
        **noted(project, plan.comparisons),
        **asked_document(result),
        clusters_are=clusters_are,
    )
    arrays = _arrays(named, own, pools, [each.codes for each in groupings])
    row, changes = project.probe_runs.save(ProbeName.IDENTITY, plan, encode(result), told, arrays=arrays)
    yield Progress("Counting", 1, 1, "tables")
    return ProbeOutcome(row, named.failures, named.changes | changes)


def run_identity_among(
    project: ProjectFile,
    shelf: ModelCache,
    plan: IdentityPlan,
    device: str = "auto",
    precision: str = "float32",
) -> Work[ProbeOutcome]:
    """The same for a plan whose ``distractors`` is the path of a file of names, or empty for those at hand.

    Raises:
        TableError: The file cannot be read.
        AuditError: As `run_identity`.
        ModelError: As `run_identity`.
    """
    others = find_distractors(project, plan.model, Path(plan.distractors) if plan.distractors else None)
    told = replace(plan, distractors=others.source)
    return (yield from run_identity(project, shelf, told, others.names, device, precision))


def _ask(project: ProjectReader, plan: IdentityPlan, others: Sequence[str], pools: Sequence[int]) -> _Question:
    if not pools or pools[0] < 2:
        raise AuditError("The identity probe needs the size of at least one list of names, and two names in each.")
    images = np.sort(select_images(project, plan.images))
    held = project.attributes.codes(plan.attribute, images)
    has_name = held.codes >= 0
    if not has_name.any():
        raise AuditError(
            "No selected image has a value of “{attribute}”: import names, or widen the filter.",
            attribute=plan.attribute,
        )
    codes, of_code = np.unique(held.codes[has_name], return_inverse=True)
    candidates = gather_candidates([held.values[code] for code in codes], others, pools[-1], plan.seed)
    own = np.array(candidates.place, dtype=np.int64)[of_code]
    return _Question(candidates, images[has_name], own, int((~has_name).sum()))


def _clusters(
    project: ProjectReader, plan: IdentityPlan, images: NDArray[np.int64], own: NDArray[np.int64]
) -> tuple[NDArray[np.int32] | None, str | None]:
    """What is drawn for intervals, and what that is: the images' clusters, else the images of one name."""
    clusters = clusters_used(project, plan.use_clusters, images)
    if clusters is not None:
        return clusters, "the images' clusters"
    if plan.use_clusters and holds_several(own.astype(np.int32)):
        return own.astype(np.int32), "images of the same name"
    return None, None


def _comparison(grouping: Grouping) -> ComparisonGroups:
    groups = tuple(dict(zip(grouping.attributes, values, strict=True)) for values in grouping.groups)
    return ComparisonGroups(tuple(grouping.attributes), grouping.missing, groups)


def _template(text: str) -> TemplateFacts:
    for template in materials(ProbeName.IDENTITY).templates:
        if template.text == text:
            return TemplateFacts(text, template.status.value, template.note)
    return TemplateFacts(text, Fidelity.RECONSTRUCTION.value, "A template of the user's own.")


def _arrays(
    named: Named, own: NDArray[np.int64], pools: Sequence[int], codes: Sequence[NDArray[np.int32]]
) -> dict[str, NDArray[Any]]:
    groups = np.stack(codes, axis=1) if codes else np.empty((len(own), 0), dtype=np.int32)
    tops = {f"top5_{size}": top for size, top in zip(pools, named.top, strict=True)}
    return {"images": named.images, "own": own, "above": named.above, "groups": groups, **tops}
