"""What a run made of the image that is shown large."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from clipstudio.domain.ids import RunId
from clipstudio.services.auditing.labelled_runs import LabelledRun
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.latest import Latest
from clipstudio.ui.session import Session

MOST_LABELS = 12
"""Labels listed beside a large picture."""


class PreviewLabels(QObject):
    """Lists the labels of a run beside the preview; its figures are read once for many images.

    Attributes:
        runs: Those that can be shown, the latest first.
        chosen: The run that the filter asks for; otherwise the latest is shown.
    """

    def __init__(self, session: Session, grid: GridPanel) -> None:
        super().__init__(grid)
        self._project, self._grid = session.project, grid
        self._telling = Latest(session.background, self, session.warn_of_answer)
        self._scored: tuple[RunId, RunImages] | None = None
        self.runs: Sequence[LabelledRun] = ()
        self.chosen: RunId | None = None
        grid.preview_opened.connect(self._tell)

    def _tell(self, image: int) -> None:
        if not self.runs:
            return
        run = next((each for each in self.runs if each.run == self.chosen), self.runs[0])
        scored, project = self._scored, self._project

        def read() -> RunImages:
            if scored is not None and scored[0] == run.run:
                return scored[1]
            return RunImages.of(project, project.runs.record(run.run))

        self._telling.ask((image, run), read, self._take)

    def _take(self, of: tuple[int, LabelledRun], images: RunImages) -> None:
        image, run = of
        self._scored = (run.run, images)
        if self._grid.preview.image == image:
            self._grid.preview.set_labels(images.of_image(image)[:MOST_LABELS], folded=run.is_harmful)
