"""How long it takes to find and group near duplicates once every picture was looked at.

    python benchmarks/duplicates.py [--images 100000]

Hashes are made: half at random, half as pictures have them, with quiet rows (a plain sky or wall) in many;
2 % of all are copies in which up to 12 bits differ. 4,000 of them are compared one with every other as a check.
"""

from __future__ import annotations

import argparse
import os
import resource
import time

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.progress import finish
from clipstudio.statistics.linkage import complete_groups
from clipstudio.statistics.near_pairs import MOST_DISTANCE, near_pairs

CHECKED = 4000


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--images", type=int, default=100_000)
    n = parser.parse_args().images
    hashes = made(n)
    by_hand = check(made(CHECKED))
    started = time.perf_counter()
    pairs = finish(near_pairs(hashes, MOST_DISTANCE))
    paired = time.perf_counter()
    groups = complete_groups(n, pairs, MOST_DISTANCE)
    grouped = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{n:,} hashes, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(f"pairs within {MOST_DISTANCE}: {len(pairs):,} in {paired - started:.1f} s (target: 120 s with groups)")
    print(f"comparing each with every other would take {by_hand * n**2 / (paired - started):,.0f} times as long")
    print(f"groups: {len(groups):,} in {grouped - paired:.1f} s; memory at most {peak:.0f} MB")


def made(n: int) -> NDArray[np.uint8]:
    """Hashes as above, (n, 32) uint8."""
    draw = np.random.default_rng(0)
    hashes = draw.integers(0, 256, (n, 32), dtype=np.uint8)
    # In every second picture some of the 16 rows are quiet.
    rows = hashes.reshape(n, 16, 2)
    quiet = draw.random((n, 16)) < np.linspace(0.5, 0.05, 16)
    quiet[draw.random(n) < 0.5] = False
    rows[quiet] = 0
    copies = draw.permutation(n)[: n // 50]
    hashes[copies] = hashes[draw.integers(0, n, len(copies))]
    for copy in copies:
        for bit in draw.integers(0, 256, draw.integers(0, 13)):
            hashes[copy, bit // 8] ^= np.uint8(1 << (bit % 8))
    return hashes


def check(hashes: NDArray[np.uint8]) -> float:
    """Compare each with every other; the seconds that one comparison takes, as a reference."""
    found = finish(near_pairs(hashes, MOST_DISTANCE))
    started = time.perf_counter()
    apart = np.stack([np.bitwise_count(each ^ hashes).sum(axis=1, dtype=np.uint16) for each in hashes])
    seconds = time.perf_counter() - started
    first, second = np.nonzero(np.triu(apart <= MOST_DISTANCE, 1))
    assert np.array_equal(found.first, first)
    assert np.array_equal(found.second, second)
    assert np.array_equal(found.distance, apart[first, second])
    print(f"{len(hashes):,} compared one with every other: the same {len(first):,} pairs")
    return seconds / len(hashes) ** 2


if __name__ == "__main__":
    main()
