"""The Attributes place: the list, the chosen attribute, and the import of a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.language import tr
from clipstudio.services.importing.attributes import AttributeReport
from clipstudio.services.importing.layouts.reading import SUFFIXES
from clipstudio.services.reversible import order_values, remove_attribute
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.actions import make_action
from clipstudio.ui.file_dialogs import Purpose, ask_file
from clipstudio.ui.latest import Latest
from clipstudio.ui.pane_sizes import SidePane
from clipstudio.ui.panes import Panes
from clipstudio.ui.place import EmptyState, Place
from clipstudio.ui.places.attributes.agreement_page import AgreementPage
from clipstudio.ui.places.attributes.attribute_list import AttributeList
from clipstudio.ui.places.attributes.coverage_page import CoveragePage
from clipstudio.ui.places.attributes.derive_page import DerivePage
from clipstudio.ui.places.attributes.detail_panel import DetailPanel
from clipstudio.ui.places.attributes.names_form import NamesForm
from clipstudio.ui.places.attributes.table_form import TableImportForm
from clipstudio.ui.places.attributes.value_edits import Edit
from clipstudio.ui.removed_things import DELETED_ATTRIBUTES, RemovedThings
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings

PURPOSE = tr(
    "Attributes say who is in the images, such as gender or age group; an audit compares the groups that they "
    "make. Bring a table (CSV, Excel or Parquet) with one row for each image, or take what the names of files and "
    "folders say: you will see what matches before anything is written."
)
NAMES = tr("From file and folder names…")

LIST, DETAIL_LETTERS = SidePane("attributes", 0.18, 30, 46, tr("the list of attributes"), "F9"), 60


class AttributesPlace(Place):
    """Shows the project's attributes and imports tables of them.

    Signals:
        audit_asked: Plan an audit, now that there are groups.
        audit_by_asked: Plan an audit by this attribute (str).
        query_requested: Show the images of a query (`ImageQuery`).
        images_requested: Show the images of an attribute that have a value (str, str or None for *missing*).
    """

    name = tr("Attributes")
    icon_name = "attributes"
    images_requested = Signal(str, object)
    query_requested = Signal(object)
    audit_asked = Signal()
    audit_by_asked = Signal(str)

    def __init__(self, session: Session, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._attributes: dict[str, AttributeSummary] = {}
        self._reading = Latest(session.background, self, session.warn)
        self._imported_name = ""
        self.removed = RemovedThings(session, DELETED_ATTRIBUTES, self)
        self.list = AttributeList(self.removed.entry)
        self.details = DetailPanel()
        self.form = TableImportForm(session)
        self.names_form = NamesForm(session)
        self.coverage = CoveragePage(session)
        self.derive = DerivePage(session)
        self.agreement = AgreementPage(session)
        self.empty = EmptyState(tr("Attributes"), PURPOSE, tr("Import a table…"), self.open_import)
        self.empty_names = self.empty.add_button(NAMES, self.open_names)
        self.import_action = self.action_from_anywhere(tr("Import a table…"), self.open_import, "Ctrl+T")
        self.names_action = self.action_from_anywhere(NAMES, self.open_names, "Ctrl+Shift+T")
        self.audit_action = make_action(self, tr("Plan an audit…"), self.audit_asked.emit)
        self.audit_action.setEnabled(False)
        self._lay_out(settings)
        may_write = not session.project.read_only
        self.list.chosen.connect(self._show_chosen)
        self.list.pressed.connect(self._show_pressed)
        self.list.import_asked.connect(self.open_import)
        self.list.names_asked.connect(self.open_names)
        self.names_form.closed.connect(self.close_import)
        self.names_form.imported.connect(self._imported)
        self.details.images_requested.connect(self.images_requested)
        self.details.removal_asked.connect(self._remove)
        self.details.order_asked.connect(self._order)
        self.details.coverage_asked.connect(self._show_coverage)
        self.details.edit_asked.connect(self._edit)
        self.list.derivation_asked.connect(self._open_derivation)
        self.derive.asked.connect(self._derive)
        self.derive.closed.connect(self.close_import)
        self.coverage.closed.connect(self.close_import)
        self.details.agreement_asked.connect(self._show_agreement)
        self.agreement.closed.connect(self.close_import)
        self.agreement.query_requested.connect(self.query_requested)
        self.coverage.query_requested.connect(self.query_requested)
        self.list.removal_asked.connect(self._remove)
        self.list.audit_asked.connect(self.audit_by_asked)
        self.list.missing_asked.connect(lambda name: self.images_requested.emit(name, None))
        self.removed.page_wanted.connect(self._pages.setCurrentWidget)
        self.removed.page.closed.connect(self.close_import)
        self.removed.page.shown.connect(lambda is_shown: self.list.delete.setEnabled(may_write and not is_shown))
        self.removed.counted.connect(self._show_side)
        self.form.closed.connect(self.close_import)
        for form in (self.form, self.names_form):
            form.query_requested.connect(self.query_requested)
        self.form.imported.connect(self._imported)
        self.form.other_file_asked.connect(self.open_import)
        self._may_write(may_write)
        self.refresh(Changes.ATTRIBUTES)

    def _lay_out(self, settings: Settings | None) -> None:
        self._pages = QStackedWidget()
        for page in (self.empty, self.details, *self._kept_pages()):
            self._pages.addWidget(page)
        self._panes = Panes(self._pages, DETAIL_LETTERS, self.list, LIST, settings)
        self._panes.set_side_present(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)

    def _may_write(self, may: bool) -> None:
        for action in (self.import_action, self.names_action):
            action.setEnabled(may)
        self.details.set_may_order(may)
        for action in (self.list.delete, self.list.audit, self.list.derive):
            action.setEnabled(may)
        for widget in (
            self.list.import_button,
            self.list.names_button,
            self.details.remove,
            self.empty_names,
        ):
            widget.setVisible(may)
        if not may:
            self.empty.refuse()

    def file_actions(self) -> tuple[QAction, ...]:
        """Importing a table, and what names say."""
        return (self.import_action, self.names_action)

    def view_actions(self) -> tuple[QAction, ...]:
        """The list can be folded."""
        return tuple(each for each in (self._panes.fold_action,) if each is not None)

    def header_actions(self) -> list[QAction]:
        """Importing a table; once there are attributes, planning an audit by them is the next step."""
        return [self.import_action, self.audit_action]

    def main_list(self) -> QWidget:
        """The list of attributes."""
        return self.list.names

    def focus_filter(self) -> None:
        """Put the cursor where an attribute is found."""
        self._panes.unfold()
        self.list.finder.begin()

    def refresh(self, changes: Changes) -> None:
        """Read the attributes again; how many images lack one depends on the images too."""
        if changes & (Changes.ATTRIBUTES | Changes.IMAGES):
            self._reading.ask("attributes", self.session.project.attributes.summaries, self._take)
        if changes & (Changes.ATTRIBUTES | Changes.IMAGES) and self._pages.currentWidget() is self.coverage:
            self.coverage.read()
        if changes & (Changes.ATTRIBUTES | Changes.IMAGES) and self._pages.currentWidget() is self.agreement:
            self.agreement.read()
        if changes & Changes.IMAGES and self._pages.currentWidget() is self.form:
            self.form.match_again()
        if changes & Changes.IMAGES and self._pages.currentWidget() is self.names_form:
            self.names_form.read()

    def open_import(self) -> None:
        """Ask for a table and show what is in it."""
        if (path := self.ask_table()) is not None:
            self.import_table(path)

    def import_table(self, path: Path) -> None:
        """Show what is in a table, in the form that imports it."""
        self._pages.setCurrentWidget(self.form)
        self.form.open_file(path)

    def open_names(self) -> None:
        """Show what the names of the project's files and folders say."""
        self._pages.setCurrentWidget(self.names_form)
        self.names_form.open()

    def close_import(self) -> None:
        """Go back to the attributes."""
        self._show_attributes()
        self.list.names.setFocus()

    def ask_table(self) -> Path | None:
        """Which table to import; a method of its own so that a test can answer."""
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        return ask_file(
            self, tr("Import a table"), Purpose.TABLE, tr("Tables ({kinds});;All files (*)", kinds=kinds)
        )

    def _take(self, _what: str, summaries: tuple[AttributeSummary, ...]) -> None:
        # Attributes that make groups come before columns of names.
        summaries = tuple(sorted(summaries, key=_is_of_names))
        current = _still(self.details.summary, self.list.current, summaries)
        self._attributes = {each.name: each for each in summaries}
        self.audit_action.setEnabled(bool(summaries) and not self.session.project.read_only)
        self.list.show_attributes(summaries, self._imported_name or current)
        self._show_side()
        if summaries:
            self.details.show_attribute(self._attributes[self.list.current])
        if self._imported_name:
            self.close_import()
        elif self._pages.currentWidget() not in self._kept_pages():
            self._show_attributes()
        self._imported_name = ""

    def _kept_pages(self) -> tuple[QWidget, ...]:
        """What stays shown when the attributes are read again."""
        return (self.form, self.names_form, self.coverage, self.derive, self.agreement, self.removed.page)

    def _show_side(self, _count: int = 0) -> None:
        """There is a list where there is an attribute, or one to restore."""
        self._panes.set_side_present(bool(self._attributes or self.removed.page.model.rows))

    def _show_attributes(self) -> None:
        self._pages.setCurrentWidget(self.details if self._attributes else self.empty)

    def _show_chosen(self, name: str) -> None:
        self.details.show_attribute(self._attributes[name])
        self._pages.setCurrentWidget(self.details)

    def _show_pressed(self, name: str) -> None:
        """Come back from a page such as coverage to the attribute, which stays as it is where it is shown."""
        if name in self._attributes and self._pages.currentWidget() is not self.details:
            self._show_chosen(name)

    def _show_coverage(self, name: str) -> None:
        self._pages.setCurrentWidget(self.coverage)
        self.coverage.show_attribute(name, tuple(self._attributes))

    def _show_agreement(self, name: str) -> None:
        self._pages.setCurrentWidget(self.agreement)
        self.agreement.show_attribute(self._attributes[name])

    def _imported(self, report: AttributeReport) -> None:
        # The form makes room once the attributes are read again, so that no older list flashes up.
        self._imported_name = next(iter(report.attributes), "")
        if not self._imported_name:  # clusters only
            self.close_import()

    def _order(self, name: str, values: tuple[str, ...]) -> None:
        self.session.history.do(lambda project: order_values(project, name, values), self)

    def _open_derivation(self) -> None:
        self._pages.setCurrentWidget(self.derive)
        self.derive.open(tuple(self._attributes.values()), self.list.current)

    def _derive(self, change: Edit) -> None:
        # Shown as the current one once the attributes are read again, as after an import.
        def done() -> None:
            self._imported_name = self.derive.typed.name
            self.derive.forget()

        self.session.history.do(change, self, done)

    def _edit(self, change: Edit) -> None:
        self.session.history.do(change, self)

    def _remove(self, name: str) -> None:
        self.session.history.do(lambda project: remove_attribute(project, name), self)


def _still(shown: AttributeSummary | None, name: str, now: Sequence[AttributeSummary]) -> str:
    """What the attribute that is shown is called now; it may just have been renamed."""
    if shown is None or shown.name != name:
        return name
    return next((each.name for each in now if each.id == shown.id), name)


def _is_of_names(summary: AttributeSummary) -> bool:
    """Whether nearly every image has a value of its own."""
    return 2 * len(summary.values) > sum(count for _, count in summary.values)
