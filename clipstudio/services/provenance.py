"""Provenance: all that another person needs to repeat a run and to see whether they did."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import AuditPlan, Scoring
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.models import CanaryReport, Family
from clipstudio.engine.environment import versions
from clipstudio.engine.reading import MAX_PIXELS
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.intervals import CONFIDENCE
from clipstudio.storage.attributes import AttributeCodes
from clipstudio.storage.label_sets import VersionedLabelSet

FUNCTIONS = {
    Family.SOFTMAX: "softmax of logit_scale times cosine, over the label set",
    Family.SIGMOID: "sigmoid of logit_scale times cosine plus logit_bias, each label by itself",
    Family.EXTERNAL: "none: probabilities as the imported table has them",
}
"""How probabilities come from cosines."""

INTERVALS = {IntervalMethod.WILSON: "Wilson score", IntervalMethod.CLOPPER_PEARSON: "Clopper-Pearson, exact"}


def provenance(
    plan: AuditPlan,
    scorer: Mapping[str, Any],
    family: Family,
    version: VersionedLabelSet,
    templates: Sequence[str],
    digests: Sequence[str],
    attributes: Mapping[str, AttributeCodes],
    groupings: Sequence[Grouping],
    not_scored: int,
    started_at: datetime,
) -> dict[str, Any]:
    """The provenance of a run, ready for JSON. Nothing in an audit is drawn at random, so the seed is null.

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
        "interval": {"method": INTERVALS[plan.interval], "confidence": CONFIDENCE, "minimum_n": plan.minimum_n},
        "seed": None,
        "versions": versions(),
    }


def uniform_level(family: Family, labels: int) -> float | None:
    """The probability that a softmax over K labels gives each when it tells none apart, 1/K.

    None where labels do not compete: sigmoid probabilities and imported predictions.
    """
    return 1 / labels if family is Family.SOFTMAX else None


def threshold_warning(provenance: Mapping[str, Any]) -> str:
    """A sentence for a run whose threshold lies under the uniform level; empty for any other run."""
    scoring = provenance["scoring"]
    threshold, uniform = scoring["threshold"], scoring.get("uniform")
    if threshold is None or uniform is None or threshold >= uniform:
        return ""
    return (
        f"The threshold of {100 * threshold:g} % lies under 1/K = {100 * uniform:.3g} %, which each of the "
        f"{round(1 / uniform):,} labels has when the model tells none of them apart: most images get many labels."
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
        "cosine_min_images": report.images,
        "cosine_min_texts": report.texts,
        "tolerance": report.tolerance,
        "flagged": report.flagged,
        "reference_versions": dict(report.kept_with),
    }


def canary_warning(provenance: Mapping[str, Any]) -> str:
    """A sentence for a run whose model did not give the embeddings it gave before; empty for any other run."""
    facts = provenance.get("canary")
    if not facts or not facts["flagged"]:
        return ""
    lowest = min(facts["cosine_min_images"], facts["cosine_min_texts"])
    return (
        "On this machine, in this precision or with these versions the model gives other embeddings than when it "
        f"was added: the lowest cosine is {lowest:.5f}, and at least {facts['tolerance']} is expected. "
        "Take the result with care, and run it again in float32."
    )


def image_list_digest(digests: Sequence[str]) -> str:
    """SHA-256 of the sorted image digests, one a line: the same images give the same, in any project."""
    return hashlib.sha256("\n".join(sorted(digests)).encode()).hexdigest()


def attribute_digest(codes: AttributeCodes, order: NDArray[np.intp]) -> str:
    """SHA-256 of the values that occur and of each image's value, the images in the order of their digests."""
    occurring = np.unique(codes.codes[codes.codes >= 0])
    renumbered = np.where(codes.codes >= 0, np.searchsorted(occurring, codes.codes), -1)[order]
    values = json.dumps([codes.values[code] for code in occurring], ensure_ascii=False)
    return hashlib.sha256(values.encode() + renumbered.astype("<i4").tobytes()).hexdigest()
