"""How often the intervals of reviews hold the truth: agreement, shares as judged, recall, shares with scores.

    python benchmarks/reviews.py [--samples 400] [--seed 1]

Every interval is nominally 95 %. Where another interval is shown beside, it is the one that textbooks and other
programs take: percentiles of the bootstrap for agreement, Wald's for shares.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from clipstudio.statistics.agreement_intervals import Resampled, measured
from clipstudio.statistics.agreement_sums import Scale, Weights
from clipstudio.statistics.precision_recall import recall
from clipstudio.statistics.prediction_powered import prediction_powered
from clipstudio.statistics.stratified import stratified_share

Ends = tuple[float | None, float | None]

EVEN = [0.2] * 5


def held(intervals: Iterable[Ends], truth: float) -> str:
    """The share of intervals that hold the truth, in percent, and of those that are not estimable."""
    every = list(intervals)
    known = [(low, high) for low, high in every if low is not None and high is not None]
    covered = np.mean([low <= truth + 1e-9 and truth - 1e-9 <= high for low, high in known]) if known else np.nan
    missing = 1 - len(known) / len(every)
    return f"{100 * covered:5.1f}{f' ({100 * missing:.0f} % none)' if missing else ''}"


def answers(
    rng: np.random.Generator, items: int, auditors: int, shares: list[float], careless: float, steps: bool
) -> NDArray[np.int64]:
    """Who is careless answers blindly; on a scale, with the step above or below."""
    there = rng.choice(len(shares), items, p=shares)[:, None]
    off = rng.random((items, auditors)) < careless
    beside = np.clip(there + rng.choice([-1, 1], (items, auditors)), 0, len(shares) - 1)
    blind = beside if steps else rng.choice(len(shares), (items, auditors), p=shares)
    return np.where(off, blind, there)


def agreements(rng: np.random.Generator, samples: int) -> None:
    """Coverage of measures of agreement."""
    print("Agreement: items, auditors, shares of answers, careless (percentiles of the bootstrap in brackets)")
    nominal = [
        (20, 2, [0.5, 0.5], 0.05),
        (20, 2, [0.5, 0.5], 0.3),
        (50, 2, [0.95, 0.05], 0.1),
        (50, 2, [0.98, 0.02], 0.2),
        (200, 2, [0.98, 0.02], 0.1),
        (50, 3, [0.6, 0.3, 0.1], 0.2),
        (30, 5, [0.7, 0.3], 0.3),
    ]
    ordinal = [(20, 2, EVEN, 0.05), (50, 2, [0.6, 0.2, 0.1, 0.05, 0.05], 0.05), (50, 3, EVEN, 0.3)]
    for scale, weights, cases in (
        (Scale.NOMINAL, Weights.IDENTITY, nominal),
        (Scale.ORDINAL, Weights.QUADRATIC, ordinal),
    ):
        for case in cases:
            found = {
                name: _agreement(rng, samples, name, case, scale, weights) for name in ("percent", "alpha", "gwet")
            }
            print(f"  {scale} {case}: " + ", ".join(f"{name} {told}" for name, told in found.items()))


def _agreement(
    rng: np.random.Generator,
    samples: int,
    name: str,
    case: tuple[int, int, list[float], float],
    scale: Scale,
    weights: Weights,
) -> str:
    def drawn(items: int, resamples: int) -> Resampled:
        told = answers(rng, items, *case[1:], scale is Scale.ORDINAL)
        return Resampled.of(told, len(case[2]), weights, None, resamples, int(rng.integers(1 << 30)))

    truth = float(measured(name, drawn(400_000, 1).sums, scale).value)
    ours, theirs = [], []
    for _ in range(samples):
        one = drawn(case[0], 400)
        told = one.coefficient(name, scale, 2, 0.95)
        ours.append((told.low, told.high))
        if told.value is not None:
            theirs.append(tuple(np.nanquantile(measured(name, one.draws, scale).value, [0.025, 0.975])))
    return f"{held(ours, truth)} [{held(theirs, truth).strip()}]"


def shares(rng: np.random.Generator, samples: int) -> None:
    """Coverage of stratified shares, and of recall."""
    print("A share: sizes of strata, judged, shares (Wald's interval in brackets)")
    for sizes, counts, rates in (
        ([9000, 500, 500], [20, 20, 20], [0.05, 0.5, 0.5]),
        ([9500, 500], [30, 30], [0.03, 0.9]),
        ([5000, 100], [50, 50], [0.01, 0.02]),
        ([20_000, *[100] * 5], [40, *[20] * 5], [0.005, *[0.5] * 5]),
        ([2000, 1000], [15, 15], [0.97, 0.9]),
        ([40, 40], [20, 20], [0.1, 0.3]),
        ([200] * 30, [5] * 30, [0.01] * 30),
        ([300, 700], [5, 5], [0.3, 0.5]),
    ):
        size, n = np.array(sizes), np.array(counts)
        true, strata = np.round(size * rates).astype(int), np.repeat(np.arange(len(n)), n)
        ours, wald = [], []
        for _ in range(samples):
            y = rng.hypergeometric(true, size - true, n)
            told = stratified_share(_hits(y, n), strata, size)
            p = y / n
            half = 1.96 * np.sqrt(((size / size.sum()) ** 2 * (1 - n / size) * p * (1 - p) / (n - 1)).sum())
            ours.append((told.low, told.high))
            wald.append((told.share - half, told.share + half) if told.share is not None else (None, None))
        truth = true.sum() / size.sum()
        few = (sizes[:2], counts[:2], rates[:2], f"{len(sizes)} strata")
        print(f"  {few}: {held(ours, truth)} [{held(wald, truth).strip()}]")
    print("Recall: images with and without the label, judged, shares that show what it says")
    for sizes, counts, rates in (
        ([1000, 9000], [100, 100], [0.7, 0.02]),
        ([200, 800], [50, 150], [0.9, 0.1]),
        ([300, 3000], [30, 60], [0.5, 0.05]),
    ):
        size, n = np.array(sizes), np.array(counts)
        true, strata = np.round(size * rates).astype(int), np.repeat([0, 1], n)
        drawn = [
            recall(_hits(rng.hypergeometric(true, size - true, n), n), strata, size, np.array([True, False]))
            for _ in range(samples)
        ]
        print(f"  {sizes, counts, rates}: {held([(one.low, one.high) for one in drawn], true[0] / true.sum())}")


def _hits(y: NDArray[np.int64], n: NDArray[np.int64]) -> NDArray[np.bool_]:
    return np.concatenate([np.arange(count) < found for found, count in zip(y, n, strict=True)])


def powered(rng: np.random.Generator, samples: int) -> None:
    """Coverage of prediction-powered shares."""
    print("Prediction-powered: images, judged, share, how telling scores are; width beside that of verdicts alone")
    for count, n, share, telling in (
        (2000, 100, 0.5, 1.5),
        (2000, 30, 0.5, 1.5),
        (2000, 100, 0.1, 3.0),
        (2000, 100, 0.1, 1.5),
        (300, 100, 0.3, 1.0),
        (2000, 100, 0.5, 0.2),
    ):
        true = rng.random(count) < share
        odds = np.log(share / (1 - share)) + telling * (2 * true - 1) + rng.normal(size=count)
        found = []
        for _ in range(samples):
            verdicts = np.full(count, -1)
            rows = rng.choice(count, n, replace=False)
            verdicts[rows] = true[rows]
            found.append(prediction_powered(verdicts, 1 / (1 + np.exp(-odds))))
        covered = held([(one.low, one.high) for one in found], float(true.mean()))
        widths = [
            np.mean([each.high - each.low for each in some if each.high is not None and each.low is not None])
            for some in (found, [one.classical for one in found])
        ]
        print(f"  {count, n, share, telling}: {covered}, {widths[0] / widths[1]:.2f}")


def main() -> None:
    """Print every table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    parts: tuple[Callable[[np.random.Generator, int], None], ...] = (agreements, shares, powered)
    for part in parts:
        part(np.random.default_rng(asked.seed), asked.samples)


if __name__ == "__main__":
    main()
