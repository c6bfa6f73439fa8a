"""What provenance records of the attributes that groups are made of, besides their values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from clipstudio.domain.attribute_views import AttributeRule
from clipstudio.domain.derived import in_words, sources_of, to_json
from clipstudio.services.auditing.attribute_views import find_view
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.project_reader import ProjectReader


def noted(project: ProjectReader, comparisons: Iterable[tuple[str, ...]], *more: str) -> dict[str, Any]:
    """The key "attribute_facts" of a provenance, of all attributes that a plan names; absent without any."""
    facts = attribute_facts(project, dict.fromkeys((*(name for names in comparisons for name in names), *more)))
    return {"attribute_facts": facts} if facts else {}


def attribute_facts(project: ProjectReader, names: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Descriptions, definitions and merged words of attributes, and of those that they follow from, by name.

    Only what there is to tell is in it.

    Raises:
        AuditError: There is no such attribute.
    """
    known = {each.name: each for each in project.attributes.summaries()}
    views = [find_view(project, name) for name in names]
    wanted = [view.attribute for view in views]
    # By the rule of one source the others are not looked at.
    alone = {view.attribute: view.source for view in views if view.rule is AttributeRule.SOURCE}
    found: dict[str, dict[str, Any]] = {}
    while wanted:
        summary = known.get(wanted.pop(0))
        if summary is None or summary.name in found:
            continue
        found[summary.name] = _facts(summary, alone.get(summary.name))
        wanted += [] if summary.definition is None else sources_of(summary.definition)
    return {name: facts for name, facts in found.items() if facts}


def _facts(summary: AttributeSummary, source: str | None) -> dict[str, Any]:
    facts = {
        "description": summary.description,
        "definition": None if summary.definition is None else to_json(summary.definition),
        "definition_in_words": "" if summary.definition is None else in_words(summary.definition),
        "former_names": list(summary.former_names),
        "values": {each.value: each.description for each in summary.notes if each.description},
        "guessed": [each for each in summary.guessed if source in (None, each)],
        "shown_as": {each.value: list(each.said) for each in summary.notes if each.said},
    }
    return {key: fact for key, fact in facts.items() if fact}
