"""The Models place: the registered models, the chosen one, the form that adds one, and those to download."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.language import tr
from clipstudio.domain.models import ModelCard
from clipstudio.results.words import counted, images
from clipstudio.services.importing.predictions import PredictionReport
from clipstudio.services.importing.tables import SUFFIXES
from clipstudio.services.jobs import Lane
from clipstudio.services.models.adding import Candidate
from clipstudio.services.models.model_files import check_model, remove_model
from clipstudio.services.models.registered_models import Registered, RegisteredModel, registered_models
from clipstudio.services.models.removed_models import set_model_aside
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.actions import deleting_action, make_action
from clipstudio.ui.file_dialogs import Purpose, ask_file
from clipstudio.ui.find_field import FindField
from clipstudio.ui.latest import Latest
from clipstudio.ui.pane_sizes import SidePane
from clipstudio.ui.panes import VERTICAL, Panes
from clipstudio.ui.place import EmptyState, Place, grow, row, surface
from clipstudio.ui.places.models.add_form import AddModelForm
from clipstudio.ui.places.models.detail_panel import ModelPanel
from clipstudio.ui.places.models.download_panel import DownloadPanel
from clipstudio.ui.places.models.model_table import LESS_NEEDED, ModelTableModel
from clipstudio.ui.places.models.prediction_list import PredictionList
from clipstudio.ui.places.models.predictions_form import PredictionsForm
from clipstudio.ui.places.models.removed import REMOVED_MODELS, RemovedModels
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN
from clipstudio.ui.table import Table
from clipstudio.ui.user_words import plain_label

PURPOSE = tr(
    "Models are what you audit. Add one from its files on this machine, or choose one to download; nothing is "
    "downloaded unless you ask for it."
)
ONLY_SAMPLE = tr("So far there is only the drawn example. Add the model that you want to audit.")


PART_LETTERS = 20
TABLE = SidePane("models", 0.33, 42)
HERE, TO_DOWNLOAD = 0, 1


class ModelsPlace(Place):
    """Lists the models of this machine, adds new ones, and shows those that can be downloaded."""

    name = tr("Models")
    icon_name = "models"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._reading = Latest(session.background, self, session.warn)
        self._added_name = ""
        self._is_filling = False
        self.model = ModelTableModel(self)
        self.table = Table(self.model, tr("Registered models"))
        self.finder = FindField(self.table, tr("Find a model"))
        self.hint = plain_label(ONLY_SAMPLE)
        self.hint.setWordWrap(True)
        grow(self.hint)
        self.hint_button = QPushButton(tr("Add a model…"))
        self.hint_button.clicked.connect(lambda _checked=False: self.open_form())
        self.faults = plain_label()
        self.details = ModelPanel()
        self.removed = RemovedModels(session, REMOVED_MODELS, self)
        self.form = AddModelForm(session)
        self.sides = SegmentedButtons((tr("On this machine"), tr("Can be downloaded")))
        self.sides.chosen.connect(self._show_side)
        self.downloads = DownloadPanel(session)
        self.downloads.added.connect(self._added)
        self.downloads.undecided.connect(self._ask_open_questions)
        self.empty = EmptyState(tr("Models"), PURPOSE, tr("Add a model…"), self.open_form)
        self._undecided: tuple[str, Candidate] | None = None
        self.predictions = PredictionList(session, self)
        self.predictions_form = PredictionsForm(session)
        self.import_action = self.action_from_anywhere(tr("Import predictions…"), self.open_predictions, "")
        self.import_action.setEnabled(not session.project.read_only)
        self.add_action = self.action_from_anywhere(tr("Add a model…"), self.open_form, "Ctrl+Shift+M")
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.details.removal_asked.connect(self._remove)
        check = make_action(self.table, tr("Check the files"), self.details.check.click)
        folder = make_action(self.table, tr("Open the folder"), self.details.folder.click)
        self.table.addActions([check, folder])
        self.delete_action = deleting_action(self.table, tr("Remove model"), self._remove_chosen)
        for removed in (self.removed, self.predictions.removed):
            removed.page_wanted.connect(self._pages.setCurrentWidget)
            removed.page.closed.connect(self.close_form)
        self.removed.page.shown.connect(lambda is_shown: self.delete_action.setEnabled(not is_shown))
        self.details.check_asked.connect(self._check)
        self.details.warned.connect(self.session.warn)
        self._pages.currentChanged.connect(self._arrange)
        self.form.added.connect(self._added)
        self.form.closed.connect(self.close_form)
        self.predictions_form.closed.connect(self.close_form)
        self.predictions_form.imported.connect(self._imported)
        self.predictions_form.other_file_asked.connect(self.open_predictions)
        self.refresh(Changes.MODELS)

    def _lay_out(self) -> None:
        header = self.table.horizontalHeader()
        for column in range(5):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.fold_columns(*LESS_NEEDED)
        self.faults.setProperty("role", "warning")
        self.faults.setWordWrap(True)
        self._hint, hinted = surface()
        hinted.addLayout(row(self.hint, self.hint_button))
        top, layout = surface()
        layout.addWidget(self.faults)
        layout.addWidget(self.finder)
        layout.addWidget(self.table, 1)
        layout.addLayout(row(self.removed.entry))
        layout.addWidget(self.predictions)
        self.faults.hide()
        self._hint.hide()
        self._pages = QStackedWidget()
        pages = (self.empty, self.details, self.form, self.predictions_form)
        for page in (*pages, self.removed.page, self.predictions.removed.page):
            self._pages.addWidget(page)
        # The hint stands below the divider: with large text the table above it would be left without a row.
        part = QWidget()
        both = QVBoxLayout(part)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self._hint)
        both.addWidget(self._pages, 1)
        self._panes = Panes(part, PART_LETTERS, top, TABLE, orientation=VERTICAL)
        self._panes.set_side_present(False)
        self._shown_side = QStackedWidget()
        self._shown_side.addWidget(self._panes)
        self._shown_side.addWidget(self.downloads)
        head, head_layout = surface()
        head_layout.addLayout(row(self.sides))
        head_layout.setContentsMargins(SPACE_AROUND, SPACE_BETWEEN, SPACE_AROUND, 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addWidget(self._shown_side, 1)

    def file_actions(self) -> tuple[QAction, ...]:
        """Adding a model, or predictions of one."""
        return (self.add_action, self.import_action)

    def header_actions(self) -> list[QAction]:
        """Adding a model is the next step here."""
        return [self.add_action, self.import_action]

    def main_list(self) -> QWidget:
        """The table that is shown."""
        return self.downloads.table if self.sides.place == TO_DOWNLOAD else self.table

    def focus_filter(self) -> None:
        """Put the cursor where a model is found, of this machine or of those to download."""
        if self.sides.place == TO_DOWNLOAD:
            self.downloads.filter.setFocus()
        else:
            self.finder.begin()

    def show_side(self, side: int) -> None:
        """Show the models of this machine, or those that can be downloaded."""
        self.sides.set_place(side)
        self._show_side(side)

    def _show_side(self, side: int) -> None:
        self._shown_side.setCurrentIndex(side)
        if side == TO_DOWNLOAD:
            self.downloads.open()

    def refresh(self, changes: Changes) -> None:
        """Read the registry again."""
        if changes & Changes.MODELS:
            self._reading.ask("models", partial(registered_models, self.session.shelf), self._take)
            self.predictions.read()

    def open_form(self) -> None:
        """Show the form that adds a model."""
        self.show_side(HERE)
        self._pages.setCurrentWidget(self.form)
        self.form.open()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Show the form with weights, a configuration or a folder in it."""
        self.open_form()
        for path in paths:
            self.form.fields.take_file(path)

    def open_predictions(self) -> None:
        """Ask for a table of predictions and show what is in it."""
        if (path := self.ask_predictions()) is not None:
            self.import_predictions(path)

    def import_predictions(self, path: Path) -> None:
        """Show what a table of predictions says, in the form that imports it."""
        self.show_side(HERE)
        self._pages.setCurrentWidget(self.predictions_form)
        self.predictions_form.open_file(path)

    def ask_predictions(self) -> Path | None:
        """Which table to import; a method of its own so that a test can answer."""
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        return ask_file(
            self, tr("Import predictions"), Purpose.TABLE, tr("Tables ({kinds});;All files (*)", kinds=kinds)
        )

    def close_form(self) -> None:
        """Go back to the models."""
        self._pages.setCurrentWidget(self.details if self.model.rows else self.empty)
        self.table.setFocus()
        self._ask_what_waits()

    def chosen(self) -> RegisteredModel | None:
        """The model that is chosen in the table."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    def _take(self, _what: str, registered: Registered) -> None:
        before = self.chosen()
        wanted = self._added_name or (before.card.name if before else "")
        names = [each.card.name for each in registered.models]
        self._is_filling = True
        self.model.show(registered.models)
        self.table.selectRow(names.index(wanted) if wanted in names else 0)
        self._is_filling = False
        self.faults.setText("\n".join(registered.faults))
        self.faults.setVisible(bool(registered.faults))
        self._fill_details()
        kept = (self.form, self.predictions_form, self.removed.page, self.predictions.removed.page)
        if self._added_name or self._pages.currentWidget() not in kept:
            self._pages.setCurrentWidget(self.details if registered.models else self.empty)
        self._added_name = ""
        self._arrange()
        self._ask_what_waits()

    @Slot()
    def _arrange(self) -> None:
        """Show what belongs beside the page: a form has the room to itself, or large letters leave it no field."""
        page = self._pages.currentWidget()
        is_form = page in (self.form, self.predictions_form)
        self._panes.set_side_present(bool(self.model.rows or self.faults.text()) and not is_form)
        only_sample = all(each.card.origin == "sample" for each in self.model.rows)
        self._hint.setVisible(only_sample and page is self.details)

    def _fill_details(self) -> None:
        if (chosen := self.chosen()) is not None:
            self.details.show_model(chosen)

    def _show_chosen(self) -> None:
        if not self._is_filling:  # only the user's choice leaves the form
            self._fill_details()
            self._pages.setCurrentWidget(self.details)

    def _added(self, card: ModelCard) -> None:
        # The form makes room once the registry is read again.
        self._added_name = card.name
        self.show_side(HERE)
        self.session.say(tr("The model “{name}” is added: an audit can use it now.", name=card.name))
        self.session.announce(Changes.MODELS)

    def _imported(self, report: PredictionReport) -> None:
        self.close_form()
        kept = report.predictions
        said = tr(
            "{labels} for {images}", labels=counted(len(kept.labels), "label"), images=images(len(kept.images))
        )
        self.session.say(
            tr("Imported “{name}”: {said}. Audits offer it beside the models.", name=kept.name, said=said)
        )

    def _ask_open_questions(self, name: str, candidate: Candidate) -> None:
        """A downloaded model waits for answers in the form, and for the form while another model is in it."""
        if self.form.is_taken:
            self._undecided = (name, candidate)
            self.session.say(tr("“{name}” has an open question: it is asked once the form is free.", name=name))
            return
        self.open_form()
        self.form.take_candidate(name, candidate)

    def _ask_what_waits(self) -> None:
        if self._undecided is not None and not self.form.is_taken:
            waiting, self._undecided = self._undecided, None
            self._ask_open_questions(*waiting)

    def _check(self, card: ModelCard) -> None:
        self.session.background.run_job(
            tr("Checking {name}", name=card.name),
            Lane.MODEL,
            lambda: check_model(card),
            self,
            self.session.say,
            self.session.warn,
        )

    def _remove_chosen(self) -> None:
        if (chosen := self.chosen()) is not None:
            self._remove(chosen.card.name, False)

    def _remove(self, name: str, delete_files: bool) -> None:
        registry = self.session.shelf.registry
        if not delete_files:
            self.session.history.do(lambda _project: set_model_aside(registry, name), self, is_kept=False)
            return

        def remove(_project: ProjectFile) -> tuple[str, Changes]:
            return remove_model(registry, name, delete_files), Changes.MODELS

        self.session.write(remove, self, self.session.say)
