"""A probe's run as its page asks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.results.answers import Answer, Chosen, with_levels
from clipstudio.results.plan_standing import marked
from clipstudio.results.reading import ProbeReading
from clipstudio.results.targets import Target
from clipstudio.services.answers import ImagesBehind, selected_shares
from clipstudio.services.auditing.basis import probe_basis
from clipstudio.services.auditing.labels_behind import Labels
from clipstudio.services.auditing.plan_standing import standing_of
from clipstudio.services.probes.kept_arrays import KeptArrays
from clipstudio.services.probes.probe import Probe
from clipstudio.services.probes.registry import PROBES
from clipstudio.storage.project_reader import ProjectReader


class ProbePage:
    """A probe's run for its page: several reading threads may use it at once.

    What was kept of its images is read once, by the first question that needs it, and held while the page lives.
    """

    def __init__(self, project: ProjectReader, probe: Probe[Any, Any], reading: ProbeReading[Any]) -> None:
        self._probe, self.reading = probe, reading
        self.basis = probe_basis(project, reading)
        self._kept = KeptArrays(project, reading)
        self.standing = standing_of(project, reading.record.provenance, reading.record.probe)

    @classmethod
    def read(cls, project: ProjectReader, id: ProbeRunId) -> ProbePage:
        """Read a kept result, whichever probe it is of.

        Raises:
            AuditError: It was deleted.
        """
        probe = PROBES[project.probe_runs.record(id).probe]
        return cls(project, probe, probe.read(project, id))

    def showing(self, project: ProjectReader, reading: ProbeReading[Any]) -> ProbePage:
        """A page of the same run with another reading of it."""
        return ProbePage(project, self._probe, reading)

    @property
    def record(self) -> ProbeRunRecord:
        """What the project keeps."""
        return self.reading.record

    @property
    def title(self) -> str:
        """How the user called it."""
        return self.record.name

    @property
    def provenance(self) -> Mapping[str, Any]:
        """What it rests on."""
        return self.record.provenance

    @property
    def is_harmful(self) -> bool:
        """Whether one of its runs holds harmful labels."""
        return any(run.label_set.is_harmful for run in self.reading.runs)

    def answer(self, chosen: Chosen) -> Answer:
        """What the page shows."""
        found = with_levels(self._probe.kind.answer(self.reading, chosen), self.reading.confidence)
        return marked(found, self.standing)

    def images(self, target: Target, descending: bool = True) -> ImagesBehind:
        """The images behind a target of its figures."""
        return ImagesBehind(self._probe.images(self._kept, self.reading, target))

    def labels_behind(self, target: Target, images: NDArray[np.int64]) -> Labels:
        """The labels for which a mark counts each of some of its images: what people can judge of them."""
        return self._probe.labels(self._kept, self.reading, target, images)

    def shares(self, selected: NDArray[np.int64], targets: Sequence[Target]) -> Mapping[Target, tuple[int, int]]:
        """What a selection takes of the images behind each target: (selected, count)."""
        return selected_shares(selected, targets, lambda target: self.images(target).ids)

    def labels_of(self, image: int, chosen: Chosen) -> list[tuple[str, float, bool]]:
        """What the probe made of an image; most keep nothing of single images."""
        return self._probe.told(self._kept, self.reading, image)[1]

    def words_of(self, image: int) -> str:
        """The same in a sentence; empty for nothing."""
        return self._probe.told(self._kept, self.reading, image)[0]

    def document(self) -> dict[str, Any]:
        """The same as `clipstudio probe --json` writes it."""
        return self._probe.kind.document(self.reading) | {"plan": self.standing.document()}
