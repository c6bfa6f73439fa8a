"""How often intervals for clustered images hold the truth, and how often tests find what is not there.

    python benchmarks/clusters.py [--samples 2000] [--seed 1]

Images lie in clusters whose rates differ (beta-binomial with an intraclass correlation, ICC). Every interval is
nominally 95 %; "unequal" clusters hold 1 to 19 images, equal ones 10. An interval that is not estimable, since the
clusters are too few or too unequal, is left out and counted.
"""

from __future__ import annotations

import argparse

import numpy as np
from numpy.typing import NDArray

from clipstudio.statistics.association import associations
from clipstudio.statistics.changes import change
from clipstudio.statistics.cluster_association import associations_by_cluster
from clipstudio.statistics.cluster_differences import group_difference
from clipstudio.statistics.clusters import Clustering, share_intervals
from clipstudio.statistics.disparity import largest_disparity
from clipstudio.statistics.groups import count_by_group, group_sizes
from clipstudio.statistics.intervals import rates
from clipstudio.statistics.multiplicity import adjust

CORRELATIONS = (0.0, 0.05, 0.2, 0.4)
CLUSTERS = (5, 10, 30, 100)
SHARE = 0.3


def drawn(
    rng: np.random.Generator, clusters: int, correlation: float, columns: int, share: float, unequal: bool
) -> tuple[NDArray[np.bool_], NDArray[np.int32]]:
    """Images that count, (n, columns), and the cluster of each."""
    sizes = rng.integers(1, 20, clusters) if unequal else np.full(clusters, 10)
    codes = np.repeat(np.arange(clusters), sizes).astype(np.int32)
    level = np.full((clusters, columns), share)
    if correlation:
        scale = 1 / correlation - 1
        level = rng.beta(share * scale, (1 - share) * scale, level.shape)
    return rng.random((len(codes), columns)) < level[codes], codes


def held(intervals: list[tuple[float | None, float | None]], truth: float) -> str:
    """The share of intervals that hold the truth, and of those that are not estimable."""
    known = [(low, high) for low, high in intervals if low is not None and high is not None]
    missing = len(intervals) - len(known)
    covered = sum(low <= truth + 1e-12 and truth - 1e-12 <= high for low, high in known)
    told = f"{100 * covered / len(known):5.1f}" if known else "    –"
    return f"{told}{f' ({100 * missing / len(intervals):.0f} % none)' if missing else ''}"


def shares(rng: np.random.Generator, samples: int) -> None:
    """Coverage of a share: by clusters, and by Wilson's interval that ignores them."""
    print("A share (by clusters | ignoring them), and of 3 %")
    for unequal in (False, True):
        for clusters in CLUSTERS:
            cells = []
            for correlation in CORRELATIONS:
                for share in (SHARE, 0.03):
                    own: list[tuple[float | None, float | None]] = []
                    plain: list[tuple[float | None, float | None]] = []
                    # A new set of sizes for every fifty columns.
                    for _ in range(max(1, samples // 50)):
                        counted, codes = drawn(rng, clusters, correlation, 50, share, unequal)
                        own += [(each.low, each.high) for each in share_intervals(counted, codes, 1)]
                        counts = counted.sum(axis=0).tolist()
                        plain += [(each.low, each.high) for each in rates(counts, len(codes), 1)]
                    cells.append(f"{held(own, share)} | {held(plain, share).strip()}")
            print(f"  {clusters:4} {'unequal' if unequal else 'equal  '}", "   ".join(cells), flush=True)


def differences_and_changes(rng: np.random.Generator, samples: int) -> None:
    """Coverage of a difference of two groups, apart and sharing clusters, and of a change on the same images."""
    print("A difference: groups of their own clusters / sharing clusters; a change on the same images")
    for clusters in CLUSTERS:
        for correlation in CORRELATIONS:
            apart, shared, changes = [], [], []
            for _ in range(samples):
                counted, codes = drawn(rng, 2 * clusters, correlation, 1, SHARE, True)
                first = codes % 2 == 0
                found = group_difference(counted[:, 0], first, ~first, codes, 1)
                apart.append((found.low, found.high))
                counted, codes = drawn(rng, clusters, correlation, 1, SHARE, True)
                first = rng.random(len(codes)) < 0.5
                found = group_difference(counted[:, 0], first, ~first, codes, 1)
                shared.append((found.low, found.high))
                before, codes = drawn(rng, clusters, correlation, 1, SHARE, True)
                flips = rng.random(clusters)[codes] < (0.3 if correlation else 1)
                moved = before[:, 0] & flips & (rng.random(len(codes)) < 0.4)
                truth = -SHARE * 0.4 * (0.3 if correlation else 1)
                told = change(before[:, 0], before[:, 0] & ~moved, codes, 1)
                changes.append(
                    (None, None)
                    if told.low is None or told.high is None
                    else (told.low - truth, told.high - truth)
                )
            print(
                f"  {clusters:4} clusters, ICC {correlation:4}: {held(apart, 0.0)} / {held(shared, 0.0)}; "
                f"{held(changes, 0.0)}",
                flush=True,
            )


def findings(rng: np.random.Generator, samples: int) -> None:
    """How often the largest gap of 7 groups excludes 0, and Holm over 300 labels finds any, with no difference."""
    print("No difference, 7 groups of 10 clusters of 10: the gap excludes 0, p under 0.05, Holm over 300 labels")
    for correlation in CORRELATIONS:
        counted, codes = drawn(rng, 70, correlation, samples, SHARE, False)
        groups = (codes % 7).astype(np.int32)
        told = [share_intervals(counted[groups == g], codes[groups == g], 1) for g in range(7)]
        counts, sizes = count_by_group(counted, groups, 7), group_sizes(groups, 7)
        plain = [rates(row.tolist(), int(n), 1) for row, n in zip(counts, sizes, strict=True)]
        gaps = [
            np.mean([(largest_disparity(column).low or 0) > 0 for column in zip(*each, strict=True)])
            for each in (told, plain)
        ]
        tests = associations_by_cluster(counted, groups, 7, Clustering.of(codes))
        naive = associations(counts, sizes)
        levels = [np.mean([each.p is not None and each.p < 0.05 for each in some]) for some in (tests, naive)]
        families = []
        for some in (tests, naive):
            parts = [some[at : at + 300] for at in range(0, len(some) - 299, 300)]
            found = [adjust([each.p for each in part], [each.attainable_p for each in part]) for part in parts]
            families.append(np.mean([any(p is not None and p < 0.05 for p in each.holm) for each in found]))
        words = (
            f"{100 * one:5.1f} % (ignoring clusters {100 * other:5.1f} %)"
            for one, other in (gaps, levels, families)
        )
        print(f"  ICC {correlation:4}:", ", ".join(words), flush=True)


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--samples", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    shares(np.random.default_rng(asked.seed), asked.samples)
    differences_and_changes(np.random.default_rng(asked.seed), asked.samples // 4)
    findings(np.random.default_rng(asked.seed), 3 * asked.samples)


if __name__ == "__main__":
    main()
