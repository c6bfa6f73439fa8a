"""Which images show the same person or sequence: by folder, by file name, or by look, with a preview."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.duplicates import DEFAULT_DISTANCE
from clipstudio.domain.language import tr
from clipstudio.services.clusters import ClusterPlan, by_folder, by_pattern, set_planned
from clipstudio.services.duplicates.finding import cluster_look_alikes
from clipstudio.services.jobs import Job, Lane
from clipstudio.ui.actions import press_by
from clipstudio.ui.latest import Latest
from clipstudio.ui.name_listings import CLUSTERS, NameListings
from clipstudio.ui.place import heading, muted, primary_button, row, surface
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.session import Session

FOLDER, PATTERN, ALIKE = range(3)
WAYS = (tr("By folder"), tr("By file name"), tr("By look"))
MEANING = tr(
    "A cluster is the images of one person, video or sequence. Audits treat them as belonging together, so that "
    "intervals and tests are not too sure of themselves."
)
HINT = tr("Regular expression, such as ^([a-z]+)_ : what its groups find names the cluster")


class ClustersPage(QWidget):
    """Previews which cluster every image would be in, and sets it.

    Signals:
        closed: Go back to the images.
    """

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._job: Job | None = None
        self._plan: ClusterPlan | None = None
        self._reading = Latest(session.background, self, self._refuse)
        self.ways = SegmentedButtons(WAYS)
        self.ways.chosen.connect(lambda _place: self.read())
        self.pattern = QLineEdit()
        self.pattern.setAccessibleName(tr("Pattern in file names"))
        self.pattern.setPlaceholderText(HINT)
        self.pattern.textChanged.connect(lambda _text: self.read())
        self.words = muted()
        self.preview = NameListings(CLUSTERS)
        self.set_button = primary_button(tr("Set clusters"), self._set)
        press_by(self.set_button, "Ctrl+Return")
        self.back = QPushButton(tr("Back"))
        self.back.clicked.connect(lambda _checked=False: self.closed.emit())
        pane, layout = surface()
        layout.addWidget(heading(tr("Clusters")))
        layout.addWidget(muted(MEANING))
        layout.addWidget(self.ways)
        layout.addWidget(self.pattern)
        layout.addWidget(self.words)
        layout.addLayout(row(self.set_button, self.back))
        layout.addWidget(self.preview, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)
        self.setFocusProxy(self.ways.button(0))
        session.changed.connect(self._follow)

    def read(self) -> None:
        """Preview what was chosen."""
        way, pattern, project = self.ways.place, self.pattern.text(), self._session.project
        if way != PATTERN and self.pattern.hasFocus():
            self.ways.button(way).setFocus()  # what is hidden would hand the keyboard on to anything
        self.pattern.setVisible(way == PATTERN)
        self._reading.withdraw()
        self._show(None, "")
        if way == FOLDER:
            self._reading.ask(way, partial(by_folder, project), self._take)
        elif way == ALIKE:
            self._compare()
        elif pattern:
            self._reading.ask((way, pattern), partial(by_pattern, project, pattern), self._take)
        if way == PATTERN and not self.pattern.hasFocus():
            self.pattern.setFocus()

    def _compare(self) -> None:
        self.words.setText(tr("Looking at the pictures. The bar below says how far this is."))
        if self._job is None:
            shelf = self._session.shelf
            self._job = self._session.run_job(
                tr("Near duplicates"),
                Lane.THUMBNAILS,
                lambda project: cluster_look_alikes(project, shelf, DEFAULT_DISTANCE),
                self,
                self._compared,
                self._not_compared,
            )

    def _compared(self, plan: ClusterPlan) -> None:
        self._job = None
        if self.ways.place == ALIKE:
            self._show(plan, plan.in_words())

    def _not_compared(self, reason: str) -> None:
        self._job = None
        if self.ways.place == ALIKE:
            self._refuse(reason or tr("Stopped: the pictures were not all compared."))

    def _take(self, _asked: object, plan: ClusterPlan) -> None:
        self._show(plan, plan.in_words())

    def _refuse(self, reason: str) -> None:
        self._show(None, reason)

    def _show(self, plan: ClusterPlan | None, words: str) -> None:
        self._plan = plan
        self.words.setText(words)
        self.preview.show_found(None if plan is None else plan.found, by_look=self.ways.place == ALIKE)
        self.set_button.setEnabled(plan is not None and bool(plan.clusters))

    def _set(self) -> None:
        plan = self._plan
        if plan is not None:
            self._session.history.do(lambda project: set_planned(project, plan), self, self.closed.emit)

    def _follow(self, changes: Changes) -> None:
        if changes & Changes.IMAGES and self.isVisible() and self.ways.place != ALIKE:
            self.read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
