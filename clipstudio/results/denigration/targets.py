"""What a mark of the denigration probe's figures stands for."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.ids import ProbeRunId
from clipstudio.results.dumbbells import ChangePart
from clipstudio.results.targets import Group, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupTarget(Target):
    """The images of a group behind the change of a category between two label sets.

    Attributes:
        probe_run: The probe's run.
        other: Place of the label set that the first is compared with, 1 or more.
        category: The category, as the result names it.
        group: The group; empty for all images.
        part: Which of its images.
    """

    probe_run: ProbeRunId
    other: int
    category: str
    group: Group
    part: ChangePart


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelTarget(Target):
    """The images that one label moves into a category or out of it, over all images.

    Attributes:
        probe_run: The probe's run.
        other: 0 for a label left out of the first label set; else the place of the set whose label is added to it.
        category: The category, as the result names it.
        label: The label.
    """

    probe_run: ProbeRunId
    other: int
    category: str
    label: str


DenigrationTarget = GroupTarget | LabelTarget
