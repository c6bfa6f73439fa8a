"""The form that imports images: from where, which of them, into which collection."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.changes import Changes
from clipstudio.domain.language import tr
from clipstudio.results.words import counted
from clipstudio.services.importing import ImportReport, ImportRequest, import_images
from clipstudio.services.importing.before_import import CountedPictures, count_pictures
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.jobs import Job, JobReport, Lane
from clipstudio.storage.collections import CollectionSummary
from clipstudio.ui.actions import press_by
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.forms.form_foot import FormFoot
from clipstudio.ui.grid.facts import file_size
from clipstudio.ui.latest import Latest
from clipstudio.ui.measure import FORM_LETTERS, Measure
from clipstudio.ui.place import grow, heading, muted, primary_button, surface
from clipstudio.ui.places.importing.filters import FilterFields
from clipstudio.ui.places.importing.place_list import PlaceList
from clipstudio.ui.places.importing.report_panel import ReportPanel
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_BETWEEN
from clipstudio.ui.user_words import plain_label

PURPOSE = tr(
    "Images stay where they are and are never written to. Files that were imported before and have not changed "
    "are "
    "not read again; those that cannot be read are listed with the reason."
)
CANCELLED = tr(
    "The import was cancelled. What was read before is in the project; importing again goes on from there."
)


NO_PICTURE = tr("No images were found here: there is nothing to import.")


class ImportForm(QWidget):
    """Imports images in the background and reports the outcome.

    Signals:
        finished: The import is over (`ImportReport`, and the places as a tuple of `Path`).
        arriving: The first images of an import under way are in the project.
        closed: Go back to the images.
    """

    finished = Signal(object, tuple)
    arriving = Signal()
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._job: Job | None = None
        self._has_some = False
        self._reading = Latest(session.background, self, session.warn)
        self.places = PlaceList()
        self.places.changed.connect(self._check)
        self._counting = Latest(session.background, self, self._cannot_count)
        self._counted = 0
        self.filters = FilterFields()
        for field in (self.filters.take, self.filters.leave):
            field.textChanged.connect(self._check)
        self.collection = ComboBox()
        self.collection.setEditable(True)
        self.collection.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        self.collection.setAccessibleName(tr("Collection"))
        self.fault = plain_label()
        self.fault.setProperty("role", "warning")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.import_button = primary_button(tr("Import"), self._import)
        press_by(self.import_button, "Ctrl+Return")
        self.import_button.setToolTip(tr("Import these images (Ctrl+Enter)"))
        self.back = QPushButton(tr("Back"))
        self.back.clicked.connect(self.closed)
        self.words = muted()
        grow(self.words)
        self.report = ReportPanel()
        self.report.closed.connect(self._leave_report)
        self.report.more_asked.connect(self._import_more)
        self._lay_out()
        session.background.reported.connect(self._follow)
        self._check()

    def _lay_out(self) -> None:
        self.collection.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        edit = self.collection.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(tr("none, or type a name"))
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_BETWEEN)
        form.addRow(tr("Add to collection"), self.collection)
        form.setContentsMargins(0, 0, 0, 0)
        fields = QWidget()
        fields.setLayout(form)
        head = (heading(tr("Import images")), muted(PURPOSE))
        pane, layout = surface()
        column = Measure(*head, self.places, self.filters, fields, self.fault, letters=FORM_LETTERS)
        layout.addLayout(column.at_left(), 1)
        layout.addWidget(FormFoot(self.import_button, self.back, words=self.words))
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)
        self.setFocusProxy(self.places.folder_button)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(page)
        self._pages.addWidget(self.report)

    def set_places(self, paths: Sequence[Path]) -> None:
        """Start with these folders and files in the list."""
        self._pages.setCurrentIndex(0)
        self.places.set_paths(paths)

    def request(self) -> ImportRequest:
        """What the form asks for."""
        places = ImportPaths(tuple(self.places.paths), self.filters.include(), self.filters.exclude())
        return ImportRequest(places, self.collection.currentText().strip())

    def show_report(self) -> None:
        """Show what the last import did, file by file."""
        self._pages.setCurrentWidget(self.report)
        self.report.done.setFocus()

    def _check(self) -> None:
        if self._job is None:
            self.fault.hide()
            self.import_button.setText(tr("Import"))
            self.import_button.setEnabled(bool(self.places.paths))
            self.words.setText(tr("Counting…") if self.places.paths else tr("Add a folder or files first."))
            self._count()

    def _count(self) -> None:
        """Count the pictures in the background; a count that is not wanted any more stops."""
        self._counting.withdraw()
        self._counted += 1
        number, places = self._counted, self.request().places
        if places.paths and self.isVisible():
            self._counting.ask(
                places, lambda: count_pictures(places, lambda: number == self._counted), self._tell_count
            )

    def _tell_count(self, _places: ImportPaths, counted_: CountedPictures | None) -> None:
        if counted_ is None or self._job is not None:
            return
        if not counted_.files:
            self.import_button.setEnabled(False)
            self.words.setText(NO_PICTURE)
            return
        pictures = counted(counted_.files, "image")
        self.import_button.setText(tr("Import {pictures}", pictures=pictures))
        where = counted(counted_.folders, "folder")
        self.words.setText(
            tr("{pictures} in {where}, {size}", pictures=pictures, where=where, size=file_size(counted_.size))
        )

    def _cannot_count(self, reason: str) -> None:
        self.words.setText("")
        self.fault.setText(reason)
        self.fault.show()

    def _import(self) -> None:
        if self._job is not None or not self.places.paths:
            return
        self._counted += 1
        request = self.request()
        self.fault.hide()
        self._has_some = False
        self._job = self._session.run_job(
            tr("Importing images"),
            Lane.WRITE,
            lambda project: import_images(project, request),
            self,
            self._done,
            self._stopped,
        )
        self.import_button.setEnabled(False)
        self.words.setText(tr("Looking for images…"))

    @Slot(object)
    def _follow(self, report: JobReport) -> None:
        """Show how far the import is."""
        if self._job is None or report.job != self._job.number:
            return
        if report.words:
            self.words.setText(report.words)
        if report.changes and not self._has_some:
            self._has_some = True
            self.arriving.emit()

    def _done(self, report: ImportReport) -> None:
        self._job = None
        if not report.found and not report.unreadable:
            self._check()
            return
        for step in report.steps:
            self._session.history.add(step)
        self.report.show_report(report)
        places = tuple(self.places.paths)
        self.set_places([])
        self._session.say(report.in_words())
        self.finished.emit(report, places)

    def _stopped(self, reason: str) -> None:
        self._job = None
        self._check()
        if reason:
            self.fault.setText(reason)
            self.fault.show()
        else:
            self._counting.withdraw()
            self.words.setText(CANCELLED)
            if not self.isVisible():
                self._session.say(CANCELLED)
        # Whatever batch was written before stays.
        self._session.announce(Changes.IMAGES)

    def _leave_report(self) -> None:
        self.set_places([])
        self.closed.emit()

    def _import_more(self) -> None:
        self.set_places([])
        self.places.folder_button.setFocus()

    def _offer(self, _what: str, collections: tuple[CollectionSummary, ...]) -> None:
        text = self.collection.currentText()
        self.collection.clear()
        self.collection.addItems([each.name for each in collections])
        self.collection.setEditText(text)

    def showEvent(self, event: QShowEvent) -> None:
        """Offer the collections that there are by now."""
        super().showEvent(event)
        self._reading.ask("collections", self._session.project.collections.all, self._offer)
        self._check()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop counting: the project may be about to close."""
        self._counted += 1
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
