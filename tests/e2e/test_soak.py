"""A soak: a seeded random user works in the real window on the sample project, and nothing may go wrong.

It takes 10 seconds by default. For the long one, and for other moves:

    CLIPSTUDIO_SOAK_SECONDS=600 CLIPSTUDIO_SOAK_SEED=7 pytest tests/e2e/test_soak.py

The window runs in a process of its own (`tests.e2e.soak`), so that a crash is told with its seed, the stack and
the last moves. Exceptions, faults in the log, warnings of Qt, growth of the process and threads are watched.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from clipstudio.domain.probes import AttributesPlan, DenigrationPlan, LabelsPlan
from clipstudio.domain.progress import finish
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.attributes import run_attributes
from clipstudio.services.probes.denigration import run_denigration
from clipstudio.services.probes.labels import run_labels
from clipstudio.services.sample import make_sample
from clipstudio.storage.project_file import ProjectFile

ROOT = Path(__file__).resolve().parents[2]
SECONDS = float(os.environ.get("CLIPSTUDIO_SOAK_SECONDS", "10"))
SEED = int(os.environ.get("CLIPSTUDIO_SOAK_SEED", "1"))
LAST_MOVES = 30


def run_probes(project: ProjectFile, models: ModelCache) -> None:
    """Results with figures of every kind: rows, lines, matrices and tables."""
    run = project.runs.record(project.runs.audits()[0].runs[0].id)
    shared: dict[str, Any] = {
        "name": "soak", "model": SAMPLE_NAME, "images": run.plan.images, "comparisons": (("group",),)
    }  # fmt: skip
    labels = run.plan.label_set
    finish(run_labels(project, models, LabelsPlan(**shared, label_set=labels, threshold=0.3)))
    finish(run_attributes(project, models, AttributesPlan(**shared, attribute="age", linear_probe=True)))
    finish(run_denigration(project, models, DenigrationPlan(**shared, label_sets=(labels, labels))))


@pytest.mark.slow
@pytest.mark.timeout(SECONDS * 2 + 600)
def test_random_use_breaks_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    models = ModelCache()
    sample = finish(make_sample(tmp_path / "sample", models))
    with ProjectFile.open(sample.project) as project:
        run_probes(project, models)
    scratch = tmp_path / "scratch"
    command = [sys.executable, "-m", "tests.e2e.soak", str(sample.project)]
    command += ["--seed", str(SEED), "--seconds", str(SECONDS), "--scratch", str(scratch)]
    told = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    moves = (scratch / "moves.txt").read_text(encoding="utf-8").splitlines()
    assert told.returncode == 0, "\n".join(
        [f"seed {SEED}, exit {told.returncode}", told.stdout, told.stderr[-6_000:], *moves[-LAST_MOVES:]]
    )
