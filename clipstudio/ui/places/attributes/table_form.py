"""The form that imports a table of attributes: what is in it, what it matches, and the button that writes it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr, tr_count
from clipstudio.domain.progress import Work, finish
from clipstudio.results.words import counted
from clipstudio.services.importing.layouts.layout import Layout
from clipstudio.services.importing.layouts.reading import LARGE
from clipstudio.services.importing.match_preview import MatchPreview, preview_match
from clipstudio.services.importing.table_columns import TableFacts, layout_facts
from clipstudio.services.jobs import Job, Lane
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.forms.form_page import add_foot, scroll_page
from clipstudio.ui.listing import ListingTabs
from clipstudio.ui.pane_sizes import SidePane
from clipstudio.ui.panes import VERTICAL, Panes
from clipstudio.ui.place import grow, heading, muted, row, surface
from clipstudio.ui.places.attributes.column_roles import ColumnRoles
from clipstudio.ui.places.attributes.layout_box import LayoutBox
from clipstudio.ui.places.attributes.match_listings import TITLES, match_listings
from clipstudio.ui.places.attributes.values_form import ValuesForm, Wished, named
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

ROWS_LETTERS, COLUMNS_LETTERS = 32, 16
"""So high, in widths of a letter, are the rows and the columns at least; where the window is low, all scrolls."""

COLUMNS = SidePane("table columns", 0.42, COLUMNS_LETTERS)


class TableImportForm(ValuesForm):
    """Shows which rows of a table match which images, and imports them when asked.

    Signals:
        other_file_asked: Choose another file.
    """

    other_file_asked = Signal()

    def __init__(self, session: Session) -> None:
        hint = tr("Write these columns into the project (Ctrl+Enter)")
        super().__init__(session, tr("Import"), hint)
        self._facts: TableFacts | None = None
        self._preview: MatchPreview | None = None
        self._asked = 0
        self._path = Path()
        self._job: Job | None = None
        self.title = heading(tr("Import a table"))
        self.layout_box = LayoutBox()
        self.layout_box.chosen.connect(self._read_as)
        self.file_words = muted()
        self.file_button = QPushButton(tr("Choose another file…"))
        self.file_button.clicked.connect(self.other_file_asked)
        self.fault = plain_label()
        self.fault.setWordWrap(True)
        self.fault.setProperty("role", "warning")
        self.roles = ColumnRoles()
        self.roles.changed.connect(self._use_columns)
        self.columns.changed.connect(self._take_columns)
        self.preview = ListingTabs(TITLES, tr("Rows of the table"))
        self._lay_out()
        self._check()

    def _lay_out(self) -> None:
        parts = Panes(self.preview, ROWS_LETTERS, self.columns, COLUMNS, orientation=VERTICAL, asks_for_room=True)
        self.preview.setContentsMargins(0, SPACE_INSIDE, 0, 0)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_BETWEEN)
        body.addWidget(self.roles)
        body.addWidget(self.guessed)
        body.addWidget(parts, 1)
        grow(self.file_words)
        pane, layout = surface()
        layout.addWidget(self.title)
        layout.addLayout(row(self.file_words, self.file_button))
        layout.addWidget(self.layout_box)
        layout.addWidget(self.fault)
        layout.addWidget(self._body, 1)
        layout.addStretch(0)
        add_foot(scroll_page(self, pane), self.import_button, self.cancel, self.words)

    def open_file(self, path: Path, layout: Layout | None = None) -> None:
        """Read a file in a layout, or in the one that it is found to have, and show what is in it."""
        self._facts = self._preview = None
        self._path = path
        self.title.setText(tr("Import “{name}”", name=path.name))
        self.file_words.setText(str(path.parent))
        self.fault.hide()
        self._body.hide()
        self._waiting = tr("Reading the table…")
        self._check()
        asked = self._next()
        if self._job is not None:
            self._job.replace()
            self._job = None
        refuse = partial(self._refuse, asked)
        if _is_large(path):
            self._waiting = tr("Reading a large file. The bar below says how far this is.")
            self._check()
            work = partial(_reading, asked, path, layout)
            self._job = self._session.run_job(
                tr("Reading {name}", name=path.name),
                Lane.WRITE,
                work,
                self,
                self._take_table,
                refuse,
                keeps_part=False,
            )
        else:
            question = partial(_read, self._session.project, asked, path, layout)
            self._session.background.query(question, self, self._take_table, refuse)

    def _read_as(self, layout: Layout) -> None:
        self.open_file(self._path, layout)

    def match_again(self) -> None:
        """The project's images changed: look again which of them the rows name."""
        if self._facts is not None and not self._is_writing:
            self._match(self.roles.key_column)
            self._check()

    def _next(self) -> int:
        """Number of a new question; answers to older ones are dropped."""
        self._asked += 1
        return self._asked

    def _take_table(self, answer: tuple[int, TableFacts]) -> None:
        asked, facts = answer
        if asked != self._asked:
            return  # another file was chosen meanwhile
        self._job = None
        self._facts = facts
        self.layout_box.show_layout(facts.layout)
        self.guessed.setChecked(facts.is_guessed)
        table = facts.table
        self.file_words.setText(
            tr(
                "{rows} and {columns}, in {parent}. Nothing is written before you import it.",
                rows=counted(table.rows, "row"),
                columns=counted(len(table.columns), "column"),
                parent=table.path.parent,
            )
            + "".join(f" {note}" for note in table.notes)
            + "".join(tr(" Left out: {reason}", reason=reason) for reason in table.left_out.values())
        )
        self.roles.show_table(facts)
        self.columns.show_table(facts)
        self._body.show()
        self._use_columns()
        self.roles.setFocus()

    def _refuse(self, asked: int, reason: str) -> None:
        if asked != self._asked:
            return
        self._waiting = ""
        self._job = None
        self.layout_box.show_layout(None)
        self.fault.setText(reason or tr("Stopped: the file was not read to its end."))
        self.fault.show()
        self._check()
        self.file_button.setFocus()

    def _use_columns(self) -> None:
        key, cluster = self.roles.key_column, self.roles.cluster_column
        self.columns.set_used(key, cluster)
        if self._preview is None or self._preview.match.key != key or self._preview.match.has_several:
            self._match(key)
        self._check()

    def _take_columns(self) -> None:
        """Where several rows speak of one image, it hangs on the columns whether they contradict each other."""
        if self._preview is None or self._preview.match.has_several:
            self._match(self.roles.key_column)
        self._check()

    def _match(self, key: str) -> None:
        if self._facts is None:
            return
        self._preview = None
        self._waiting = tr("Matching the rows…")
        asked, project, table = self._next(), self._session.project, self._facts.table
        columns, cluster = self.columns.chosen(), self.roles.cluster_column
        self._session.background.query(
            lambda: (asked, preview_match(project, table, key, columns, cluster)),
            self,
            self._take_match,
            partial(self._refuse, asked),
        )

    def _take_match(self, answer: tuple[int, MatchPreview]) -> None:
        asked, preview = answer
        if asked != self._asked:
            return  # the key was changed meanwhile
        self._waiting = ""
        self._preview = preview
        self.preview.show_listings(match_listings(preview))
        self._check()

    def _fault(self) -> str:
        """What keeps the table from being imported, as a sentence; empty when nothing does."""
        if self._is_writing:
            return tr("Importing. Progress is shown at the bottom.")
        if self._facts is not None and self.roles.cluster_column == self.roles.key_column:
            return tr("The key column cannot be the cluster column too.")
        if self._facts is not None and not self.columns.chosen():
            return tr("Tick at least one column to import as an attribute.")
        if self._preview is None:
            return self._waiting or tr("This file cannot be imported: choose another one.")
        match = self._preview.match
        if not match.images and not match.without_row:
            return tr("There is no image in this project yet: import images first.")
        if not match.images and match.ambiguous:
            return tr("No row can be used: see why under “ambiguous”.")
        if not match.images:
            return tr("No row names an image by this column: choose another key column.")
        return ""

    def _check(self) -> None:
        fault = self._fault()
        count = self._preview.match.matched if self._preview else 0
        self.import_button.setText(
            tr_count("Import {count} row", "Import {count} rows", count) if count else tr("Import")
        )
        self.import_button.setEnabled(not fault)
        match = self._preview.match if self._preview else None
        contradictions = self._contradictions(None if fault else match, self.columns.chosen())
        elsewhere = match.elsewhere.in_words() if match else ""
        told = tr("Attributes: {named}. {elsewhere}", named=named(self.columns.chosen()), elsewhere=elsewhere)
        self.words.setText(fault or " ".join(filter(None, (told.rstrip(), contradictions))))

    def _wished(self) -> Wished | None:
        if self._preview is None or self._fault():
            return None
        match = self._preview.match
        title = tr("Importing {name}", name=match.table.path.name)
        return Wished(title, match, self.columns.chosen(), self.roles.cluster_column)


def _read(project: ProjectReader, asked: int, path: Path, layout: Layout | None) -> tuple[int, TableFacts]:
    return finish(_reading(asked, path, layout, project))


def _reading(
    asked: int, path: Path, layout: Layout | None, project: ProjectReader
) -> Work[tuple[int, TableFacts]]:
    facts = yield from layout_facts(project, path, layout, is_alone=False)
    return asked, facts


def _is_large(path: Path) -> bool:
    try:
        return path.stat().st_size > LARGE
    except OSError:  # which reading it will say
        return False
