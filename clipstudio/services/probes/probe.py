"""What a probe is made of: registered once, it has its card, form, verb, page, document and images."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.probes import ProbeName, ProbePlan
from clipstudio.domain.progress import Work
from clipstudio.results.answers import Answer, Chosen, Printed
from clipstudio.results.codec import decode
from clipstudio.results.reading import ProbeReading
from clipstudio.results.targets import Target
from clipstudio.services.auditing import read_run
from clipstudio.services.probes.records import ProbeOutcome
from clipstudio.storage.project_file import ProjectFile

P = TypeVar("P", bound=ProbePlan)
R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe(Generic[P, R]):
    """A ready-made experiment.

    Attributes:
        name: Which one.
        title: Its name in words.
        question: What it asks, in a sentence.
        plan: Type of its plan.
        run: Carries out a plan: (project, models, plan, device=, precision=).
        result: Type of its result.
        earlier: Reads results that programs before the typed ones kept.
        document: The JSON of `clipstudio probe NAME --json`.
        answer: The page, for what was chosen on it; pure, on a reading thread.
        printout: What the terminal shows.
        images: (m,) int64 ids of the images behind a target; on a reading thread.
    """

    name: ProbeName
    title: str
    question: str
    plan: type[P]
    run: Callable[..., Work[ProbeOutcome]]
    result: type[R]
    earlier: Callable[[Mapping[str, Any]], R]
    document: Callable[[ProbeReading[R]], dict[str, Any]]
    answer: Callable[[ProbeReading[R], Chosen], Answer]
    printout: Callable[[ProbeReading[R]], Iterable[Printed]]
    images: Callable[[ProjectFile, ProbeReading[R], Any], NDArray[np.int64]]

    def read(self, project: ProjectFile, id: ProbeRunId) -> ProbeReading[R]:
        """A kept result of this probe.

        Raises:
            AuditError: It was deleted.
        """
        record = project.probe_runs.record(id)
        runs = tuple(read_run(project, run) for run in record.runs)
        return ProbeReading(record, decode(self.result, record.result, self.earlier), runs)

    def find(self, project: ProjectFile, reading: ProbeReading[R], target: Target) -> NDArray[np.int64]:
        """(m,) int64 ids of the images behind a target of this probe's figures."""
        return self.images(project, reading, target)
