"""An open project with its rail, its header and its places."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clipstudio.domain.ids import RunId
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.services.importing import ImportReport, check_files
from clipstudio.services.jobs import Lane
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.actions import make_action
from clipstudio.ui.background import Background
from clipstudio.ui.place import Place
from clipstudio.ui.places.attributes.place import AttributesPlace
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.places.images.place import ImagesPlace
from clipstudio.ui.places.labels.place import LabelsPlace
from clipstudio.ui.places.models.place import ModelsPlace
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from clipstudio.ui.window.header import Header
from clipstudio.ui.window.rail import Rail


class ProjectView(QWidget):
    """The places of one project; what one place asks of another goes through here.

    Attributes:
        project: The open project, for reading.
        session: What the places share.
        places: In the order of the rail.
        place_actions: For each place, what shows it.
        filter_action: Puts the cursor where the place that is shown is searched.

    Signals:
        place_shown: Another place is shown now (its name).
    """

    place_shown = Signal(str)

    def __init__(
        self, project: ProjectFile, shelf: ModelCache, background: Background, settings: Settings
    ) -> None:
        super().__init__()
        self._file = project
        self.project: ProjectReader = project
        self.session = Session(project, shelf, background, self)
        self.images = ImagesPlace(self.session, settings)
        self.attributes = AttributesPlace(self.session)
        self.labels = LabelsPlace(self.session, settings)
        self.audits = AuditsPlace(self.session, settings, self.images.query)
        self.models = ModelsPlace(self.session)
        self.places: tuple[Place, ...] = (self.images, self.attributes, self.labels, self.audits, self.models)
        self.rail = Rail()
        self.header = Header()
        self._stack = QStackedWidget()
        for index, place in enumerate(self.places):
            self.rail.add(place, index)
            self._stack.addWidget(place)
            place.show_requested.connect(partial(self._show, place))
        self.place_actions = tuple(
            make_action(self, place.name, partial(self.go_to, index), f"Ctrl+{index + 1}")
            for index, place in enumerate(self.places)
        )
        self._check_action = make_action(self, "Look for missing files", self.check_files)
        self._check_action.setEnabled(not project.read_only)
        find = QKeySequence.StandardKey.Find
        self.filter_action = make_action(self, "Filter", lambda: self.place.focus_filter(), find)
        # Not only in a menu, which is filled when somebody looks: its keys are for always.
        self.addAction(self.filter_action)
        self._lay_out()
        self.rail.chosen.connect(self.go_to)
        self.images.audit_asked.connect(self._audit_filter)
        self.labels.audit_requested.connect(self._audit_label_set)
        self.attributes.images_requested.connect(self._show_value)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(_hairline(QFrame.Shape.HLine))
        right.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(_hairline(QFrame.Shape.VLine))
        layout.addLayout(right, 1)

    @property
    def place(self) -> Place:
        """The place that is shown."""
        return self.places[self._stack.currentIndex()]

    @Slot(int)
    def go_to(self, index: int) -> None:
        """Show a place."""
        self._stack.setCurrentIndex(index)
        self.rail.show_chosen(index)
        self.header.show_place(self._project_words(), self.place.name, self.place.header_actions())
        self.place_shown.emit(self.place.name)
        self.place.setFocus()

    def file_actions(self) -> tuple[QAction, ...]:
        """What the File menu offers for this project."""
        return (*(action for place in self.places for action in place.file_actions()), self._check_action)

    def show_run(self, run: RunId) -> None:
        """Go to a run."""
        self.go_to(self.places.index(self.audits))
        self.audits.open_run(run)

    def check_files(self) -> None:
        """Look whether every file is where it was."""
        self.session.run_job(
            "Checking files",
            Lane.WRITE,
            lambda project: check_files(project),
            self,
            self._checked,
            self.session.warn,
        )

    def shut_down(self) -> None:
        """End what runs in the places and let go of the project."""
        for place in self.places:
            place.shut_down()
        self._file.close()

    def _show(self, place: Place) -> None:
        if self.place is not place:
            self.go_to(self.places.index(place))

    def _project_words(self) -> str:
        name = self.project.path.name
        return f"{name}, read-only" if self.project.read_only else name

    def _checked(self, report: ImportReport) -> None:
        self.session.announce(report.changes)
        self.session.say(f"{report.found:,} files are in place, {len(report.missing):,} are missing.")

    @Slot(object)
    def _audit_filter(self, _query: object) -> None:
        self.go_to(self.places.index(self.audits))
        self.audits.plan_for_filter()

    @Slot(str)
    def _audit_label_set(self, name: str) -> None:
        self.go_to(self.places.index(self.audits))
        self.audits.plan_for_label_set(name)

    @Slot(str, object)
    def _show_value(self, attribute: str, value: str | None) -> None:
        self.go_to(self.places.index(self.images))
        self.images.show_query(ImageQuery(attributes=(AttributeFilter(attribute, frozenset({value})),)))


def _hairline(shape: QFrame.Shape) -> QFrame:
    line = QFrame()
    line.setFrameShape(shape)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setProperty("role", "line")
    return line
