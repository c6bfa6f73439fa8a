"""What a probe's run kept of each image, read once for all questions of its page."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Protocol, TypeVar

from numpy.typing import NDArray

from clipstudio.domain.audits import RunArrays
from clipstudio.results.reading import ProbeReading
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.read_once import ReadOnce
from clipstudio.storage.project_reader import ProjectReader

T = TypeVar("T")


class HeldRuns(Protocol):
    """The figures per image of several runs, by their places."""

    def run_arrays(self, place: int) -> RunArrays:
        """The figures per image of a run."""

    def run_images(self, place: int) -> RunImages:
        """Which labels each image was given in a run."""

    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        """What was worked out under a key, or now."""


class KeptArrays:
    """The arrays of a probe's run and of the audits' runs that it is made of.

    Each is read by the first question that needs it and held while this lives; whoever asks for it meanwhile, on
    another thread, waits for it. A run never changes, so that what was read stays right.

    Args:
        project: The open project.
        reading: The probe's run; its runs have the places that these methods take.
    """

    def __init__(self, project: ProjectReader, reading: ProbeReading[Any]) -> None:
        self._project, self._reading = project, reading
        self._once: dict[Hashable, ReadOnce[Any]] = {}
        self._lock = Lock()

    def array(self, name: str) -> NDArray[Any]:
        """One of the arrays of the probe's run, (n, ...), aligned by row with the one called "images".

        Raises:
            AuditError: The run was deleted.
        """
        id = self._reading.record.id
        return self.once(("array", name), lambda: self._project.probe_runs.array(id, name))

    def has(self, name: str) -> bool:
        """Whether the probe's run keeps an array of this name; an earlier version may not have."""
        id = self._reading.record.id
        return self.once(("has", name), lambda: self._project.probe_runs.has_array(id, name))

    def run_arrays(self, place: int) -> RunArrays:
        """The figures per image of one of the audits' runs.

        Raises:
            AuditError: The run was deleted.
        """
        id = self._reading.record.runs[place]
        return self.once(("run arrays", place), lambda: self._project.runs.arrays(id))

    def run_images(self, place: int) -> RunImages:
        """Which labels each image was given in one of the audits' runs.

        Raises:
            AuditError: The run was deleted.
        """
        record = self._reading.runs[place].record
        return self.once(("run images", place), lambda: RunImages.decided(self.run_arrays(place), record))

    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        """What was worked out of the arrays under a key, or now; again where it failed.

        Args:
            key: Always stands for the same work.
            work: May ask for other keys.
        """
        with self._lock:
            kept: ReadOnce[T] = self._once.setdefault(key, ReadOnce(work))
        return kept()
