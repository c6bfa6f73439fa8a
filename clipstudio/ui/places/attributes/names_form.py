"""The form that takes attributes from the names of files and folders, previewed while one types."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox

from clipstudio.domain.language import tr
from clipstudio.results.words import images
from clipstudio.services.importing.attributes import AttributeReport
from clipstudio.services.importing.name_preview import NamePreview, preview_names
from clipstudio.services.importing.path_columns import LevelFacts, PathReading, folder_levels, recognised_names
from clipstudio.services.importing.path_rules import PathRule
from clipstudio.services.reversible import Reversible
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.forms.form_page import add_foot, scroll_page
from clipstudio.ui.latest import Latest
from clipstudio.ui.name_listings import ATTRIBUTES, NameListings
from clipstudio.ui.pane_sizes import SidePane
from clipstudio.ui.panes import VERTICAL, Panes
from clipstudio.ui.place import heading, muted, surface
from clipstudio.ui.places.attributes.name_rule import UNNAMED, NameRule
from clipstudio.ui.places.attributes.values_form import ValuesForm, Wished, named
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import set_tooltip

ROWS_LETTERS, COLUMNS_LETTERS = 28, 12
COLUMNS = SidePane("columns of names", 0.35, COLUMNS_LETTERS)
WAIT_MS = 250
MEANING = tr(
    "Folders and file names often say who is in an image. What is found becomes an attribute whose source says "
    "how it was read. Nothing is written before you take it."
)

Offered = tuple[tuple[LevelFacts, ...], PathReading | None]


class NamesForm(ValuesForm):
    """Shows what a rule finds in the names of the project's images, and writes it when asked."""

    def __init__(self, session: Session) -> None:
        hint = tr("Write these values into the project (Ctrl+Enter)")
        super().__init__(session, tr("Take these values"), hint)
        self._shown: NamePreview | None = None
        self._offering = Latest(session.background, self, self._refuse)
        self._reading = Latest(session.background, self, self._refuse)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.read)
        self.rule = NameRule()
        self.rule.changed.connect(self.read)
        self.rule.typed.connect(self._wait)
        self.told = muted()
        self.cluster = QCheckBox(tr("It names clusters too"))
        set_tooltip(self.cluster, tr("It says which images show the same person, video or sequence"))
        self.cluster.toggled.connect(lambda _on: self._check())
        self.columns.changed.connect(self._check)
        self.preview = NameListings(ATTRIBUTES)
        self._lay_out()
        self._check()

    def _lay_out(self) -> None:
        self.preview.setContentsMargins(0, SPACE_INSIDE, 0, 0)
        self._parts = Panes(
            self.preview, ROWS_LETTERS, self.columns, COLUMNS, orientation=VERTICAL, asks_for_room=True
        )
        marks = FlowLayout(gap=SPACE_BETWEEN)
        for mark in (self.cluster, self.guessed):
            marks.addWidget(mark)
        pane, layout = surface()
        layout.setSpacing(SPACE_BETWEEN)
        title = heading(tr("Attributes from file and folder names"))
        title.setWordWrap(True)  # at twice the text it is wider than the page
        layout.addWidget(title)
        layout.addWidget(muted(MEANING))
        layout.addWidget(self.rule)
        layout.addWidget(self.told)
        layout.addLayout(marks)
        layout.addWidget(self._parts, 1)
        add_foot(scroll_page(self, pane), self.import_button, self.cancel, self.words)
        self.setFocusProxy(self.rule)

    def open(self) -> None:
        """Look at the names there are, and preview what they say."""
        self._waiting = tr("Reading the names…")
        self._check()
        project = self._session.project
        self._offering.ask((), partial(_offered, project), self._offer)

    def _offer(self, _asked: tuple[()], offered: Offered) -> None:
        levels, recognised = offered
        self.rule.offer(levels, None if recognised is None else recognised.rule)
        self.read()
        self.rule.setFocus()

    def read(self) -> None:
        """Preview the rule that is asked for."""
        self._timer.stop()
        self._reading.withdraw()
        self._shown = None
        rule = self.rule.rule()
        if rule is None:
            self._show_nothing("")
            return
        self._waiting = tr("Reading the names…")
        self._check()
        self._reading.ask(rule, partial(preview_names, self._session.project, rule), self._take)

    def _wait(self) -> None:
        """Read once nothing is typed for a moment: a million names take longer than a letter."""
        self._shown = None
        self._reading.withdraw()
        self._waiting = tr("Reading the names…")
        self._check()
        self._timer.start()

    def _take(self, rule: PathRule, shown: NamePreview) -> None:
        self._waiting = ""
        self._shown = shown
        self.told.setText(f"{rule.meaning} {shown.reading.in_words()}")
        self.preview.show_found(shown.found)
        if shown.facts is not None:
            self.columns.show_table(shown.facts)
        # Of a single column there is nothing to choose, unless it is a cluster that need be no attribute.
        self._parts.set_side_present(shown.facts is not None and (len(rule.columns) > 1 or bool(rule.cluster)))
        self.cluster.setChecked(bool(rule.cluster))
        self.cluster.setEnabled(len(rule.columns) == 1)
        self._check()

    def _refuse(self, reason: str) -> None:
        self._show_nothing(reason)

    def _show_nothing(self, words: str) -> None:
        self._waiting = ""
        self.told.setText(words)
        self._parts.set_side_present(False)
        self.preview.show_found(None)
        self._check()

    def _fault(self) -> str:
        """What keeps the values from being taken, as a sentence; empty when nothing does."""
        if self._is_writing:
            return tr("Importing. Progress is shown at the bottom.")
        if self._shown is None:
            return self._waiting or tr("Type a pattern.")
        if self._shown.match is None:
            return tr("No image is matched.")
        if UNNAMED in self._shown.reading.rule.columns:
            return tr("Give the attribute a name.")
        if not self.columns.chosen() and not self.cluster.isChecked():
            return tr("Tick at least one attribute.")
        return ""

    def _check(self) -> None:
        fault = self._fault()
        self.import_button.setEnabled(not fault)
        count = 0 if self._shown is None else len(self._shown.reading.found)
        self.import_button.setText(
            tr("Take the values of {count}", count=images(count)) if count else tr("Take these values")
        )
        parts = [tr("Attributes: {named}.", named=named(self.columns.chosen())) if self.columns.chosen() else ""]
        parts.append(tr("Clusters.") if self.cluster.isChecked() else "")
        match = None if self._shown is None or fault else self._shown.match
        parts.append(self._contradictions(match, self.columns.chosen()))
        self.words.setText(fault or " ".join(filter(None, parts)))

    def _wished(self) -> Wished | None:
        shown = self._shown
        if shown is None or shown.match is None or self._fault():
            return None
        cluster = shown.reading.rule.columns[0] if self.cluster.isChecked() else ""
        title = tr("Importing from {name}", name=shown.match.table.name)
        return Wished(title, shown.match, self.columns.chosen(), cluster)

    def _done(self, made: tuple[AttributeReport, Reversible]) -> None:
        self.rule.forget_name()
        super()._done(made)


def _offered(project: ProjectReader) -> Offered:
    return folder_levels(project), recognised_names(project)
