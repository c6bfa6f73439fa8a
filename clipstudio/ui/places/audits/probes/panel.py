"""A probe's run: its answer beside exactly the images behind the number that was clicked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.probes import ProbeName, ProbeRunRecord
from clipstudio.services.auditing.provenance import warnings_of
from clipstudio.services.probes.documents import probe_document
from clipstudio.services.sample import NOTE, is_sample_model
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import heading, muted, surface
from clipstudio.ui.places.audits.answer_frame import AnswerFrame
from clipstudio.ui.places.audits.probes.view import ImagesAsked, ProbeView
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

FILE_KINDS = ("Picture (*.png)", "Drawing (*.svg)", "Numbers of this chart (*.csv)")


class ProbePanel(QWidget):
    """The answer of a probe and the grid; a click in the answer fills the grid.

    Signals:
        loaded: The probe's run is on the screen (ProbeRunId).
        run_asked: Open this run of an audit (RunId).
    """

    loaded = Signal(int)
    run_asked = Signal(int)

    def __init__(
        self, session: Session, settings: Settings, views: Mapping[ProbeName, Callable[[], ProbeView]]
    ) -> None:
        super().__init__()
        self._session = session
        self._make = views
        self._views: dict[ProbeName, ProbeView] = {}
        self._opening = Latest(session.background, self, session.warn)
        self._finding = Latest(session.background, self, self._refuse)
        self.requested: ProbeRunId | None = None
        self.record: ProbeRunRecord | None = None
        self.document: dict[str, Any] | None = None
        self.title, self.facts, self.warning = heading(""), muted(), plain_label()
        self.warning.setProperty("role", "warning")
        self.warning.setWordWrap(True)
        self.warning.hide()
        self.pages = QStackedWidget()
        self.frame = AnswerFrame(session.project, "No image is behind this number.")
        self.grid, self.caption = self.frame.grid, self.frame.caption
        self.grid.set_sort_keys([])
        self.save_button = QPushButton("Save chart or data…")
        self.save_button.setProperty("role", "quiet")
        self.save_button.setToolTip("The chart as a picture, or its numbers as a table")
        self.save_button.clicked.connect(self.save_chart)
        self._lay_out(settings)

    @property
    def view(self) -> ProbeView | None:
        """The answer that is shown."""
        return None if self.record is None else self._views.get(self.record.probe)

    def open(self, id: ProbeRunId) -> None:
        """Read a probe's run and show it."""
        self.requested = id
        project = self._session.project

        def read() -> tuple[ProbeRunRecord, dict[str, Any], bool]:
            record = project.probe_runs.record(id)
            is_harmful = any(project.runs.label_set(run).is_harmful for run in record.runs)
            return record, probe_document(project, record), is_harmful

        self._opening.ask(id, read, self._take)

    def save_chart(self) -> None:
        """Write the chart that is shown as PNG or SVG, or its numbers as CSV, by the ending of the file's name."""
        chart = self.view.shown_chart if self.view is not None else None
        if chart is None:
            self._session.warn("What is shown is a table: choose rows and copy them, or save the result as JSON.")
            return
        if (path := self.ask_file()) is None:
            return
        try:
            chart.export(path)
        except ClipstudioError as error:
            self._session.warn(str(error))
        else:
            self._session.say(f"Saved {path}.")

    def ask_file(self) -> Path | None:
        """Where to save and as what; a method of its own so that a test can answer."""
        chosen, _ = QFileDialog.getSaveFileName(self, "Save chart or data", "chart.png", ";;".join(FILE_KINDS))
        return Path(chosen) if chosen else None

    def shut_down(self) -> None:
        """End the grid's threads."""
        self.grid.shutdown()

    def _take(self, _id: ProbeRunId, answer: tuple[ProbeRunRecord, dict[str, Any], bool]) -> None:
        record, document, is_harmful = answer
        # What was asked of the run before may still come: not all answers ask for images at once.
        self._finding.withdraw()
        self.frame.clear()
        self.record, self.document = record, document
        view = self._views.get(record.probe) or self._add_view(record.probe)
        self.title.setText(record.name)
        self.facts.setText(_facts(record))
        provenance = dict(record.provenance)
        warnings = (*warnings_of(provenance), NOTE if is_sample_model(provenance) else "")
        self.warning.setText(" ".join(filter(None, warnings)))
        self.warning.setVisible(any(warnings))
        self.frame.show_provenance(provenance)
        self.grid.set_blurred(is_harmful)
        self.pages.setCurrentWidget(view)
        view.show_probe(self._session.project, record, document)
        self.loaded.emit(int(record.id))

    def _add_view(self, probe: ProbeName) -> ProbeView:
        view = self._views[probe] = self._make[probe]()
        view.images_asked.connect(self._find)
        view.run_asked.connect(self.run_asked)
        self.pages.addWidget(view)
        return view

    def _find(self, asked: ImagesAsked) -> None:
        if asked.record is self.record:
            self._finding.ask(asked.key, asked.find, partial(self._fill, asked.caption))

    def _fill(self, caption: str, _key: object, ids: NDArray[np.int64]) -> None:
        self.frame.show_images(caption if len(ids) else f"no image: {caption}", ids)

    def _refuse(self, reason: str) -> None:
        """Images that cannot be found are said; those of another number may not stand in for them."""
        self.frame.clear()
        self._session.warn(reason)

    def _lay_out(self, settings: Settings) -> None:
        left, layout = surface()
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.warning)
        layout.addWidget(self.title)
        layout.addWidget(self.facts)
        layout.addWidget(self.pages, 1)
        self.frame.lay_out(left, settings, "probe", self.save_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.frame)


def _facts(record: ProbeRunRecord) -> str:
    """What was looked at, with what, and when."""
    provenance = record.provenance
    model = provenance["model"]
    external = ", predictions from elsewhere" if model.get("external") else ""
    when = record.created_at.astimezone()
    return f"{provenance['images']['n']:,} images · {model['name']}{external} · {when:%Y-%m-%d %H:%M}"
