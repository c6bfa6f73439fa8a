"""What a plan file asks of a project: the plan in this project's terms, and what is otherwise here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.adapters import adapter
from clipstudio.domain.errors import AuditError, ProjectError, TableError
from clipstudio.domain.ids import ImageId, LabelSetVersionId
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.language import later, later_by, tr
from clipstudio.domain.plan_fields import plan_fields
from clipstudio.domain.probes import IdentityPlan, ModelsPlan, ScenesPlan
from clipstudio.results.words import counted, images, number
from clipstudio.services.auditing.provenance import image_list_digest
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.importing.tables import read_table
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.plans.making import AnyPlan, input_digests, model_at_hand
from clipstudio.services.plans.plan_file import PlanFile, PlannedImages, PlannedLabelSet, PlannedModel
from clipstudio.services.probes.names import find_distractors
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that is otherwise in a project than where a plan was written.

    Attributes:
        words: What, in a sentence.
        listed: SHA-256 of the images that it speaks of; empty where it speaks of none.
    """

    words: str
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Replay:
    """A plan file against a project.

    Attributes:
        file: The plan file.
        values: Of the plan's fields, without label sets.
        label_sets: Versions that the project has, and sets that it is yet to be given, in the plan's order.
        differences: What is otherwise here; a plan is carried out in spite of them only where that is accepted.
        remarks: What may be known, and changes no number.
    """

    file: PlanFile
    values: Mapping[str, Any]
    label_sets: tuple[LabelSetVersionId | LabelSet, ...]
    differences: tuple[Difference, ...]
    remarks: tuple[str, ...] = ()

    def plan(self, project: ProjectFile) -> AnyPlan:
        """The plan, once the project has its label sets."""
        versions = tuple(
            project.label_sets.save(each)[0].id if isinstance(each, LabelSet) else each for each in self.label_sets
        )
        return self._with(versions)

    def _with(self, versions: Sequence[LabelSetVersionId]) -> AnyPlan:
        return _plan(self.file.type, self.values, versions)


class _Found:
    """What was found so far."""

    def __init__(self) -> None:
        self.differences: list[Difference] = []
        self.remarks: list[str] = []

    def differs(self, words: str, listed: Sequence[str] = ()) -> None:
        self.differences.append(Difference(words, tuple(listed)))


def replay(
    project: ProjectReader, shelf: ModelCache, file: PlanFile, models: Sequence[str] = (), names_file: str = ""
) -> Replay:
    """Hold a plan file against a project.

    Args:
        project: The project.
        shelf: The models.
        file: The plan file.
        models: Models or predictions to take in place of the plan's, in its order; none for its own.
        names_file: A file of names for the identity probe, in place of one that was not kept.

    Raises:
        AuditError: Something without which it cannot be carried out is not here.
    """
    found = _Found()
    values: dict[str, Any] = {"name": file.name} | dict(file.plan)
    named = _models(project, shelf, file.models, models, found)
    values |= {"models": named} if issubclass(file.type, ModelsPlan) else {"model": named[0]}
    query, selected, sha256s = _images(project, file, found)
    values["images"] = query
    values["name"] = _name(file, values)
    label_sets = tuple(_label_set(project, each, found) for each in file.label_sets)
    if issubclass(file.type, ScenesPlan):
        values |= _captions(file, found)
    if issubclass(file.type, IdentityPlan):
        values["distractors"] = _names(project, named[0], file.plan["distractors"], names_file)
    _compare_inputs(project, file, _plan(file.type, values, ()), selected, sha256s, found)
    return Replay(file, values, label_sets, tuple(found.differences), tuple(found.remarks))


def _name(file: PlanFile, values: Mapping[str, Any]) -> str:
    """What the plan is called; a name that was made of its models is made of those that it is run with."""
    planned = [each.name for each in file.models]
    before = {**values, "model": planned[0], "models": planned}
    label_set = file.label_sets[0].name if file.label_sets else ""
    is_made = file.name == file.type.name_for(before, label_set)
    return file.type.name_for(values, label_set) if is_made else file.name


def _plan(kind: type[AnyPlan], values: Mapping[str, Any], versions: Sequence[LabelSetVersionId]) -> AnyPlan:
    held = {each.name: each for each in plan_fields(kind)}
    more: dict[str, Any] = {}
    if "label_sets" in held:
        more["label_sets"] = tuple(versions)
    elif "label_set" in held and (versions or held["label_set"].is_required):
        more["label_set"] = versions[0] if versions else LabelSetVersionId(0)
    plan: AnyPlan = adapter(kind).validate_python({**values, **more})
    return plan


