"""How the parts of a report will look, while it is written."""

from __future__ import annotations

from threading import Lock

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reports import ReportPlan, SectionName
from clipstudio.domain.run_list import RunKey
from clipstudio.reporting.pdf import section_pages
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.report import report_of, section_of
from clipstudio.storage.project_reader import ProjectReader


class Preview:
    """Makes pages of sections, on reading threads; what is read of the runs is kept while they stay the same.

    Runs never change; reviews and attributes do, so that whoever hears of a change calls `forget`.
    """

    def __init__(self, project: ProjectReader) -> None:
        self._project = project
        self._lock = Lock()
        self._read: tuple[tuple[tuple[RunKey, ...], tuple[ReviewId, ...], int, bool], Material] | None = None

    def forget(self) -> None:
        """Read all anew the next time."""
        with self._lock:
            self._read = None

    def pages(self, plan: ReportPlan, name: SectionName, dots_per_inch: float) -> list[bytes]:
        """The pages of a section as PNG.

        Raises:
            AuditError: A run was deleted.
            ReviewError: A review is not there.
            TypesettingError: The section could not be typeset.
        """
        material = self._material(plan)
        return section_pages(report_of(material), section_of(material, name), dots_per_inch)

    def _material(self, plan: ReportPlan) -> Material:
        # The smallest group says which others are hidden, which is found out as the runs are read.
        key = (plan.runs, plan.reviews, plan.minimum_cell, plan.names_auditors)
        with self._lock:
            if self._read is None or self._read[0] != key:
                self._read = (key, Material.read(self._project, plan))
            return self._read[1].planned(plan)
