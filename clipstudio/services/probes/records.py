"""What every probe has in common: its outcome and its provenance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.probes import ProbeName, ProbePlan
from clipstudio.engine.environment import versions
from clipstudio.services.auditing.provenance import image_list_digest, interval_facts, merged_facts, times


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
