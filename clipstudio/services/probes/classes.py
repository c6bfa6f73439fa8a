"""The classes of the attributes probe: the label that stands for each value of the attribute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from clipstudio.domain.dimensions import same_value
from clipstudio.domain.errors import AuditError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probe_materials import Status, materials
from clipstudio.domain.probes import ProbeName
from clipstudio.services.label_files import shipped_label_sets
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.storage.project_file import ProjectFile

_OWN_NOTE = "One label for each value of the attribute, put in one sentence by clipstudio."
_FREE_NOTE = "A label set of the project, not one that the probe proposes."


def find_class(labels: LabelSet, attribute: str, value: str) -> int | None:
    """Place of the label that means a value of an attribute: spelt like it, or another word ("Male" for "man")."""
    if value in labels.texts:
        return labels.texts.index(value)
    alike = [place for place, text in enumerate(labels.texts) if same_value(attribute, text, value)]
    return alike[0] if len(alike) == 1 else None


def match_classes(labels: LabelSet, attribute: str, values: Sequence[str]) -> tuple[int, ...]:
    """Place of the label that stands for each value.

    Raises:
        AuditError: A value has no label; they are named.
    """
    found = [find_class(labels, attribute, value) for value in values]
    if missing := [value for value, place in zip(values, found, strict=True) if place is None]:
        named = ", ".join(f"“{value}”" for value in missing)
        raise AuditError(
            f"The label set “{labels.name}” has no label for {named} of “{attribute}”. Add a label with that text "
            "under Labels, or choose another set."
        )
    return tuple(place for place in found if place is not None)


def propose_classes(project: ProjectFile, attribute: str, model: str) -> VersionedLabelSet:
    """The label set to classify an attribute with, where the user names none; it is kept in the project.

    For predictions from elsewhere: their own labels for the values. Else a set that ships with the probe, when its
    labels are the values, one for one; else one label per value in a plain sentence.

    Raises:
        AuditError: There is no such attribute, or it has one value only.
    """
    known = {each.name: each for each in project.attributes.summaries()}
    if attribute not in known:
        names = ", ".join(f"“{each}”" for each in known) or "none yet"
        raise AuditError(f"There is no attribute “{attribute}” in this project. Attributes: {names}.")
    values = [value for value, _ in known[attribute].values]
    if len(values) < 2:
        raise AuditError(
            f"“{attribute}” has fewer than two values in this project: there is nothing to tell apart."
        )
    predictions = project.predictions.find(model)
    if predictions is None:
        for each in _proposed():
            if _are_the_same(each, attribute, values):
                return project.label_sets.save(each)[0]
        texts = tuple(values)
    else:
        texts = tuple(dict.fromkeys(_as_written(predictions.labels, attribute, value) for value in values))
    template = materials(ProbeName.ATTRIBUTES).templates[0].text
    name = f"{attribute}, one label per value"
    return project.label_sets.save(LabelSet(name, tuple(map(Label, texts)), (template,), _OWN_NOTE))[0]


def standing(labels: LabelSet) -> Mapping[str, Any]:
    """How far a label set is the paper's, for the provenance: "status" and "note"."""
    shipped = {each.name: each for each in _proposed()}
    for each in materials(ProbeName.ATTRIBUTES).label_sets:
        if each.name in shipped and shipped[each.name].sha256 == labels.sha256:
            return {"status": each.status.value, "note": each.note}
    is_own = labels.description == _OWN_NOTE
    return {"status": Status.RECONSTRUCTION.value, "note": _OWN_NOTE if is_own else _FREE_NOTE}


def _proposed() -> tuple[LabelSet, ...]:
    names = {each.name for each in materials(ProbeName.ATTRIBUTES).label_sets}
    return tuple(each for each in shipped_label_sets() if each.name in names)


def _are_the_same(labels: LabelSet, attribute: str, values: Sequence[str]) -> bool:
    found = [find_class(labels, attribute, value) for value in values]
    return None not in found and len(set(found)) == len(labels.texts) == len(values)


def _as_written(labels: Sequence[str], attribute: str, value: str) -> str:
    """A value as the predictions write it; as the attribute does, where they do not have it."""
    if value in labels:
        return value
    alike = [label for label in labels if same_value(attribute, label, value)]
    return alike[0] if len(alike) == 1 else value
