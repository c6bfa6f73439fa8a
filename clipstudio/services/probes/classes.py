"""The classes of the attributes probe: the label that stands for each value of the attribute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.dimensions import same_value
from clipstudio.domain.errors import AuditError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.language import later
from clipstudio.domain.probe_materials import Fidelity, materials
from clipstudio.domain.probes import ProbeName
from clipstudio.services.label_files import shipped_label_sets
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.storage.project_file import ProjectFile

_OWN_NOTE = "One label for each value of the attribute, put in one sentence by clipstudio."
_FREE_NOTE = "A label set of the project, not one that the probe proposes."


def find_class(labels: LabelSet, attribute: str, value: str) -> int | None:
    """Place of the label that means a value of an attribute: spelt like it, or another word ("Male" for "man")."""
    return _find(labels.texts, attribute, value)


def _find(names: Sequence[str], attribute: str, value: str) -> int | None:
    if value in names:
        return list(names).index(value)
    alike = [place for place, name in enumerate(names) if same_value(attribute, name, value)]
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
            "The label set “{name}” has no label for {named} of “{attribute}”. Add a label with that text "
            "under Labels, or choose another set.",
            name=labels.name,
            named=named,
            attribute=attribute,
        )
    return tuple(place for place in found if place is not None)


@dataclass(frozen=True, slots=True, eq=False)
class Classes:
    """What an image can be taken for: one class for each label, or for labels whose values are taken together.

    Attributes:
        names: (C,) the classes.
        of_label: (K,) int32 class of each label.
        of_value: Value of the attribute, those taken together under their common name, to its class.
    """

    names: tuple[str, ...]
    of_label: NDArray[np.int32]
    of_value: Mapping[str, int]

    def find(self, attribute: str, name: str) -> int | None:
        """The class that means a value."""
        return _find(self.names, attribute, name)

    def probabilities(self, of_labels: NDArray[np.floating]) -> NDArray[np.floating]:
        """The highest probability of each class, (n, C) from (n, K); NaN where nothing is said of any label."""
        found = np.full((len(of_labels), len(self.names)), np.nan, dtype=of_labels.dtype)
        for label, place in enumerate(self.of_label.tolist()):
            found[:, place] = np.fmax(found[:, place], of_labels[:, label])
        return found


def make_classes(labels: LabelSet, attribute: str, values: Sequence[str], group_of: Mapping[str, str]) -> Classes:
    """The classes of a label set for the values of an attribute.

    A group of values is one class: of the label that means the group, where there is one, and of the labels of its
    values, where not. Any other label is a class by itself.

    Args:
        labels: The labels.
        attribute: The attribute.
        values: Its values that occur.
        group_of: Value to the name of the group that it is taken together in.

    Raises:
        AuditError: A value has no label; they are named.
    """
    names: list[str] = list(labels.texts)
    by_itself = [value for value in values if value not in group_of]
    own = dict(zip(by_itself, match_classes(labels, attribute, by_itself), strict=True))
    for group in dict.fromkeys(group_of[value] for value in values if value in group_of):
        whole = find_class(labels, attribute, group)
        members = [value for value in values if group_of.get(value) == group]
        places = (whole,) if whole is not None else match_classes(labels, attribute, members)
        for place in places:
            names[place] = group
        own[group] = places[0]
    distinct = tuple(dict.fromkeys(names))
    of_label = np.array([distinct.index(name) for name in names], dtype=np.int32)
    return Classes(distinct, of_label, {value: int(of_label[place]) for value, place in own.items()})


def propose_classes(project: ProjectFile, attribute: str, model: str) -> VersionedLabelSet:
    """The label set to classify an attribute with, where the user names none; it is kept in the project.

    For predictions from elsewhere: their own labels for the values. Else a set that ships with the probe, when its
    labels are the values, one for one; else one label per value in a plain sentence.

    Raises:
        AuditError: There is no such attribute, or it has one value only.
    """
    known = {each.name: each for each in project.attributes.summaries()}
    if attribute not in known:
        names = ", ".join(f"“{each}”" for each in known) or later("none yet")
        raise AuditError(
            "There is no attribute “{attribute}” in this project. Attributes: {names}.",
            attribute=attribute,
            names=names,
        )
    values = [value for value, _ in known[attribute].values]
    if len(values) < 2:
        raise AuditError(
            "“{attribute}” has fewer than two values in this project: there is nothing to tell apart.",
            attribute=attribute,
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
    return {"status": Fidelity.RECONSTRUCTION.value, "note": _OWN_NOTE if is_own else _FREE_NOTE}


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