def _models(
    project: ProjectReader,
    shelf: ModelCache,
    planned: Sequence[PlannedModel],
    instead: Sequence[str],
    found: _Found,
) -> tuple[str, ...]:
    """The names under which the models of a plan are here."""
    if instead and len(instead) != len(planned):
        raise AuditError(
            "The plan has {planned}: name as many, in its order.", planned=later_by(counted, len(planned), "model")
        )
    if not instead:
        return tuple(_model(project, shelf, each, found) for each in planned)
    for name, each in zip(instead, planned, strict=True):
        _compare_model(each, model_at_hand(project, shelf, name), found)
    return tuple(instead)


def _model(project: ProjectReader, shelf: ModelCache, planned: PlannedModel, found: _Found) -> str:
    """The model by what it is, whatever it is called; else the one of its name."""
    if planned.predictions:
        names: Sequence[str] = project.predictions.names()
        same = [
            name
            for name in names
            if (each := project.predictions.find(name)) is not None and each.sha256 == planned.predictions
        ]
    else:
        cards = (*shelf.registry.cards(), *_sample(shelf))
        names = [each.name for each in cards]
        same = [each.name for each in cards if each.fingerprint == planned.fingerprint]
    if planned.name in same:
        return planned.name
    if same:
        found.remarks.append(tr("“{name}” of the plan is called “{same}” here.", name=planned.name, same=same[0]))
        return same[0]
    if planned.name in names:
        _compare_model(planned, model_at_hand(project, shelf, planned.name), found)
        return planned.name
    what = "predictions" if planned.predictions else "model"
    raise AuditError(
        "The {what} “{name}” of the plan ({identity}…) {value} not here, under any name. Add "
        "{value2}, or name another with --model.",
        what=what,
        name=planned.name,
        identity=planned.identity[:24],
        value=later("are") if planned.predictions else later("is"),
        value2=later("them") if planned.predictions else later("it"),
    )


def _sample(shelf: ModelCache) -> tuple[Any, ...]:
    from clipstudio.engine.sample_model import sample_card

    card = sample_card()
    return () if card is None else (card,)


def _compare_model(planned: PlannedModel, here: PlannedModel, found: _Found) -> None:
    if planned.identity != here.identity:
        found.differs(
            tr(
                "Another model: the plan's “{name}” is {short}, “{name2}” here is {short2}.",
                name=planned.name,
                short=_short(planned.identity),
                name2=here.name,
                short2=_short(here.identity),
            )
        )


def _short(identity: str) -> str:
    kind, _, digest = identity.rpartition(":")
    return f"{'predictions ' if kind else 'fingerprint '}{digest[:12]}…"


def _images(
    project: ProjectReader, file: PlanFile, found: _Found
) -> tuple[ImageQuery, NDArray[np.int64], list[str]]:
    """The query of a plan, what it selects here, ascending, and the SHA-256 of each of these."""
    planned = file.images
    there = select_images(project, ImageQuery())
    here = dict(zip(project.images.digests(there), there.tolist(), strict=True))
    missing = [digest for digest in planned.listed or () if digest not in here]
    if missing:
        found.differs(
            tr(
                "{missing} of the plan's {count} are not in this project.",
                missing=images(len(missing)),
                count=number(planned.count),
            ),
            missing,
        )
    query = _query(project, planned, found)
    if query is None:
        ids = np.array(sorted(here[digest] for digest in planned.listed or () if digest in here), np.int64)
        if not len(ids):
            raise AuditError("None of the plan's images is in this project.")
        return ImageQuery(ids=tuple(ImageId(each) for each in ids.tolist())), ids, project.images.digests(ids)
    selected = np.sort(select_images(project, query))
    digests = project.images.digests(selected)
    if image_list_digest(digests) != planned.sha256:
        _compare_selection(planned, digests, missing, found)
    return query, selected, digests


def _compare_selection(planned: PlannedImages, digests: list[str], missing: list[str], found: _Found) -> None:
    if planned.listed is None:
        same = " other" if len(digests) == planned.count else ""
        found.differs(
            tr(
                "The filter selects{same} {digests} here, and selected {count} where the plan was "
                "written; the plan does not say which.",
                same=same,
                digests=images(len(digests)),
                count=number(planned.count),
            )
        )
        return
    left_out = sorted(set(planned.listed) - set(digests) - set(missing))
    more = sorted(set(digests) - set(planned.listed))
    if left_out:
        found.differs(
            tr(
                "{left_out} here that the plan had are not selected by its filter.", left_out=images(len(left_out))
            ),
            left_out,
        )
    if more:
        found.differs(
            tr("The filter selects {more} here that the plan did not have.", more=images(len(more))), more
        )


