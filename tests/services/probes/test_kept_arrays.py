"""The arrays of a probe's run are read once, whoever asks for them and however often."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import numpy as np
import pytest

from clipstudio.domain.errors import AuditError
from clipstudio.domain.probes import ProbeName, ScenesPlan
from clipstudio.results.reading import ProbeReading
from clipstudio.services.probes.kept_arrays import KeptArrays
from clipstudio.storage.probe_runs import ProbeRunStore
from clipstudio.storage.project_file import ProjectFile

PLAN = ScenesPlan(name="scenes", model="oracle", table="captions.csv")
ARRAYS = {"images": np.arange(5), "close": np.array([True, False, True, False, False])}


@pytest.fixture
def kept(project: ProjectFile) -> KeptArrays:
    """Of a run with two arrays."""
    id, _ = project.probe_runs.save(ProbeName.SCENES, PLAN, {}, {}, arrays=ARRAYS)
    return KeptArrays(project, ProbeReading(project.probe_runs.record(id), None))


def test_an_array_is_read_once_by_two_threads_at_once(kept: KeptArrays, monkeypatch: pytest.MonkeyPatch) -> None:
    reads, both, read = Counter[str](), Barrier(2), ProbeRunStore.array

    def counted(store: ProbeRunStore, id: Any, name: str) -> Any:
        reads[name] += 1
        return read(store, id, name)

    def ask(name: str) -> Any:
        both.wait(60)
        return kept.array(name)

    monkeypatch.setattr(ProbeRunStore, "array", counted)
    with ThreadPoolExecutor(2) as threads:
        for name, values in ARRAYS.items():
            first, second = threads.map(ask, (name, name))
            assert first is second is kept.array(name)
            assert np.array_equal(first, values)
    assert reads == {"images": 1, "close": 1}


def test_what_failed_is_asked_again(kept: KeptArrays) -> None:
    tries: list[int] = []

    def work() -> int:
        tries.append(len(tries))
        if len(tries) == 1:
            raise AuditError("Not now.")
        # Other keys can be asked for meanwhile.
        return len(kept.array("images"))

    with pytest.raises(AuditError):
        kept.once("size", work)
    assert [kept.once("size", work), kept.once("size", work)] == [5, 5]
    assert tries == [0, 1]


def test_of_a_run_that_was_deleted_nothing_more_is_read(project: ProjectFile, kept: KeptArrays) -> None:
    images = kept.array("images")
    project.probe_runs.remove(project.probe_runs.all()[0].id)
    assert kept.array("images") is images
    with pytest.raises(AuditError, match="deleted"):
        kept.array("close")
