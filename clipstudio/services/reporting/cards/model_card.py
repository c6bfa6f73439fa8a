"""A fragment of a model card as the Hugging Face Hub reads it: results as metadata, and sections on evaluation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from clipstudio.domain.reports import SectionName
from clipstudio.reporting.figure_pictures import figure_text
from clipstudio.reporting.markdown_writing import document, front_matter, items, plain_text, table
from clipstudio.results.suppression.words import suppressed_in_words
from clipstudio.results.words import confidence_in_words, confidence_of, interval, number, percent
from clipstudio.services.reporting.cards.image_facts import (
    NOT_RECORDED,
    NOT_SHARED,
    labelled,
    looked_at,
    made_by,
    own_words,
    set_name,
)
from clipstudio.services.reporting.cards.results import CardResult, card_model, card_results
from clipstudio.services.reporting.material import Material, Reported
from clipstudio.services.reporting.rates_told import ToldRate
from clipstudio.services.reporting.sections.limits import not_tested
from clipstudio.services.reporting.sections.models import model_facts_of, model_names
from clipstudio.services.reporting.sections.plans import standing_of_each

AGAIN = (
    "The report that this card is taken from names digests, versions and commands. Whoever has the project file "
    "of clipstudio can compute every number again, with neither the images nor the model."
)
TASK = {"type": "zero-shot-image-classification", "name": "Zero-Shot Image Classification"}
_LICENCE = re.compile(r"[a-z0-9][a-z0-9.-]*")
"""Names of licences as the Hub knows them."""


def model_card(material: Material) -> bytes:
    """The fragment, in Markdown with its metadata before it.

    Raises:
        ReportError: The report is of several models and none is named.
    """
    model = card_model(material)
    results = card_results(material, model)
    own = [each for each in material.reported if model in model_names(each)]
    return document(
        front_matter(_metadata(material, model, results)),
        made_by("model card"),
        "## Bias, Risks, and Limitations",
        own_words(material, SectionName.USE),
        items((*_limits(own), standing_of_each(own), suppressed_in_words(material.suppression))),
        "What was not tested:",
        items(not_tested(material)),
        "## Evaluation",
        "### Testing Data, Factors & Metrics",
        "#### Testing Data",
        own_words(material, SectionName.DATA) or f"Where the images come from: {NOT_RECORDED.lower()}",
        items(looked_at(material)),
        NOT_SHARED,
        "#### Factors",
        items(labelled(each, material) for each in material.compared) or "No groups were compared.",
        "#### Metrics",
        items(_metrics(own)),
        "### Results",
        *(part for result in results for part in _result(result)),
        "" if results else "None of the results is told in rates: see the report.",
        "#### Summary",
        items(_summary(own)),
        "## How to recompute",
        AGAIN,
    )


def _metadata(material: Material, model: str, results: tuple[CardResult, ...]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    licence = str(model_facts_of(material, model).get("licence") or "")
    if _LICENCE.fullmatch(licence):
        told["license"] = licence
    told["pipeline_tag"] = TASK["type"]
    told["tags"] = ["clip", "bias", "fairness"]
    entries = [entry for each in results if (entry := _entry(material, each))["metrics"]]
    if entries:
        told["model-index"] = [{"name": model, "results": entries}]
    return told


def _entry(material: Material, result: CardResult) -> dict[str, Any]:
    dataset = {
        "name": f"{set_name(material)} (private images)",
        "type": "private",
        "config": f"{result.reported.source.title}: {result.title}",
    }
    level = confidence_of(result.reported.source.provenance)
    metrics = [_metric(each, result.results_are, level) for each in result.rates if each.rate is not None]
    return {"task": dict(TASK), "dataset": dataset, "metrics": metrics}


def _metric(told: ToldRate, results_are: str, confidence: float) -> dict[str, Any]:
    """A rate as the Hub has metrics: a fraction, with its count and its interval beside it, and what it is."""
    args = {
        "count": told.count,
        "n": told.n,
        "interval_low": _rounded(told.low),
        "interval_high": _rounded(told.high),
        "interval_level": confidence,
        "results_are": results_are,
    }
    return {"type": "rate", "name": f"{told.label}, {told.group}", "value": _rounded(told.rate), "args": args}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def _result(result: CardResult) -> Iterator[str]:
    yield f"#### {plain_text(result.title)}"
    yield plain_text(result.standing)
    rows = [
        (
            each.group,
            "" if each.n is None else number(each.n),
            "" if each.count is None else number(each.count),
            each.note if each.rate is None else percent(each.rate),
            "" if each.low is None or each.high is None else interval(each.low, each.high),
        )
        for each in result.rates
    ]
    level = confidence_in_words(confidence_of(result.reported.source.provenance))
    yield table(("group", "images", "counted", "share", f"{level} interval"), rows)


def _limits(own: list[Reported]) -> Iterator[str]:
    for each in own:
        limits = () if each.is_withheld else figure_text(each.opening.figure).limits
        if limits:
            yield f"{each.source.title}: {' '.join(limits)}"


def _metrics(own: list[Reported]) -> Iterator[str]:
    for each in own:
        basis = each.source.basis
        yield f"{each.source.title}: {', '.join(filter(None, (basis.labels, basis.rule, basis.interval)))}."


def _summary(own: list[Reported]) -> Iterator[str]:
    for each in own:
        if not each.is_withheld:
            text = figure_text(each.opening.figure)
            yield f"{each.source.title}: {' '.join(filter(None, (text.meaning, text.answer)))}"
    yield from dict.fromkeys(remark for each in own for remark in each.source.basis.remarks)
