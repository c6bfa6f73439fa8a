"""The Labels place: the label sets of the project, and the editor of one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import LabelSetError
from clipstudio.domain.labels import HARMFUL_CATEGORIES
from clipstudio.domain.language import tr
from clipstudio.ui.actions import make_action
from clipstudio.ui.file_dialogs import Purpose, ask_file, ask_target
from clipstudio.ui.own_keys import own_keys
from clipstudio.ui.pane_sizes import SidePane
from clipstudio.ui.panes import Panes
from clipstudio.ui.place import READ_ONLY, EmptyState, Place
from clipstudio.ui.places.labels.catalog import LabelSetCatalog
from clipstudio.ui.places.labels.draft_keeping import DraftBanner, DraftKeeping
from clipstudio.ui.places.labels.editor import LabelSetEditor
from clipstudio.ui.places.labels.set_list import LabelSetList
from clipstudio.ui.places.labels.versioning import Versioning
from clipstudio.ui.places.labels.workbench import Workbench
from clipstudio.ui.places.labels.writes import LabelSetWrites
from clipstudio.ui.prompt_check import PromptCheck, Wanted
from clipstudio.ui.removed_things import ARCHIVE, RemovedThings
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings

PURPOSE = tr(
    "A label set is the list of words that a model chooses between, and the sentences they are put in. "
    "Every audit needs one."
)
FILES = tr("Label sets (*.json *.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.parquet *.jsonl);;All files (*)")
WRITTEN = tr("Label sets (*.json)")


LIST, EDITOR_LETTERS = SidePane("labels", 0.21, 26, 48, tr("the list of label sets"), "F9"), 70


class LabelsPlace(Place):
    """Writes label sets; every save is a new version, and no version ever changes.

    Attributes:
        bench: The label sets with their edits.
        list: The label sets at the left.
        archive: The label sets that are archived.
        drafts: Keeps edits in case the process ends.
        editor: The label set at the right.

    Signals:
        audit_requested: Plan an audit with the label set of this name.
    """

    name = tr("Labels")
    icon_name = "labels"
    audit_requested = Signal(str)

    def __init__(self, session: Session, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        may_write = not session.project.read_only
        self.bench = Workbench(session.history if may_write else None, self)
        self.archive = RemovedThings(session, ARCHIVE, self)
        self.list = LabelSetList(self.bench, self.archive.entry)
        self.editor = LabelSetEditor()
        self.editor.rows.follow(session.preferences)
        writes = LabelSetWrites(session, self)
        self._catalog = LabelSetCatalog(session, self.bench, writes, self)
        self._versioning = Versioning(session, self.bench, self.editor, writes, self)
        self.drafts = DraftKeeping(session, self.bench, self)
        self.draft_banner = DraftBanner(self.drafts)
        self.empty = EmptyState(tr("Label sets"), PURPOSE, tr("New label set"), self._catalog.begin)
        self.audit_action = QAction(tr("Au&dit with this label set…"), self)
        self.audit_action.triggered.connect(self._ask_audit)
        self.save_action = self._here(QAction(tr("Save the label set"), self), "Ctrl+S")
        self.save_action.triggered.connect(lambda _checked=False: self._versioning.save())
        self.save_action.setEnabled(may_write)
        if not may_write:
            self.empty.refuse()
        self.list.set_editable(may_write)
        self.list.list.addActions([self.audit_action, make_action(self.list.list, tr("Export…"), self._export)])
        self.prompt_check = PromptCheck(session, self, self._labels_to_read, self.editor.rows.show_prompts)
        self.setFocusProxy(self.list.list)
        self._lay_out(settings)
        self._connect()
        self._show_state()
        self._catalog.read_again()

    def _here(self, action: QAction, keys: str) -> QAction:
        """Let an action answer to its keys wherever the cursor is in this place, and nowhere else."""
        own_keys.add(action, (keys,))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _lay_out(self, settings: Settings | None) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(QWidget())  # until the project has told of its label sets
        self._pages.addWidget(self.editor)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.archive.page)
        self._panes = Panes(self._pages, EDITOR_LETTERS, self.list, LIST, settings)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.draft_banner)
        layout.addWidget(self._panes, 1)

    def _connect(self) -> None:
        self.list.new_asked.connect(self._catalog.begin)
        self.list.duplicate_asked.connect(lambda: self._catalog.duplicate(self.editor.document.draft))
        self.list.import_asked.connect(self._import)
        self.list.shipped_asked.connect(self._catalog.add)
        self.list.away_asked.connect(self._catalog.archive_current)
        self.list.list.itemClicked.connect(self._show_page)
        self.archive.page_wanted.connect(self._pages.setCurrentWidget)
        self.archive.page.closed.connect(self._show_page)
        self.archive.page.shown.connect(lambda is_shown: self.list.set_shown(not is_shown))
        self.bench.revisited.connect(self.show_requested)
        self._catalog.shipped.connect(self.list.offer_shipped)
        self._catalog.begun.connect(self.editor.ask_name)
        self._catalog.read.connect(self._show_read)
        self.bench.chosen.connect(self._show_page)
        self.bench.listed.connect(self._show_state)
        self.editor.export_asked.connect(self._export)
        self.editor.written.connect(self.prompt_check.soon)

    def view_actions(self) -> tuple[QAction, ...]:
        """The list can be folded."""
        return tuple(each for each in (self._panes.fold_action,) if each is not None)

    def header_actions(self) -> list[QAction]:
        """An audit is the next step."""
        return [self.audit_action]

    def main_list(self) -> QWidget:
        """The list of label sets."""
        return self.list.list

    def focus_filter(self) -> None:
        """Put the cursor where a label set is found."""
        self._panes.unfold()
        self.list.finder.begin()

    def refresh(self, changes: Changes) -> None:
        """Read the label sets again; edits stay."""
        if changes & Changes.LABEL_SETS:
            self._catalog.read_again()
        if changes & Changes.MODELS:
            self.prompt_check.soon(again=True)

    def unsaved(self) -> list[str]:
        """Names of the label sets with edits that no version holds; closing the project would lose them."""
        self.editor.finish_typing()
        return [each.title for each in self.bench.documents if each.is_edited and not each.is_untouched]

    def save_unsaved(self, done: Callable[[], object]) -> None:
        """Save every label set that has edits, then call ``done``; one that cannot be saved is shown instead."""
        unsaved = [each for each in self.bench.documents if each.is_edited and not each.is_untouched]
        if not unsaved:
            done()
            return
        self.bench.choose(unsaved[0])
        if unsaved[0].problems():
            self.show_requested.emit()
        self._versioning.save(partial(self.save_unsaved, done))

    def shut_down(self) -> None:
        """Ask the models nothing more, and keep the edits in case they were not meant to be lost."""
        self.editor.finish_typing()
        self.prompt_check.stop()
        self.drafts.end()

    def _show_read(self) -> None:
        self.drafts.read()
        if self._pages.currentWidget() is not self.archive.page:
            self._show_page()

    def _show_page(self) -> None:
        self._pages.setCurrentWidget(self.empty if self.bench.current is None else self.editor)
        self._show_state()

    def _show_state(self) -> None:
        """Follow what an edit or a save changed around the fields."""
        document = self.bench.current
        ready = document is not None and not document.is_edited
        self.audit_action.setEnabled(ready and not self.session.project.read_only)
        unsaved = "" if ready else tr("Save the label set first: an audit uses a saved version.")
        self.audit_action.setToolTip(READ_ONLY if self.session.project.read_only else unsaved)
        categories = {label.category for each in self.bench.documents for label in each.draft.labels}
        self.editor.rows.table.offer_categories((HARMFUL_CATEGORIES | categories) - {""})

    def _ask_audit(self) -> None:
        document = self.bench.current
        if document is not None and document.saved_name is not None:
            self.audit_requested.emit(document.saved_name)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Take label sets from files; one that the project has gets a new version."""
        for path in paths:
            self._catalog.import_file(path)

    def _import(self) -> None:
        if path := self.choose_file():
            self.import_files([path])

    def _export(self) -> None:
        self.editor.finish_typing()
        if problems := self.editor.document.problems():
            self.session.warn(problems[0].sentence)
        elif path := self.choose_target(self.editor.document.title):
            self._versioning.export(path)

    def _labels_to_read(self) -> Wanted | None:
        """What models would read; nothing while the place is not looked at or the labels are not usable."""
        draft = self.editor.document.draft
        try:
            labels = replace(draft, name=draft.name.strip() or "-").to_label_set()
            return ((labels,), "") if self.isVisible() else None
        except LabelSetError:
            return None

    def showEvent(self, event: QShowEvent) -> None:
        """Hold the prompts against the models once they are looked at."""
        super().showEvent(event)
        self.prompt_check.soon()

    def choose_file(self) -> Path | None:
        """Ask for a file to import; a test answers in its place."""
        return ask_file(self, tr("Import a label set"), Purpose.LABELS, FILES)

    def choose_target(self, name: str) -> Path | None:
        """Ask where to export to; a test answers in its place."""
        suggested = f"{name.replace('/', '-')}.json"
        return ask_target(self, tr("Export the label set"), Purpose.LABELS, suggested, WRITTEN)
