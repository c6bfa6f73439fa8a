"""How quickly labels, groups and thresholds are changed once images are embedded: no image is touched again.

    python benchmarks/rescoring.py [--images 1000000]

Embeddings drawn at random stand in a mapped file, as the project's cache holds them. Each line is the best of
several repetitions, since another program on the machine can only make it slower.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from clipstudio.domain.audits import AuditPlan, RunArrays, RunRecord, Scoring
from clipstudio.domain.ids import AuditId, LabelSetVersionId, RunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.engine.zero_shot import probabilities
from clipstudio.probes.assignment import assign, tabulate
from clipstudio.services.auditing.thresholds import ThresholdCounts
from clipstudio.statistics.groups import Grouping, intersect
from clipstudio.storage.vectors import VectorFile

WIDTH, LABELS, GROUPS = 512, 30, 14
SCALE = 100.0
REPETITIONS = 5
CHUNK = 50_000


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--images", type=int, default=1_000_000)
    n = parser.parse_args().images
    rng = np.random.default_rng(0)
    labels = LabelSet("thirty", tuple(Label(f"w{k}", f"c{k % 5}") for k in range(LABELS)))
    grouping = intersect(["g"], [rng.integers(0, GROUPS, n).astype(np.int32)], [[f"v{g}" for g in range(GROUPS)]])
    classifier = unit_rows(rng, LABELS)
    with tempfile.TemporaryDirectory() as folder:
        vectors = embeddings(Path(folder) / "vectors.f32", n, rng)
        scored, scores = best(lambda: probabilities(vectors, classifier, SCALE))
    tabled, counts = best(lambda: tabulate(assign(scores, Scoring.TOP1, None), labels, [grouping]))
    by_threshold, _ = best(lambda: tabulate(assign(scores, Scoring.THRESHOLD, 0.05), labels, [grouping]))
    record, arrays = run_of(scores, labels, grouping, counts)
    started = time.perf_counter()
    sorted_counts = ThresholdCounts.of(record, arrays)
    prepared = time.perf_counter() - started
    moved, _ = best(lambda: sorted_counts.at(0.05))
    table = Table(title=f"{n:,} embeddings × {WIDTH}, {LABELS} labels, {GROUPS} groups", title_justify="left")
    for heading in ("step", "seconds", "target"):
        table.add_column(heading, justify="left" if heading == "step" else "right")
    table.add_row("probabilities, file once mapped", f"{scored:.3f}", "")
    table.add_row("top-1, counted by group", f"{tabled:.3f}", "")
    table.add_row("scored and tabulated by top-1", f"{scored + tabled:.3f}", "1.0")
    table.add_row("scored and tabulated by threshold", f"{scored + by_threshold:.3f}", "1.0")
    table.add_row("threshold slider made ready, once", f"{prepared:.3f}", "")
    table.add_row("threshold moved: counts and intervals", f"{moved:.4f}", "0.050")
    Console().print(table)


def unit_rows(rng: np.random.Generator, rows: int) -> np.ndarray:
    """(rows, WIDTH) float32."""
    made = rng.standard_normal((rows, WIDTH), dtype=np.float32)
    return made / np.linalg.norm(made, axis=1, keepdims=True)


def embeddings(path: Path, n: int, rng: np.random.Generator) -> np.ndarray:
    """A mapped vector file of ``n`` rows, its pages in memory."""
    file = VectorFile(path, WIDTH)
    for start in range(0, n, CHUNK):
        file.write(start, unit_rows(rng, min(CHUNK, n - start)))
    mapped = file.map()
    mapped.sum()
    return mapped


def best(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of the quickest repetition, and the last result."""
    seconds, result = [], None
    for _ in range(REPETITIONS):
        started = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - started)
    return min(seconds), result


def run_of(
    scores: np.ndarray, labels: LabelSet, grouping: Grouping, counts: tuple[Any, Any]
) -> tuple[RunRecord, RunArrays]:
    """The scores as a stored run."""
    overall, comparisons = counts
    plan = AuditPlan("benchmark", "none", LabelSetVersionId(1))
    record = RunRecord(RunId(1), AuditId(1), datetime.now(UTC), plan, labels, overall, comparisons, {})
    return record, RunArrays(np.arange(len(scores)), scores, grouping.codes[:, None])


if __name__ == "__main__":
    main()
