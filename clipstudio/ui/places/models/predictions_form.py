"""The form that imports predictions of another model or service: what is in the table, and what it matches."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import number, tr
from clipstudio.results.words import counted, images, level_in_words
from clipstudio.services.importing.prediction_preview import (
    PredictionPreview,
    keep_previewed,
    preview_predictions,
)
from clipstudio.services.importing.predictions import PredictionReport
from clipstudio.services.jobs import Lane
from clipstudio.ui.actions import press_by
from clipstudio.ui.forms.form_page import add_foot, scroll_page
from clipstudio.ui.latest import Latest
from clipstudio.ui.listing import Listing, ListingTabs
from clipstudio.ui.place import grow, heading, muted, primary_button, row, surface
from clipstudio.ui.session import Session
from clipstudio.ui.user_words import plain_label

TITLES = (tr("matched"), tr("unmatched"), tr("ambiguous"), tr("rows that differ"))
SHOW_LABELS, HIDDEN = tr("Show the labels"), tr("hidden")
MOST_LABELS = 8
"""That are named."""

PURPOSE = tr(
    "Predictions are what another model or service said of these images; they are audited like a model of your "
    "own. The table is long (columns image, label and probability) or wide (image, and a column for each label)."
)


class PredictionsForm(QWidget):
    """Shows what a table of predictions says of which images, and imports it when asked.

    Signals:
        imported: The predictions are in the project (`PredictionReport`).
        closed: Go back without importing.
        other_file_asked: Choose another file.
    """

    imported = Signal(object)
    closed = Signal()
    other_file_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._preview: PredictionPreview | None = None
        self._is_reading = self._is_writing = False
        self._reading = Latest(session.background, self, self._refuse)
        self.title = heading(tr("Import predictions"))
        self.file_words = muted()
        self.file_button = QPushButton(tr("Choose another file…"))
        self.file_button.clicked.connect(self.other_file_asked)
        self.fault = plain_label()
        self.fault.setWordWrap(True)
        self.fault.setProperty("role", "warning")
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of the predictions"))
        self.name.textChanged.connect(self._check)
        self.labels = muted()
        self.show_labels = QPushButton(SHOW_LABELS)
        self.show_labels.setProperty("role", "quiet")
        self.show_labels.setToolTip(tr("Labels may be harmful words, and they stand beside names of people here"))
        self.show_labels.setCheckable(True)
        self.show_labels.toggled.connect(lambda _shown: self._show_words())
        self.preview = ListingTabs(TITLES, tr("Images that the table names"))
        self.import_button = primary_button(tr("Import"), self._import)
        press_by(self.import_button, "Ctrl+Return")
        self.import_button.setToolTip(tr("Write these predictions into the project (Ctrl+Enter)"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.closed)
        self.words = muted()
        self._lay_out()
        self._check()

    def _lay_out(self) -> None:
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        fields = QFormLayout()
        fields.addRow(tr("Name"), self.name)
        line = QHBoxLayout()
        line.addWidget(self.labels, 1)
        line.addWidget(self.show_labels)
        fields.addRow(tr("Labels"), line)
        body.addLayout(fields)
        body.addWidget(self.preview, 1)
        for label in (self.file_words, self.words, self.labels):
            grow(label)
        pane, layout = surface()
        layout.addWidget(self.title)
        layout.addLayout(row(self.file_words, self.file_button))
        layout.addWidget(self.fault)
        layout.addWidget(self._body, 1)
        layout.addStretch(0)
        add_foot(scroll_page(self, pane), self.import_button, self.cancel, self.words)

    def open_file(self, path: Path) -> None:
        """Read a table and show what is in it."""
        self._preview, self._is_reading = None, True
        self.title.setText(tr("Import “{name}”", name=path.name))
        self.file_words.setText(f"{PURPOSE}\n{path.parent}")
        self.fault.hide()
        self._body.hide()
        self._check()
        project, shelf = self._session.project, self._session.shelf
        self._reading.ask(path, partial(preview_predictions, project, shelf, path), self._take)

    def _take(self, _path: Path, preview: PredictionPreview) -> None:
        self._preview, self._is_reading = preview, False
        table = preview.read.table
        shape = tr("a row for each image and label") if preview.read.is_long else tr("a column for each label")
        notes = "".join(f" {note}" for note in table.notes)
        self.file_words.setText(
            tr(
                "{rows}, {shape}; the column “{key}” names the images. In {parent}. Nothing is "
                "written before you import it.{notes}",
                rows=counted(table.rows, "row"),
                shape=shape,
                key=preview.read.key,
                parent=table.path.parent,
                notes=notes,
            )
        )
        self.name.setText(preview.name)
        self.show_labels.setChecked(not self._session.preferences.folds)
        self._show_words()
        self._body.show()
        self._check()
        self.name.setFocus()
        self.name.selectAll()

    def _show_words(self) -> None:
        """Show the labels, or leave them hidden until the user asks for them."""
        if (preview := self._preview) is None:
            return
        labels, is_shown = preview.read.answers.labels, self.show_labels.isChecked()
        more = (
            tr(" and {labels} more", labels=number(len(labels) - MOST_LABELS)) if len(labels) > MOST_LABELS else ""
        )
        named = f"{', '.join(labels[:MOST_LABELS])}{more}"
        self.labels.setText(
            named if is_shown else tr("{labels}, hidden until you show them", labels=counted(len(labels), "label"))
        )
        self.preview.show_listings(_listings(preview, is_shown=is_shown))

    def _refuse(self, reason: str) -> None:
        self._is_reading = False
        self.fault.setText(reason)
        self.fault.show()
        self._check()
        self.file_button.setFocus()

    def _fault(self) -> str:
        """What keeps the table from being imported, as a sentence."""
        if self._is_writing:
            return tr("Importing. Progress is shown at the bottom.")
        if self._preview is None:
            return (
                tr("Reading the table…")
                if self._is_reading
                else tr("This file cannot be imported: choose another one.")
            )
        return self._preview.fault(self.name.text().strip())

    def _check(self) -> None:
        fault, preview = self._fault(), self._preview
        self.import_button.setEnabled(not fault)
        self.import_button.setText(
            tr("Import {images}", images=images(len(preview.read.images))) if preview else tr("Import")
        )
        self.words.setText(fault or (_in_words(preview) if preview else ""))

    def _import(self) -> None:
        if self._preview is None or self._fault():
            return
        read, name = self._preview.read, self.name.text().strip()
        self._is_writing = True
        self._check()
        self._session.run_job(
            tr("Importing {name}", name=name),
            Lane.WRITE,
            lambda project: keep_previewed(project, read, name),
            self,
            self._done,
            self._stopped,
            keeps_part=False,
        )

    def _done(self, report: PredictionReport) -> None:
        self._is_writing, self._preview = False, None
        self._check()
        self._session.announce(report.changes)
        self.imported.emit(report)

    def _stopped(self, reason: str) -> None:
        self._is_writing = False
        self._check()
        self._session.warn(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _listings(preview: PredictionPreview, *, is_shown: bool) -> tuple[Listing, ...]:
    read = preview.read
    return (
        Listing(
            TITLES[0],
            (tr("In the table"), tr("Image"), tr("Most probable label"), tr("Probability")),
            [
                (
                    each.name,
                    str(each.path),
                    (each.label if is_shown else HIDDEN) if each.label else tr("no answer"),
                    _probability(each.probability),
                )
                for each in preview.first
            ],
            sum(len(each) == 1 for each in read.found),
            tr(
                "Each of these names means one image of this project. {in_words}",
                in_words=read.elsewhere.in_words(),
            ).rstrip(),
        ),
        _of_names(
            TITLES[1], read.unmatched, tr("No image of this project has one of these names; they are left out.")
        ),
        _of_names(TITLES[2], read.ambiguous, tr("Several images have one of these names; they are left out.")),
        Listing(
            TITLES[3],
            (tr("Rows"),),
            [(each,) for each in read.answers.differing],
            len(read.answers.differing),
            tr("Rows under different names say different things of one image; it has no answer."),
        ),
    )


def _of_names(title: str, names: tuple[str, ...], words: str) -> Listing:
    return Listing(title, (tr("In the table"),), [(name,) for name in names], len(names), words)


def _probability(value: float) -> str:
    return "" if value != value else level_in_words(value)  # NaN is not equal to itself


def _in_words(preview: PredictionPreview) -> str:
    """What the import brings, and what the table does not say."""
    read = preview.read
    words = tr(
        "{labels} for {images}.",
        labels=counted(len(read.answers.labels), "label"),
        images=images(len(read.images)),
    )
    if preview.silent:
        words += tr(" Of {silent} the table says nothing.", silent=images(preview.silent))
    if read.absent:
        words += tr(" {absent} of image and label without a value.", absent=counted(read.absent, "pair"))
    return words
