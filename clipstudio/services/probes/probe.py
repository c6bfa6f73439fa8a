"""What a probe is made of: registered once, it has its card, form, verb, page, document and images."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.probes import ProbeName, ProbePlan
from clipstudio.domain.progress import Work
from clipstudio.results.codec import decode
from clipstudio.results.kinds import ResultKind
from clipstudio.results.reading import ProbeReading
from clipstudio.services.auditing import read_run
from clipstudio.services.auditing.labels_behind import Labels
from clipstudio.services.plan_kind import PlanKind
from clipstudio.services.probes.kept_arrays import KeptArrays
from clipstudio.services.probes.needs import Need
from clipstudio.services.probes.records import ProbeOutcome
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.project_reader import ProjectReader

Told = tuple[str, list[tuple[str, float, bool]]]
"""What a result made of one image: a sentence, empty for none, and (label, probability, whether it was given)."""

P = TypeVar("P", bound=ProbePlan)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class PrintFlag:
    """A switch of the verb that changes what is printed, not what is computed; `printout` takes it by its name."""

    name: str
    help: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file that the probe can prepare for the user to edit, before it is run.

    Attributes:
        option: Of the verb that asks for it, such as ``--propose``.
        help: What it does, in a sentence.
        source: Field of the plan that it starts from.
        write: Makes it: (source, target); returns a sentence of what was done.
    """

    option: str
    help: str
    source: str
    write: Callable[[Path, Path], str]


Needs = Callable[[Sequence[AttributeSummary]], Need]
"""What a probe needs beside images and a model, from the project's attributes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe(PlanKind[P], Generic[P, R]):
    """A ready-made experiment.

    Attributes:
        name: Which one.
        needs: What it needs beside images and a model.
        run: Carries out a plan: (project, models, plan, device=, precision=).
        kind: Its result, with document, page and printout.
        images: (m,) int64 ids of the images behind a target, none twice; on reading threads, several at once.
        complete: Works out anew, on a reading thread, what an earlier version did not keep.
        labels: The labels for which a target counts each of some of its images: what people can judge of them.
        least_models: How many models or predictions it needs at least.
        told: What the result made of one image: a sentence, and its labels as (text, probability, whether given).
        flags: Switches of the printout.
        proposal: A file that it can prepare; None for none.
    """

    name: ProbeName
    needs: Needs
    run: Callable[..., Work[ProbeOutcome]]
    kind: ResultKind[R]
    images: Callable[[KeptArrays, ProbeReading[R], Any], NDArray[np.int64]]
    least_models: int = 1
    complete: Callable[[ProjectReader, ProbeReading[R]], ProbeReading[R]] = lambda _project, reading: reading
    told: Callable[[KeptArrays, ProbeReading[R], int], Told] = lambda _kept, _reading, _image: ("", [])
    labels: Callable[[KeptArrays, ProbeReading[R], Any, NDArray[np.int64]], Labels]
    flags: tuple[PrintFlag, ...] = ()
    proposal: Proposal | None = None

    def read(self, project: ProjectReader, id: ProbeRunId) -> ProbeReading[R]:
        """A kept result of this probe.

        Raises:
            AuditError: It was deleted, or what is kept of it cannot be read.
        """
        record = project.probe_runs.record(id)
        runs = tuple(read_run(project, run) for run in record.runs)
        try:
            result = decode(self.kind.type, record.result, self.kind.earlier)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise AuditError(
                "The result of “{name}” cannot be read: it is damaged, or of a version of clipstudio that "
                "this one does not know. Run the probe again.",
                name=record.name,
            ) from error
        return self.complete(project, ProbeReading(record, result, runs))
