"""What comes after images were chosen for import, looked for on disk, or found missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clipstudio.domain.language import number, tr
from clipstudio.results.words import images
from clipstudio.services.importing import ImportReport
from clipstudio.services.importing.before_import import NamesBeside, TableBeside, source_beside
from clipstudio.services.importing.disk_changes import DiskChanges, import_again, look_at_disk
from clipstudio.services.importing.locating import LocateReport, locate_missing
from clipstudio.services.jobs import Lane
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.file_dialogs import Purpose, ask_folder
from clipstudio.ui.latest import Latest
from clipstudio.ui.places.images.next_step import SHOW_FILES, NextStep, Offer
from clipstudio.ui.places.images.offer import FilterOffer
from clipstudio.ui.places.images.thumbnail_work import ThumbnailWork
from clipstudio.ui.places.importing.form import ImportForm
from clipstudio.ui.session import Session

_Beside = TableBeside | NamesBeside | None


class DiskWork(QObject):
    """What the disk brings: an import and what comes after it, changes that were found, folders that moved.

    Attributes:
        form: Imports images, and lists what became of the files.
        next_step: Offers what comes next.
        table_beside: The table that was found with the images that were imported last; None where it is known.
        thumbnails: Makes them ahead after an import.

    Signals:
        form_wanted: Show the form.
        images_wanted: Show the images.
        found: A look that the user asked for found something: show the place.
        audit_asked: Plan an audit.
        table_asked: Import this table of attributes (`Path`), or one that is to be chosen (None).
        names_asked: Take attributes from the names of files and folders.
    """

    form_wanted = Signal()
    images_wanted = Signal()
    found = Signal()
    audit_asked = Signal()
    table_asked = Signal(object)
    names_asked = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self.session, self._window = session, window
        self.form = ImportForm(session)
        self.next_step = NextStep()
        self.table_beside: Path | None = None
        self.thumbnails = ThumbnailWork(session)
        self._offer = FilterOffer()
        self._beside = Latest(session.background, self, session.warn)
        self.form.finished.connect(self._imported)
        self.form.arriving.connect(self._show_arriving)
        self.form.closed.connect(self.images_wanted)
        self.thumbnails.found_unreadable.connect(self._offer_unreadable)

    def offer(self, offer: FilterOffer) -> None:
        """Know what the project has, so that what it lacks is offered next."""
        self._offer = offer

    def open_form(self, places: Sequence[Path] = ()) -> None:
        """Show the form, with places put into it already."""
        if places and self.form.isVisibleTo(self._window):
            self.form.places.add(places)
        elif places:
            self.form.set_places(list(places))
        self.form_wanted.emit()
        self.form.setFocus()

    def _imported(self, report: ImportReport, places: tuple[Path, ...]) -> None:
        """Land on the pictures, and look for what comes next."""
        self.session.announce(report.changes)
        self.images_wanted.emit()
        if report.added:
            self.thumbnails.start()
        project = self.session.project
        self._beside.ask(places, lambda: source_beside(project, places), partial(self._offer_next, report))

    def _offer_next(self, report: ImportReport, _places: tuple[Path, ...], beside: _Beside) -> None:
        """Offer what says who is in the pictures, or else an audit; and the list of what needs a look."""
        offers: list[Offer]
        is_known = beside is not None and beside.is_among(self._offer.sources)
        if is_known and not (isinstance(beside, TableBeside) and beside.without_values):
            beside = None
        self.table_beside = beside.path if isinstance(beside, TableBeside) else None
        if is_known and isinstance(beside, TableBeside):
            words = tr(
                "“{name}”, which was imported before, also names {images} without any value.",
                name=beside.path.name,
                images=images(beside.without_values),
            )
            offers = [(tr("Look at the table…"), partial(self.table_asked.emit, beside.path))]
        elif isinstance(beside, TableBeside):
            words = tr(
                "“{name}”, next to these images, names {images} of this project.",
                name=beside.path.name,
                images=images(beside.images),
            )
            offers = [(tr("Look at the table…"), partial(self.table_asked.emit, beside.path))]
        elif beside is not None:
            words = tr(
                "The names of {images}, such as “{example}”, say who is in them.",
                images=images(beside.images),
                example=beside.example,
            )
            offers = [(tr("Look at the names…"), self.names_asked.emit)]
        elif self._offer.attributes:
            words, offers = (
                tr("The next step is to plan an audit."),
                [(tr("Plan an audit…"), self.audit_asked.emit)],
            )
        else:
            words = tr("Next: import a table that says who is in the images, or plan an audit without groups.")
            offers = [
                (tr("Import a table…"), partial(self.table_asked.emit, None)),
                (tr("Plan an audit…"), self.audit_asked.emit),
            ]
        if report.unreadable or report.duplicates or report.moved or report.missing:
            words = f"{report.in_words()} {words}"
            offers.append((SHOW_FILES, self._show_report))
        self.next_step.offer(words, offers)

    def _show_arriving(self) -> None:
        """Show the images that an import brings while it goes on, unless one looks at something else by now."""
        if self.form.isVisibleTo(self._window):
            self.images_wanted.emit()

    def _offer_unreadable(self, unreadable: Sequence[tuple[Path, str]]) -> None:
        """Say that pictures cannot be decoded, and offer to list them."""
        self.form.report.show_unreadable(unreadable)
        what = tr(
            "{unreadable} cannot be shown: the files are damaged or have changed.",
            unreadable=images(len(unreadable)),
        )
        self.next_step.offer(what, [(SHOW_FILES, self._show_report)])

    def offer_changes(self, found: DiskChanges, before: str = "") -> None:
        """Say what changed on disk, and offer to bring it in or to look for what is missing.

        Args:
            found: What changed.
            before: What was done before that look; said first.
        """
        self.images_wanted.emit()
        offers: list[Offer] = [(tr("Import the changes"), self._import_again)] if found.can_be_imported else []
        offers += [(tr("Locate folder…"), self.locate)] if found.missing else []
        self.form.report.show_changes(found, offers)
        self.next_step.offer(
            " ".join(filter(None, (before, found.in_words()))), [*offers, (SHOW_FILES, self._show_report)]
        )

    def _import_again(self) -> None:
        """Import the folders once more that images came from, as they were imported."""
        self.session.run_job(
            tr("Importing changes"), Lane.WRITE, import_again, self, self._imported_again, self.session.warn
        )

    def _imported_again(self, report: ImportReport) -> None:
        for step in report.steps:
            self.session.history.add(step)
        self.session.announce(report.changes)
        self.session.say(report.in_words())
        if report.added:
            self.thumbnails.start()
        if report.added or report.unreadable:
            # The new images may stand in the table beside them.
            self.form.report.show_report(report)
            project = self.session.project
            self._beside.ask((), lambda: _beside_imported(project), partial(self._offer_next, report))

    def locate(self) -> None:
        """Ask for a folder and look there for the bytes of the missing files."""
        if (folder := self.ask_new_place()) is not None:
            self.session.run_job(
                tr("Locating images"),
                Lane.WRITE,
                lambda project: locate_missing(project, folder),
                self,
                self._located,
                self.session.warn,
            )

    def ask_new_place(self) -> Path | None:
        """Where the pictures are now; a method of its own so that a test can answer."""
        return ask_folder(self._window, tr("Where are the images now?"), Purpose.IMAGES)

    def _located(self, report: LocateReport) -> None:
        if report.step is not None:
            self.session.history.add(report.step)
        self.session.announce(report.changes)
        told = tr(
            "Found {found} again; {missing} still missing.",
            found=images(report.found),
            missing=number(len(report.missing)),
        )
        self.session.say(told)
        # What else had changed is still to be offered, and would hide what was found.
        self._look_at_disk(partial(self._looked, before=told))

    def look_at_disk(self) -> None:
        """Look what is new, changed, moved or missing in the folders that images came from, and say it."""

        def looked(found: DiskChanges) -> None:
            if found.is_worth_a_look:
                self.found.emit()  # the line above the images says it
            else:
                self.session.say(found.in_words())
            self._looked(found)

        self._look_at_disk(looked)

    def _look_at_disk(self, looked: Callable[[DiskChanges], object]) -> None:
        title = tr("Looking for changes on disk")
        self.session.run_job(title, Lane.WRITE, look_at_disk, self, looked, self.session.warn)

    def _looked(self, found: DiskChanges, before: str = "") -> None:
        self.session.announce(found.changes)
        if found.is_worth_a_look:
            self.offer_changes(found, before)

    def _show_report(self) -> None:
        self.form_wanted.emit()
        self.form.show_report()


def _beside_imported(project: ProjectReader) -> _Beside:
    return source_beside(project, tuple(place.path for place in project.import_places.all()))
