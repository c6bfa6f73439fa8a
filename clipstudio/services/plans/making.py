"""Plan files made of a run, or of a plan that is yet to be run."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.errors import AuditError, NothingLeftError, TableError
from clipstudio.domain.ids import LabelSetVersionId, ProbeRunId, RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.probes import (
    PROPOSED,
    AttributesPlan,
    IdentityPlan,
    ModelsPlan,
    ProbeName,
    ProbePlan,
    ScenesPlan,
)
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.services.auditing.provenance import asked_precision, attribute_digest, image_list_digest
from clipstudio.services.auditing.run import attribute_codes, clusters_used
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.importing.tables import read_table
from clipstudio.services.kept_plans import stored_plan
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.plans.plan_file import (
    AUDIT,
    FORMAT,
    VERSION,
    PlanFile,
    PlannedCaptions,
    PlannedImages,
    PlannedLabel,
    PlannedLabelSet,
    PlannedModel,
    PlannedValues,
)
from clipstudio.services.plans.reading import values_of
from clipstudio.services.probes.captions import caption_rows
from clipstudio.services.probes.names import find_distractors
from clipstudio.services.program_facts import program_version
from clipstudio.storage.project_reader import ProjectReader

AnyPlan = AuditPlan | ProbePlan
FindModel = Callable[[str], PlannedModel]
NONE = np.empty(0, np.int64)


def run_as_file(
    project: ProjectReader, key: RunKey, *, listed: bool = True, by_list: bool = False, has_inputs: bool = True
) -> PlanFile:
    """The plan of a run, with what its images, models and attributes were.

    Args:
        project: The project.
        key: The run of an audit or a probe.
        listed: Whether the images' digests stand in the file, so that missing ones can be named.
        by_list: Whether the list selects, also where a filter did.
        has_inputs: Whether it holds what its images, attributes and clusters were; without, what is asked is the
            same, and it is made sooner.

    Raises:
        AuditError: The run was deleted, or not all that it was made from is kept.
    """
    plan = stored_plan(project, key)
    provenance, images, digests, probe = _kept(project, key)
    selected = NONE
    if has_inputs or by_list or _must_list(project, plan.images):
        selected = _selected(project, plan, images, provenance)
    sha256s = project.images.digests(selected)
    now: dict[str, str] = {}
    clusters = ""
    if has_inputs:
        now, clusters = input_digests(project, plan, selected, sha256s, skip_missing=True)
    # What the run recorded is of the images that were scored.
    then = digests if has_inputs and len(selected) == len(images) else {}
    facts = provenance.get("models") or [provenance]
    held = [_model_of(each.get("model") or {}) for each in facts]
    models = {each.name: each for each in held}
    return _made(
        project,
        plan,
        probe,
        _images(project, plan.images, sha256s, listed=listed, by_list=by_list),
        lambda name: models[name],
        asked_precision(provenance),
        now | then,
        clusters,
        (provenance.get("captions") or {}).get("sha256", ""),
    )


def plan_as_file(
    project: ProjectReader,
    shelf: ModelCache,
    plan: AnyPlan,
    probe: ProbeName | None = None,
    precision: str = "float32",
    *,
    listed: bool = True,
    has_inputs: bool = True,
) -> PlanFile:
    """A plan that is yet to be run, with what its images, models and attributes are now.

    ``listed`` and ``has_inputs`` are as in `run_as_file`.

    Raises:
        AuditError: Something that it names is not there.
        ModelError: A model is not there.
    """
    selected = NONE
    if has_inputs or _must_list(project, plan.images):
        selected = np.sort(select_images(project, plan.images))
    sha256s = project.images.digests(selected)
    images = _images(project, plan.images, sha256s, listed=listed)
    if isinstance(plan, IdentityPlan):  # as its run will record it
        names = find_distractors(project, plan.model, Path(plan.distractors) if plan.distractors else None)
        plan = replace(plan, distractors=names.source)
    digests, clusters = input_digests(project, plan, selected, sha256s) if has_inputs else ({}, "")
    find_model: FindModel = partial(model_at_hand, project, shelf)
    return _made(project, plan, probe, images, find_model, precision, digests, clusters)


def model_at_hand(project: ProjectReader, shelf: ModelCache, name: str) -> PlannedModel:
    """What the predictions or the registered model of that name are known by.

    Raises:
        ModelError: There is neither.
    """
    predictions = project.predictions.find(name)
    if predictions is not None:
        return PlannedModel(name=name, predictions=predictions.sha256)
    return PlannedModel(name=name, fingerprint=shelf.registry.card(name).fingerprint)


def attribute_names(plan: AnyPlan) -> tuple[str, ...]:
    """Every attribute that a plan uses, as it names them."""
    named = [name for names in plan.comparisons for name in names]
    if isinstance(plan, AttributesPlan):
        named += [plan.attribute, plan.split_by]
    if isinstance(plan, IdentityPlan):
        named.append(plan.attribute)
    return tuple(dict.fromkeys(filter(None, named)))


def input_digests(
    project: ProjectReader,
    plan: AnyPlan,
    images: NDArray[np.int64],
    sha256s: Sequence[str],
    *,
    skip_missing: bool = False,
) -> tuple[dict[str, str], str]:
    """Digests of the values of images for each attribute that a plan uses, and of which of them belong together.

    Args:
        project: The project.
        plan: The plan.
        images: Ids of the images.
        sha256s: The SHA-256 of each.
        skip_missing: Whether attributes that are not there are left out.

    Raises:
        AuditError: An attribute is not there, and these are not to be skipped.
    """
    order = np.argsort(np.asarray(sha256s, dtype="U64"), kind="stable")
    attributes = _attribute_digests(project, plan, images, order, skip_missing=skip_missing)
    return attributes, _cluster_digest(project, plan, images, order)


def _attribute_digests(
    project: ProjectReader,
    plan: AnyPlan,
    images: NDArray[np.int64],
    order: NDArray[np.intp],
    *,
    skip_missing: bool,
) -> dict[str, str]:
    """A digest of the values of these images for each attribute that a plan uses, as provenance has it."""
    compared = {name for names in plan.comparisons for name in names}
    found = {}
    for name in attribute_names(plan):
        merged = plan.merged if name in compared else ()
        if isinstance(plan, AttributesPlan):  # as its run takes values together
            merged = tuple(each for each in merged if each.attribute in compared)
        try:
            found[name] = attribute_digest(attribute_codes(project, name, images, merged), order)
        except AuditError:
            if not skip_missing:
                raise
    return found


def _cluster_digest(
    project: ProjectReader, plan: AnyPlan, images: NDArray[np.int64], order: NDArray[np.intp]
) -> str:
    """A digest of which of these images belong together; empty where the plan takes all as independent.

    What clusters are called does not matter: they are numbered as they occur, the images in the order of their
    digests; an image of no cluster is -1.
    """
    clusters = clusters_used(project, plan.use_clusters, images)
    if clusters is None:
        return ""
    _, first, places = np.unique(clusters[order], return_index=True, return_inverse=True)
    numbers = np.argsort(np.argsort(first))[places]
    return hashlib.sha256(np.where(clusters[order] < 0, -1, numbers).astype("<i4").tobytes()).hexdigest()


def _made(
    project: ProjectReader,
    plan: AnyPlan,
    probe: ProbeName | None,
    images: PlannedImages,
    find_model: FindModel,
    precision: str,
    attributes: Mapping[str, str],
    clusters: str,
    captions: str = "",
) -> PlanFile:
    names = plan.models if isinstance(plan, ModelsPlan) else (plan.model,)
    return PlanFile(
        format=FORMAT,
        version=VERSION,
        written_by=f"clipstudio {program_version()}",
        kind=AUDIT if probe is None else probe.value,
        name=plan.name,
        precision="float32" if precision == "float32" else "auto",
        images=images,
        models=tuple(map(find_model, names)),
        plan=values_of(plan),
        label_sets=tuple(_label_set(project, each) for each in label_sets_of(plan)),
        captions=_captions(plan, captions) if isinstance(plan, ScenesPlan) else None,
        attributes=dict(attributes),
        clusters=clusters,
    )


def label_sets_of(plan: AnyPlan) -> tuple[LabelSetVersionId, ...]:
    """The versions of label sets that a plan names."""
    several: tuple[LabelSetVersionId, ...] = getattr(plan, "label_sets", ())
    single: LabelSetVersionId = getattr(plan, "label_set", PROPOSED)
    return several or (() if single == PROPOSED else (single,))


def _kept(
    project: ProjectReader, key: RunKey
) -> tuple[Mapping[str, Any], NDArray[np.int64], dict[str, str], ProbeName | None]:
    """Provenance, images that were scored, digests of attributes, and the probe of a run."""
    if key.kind is RunKind.RUN:
        run = project.runs.record(RunId(key.id))
        return (
            run.provenance,
            project.runs.images(run.id),
            dict(run.provenance.get("attributes") or {}),
            None,
        )
    record = project.probe_runs.record(ProbeRunId(key.id))
    if not record.runs:
        images = project.probe_runs.array(record.id, "images")
        return record.provenance, images, {}, record.probe
    part = project.runs.record(record.runs[0])
    images = project.runs.images(part.id)
    return record.provenance, images, dict(part.provenance.get("attributes") or {}), record.probe


def _selected(
    project: ProjectReader, plan: AnyPlan, scored: NDArray[np.int64], provenance: Mapping[str, Any]
) -> NDArray[np.int64]:
    """The images that a run was asked, as far as that can be known; ascending.

    Where it could not read some of them, they are among those that its filter selects today; where the filter
    selects others today, since images came or went, what was scored is taken.
    """
    try:
        selected = np.sort(select_images(project, plan.images))
    except AuditError:  # it filtered by a run or a review that is gone
        return scored
    if len(np.setdiff1d(scored, selected, assume_unique=True)):
        return scored
    # These probes pass over images without a value, a caption or a name, and do not keep which.
    passes_over = isinstance(plan, AttributesPlan | ScenesPlan | IdentityPlan)
    not_scored = (provenance.get("images") or {}).get("not_scored", 0)
    return selected if passes_over or len(selected) - len(scored) == not_scored else scored


def _images(
    project: ProjectReader,
    query: ImageQuery,
    sha256s: Sequence[str],
    *,
    listed: bool = True,
    by_list: bool = False,
) -> PlannedImages:
    """The images of a plan; what only this project knows - a selection, a run, a review - becomes a list."""
    by_list = by_list or _must_list(project, query)
    collection = _collection(project, query)
    digests = sorted(sha256s)
    found = PlannedImages(
        by="list" if by_list else "filter",
        count=len(digests),
        sha256=image_list_digest(digests),
        saved_as=query.saved_as,
        listed=tuple(digests) if listed or by_list else None,
    )
    if by_list or collection is None:
        return found
    return replace(
        found,
        collection=collection,
        text=query.text,
        without_copies=query.without_copies,
        no_collection=query.no_collection,
        folders=_texts(query.folders),
        no_folder=None in query.folders,
        clusters=_texts(query.clusters),
        no_cluster=None in query.clusters,
        files=tuple(sorted(query.files)),
        copies=tuple(sorted(query.copies)),
        attributes=tuple(
            PlannedValues(attribute=each.attribute, values=_texts(each.values), missing=None in each.values)
            for each in query.attributes
        ),
    )


def _must_list(project: ProjectReader, query: ImageQuery) -> bool:
    """Whether only a list can name the images of a query elsewhere."""
    is_of_project = any(each is not None for each in (query.ids, query.label, query.top_label, query.answer))
    return is_of_project or _collection(project, query) is None


def _collection(project: ProjectReader, query: ImageQuery) -> str | None:
    """Name of a plan's collection; empty for all images, None where it was deleted."""
    if query.collection is None:
        return ""
    try:
        return project.collections.name_of(query.collection)
    except NothingLeftError:
        return None


