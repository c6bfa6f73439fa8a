"""Attributes that are derived from others: made, defined anew, and kept where others need them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from clipstudio.domain.derived import (
    Bands,
    Derivation,
    require_acyclic,
    sources_of,
    to_json,
    values_of,
)
from clipstudio.domain.derived_reading import read_bands, read_rule_lines, read_rules
from clipstudio.domain.edit_words import DEFINE_ANEW, DERIVE
from clipstudio.domain.errors import AuditError
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import later, number, tr
from clipstudio.domain.removals import Kind, Thing
from clipstudio.services.attribute_editing import require_free, require_plain
from clipstudio.services.edits.of_attributes import Definition
from clipstudio.services.edits.things import Marked
from clipstudio.services.reversible import Reversible
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


def check_derivation(project: ProjectReader, name: str, derivation: Derivation) -> None:
    """Refuse a definition that cannot be followed.

    Raises:
        AuditError: An attribute or a value is not there, or the definition leads back to itself.
    """
    for value in values_of(derivation):
        require_plain(value, "value")
    known = words_known(project)
    for source in sources_of(derivation):
        if source != name and source not in known:
            names = ", ".join(f"“{each}”" for each in known) or later("none yet")
            raise AuditError(
                "There is no attribute “{source}” in this project. Attributes: {names}.",
                source=source,
                names=names,
            )
    require_acyclic(name, derivation, tuple(project.attributes.definitions().items()))
    if isinstance(derivation, Bands):
        return
    for condition in (each for rule in derivation.rules for each in rule.conditions):
        values = known[condition.attribute]
        if wrong := [value for value in condition.values if value not in values]:
            names = ", ".join(f"“{each}”" for each in values[:12]) + ("…" if len(values) > 12 else "")
            raise AuditError(
                "“{attribute}” has no value “{wrong}”. Values: {names}.",
                attribute=condition.attribute,
                wrong=wrong[0],
                names=names,
            )


def words_known(project: ProjectReader) -> dict[str, tuple[str, ...]]:
    """The values of every attribute by its name, present and former; words of sources are among them."""
    found = {
        each.name: (*each.values, *(word for word in each.said if word not in each.values))
        for each in project.attributes.vocabularies()
    }
    found |= {name: project.attributes.vocabulary(name).values for name in project.attributes.definitions()}
    former = {old: found[now] for old, now in project.attributes.former_names().items() if old not in found}
    return found | former


def derive_attribute(project: ProjectFile, name: str, derivation: Derivation) -> Reversible | None:
    """Make an attribute that follows from others, or define it anew; None where it is so already.

    Nothing is written for any image: its values follow whenever they are asked for, so they are never out of date.

    Raises:
        AuditError: The definition cannot be followed, or the name is taken.
    """
    name = require_plain(name, "attribute")
    require_free(project, name)
    check_derivation(project, name, derivation)
    document = to_json(derivation)
    id, before, changes = project.attribute_edits.define(name, document)
    if before == document:
        return None
    thing = Thing(Kind.ATTRIBUTE, int(id))
    if before is None:
        return Reversible(
            later(DERIVE, name=name),
            "",
            changes,
            Marked.of({thing: datetime.now(UTC)}),
            Marked.of({thing: None}),
            frozenset({thing}),
        )
    old, new = Definition(int(id), before), Definition(int(id), document)
    return Reversible(later(DEFINE_ANEW, name=name), "", changes, old, new, frozenset({thing}))


@dataclass(frozen=True, slots=True)
class AskedDerivation:
    """A derived attribute as it is typed.

    Attributes:
        name: What to call it.
        attribute: Whose number or date makes bands; "" for conditions.
        edges: Edges of bands, with commas between them.
        names: Names of bands, with commas between them.
        lines: Values with conditions, one a line.
        otherwise: The value where no condition holds.
    """

    name: str
    attribute: str = ""
    edges: str = ""
    names: str = ""
    lines: str = ""
    otherwise: str = ""


def read_asked(project: ProjectReader, asked: AskedDerivation) -> Derivation:
    """The definition that was typed.

    Raises:
        AuditError: It cannot be read or followed.
    """
    known = words_known(project)
    if asked.attribute:
        if asked.attribute not in known:
            names = ", ".join(f"“{each}”" for each in known) or later("none yet")
            raise AuditError(
                "There is no attribute “{attribute}” in this project. Attributes: {names}.",
                attribute=asked.attribute,
                names=names,
            )
        derivation: Derivation = read_bands(asked.attribute, asked.edges, asked.names, known[asked.attribute])
    else:
        derivation = read_rules(read_rule_lines(asked.lines), asked.otherwise, known)
    check_derivation(project, asked.name, derivation)
    if asked.name in known and asked.name not in project.attributes.definitions():
        raise AuditError("There is an attribute “{name}” already. Choose another name.", name=asked.name)
    return derivation


def preview_derivation(project: ProjectReader, asked: AskedDerivation) -> str:
    """How many images get each value, as a sentence.

    Raises:
        AuditError: It cannot be read or followed.
    """
    derivation = project.attributes.by_present_names(read_asked(project, asked))
    held = project.attributes.derived(derivation, project.images.find(ImageQuery()))
    counts = np.bincount(held.codes[held.codes >= 0], minlength=len(held.values)).tolist()
    told = [f"{value} ({number(count)})" for value, count in zip(held.values, counts, strict=True)]
    return tr("{told}; missing {count}.", told=", ".join(told), count=number(int((held.codes < 0).sum())))
