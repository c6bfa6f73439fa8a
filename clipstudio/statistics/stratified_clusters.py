"""A share from a sample of judged images that belong together, for images like these.

Whoever allows for clusters asks about people or videos that were not judged at all, so there is no finite
population correction, and strata are told apart by their weights alone.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.statistics.clusters import FEWEST_EFFECTIVE, Clustering
from clipstudio.statistics.differences import score
from clipstudio.statistics.intervals import too_few
from clipstudio.statistics.strata import Judged, unreached
from clipstudio.statistics.weighted_score import Array


def clustered_share(
    hits: NDArray[np.bool_],
    weights: Array,
    clusters: Clustering,
    missed: int,
    everything: int,
    minimum_n: int,
    confidence: float,
) -> Judged:
    """The weighted share of judged images that count, with an interval that allows for clusters.

    As `share_intervals` of independent and clustered images, with weighted sums for counts: the variance is
    linearised over clusters, p (1 - p) over it is the effective number of images, never more than
    (sum w)^2 / sum w^2, and Wilson's formula takes it with the t quantile at the effective clusters less 1
    (Korn and Graubard 1998; Dean and Pagano 2015). Where all images count or none does, the effective clusters are
    that many answers.

    Args:
        hits: (n,) bool.
        weights: (n,) images that each judged one stands for.
        clusters: Of the n images.
        missed: Images of strata of which none was judged.
        everything: Images of all strata.
        minimum_n: Fewer judged images are not estimable.
        confidence: Two-sided level.
    """
    n, total, k = len(hits), float(weights.sum()), clusters.count
    sizes = clusters.sums(weights)
    equal = total**2 / float((sizes**2).sum())
    reason = too_few(n, minimum_n) or unreached(missed, everything) or clusters.too_few()
    if not reason and equal < FEWEST_EFFECTIVE:
        told = f"{equal:.1f} of equal size, minimum {FEWEST_EFFECTIVE:.0f}"
        reason = f"by weight the clusters are equivalent to {told}"
    if reason:
        return Judged(None, None, None, n, total, unreached=missed, reason=reason, clusters=k)
    share = min(1.0, float((weights * hits).sum()) / total)
    if hits.all() or not hits.any():
        worth, df = equal, None
    else:
        moved = clusters.sums(weights * (hits - share))
        variance = k / (k - 1) * float((moved**2).sum()) / total**2
        most = total**2 / float((weights**2).sum())
        worth, df = min(most, share * (1 - share) / variance) if variance else most, equal - 1
    low, high = score(share, worth, df, confidence)
    return Judged(share, low, high, n, total, worth, missed, clusters=k)