def _query(project: ProjectReader, planned: PlannedImages, found: _Found) -> ImageQuery | None:
    """The filter; None where the list selects."""
    if planned.by == "list":
        return None
    known = set(project.attributes.names()) | set(project.attributes.former_names())
    try:
        collection = project.collections.find(planned.collection) if planned.collection else None
        for each in planned.attributes:
            if each.attribute not in known:
                raise AuditError("There is no attribute “{attribute}” in this project.", attribute=each.attribute)
    except (ProjectError, AuditError) as error:
        if planned.listed is None:
            raise AuditError("The plan's images cannot be found: {error}", error=error) from error
        found.differs(
            tr("The plan's filter cannot be applied: {error} Its list of images is taken instead.", error=error)
        )
        return None
    return ImageQuery(
        collection=collection,
        text=planned.text,
        without_copies=planned.without_copies,
        no_collection=planned.no_collection,
        folders=_with_none(planned.folders, planned.no_folder),
        clusters=_with_none(planned.clusters, planned.no_cluster),
        files=frozenset(planned.files),
        copies=frozenset(planned.copies),
        saved_as=planned.saved_as,
        attributes=tuple(
            AttributeFilter(each.attribute, _with_none(each.values, each.missing)) for each in planned.attributes
        ),
    )


def _with_none(values: Iterable[str], none: bool) -> frozenset[str | None]:
    return frozenset((*values, *((None,) if none else ())))


def _label_set(project: ProjectReader, planned: PlannedLabelSet, found: _Found) -> LabelSetVersionId | LabelSet:
    """The version that says the same, or the set itself, which the project is to be given."""
    content = planned.content
    versions = project.label_sets.versions(content.name)
    same = [each for each in versions if each.content.sha256 == content.sha256]
    if same:
        return next((each for each in same if each.content == content), same[0]).id
    if versions:
        found.differs(
            tr(
                "The label set “{name}” has other content here: the plan's labels, categories, "
                "prompts and templates are in none of its {versions}, and would become a new one.",
                name=content.name,
                versions=counted(len(versions), "version"),
            )
        )
    else:
        found.remarks.append(tr("The label set “{name}” is taken over from the plan.", name=content.name))
    return content


def _captions(file: PlanFile, found: _Found) -> dict[str, Any]:
    """The table where it is what it was; else the captions as the plan has them."""
    planned = file.captions
    if planned is None:
        raise AuditError("The plan of a scenes probe needs its captions: the part [captions] is missing.")
    if planned.table:
        try:
            if read_table(Path(planned.table)).sha256 == planned.sha256:
                return {"table": planned.table}
        except TableError:
            pass
        found.remarks.append(
            tr("The captions are taken from the plan: “{table}” is not here as it was.", table=planned.table)
        )
    return {"table": "", "captions": planned.rows}


def _names(project: ProjectReader, model: str, source: str, file: str) -> str:
    """The path of a file of names; empty for those at hand."""
    if file or source in ("", find_distractors(project, model).source):
        return file
    raise AuditError(
        "The plan's other names came from “{source}”, which a plan does not hold: name the file with "
        "--distractors.",
        source=source,
    )


def _compare_inputs(
    project: ProjectReader,
    file: PlanFile,
    plan: AnyPlan,
    selected: NDArray[np.int64],
    sha256s: Sequence[str],
    found: _Found,
) -> None:
    """Whether the images' values and clusters are those of the plan; with other images they cannot be compared."""
    if image_list_digest(sha256s) != file.images.sha256:
        held, _ = input_digests(project, plan, selected, sha256s, skip_missing=True)
        for name in file.attributes:
            if name not in held:
                found.differs(tr("There is no attribute “{name}” here: import it first.", name=name))
        if held:
            names = ", ".join(f"“{name}”" for name in held)
            found.remarks.append(
                tr("With other images, the values of {names} cannot be compared with the plan's.", names=names)
            )
        return
    here, clusters = input_digests(project, plan, selected, sha256s)
    if file.clusters and clusters != file.clusters:
        found.differs(tr("Other images belong together (clusters) here."))
    for name, digest in file.attributes.items():
        if name in here and here[name] != digest:
            found.differs(tr("The images have other values of “{name}” here.", name=name))
