"""What every probe has in common: its outcome, its provenance, and how estimates are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.changes import Changes
from clipstudio.domain.estimates import PairedChange
from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.probes import ProbeName, ProbePlan, ProbeRunRecord
from clipstudio.domain.published import WHY_THEY_DIFFER, PublishedRate
from clipstudio.engine.environment import versions
from clipstudio.services.auditing.provenance import image_list_digest, interval_facts, merged_facts, times
from clipstudio.statistics.multiplicity import REPEATS, Family, left_out_words


@dataclass(frozen=True, slots=True)
class ProbeOutcome:
    """A finished probe.

    Attributes:
        probe_run: Row of its result in the project.
        failures: (file, reason) of images that could not be scored.
        changes: What the views have to redraw.
    """

    probe_run: ProbeRunId
    failures: tuple[tuple[Path | None, str], ...]
    changes: Changes


def probe_provenance(
    probe: ProbeName,
    plan: ProbePlan,
    scorer: Mapping[str, Any],
    digests: Sequence[str],
    started_at: datetime,
    clusters: NDArray[np.int32] | None,
    **own: Any,
) -> dict[str, Any]:
    """The provenance of a probe's run, ready for JSON.

    Args:
        probe: Which experiment.
        plan: What was asked.
        scorer: The facts of what scored.
        digests: SHA-256 of each image that was scored.
        started_at: When the probe began.
        clusters: (n,) int32 cluster of each image, that intervals and tests allow for; None where images are taken
            as independent.
        own: What only this probe has to tell.
    """
    return {
        "probe": probe.value,
        "name": plan.name,
        **times(started_at),
        **scorer,
        "images": {"n": len(digests), "sha256": image_list_digest(digests)},
        "comparisons": [list(names) for names in plan.comparisons],
        "merged": merged_facts(plan.merged),
        "interval": interval_facts(plan, clusters),
        "seed": plan.seed,
        **own,
        "versions": versions(),
    }


def probe_head(record: ProbeRunRecord) -> dict[str, Any]:
    """The key "run" of a probe's document."""
    return {"run": {"id": record.id, "runs": list(record.runs), **record.provenance}}


def change_document(change: PairedChange) -> dict[str, Any]:
    """A paired change: rates before and after, the change with its interval, images gained and lost, and p."""
    told: dict[str, Any] = {
        "n": change.n,
        "before": _share(change.before, change),
        "after": _share(change.after, change),
        "before_count": change.before,
        "after_count": change.after,
        "change": change.change,
        "low": change.low,
        "high": change.high,
        "p": change.p,
        "test": change.test.value if change.test else None,
        "gained": change.gained,
        "lost": change.lost,
    }
    if change.p_reason:
        told["p_reason"] = change.p_reason
    if change.clusters is not None:
        told |= {"clusters": change.clusters, "effective_n": change.effective_n}
    return told | ({"reason": change.reason} if change.reason else {})


def family_document(family: Family, place: int) -> dict[str, Any]:
    """A test's p adjusted over its family, the size of the family, and why it is left out where it is."""
    told: dict[str, Any] = {
        "p_holm": family.holm[place],
        "p_bh": family.bh[place],
        "family_size": family.size,
    }
    if family.hopeless[place]:
        told["left_out"] = left_out_words(family.needed)
    if family.repeated[place]:
        told["repeats"] = REPEATS
    return told


def published_document(rates: Sequence[PublishedRate]) -> dict[str, Any]:
    """Published figures beside the user's own, with a word on why they differ and on where a paper disagrees."""
    rows = [
        {
            "what": each.what,
            "by": each.by,
            "attributes": dict(each.groups),
            "rate": each.rate,
            "low": each.low,
            "high": each.high,
            "source": each.source,
            **each.facts,
        }
        for each in rates
    ]
    found = {each.facts["note"]: f"{each.what}, {each.source}" for each in rates if "note" in each.facts}
    remarks = [f"{of}: {note}" for note, of in found.items()]
    return {"note": " ".join((WHY_THEY_DIFFER, *remarks)), "rates": rows}


def _share(count: int, change: PairedChange) -> float | None:
    return None if change.change is None else count / change.n
