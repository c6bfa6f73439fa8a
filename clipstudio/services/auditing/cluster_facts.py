"""What a provenance says of clusters: whether they were asked for, and what allows for them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.statistics.clusters import FEWEST_CLUSTERS, FEWEST_EFFECTIVE, Clustering

METHODS = {
    "shares": "linearised variance, effective n and t quantile (Korn and Graubard 1998; Dean and Pagano 2015)",
    "differences": "joined intervals (Newcombe 1998), or per cluster with t where groups share clusters",
    "changes": "cluster-robust t interval (CR1) and sign-flip permutation by cluster",
    "associations": "Rao and Scott 1984, second order",
}


def cluster_facts(asked: bool, clusters: NDArray[np.int32] | None) -> dict[str, Any]:
    """The key "clusters" of a provenance.

    Args:
        asked: Whether the plan has images of one cluster belong together.
        clusters: (n,) int32 cluster of each image, -1 for none, where any holds several; None otherwise.
    """
    if clusters is None:
        return {"asked": asked, "used": False}
    held = Clustering.of(clusters)
    return {
        "asked": asked,
        "used": True,
        "clusters": held.count,
        "largest": int(held.sizes.max(initial=0)),
        "effective_clusters": held.effective,
        "not_estimable_under": {"clusters": FEWEST_CLUSTERS, "effective_clusters": FEWEST_EFFECTIVE},
        "methods": METHODS,
    }
