"""Groups by what several sources say of an attribute: the rule that a plan names is applied here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.attribute_views import ADJUDICATED, EVERY_RULE, AttributeRule, AttributeView, view_of
from clipstudio.domain.errors import AuditError
from clipstudio.domain.language import later
from clipstudio.statistics.judged import Rule, combined
from clipstudio.storage.attributes import AttributeCodes
from clipstudio.storage.project_reader import ProjectReader

_RULES = {AttributeRule.MAJORITY: Rule.MAJORITY, AttributeRule.UNDISPUTED: Rule.UNDISPUTED}


def find_view(project: ProjectReader, name: str) -> AttributeView:
    """The view that a plan names.

    Raises:
        AuditError: There is no such attribute, naming those there are.
    """
    known = project.attributes.names()
    found = view_of(name, known)
    if found is None:  # plans that were kept say the name of their day
        former = project.attributes.former_names()
        found = view_of(name, former)
        if found is not None:
            return replace(found, attribute=former[found.attribute])
        names = ", ".join(f"“{each}”" for each in known) or later("none yet (import a table first)")
        raise AuditError(
            "There is no attribute “{name}” in this project. Attributes: {names}.", name=name, names=names
        )
    return found


def view_codes(project: ProjectReader, name: str, images: NDArray[np.int64]) -> AttributeCodes:
    """The value of each image by the view that a plan names.

    Raises:
        AuditError: There is no such attribute, or none of its sources is called so.
    """
    view = find_view(project, name)
    if view.rule is AttributeRule.NEWEST:
        return project.attributes.codes(view.attribute, images)
    said = project.attributes.by_source(view.attribute, images)
    if view.rule is not AttributeRule.SOURCE:
        settles = np.array([source.startswith(f"{ADJUDICATED}, ") for source in said.sources], dtype=np.bool_)
        # Of several reviews that settled an image the newest is last.
        settled = np.full(len(images), -1, dtype=np.int32)
        for column in np.nonzero(settles)[0]:
            settled = np.where(said.codes[:, column] >= 0, said.codes[:, column], settled)
        return AttributeCodes(combined(said.codes[:, ~settles], _RULES[view.rule], settled=settled), said.values)
    if view.source not in said.sources:
        names = ", ".join(f"“{source}”" for source in said.sources)
        raise AuditError(
            "“{attribute}” has no source “{source}”. Sources: {names}.",
            attribute=view.attribute,
            source=view.source,
            names=names,
        )
    return AttributeCodes(said.codes[:, said.sources.index(view.source)], said.values)


def with_every_rule(project: ProjectReader, comparisons: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Comparisons in which "NAME (every rule)" is replaced by each view of NAME, one comparison for each.

    Raises:
        AuditError: There is no such attribute.
    """
    ending = f" ({EVERY_RULE})"
    known = project.attributes.names()
    if not any(name.endswith(ending) and name not in known for names in comparisons for name in names):
        return tuple(comparisons)
    of = {each.name: [view.name for view in each.views] for each in project.attributes.summaries()}
    wide: list[tuple[str, ...]] = []
    for names in comparisons:
        choices = []
        for name in names:
            if name in known or not name.endswith(ending):
                choices.append([name])
            else:
                choices.append(of[find_view(project, name.removesuffix(ending)).attribute])
        wide += product(*choices)
    return tuple(dict.fromkeys(wide))
