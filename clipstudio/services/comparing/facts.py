"""What was asked of a run, to be compared with what was asked of another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from clipstudio.domain.audits import AuditPlan, Boundary, Scoring
from clipstudio.domain.estimates import CONFIDENCE, IntervalMethod
from clipstudio.domain.language import said_later, tr
from clipstudio.domain.merging import MergedValues
from clipstudio.domain.plan_fields import FieldKind, plan_fields
from clipstudio.domain.probes import ProbePlan
from clipstudio.domain.run_list import ListedRun
from clipstudio.results.comparison.result import VALUES, Fact
from clipstudio.results.run_list import kind_words, label_set_words, when_words
from clipstudio.results.words import confidence_in_words, number, threshold_in_words
from clipstudio.services.auditing.provenance import INTERVALS

NAME, KIND = said_later("Name"), said_later("Kind")
MODEL, LABEL_SET, THRESHOLD = said_later("Model"), said_later("Label set"), said_later("Threshold")
DATE, PRECISION, SEED = said_later("Date"), said_later("Precision"), said_later("Seed")
LEVEL = said_later("Confidence")
"""Of the intervals; told where it is not the usual one in both runs."""
TEMPLATES, CLUSTERS = said_later("Templates"), said_later("Clusters allowed for")
COUNT, IMAGES = said_later("Images"), said_later("Images, by their digest")
FREE = frozenset({MODEL, LABEL_SET, THRESHOLD, DATE, PRECISION, LEVEL, NAME})
"""Two runs that differ in these alone answer the same question."""

NONE, NOT_ASKED = said_later("none"), said_later("not asked")
YES, NO = said_later("yes"), said_later("no")
SCORINGS = {
    Scoring.TOP1: said_later("the label with the highest probability"),
    Scoring.THRESHOLD: said_later("every label that passes a threshold"),
    Scoring.SIGMOID: said_later("every label whose own probability passes a threshold"),
}
BOUNDARIES = {Boundary.ABOVE: said_later("above"), Boundary.AT_LEAST: said_later("at-least")}
_TOLD = frozenset({FieldKind.MODEL, FieldKind.MODELS, FieldKind.LABEL_SET, FieldKind.LABEL_SETS, FieldKind.IMAGES})
"""Kinds of fields that are told by themselves."""
_TOLD_OTHERWISE = frozenset({"name", "threshold", "use_clusters"})
"""Names of such fields."""


def facts_of(runs: Sequence[ListedRun], asked: Sequence[Mapping[str, str]]) -> tuple[Fact, ...]:
    """What is known of two runs, side by side; what only one of them was asked stands against `NOT_ASKED`.

    Args:
        runs: The runs as the list has them.
        asked: What else was asked of each, from `asked_of`.
    """
    sides = [_listed(run) | dict(more) for run, more in zip(runs, asked, strict=True)]
    if sides[0].get(IMAGES) != sides[1].get(IMAGES):
        # Of other images the values are others in any case.
        sides = [{name: told for name, told in side.items() if not name.startswith(VALUES)} for side in sides]
    names = dict.fromkeys([*sides[0], *sides[1]])
    facts = (Fact(name, *(side.get(name, tr(NOT_ASKED)) for side in sides)) for name in names)
    usual = confidence_in_words(CONFIDENCE)
    return tuple(each for each in facts if each.what != LEVEL or {each.first, each.second} != {usual})


def asked_of(plan: AuditPlan | ProbePlan, provenance: Mapping[str, Any]) -> dict[str, str]:
    """The fields of a plan by their words, and how it was computed."""
    told: dict[str, str] = {}
    for each in plan_fields(type(plan)):
        if each.asked.kind is FieldKind.CONFIDENCE:
            told[LEVEL] = confidence_in_words(getattr(plan, each.name))
        elif each.asked.kind not in _TOLD and each.name not in _TOLD_OTHERWISE:
            told[each.asked.words] = _words(getattr(plan, each.name))
    device = provenance.get("device") or {}
    if "precision" in device:
        told[PRECISION] = str(device["precision"])
    # What the run did, not what it was asked: without clusters in the images there is nothing to allow for.
    clusters = (provenance.get("interval") or {}).get("clusters") or {}
    told[CLUSTERS] = _yes_or_no(bool(clusters.get("used")))
    if templates := (provenance.get("label_set") or {}).get("templates"):
        told[TEMPLATES] = "; ".join(templates)
    if "seed" in provenance:
        told[SEED] = str(provenance["seed"])
    digest = (provenance.get("images") or {}).get("sha256")
    if digest:
        told[IMAGES] = str(digest)[:12]
    for name, values in (provenance.get("attributes") or {}).items():
        told[f"{VALUES}{name}"] = tr("digest {digest}", digest=str(values)[:12])
    return told


def _listed(run: ListedRun) -> dict[str, str]:
    return {
        NAME: run.title,
        KIND: kind_words(run.probe),
        MODEL: ", ".join(run.models),
        LABEL_SET: label_set_words(run) or tr(NONE),
        THRESHOLD: tr(NONE) if run.threshold is None else threshold_in_words(run.threshold),
        COUNT: number(run.images),
        DATE: when_words(run),
    }


def _words(value: Any) -> str:
    """The value of a field as it is read."""
    if isinstance(value, IntervalMethod):
        return tr(INTERVALS[value])
    if isinstance(value, Scoring):
        return tr(SCORINGS[value])
    if isinstance(value, Boundary):
        return tr(BOUNDARIES[value])
    if isinstance(value, MergedValues):
        return value.words
    if isinstance(value, bool):
        return _yes_or_no(value)
    if isinstance(value, (tuple, list)):
        each_of = (tr(" and ").join(each) if isinstance(each, tuple) else _words(each) for each in value)
        return "; ".join(each_of) or tr(NONE)
    return str(value) if value not in (None, "") else tr(NONE)


def _yes_or_no(value: bool) -> str:
    return tr(YES) if value else tr(NO)