def _texts(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted(each for each in values if each is not None))


def _model_of(facts: Mapping[str, Any]) -> PlannedModel:
    if not {"name", "sha256" if facts.get("external") else "fingerprint"} <= set(facts):
        raise AuditError(
            "This run does not say by what its model is known, so its plan cannot be taken elsewhere."
        )
    if facts.get("external"):
        return PlannedModel(name=facts["name"], predictions=facts["sha256"])
    return PlannedModel(name=facts["name"], fingerprint=facts["fingerprint"])


def _label_set(project: ProjectReader, id: LabelSetVersionId) -> PlannedLabelSet:
    version = project.label_sets.version(id)
    content = version.content
    return PlannedLabelSet(
        name=content.name,
        version=version.number,
        sha256=content.sha256,
        description=content.description,
        templates=content.templates,
        labels=tuple(
            PlannedLabel(label=each.text, category=each.category, prompts=each.prompts) for each in content.labels
        ),
    )


def _captions(plan: ScenesPlan, sha256: str) -> PlannedCaptions:
    """The captions in full; a table is read again, and must be what it was."""
    if plan.captions:
        return PlannedCaptions(rows=plan.captions)
    try:
        table = read_table(Path(plan.table))
    except TableError as error:
        raise AuditError("The table of captions is not kept with the run. {error}", error=error) from error
    if sha256 and table.sha256 != sha256:
        raise AuditError(
            "The table of captions “{table}” was changed since the run, which does not keep it: put the "
            "earlier file back.",
            table=plan.table,
        )
    return PlannedCaptions(table=plan.table, sha256=table.sha256, rows=caption_rows(table))
