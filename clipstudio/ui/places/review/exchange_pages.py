"""How a review leaves the project, and how answers come back: seen first, then brought in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.results.file_names import file_stem
from clipstudio.results.words import counted, number
from clipstudio.services.jobs import Lane
from clipstudio.services.reviewing.exchange.answer_table import write_answers
from clipstudio.services.reviewing.exchange.bundle import (
    DEFAULT_EDGE,
    SUFFIX,
    BundleWish,
    Written,
    write_bundle,
)
from clipstudio.services.reviewing.exchange.incoming import Arrival, bring, read_arrival
from clipstudio.services.reviewing.exchange.label_studio import write_tasks
from clipstudio.ui.elided import ElidedCheckBox
from clipstudio.ui.exporting.exporter import Exporter
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.file_dialogs import Purpose, ask_target
from clipstudio.ui.latest import Latest
from clipstudio.ui.listing import Listing, ListingTabs
from clipstudio.ui.place import heading, muted, primary_button, row, surface
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.session import Session
from clipstudio.ui.user_words import plain_label

BUNDLE, TABLE, LABEL_STUDIO = range(3)
FORMS = (tr("To judge elsewhere"), tr("Table (CSV)"), tr("Label Studio"))
WORDS = (
    tr(
        "One file that is judged with clipstudio on another computer, without this project. What is answered "
        "there comes back by “Bring answers in”."
    ),
    tr("One line for each answer: item, label, auditor, question, answer, note, seconds."),
    tr(
        "Tasks as JSON, and beside them the labelling configuration and how to use it; of a blind review also "
        "copies of the pictures, whose names do not give the group away."
    ),
)
ENDINGS = (SUFFIX, ".csv", ".json")
KINDS = (tr("Reviews (*{suffix})", suffix=SUFFIX), tr("Tables (*.csv)"), tr("Label Studio tasks (*.json)"))
SENT_BACK = tr(
    "One file with the answers, for whoever sent this review: it is brought in there by “Bring answers in”. "
    "The pictures are there already."
)
EDGES = (0, 512, DEFAULT_EDGE, 2048)
EDGE_LETTERS = 24
TITLES = (tr("new answers"), tr("changed answers"))
CHANGES = tr("Answers given before that would count no more: the newer one counts, and the log keeps both.")


class ExportPage(QWidget):
    """Writes a review to a file.

    Signals:
        closed: Go back.
    """

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._review: ReviewRecord | None = None
        self.title = heading(tr("Export"))
        self.form = SegmentedButtons(FORMS)
        self.form.chosen.connect(self._show)
        self.words = muted()
        self.answers = ElidedCheckBox(tr("with the answers given so far; without them nobody is led by others"))
        self.pictures = ComboBox(tr("Pictures in the file"))
        for edge in EDGES:
            self.pictures.addItem(tr("reduced to {edge} pixels", edge=number(edge)) if edge else tr("none"), edge)
        self.pictures.keep_width(EDGE_LETTERS)
        self._is_received = False
        self.button = primary_button(tr("Export…"), self.export)
        self.more = QPushButton(tr("More formats…"))
        self.more.setToolTip(
            tr("Excel, Parquet, NumPy and more; Label Studio with a model's labels beside the answers")
        )
        self.more.clicked.connect(lambda _checked=False: self._export_otherwise())
        self.exporter = Exporter(session, self)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.closed)
        self._fields = QFormLayout()
        self._fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self._fields.addRow(tr("Answers"), self.answers)
        self._fields.addRow(tr("Pictures"), self.pictures)
        pane, layout = surface()
        for widget in (self.title, self.form, self.words):
            layout.addWidget(widget)
        layout.addLayout(self._fields)
        layout.addLayout(row(self.button, self.more, self.cancel))
        layout.addStretch(1)
        _fill(self, pane)
        self._show(BUNDLE)

    def open(self, review: ReviewRecord, *, is_received: bool = False) -> None:
        """Offer to export a review, or to send one that was received back with its answers."""
        self._review, self._is_received = review, is_received
        self.title.setText(
            tr("Send back “{name}”", name=review.plan.name)
            if is_received
            else tr("Export “{name}”", name=review.plan.name)
        )
        self.form.button(BUNDLE).setText(tr("Send back") if is_received else FORMS[BUNDLE])
        # Of a blind review no answers leave to where others judge; those who sent it want them.
        self.answers.setChecked(is_received or not review.plan.is_blind)
        self.pictures.setCurrentIndex(EDGES.index(0 if is_received else DEFAULT_EDGE))
        self._show(self.form.place)
        self.button.setFocus()

    def export(self) -> None:
        """Ask for a file and write it in the background."""
        review, form = self._review, self.form.place
        if review is None or (path := self.ask_file()) is None:
            return
        path = path if path.suffix.lower() == ENDINGS[form] else path.with_name(path.name + ENDINGS[form])
        if form == BUNDLE:
            wish = BundleWish(self.answers.isChecked(), int(self.pictures.currentData()))
            self._session.run_job(
                tr("Exporting {name}", name=review.plan.name),
                Lane.WRITE,
                lambda project: write_bundle(project, review.id, path, wish),
                self,
                self._written,
                self._session.warn,
            )
        elif form == LABEL_STUDIO:
            answers = self.answers.isChecked()
            self._session.run_job(
                tr("Exporting {name}", name=review.plan.name),
                Lane.WRITE,
                lambda project: write_tasks(project, review.id, path, answers=answers),
                self,
                lambda _: self._session.tell_saved(path),
                self._session.warn,
            )
        else:
            self._session.save_file(partial(write_answers, self._session.project, review.id, path), path, self)
        self.closed.emit()

    def _export_otherwise(self) -> None:
        """Export the answers in a format of tables, or for another tool."""
        if self._review is not None:
            self.exporter.open(review=self._review.id)

    def ask_file(self) -> Path | None:
        """Where to write it; a method of its own so that a test can answer."""
        assert self._review is not None
        answers = "-answers" if self._is_received and self.form.place == BUNDLE else ""
        name = f"{file_stem(self._review.plan.name, '')}{answers}{ENDINGS[self.form.place]}"
        return ask_target(self, tr("Export a review"), Purpose.RESULT, name, KINDS[self.form.place])

    def _written(self, written: Written) -> None:
        self._session.tell_saved(written.path)
        if written.lacking:
            self._session.warn(
                tr(
                    "{lacking} could not be read and are not in the file.",
                    lacking=counted(written.lacking, "picture"),
                )
            )

    def _show(self, form: int) -> None:
        self.words.setText(SENT_BACK if self._is_received and form == BUNDLE else WORDS[form])
        # Who sends back sends the answers, and no pictures: there is nothing to choose.
        is_back = self._is_received and form == BUNDLE
        self._fields.setRowVisible(self.answers, form != TABLE and not is_back)
        self._fields.setRowVisible(self.pictures, form == BUNDLE and not is_back)
        self.button.setText(tr("Save the file…") if is_back else tr("Export…"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        _leave_by_escape(self, event, self.closed.emit)


class BringPage(QWidget):
    """Shows what a file would bring, and brings it in when asked.

    Signals:
        brought: The answers are in the project (name of the review).
        closed: Go back without bringing anything in.
    """

    brought = Signal(str)
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._arrival: Arrival | None = None
        self._reading = Latest(session.background, self, self._refuse)
        self.title = heading(tr("Bring answers in"))
        self.words: QLabel = plain_label()
        self.words.setWordWrap(True)
        self.lists = ListingTabs(TITLES, tr("What the file brings"))
        self.button = primary_button(tr("Bring in"), self.bring)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.closed)
        pane, layout = surface()
        layout.addWidget(self.title)
        layout.addWidget(self.words)
        layout.addWidget(self.lists, 1)
        layout.addLayout(row(self.button, self.cancel))
        _fill(self, pane)

    def open_file(self, path: Path, review: ReviewRecord | None) -> None:
        """Read a file; a table or Label Studio's JSON is of the review that is shown."""
        self._arrival = None
        self.title.setText(tr("Bring in “{name}”", name=path.name))
        self._say(tr("Reading the file…"))
        self._reading.ask(path, partial(read_arrival, self._session.project, path, review), self._take)

    def bring(self) -> None:
        """Add what is new."""
        if (arrival := self._arrival) is None or not arrival.new:
            return
        self.button.setEnabled(False)
        self._session.run_job(
            tr("Bringing in {name}", name=arrival.path.name),
            Lane.WRITE,
            lambda project: bring(project, arrival),
            self,
            self._done,
            self._refuse,
        )

    def _take(self, _path: Path, arrival: Arrival) -> None:
        self._arrival = arrival
        self._say(tr("{words} Nothing is overwritten.", words=arrival.words))
        self.button.setEnabled(arrival.new > 0 and not arrival.is_refused)
        self.button.setFocus()
        coming = arrival.coming
        people = ", ".join(f"{name} {number(count)}" for name, count in coming.by_auditor)
        new = [(name, number(item), said) for name, item, said in coming.first]
        changed = [(each.auditor, number(each.item), each.before, each.after) for each in coming.changed]
        listings = (
            Listing(TITLES[0], (tr("Auditor"), tr("Item"), tr("Answer")), new, coming.answers, f"{people}."),
            Listing(
                TITLES[1],
                (tr("Auditor"), tr("Item"), tr("Counts now"), tr("Would count")),
                changed,
                len(changed),
                CHANGES,
            ),
        )
        self.lists.setVisible(bool(new or changed))
        self.lists.show_listings(listings)

    def _done(self, said: str) -> None:
        assert self._arrival is not None
        self._session.say(said)
        self.brought.emit(self._arrival.name)

    def _refuse(self, reason: str) -> None:
        self._say(reason)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.button.setEnabled(False)
        self.lists.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        _leave_by_escape(self, event, self.closed.emit)


def _fill(page: QWidget, pane: QWidget) -> None:
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(pane)


def _leave_by_escape(page: QWidget, event: QKeyEvent, leave: Callable[[], object]) -> None:
    if event.key() == Qt.Key.Key_Escape:
        leave()
    else:
        event.ignore()
