"""What the answer of every probe has in common: it shows a document, and asks for the images behind it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.charts.chart_frame import ChartFrame


@dataclass(frozen=True, slots=True)
class ImagesAsked:
    """A wish for the images behind a number.

    Attributes:
        record: The run of the probe whose number it is.
        target: Which of its numbers.
        caption: What they are, in words.
        find: Gives their ids, (m,) int64; called on a reading thread. The view may show another run by then: it
            holds all that it needs, and asks the view for nothing.
    """

    record: ProbeRunRecord
    target: Hashable
    caption: str
    find: Callable[[], NDArray[np.int64]]

    @property
    def key(self) -> tuple[ProbeRunId, Hashable]:
        """What is asked for: the run and which of its numbers."""
        return self.record.id, self.target


class ProbeView(QWidget):
    """The answer of one probe.

    Signals:
        images_asked: Show these images (`ImagesAsked`).
        run_asked: Open this run of an audit (RunId).
    """

    images_asked = Signal(object)
    run_asked = Signal(int)

    @property
    def shown_chart(self) -> ChartFrame | None:
        """The chart that is on the screen, to be saved; None for an answer in a table."""
        return None

    def show_probe(self, project: ProjectFile, record: ProbeRunRecord, document: Mapping[str, Any]) -> None:
        """Show a probe's result.

        Args:
            project: Where the images behind the numbers are asked for.
            record: What the project keeps.
            document: The same as `clipstudio probe --json` writes it.
        """
        raise NotImplementedError
