"""Provenance: all that another person needs to repeat a run and to see whether they did."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.attribute_views import guessed_warning
from clipstudio.domain.audits import AuditPlan, Scoring
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.language import number, numeral, said_later, tr
from clipstudio.domain.merging import MergedValues
from clipstudio.domain.models import CanaryReport, ScoringFamily
from clipstudio.domain.percents import exact_percent, level_percent
from clipstudio.domain.probes import ProbePlan
from clipstudio.domain.prompts import CutLabel, PromptReading, alike_in_words, cut_in_words
from clipstudio.engine.environment import versions
from clipstudio.engine.reading import MAX_PIXELS
from clipstudio.services.auditing.cluster_facts import cluster_facts
from clipstudio.services.auditing.pixel_facts import pixel_warning
from clipstudio.statistics.groups import Grouping
from clipstudio.storage.attributes import AttributeCodes
from clipstudio.storage.label_sets import VersionedLabelSet

FUNCTIONS = {
    ScoringFamily.SOFTMAX: "softmax of logit_scale times cosine, over the label set",
    ScoringFamily.SIGMOID: "sigmoid of logit_scale times cosine plus logit_bias, each label by itself",
    ScoringFamily.EXTERNAL: "none: probabilities as the imported table has them",
}
"""How probabilities come from cosines."""

MOST_LISTED = 100
"""Labels that a provenance names of each kind; their number is told whatever it is."""

SEED = 0
"""Of the gaps that chance alone gives: all in an audit that is drawn at random."""

INTERVALS = {
    IntervalMethod.WILSON: said_later("Wilson score"),
    IntervalMethod.CLOPPER_PEARSON: said_later("Clopper-Pearson, exact"),
}


def provenance(
    plan: AuditPlan,
    scorer: Mapping[str, Any],
    family: ScoringFamily,
    version: VersionedLabelSet,
    templates: Sequence[str],
    digests: Sequence[str],
    attributes: Mapping[str, AttributeCodes],
    groupings: Sequence[Grouping],
    not_scored: int,
    started_at: datetime,
    clusters: NDArray[np.int32] | None,
) -> dict[str, Any]:
    """The provenance of a run, ready for JSON.

    Args:
        plan: What was asked.
        scorer: The facts of what scored: "model", "device" and "canary".
        family: Of what scored.
        version: The label set's version.
        templates: The templates in force.
        digests: SHA-256 of each image that was scored, aligned with ``attributes``.
        attributes: The attributes' values, by name.
        groupings: The groupings made of them.
        not_scored: Images that could not be scored.
        started_at: When the run began.
        clusters: (n,) int32 cluster of each image, -1 for none; None where images are taken as independent.
    """
    order = np.argsort(np.asarray(digests, dtype="U64"), kind="stable")
    return {
        "audit": plan.name,
        **times(started_at),
        **scorer,
        "label_set": {
            "name": version.content.name,
            "version": version.number,
            "sha256": version.content.sha256,
            "templates": list(templates),
        },
        "scoring": {
            "rule": plan.scoring.value,
            "threshold": plan.threshold,
            "boundary": plan.boundary.value if plan.scoring.has_threshold else None,
            "uniform": uniform_level(family, len(version.content.labels)),
            "ties": plan.ties.value if plan.scoring is Scoring.TOP1 else None,
            "function": FUNCTIONS[family],
        },
        "images": {
            "n": len(digests),
            "sha256": image_list_digest(digests),
            "not_scored": not_scored,
            "pixel_limit": MAX_PIXELS,
            "orientation": "EXIF orientation applied",
        },
        "attributes": {name: attribute_digest(codes, order) for name, codes in attributes.items()},
        "comparisons": [
            {"attributes": list(each.attributes), "groups": len(each.groups), "missing": each.missing}
            for each in groupings
        ],
        "merged": merged_facts(plan.merged),
        "interval": interval_facts(plan, clusters),
        "seed": SEED,
        "versions": versions(),
    }


def merged_facts(merged: Sequence[MergedValues]) -> list[dict[str, Any]]:
    """The values that a plan takes together, ready for JSON."""
    return [asdict(group) | {"values": list(group.values)} for group in merged]


def interval_facts(plan: AuditPlan | ProbePlan, clusters: NDArray[np.int32] | None) -> dict[str, Any]:
    """The key "interval" of a provenance: the method, its level, the smallest group, and what allows for clusters.

    Args:
        plan: What was asked.
        clusters: (n,) int32 cluster of each image, -1 for none; None where images are taken as independent.
    """
    return {
        "method": INTERVALS[plan.interval],
        "confidence": plan.confidence,
        "minimum_n": plan.minimum_n,
        "clusters": cluster_facts(plan.use_clusters, clusters),
    }


def uniform_level(family: ScoringFamily, labels: int) -> float | None:
    """The uniform baseline of a softmax over K labels, 1/K.

    None where labels do not compete: sigmoid probabilities and imported predictions.
    """
    return 1 / labels if family is ScoringFamily.SOFTMAX else None


def threshold_warning(provenance: Mapping[str, Any]) -> str:
    """A sentence for a run whose threshold lies under the uniform level; empty for any other run."""
    scoring = provenance.get("scoring") or {}
    threshold, uniform = scoring.get("threshold"), scoring.get("uniform")
    if threshold is None or uniform is None or threshold >= uniform:
        return ""
    return tr(
        "The threshold of {threshold} is below 1/K = {uniform}, what pure guessing gives each of the {labels} "
        "labels: most images get many labels.",
        threshold=exact_percent(threshold),
        uniform=level_percent(uniform),
        labels=number(round(1 / uniform)),
    )


def times(started_at: datetime) -> dict[str, Any]:
    """When a run began and ended, UTC, and how long it took."""
    finished_at = datetime.now(UTC)
    return {
        "started_at": started_at.isoformat(timespec="seconds"),
        "finished_at": finished_at.isoformat(timespec="seconds"),
        "seconds": round((finished_at - started_at).total_seconds(), 3),
    }


def canary_facts(report: CanaryReport | None) -> dict[str, Any] | None:
    """How the model compared with its canary when it was loaded for the run; None where it has none."""
    if report is None:
        return None
    return {
        # No number has no place in JSON: null says that there was no vector.
        "cosine_min_images": report.images if math.isfinite(report.images) else None,
        "cosine_min_texts": report.texts if math.isfinite(report.texts) else None,
        "tolerance": report.tolerance,
        "flagged": report.flagged,
        "reference_versions": dict(report.kept_with),
    }


def canary_warning(provenance: Mapping[str, Any]) -> str:
    """A sentence for a run whose model did not give the embeddings it gave before; empty for any other run."""
    facts = provenance.get("canary")
    if not facts or not facts["flagged"]:
        return ""
    cosines = [facts["cosine_min_images"], facts["cosine_min_texts"]]
    found = [each for each in cosines if each is not None and math.isfinite(each)]
    if len(found) < len(cosines):
        return tr(
            "On this machine, in this precision or with these versions the model gives no vectors for some of its "
            "canary. The result cannot be used: run it again in float32."
        )
    # Cut and not rounded: a cosine that falls short is not to look as if it did not.
    return tr(
        "On this machine, in this precision or with these versions the model gives other embeddings than when it "
        "was added: the lowest cosine is {cosine}, and at least {tolerance} is expected. Treat the result with "
        "care, and run it again in float32.",
        cosine=numeral(_cut(min(found))),
        tolerance=numeral(str(facts["tolerance"])),
    )


def prompt_facts(reading: PromptReading | None) -> dict[str, Any] | None:
    """What a model cut off prompts and which labels it reads alike; None where no prompts were read."""
    if reading is None:
        return None
    return {
        "n": reading.prompts,
        "token_limit": reading.limit,
        "cut": [
            {"label": each.label, "prompts": each.prompts, "tokens": each.tokens}
            for each in reading.cut[:MOST_LISTED]
        ],
        "cut_labels": len(reading.cut),
        "alike": [list(group) for group in reading.alike[:MOST_LISTED]],
        "alike_groups": len(reading.alike),
    }


def joined_prompt_facts(facts: Sequence[dict[str, Any] | None]) -> dict[str, Any] | None:
    """The same of several label sets together, each fact once."""
    told = [each for each in facts if each is not None]
    if not told:
        return None
    cut = list({json.dumps(entry): entry for each in told for entry in each["cut"]}.values())
    alike = list({json.dumps(group): group for each in told for group in each["alike"]}.values())
    return {
        "n": sum(each["n"] for each in told),
        "token_limit": told[0]["token_limit"],
        "cut": cut[:MOST_LISTED],
        "cut_labels": max(len(cut), *(each["cut_labels"] for each in told)),
        "alike": alike[:MOST_LISTED],
        "alike_groups": max(len(alike), *(each["alike_groups"] for each in told)),
    }


def prompt_warnings(provenance: Mapping[str, Any]) -> tuple[str, ...]:
    """Sentences on prompts that were cut, and on labels that the model reads alike; none where neither is."""
    facts = provenance.get("prompts")
    if not facts:
        return ()
    cut = [CutLabel(each["label"], each["prompts"], each["tokens"]) for each in facts["cut"]]
    sentences = (
        cut_in_words(cut, facts["token_limit"], total=facts["cut_labels"]),
        alike_in_words(facts["alike"], total=facts["alike_groups"]),
    )
    return tuple(sentence for sentence in sentences if sentence)


def guessed_warnings(provenance: Mapping[str, Any]) -> tuple[str, ...]:
    """A sentence for each attribute of which a model guessed the values."""
    facts = provenance.get("attribute_facts") or {}
    return tuple(guessed_warning(name, each["guessed"]) for name, each in facts.items() if each.get("guessed"))


def warnings_of(provenance: Mapping[str, Any]) -> tuple[str, ...]:
    """All that a reader of a run must be warned of, as sentences."""
    # A result of several models holds the facts of each.
    models = provenance.get("models") or [provenance]
    canaries = (canary_warning(each) for each in models)
    if len(models) > 1:
        canaries = (
            f"{each['model']['name']}: {text}" if text else "" for each, text in zip(models, canaries, strict=True)
        )
    found = (
        *canaries,
        threshold_warning(provenance),
        *prompt_warnings(provenance),
        *guessed_warnings(provenance),
        *dict.fromkeys(pixel_warning(each) for each in models),
    )
    return tuple(filter(None, found))


def asked_precision(provenance: Mapping[str, Any]) -> str:
    """What to ask for so that a run is repeated with its own precision: "float32" or "auto"."""
    precision = (provenance.get("device") or {}).get("precision", "float32")  # predictions have none
    return "float32" if precision == "float32" else "auto"


def _cut(cosine: float) -> str:
    return f"{math.floor(round(1e5 * cosine, 6)) / 1e5:.5f}"


def image_list_digest(digests: Sequence[str]) -> str:
    """SHA-256 of the sorted image digests, one per line: the same images give the same, in any project."""
    return hashlib.sha256("\n".join(sorted(digests)).encode()).hexdigest()


def attribute_digest(codes: AttributeCodes, order: NDArray[np.intp]) -> str:
    """SHA-256 of the values that occur and of each image's value, the images in the order of their digests."""
    occurring = np.unique(codes.codes[codes.codes >= 0])
    renumbered = np.where(codes.codes >= 0, np.searchsorted(occurring, codes.codes), -1)[order]
    values = json.dumps([codes.values[code] for code in occurring], ensure_ascii=False)
    return hashlib.sha256(values.encode() + renumbered.astype("<i4").tobytes()).hexdigest()
