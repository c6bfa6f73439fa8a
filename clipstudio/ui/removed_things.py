"""What was deleted or archived: an entry at the end of a list, and the page that it leads to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from clipstudio.domain.changes import Changes
from clipstudio.domain.language import number, tr
from clipstudio.domain.removals import KEPT_DAYS, Kind, Removed, Thing
from clipstudio.services.edits.deleting import delete_permanently
from clipstudio.services.reversible import Reversible, restore
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.latest import Latest
from clipstudio.ui.removed_page import RemovedPage
from clipstudio.ui.session import Session

FOR_A_WHILE = tr(
    "They can be restored for {kept_days} days. Then they are deleted permanently, when the project is closed.",
    kept_days=KEPT_DAYS,
)


@dataclass(frozen=True, slots=True)
class RemovedKind:
    """What is said of removed things of some kinds.

    Attributes:
        kinds: Which kinds these are.
        entry: What the entry at the end of the list is called; the number follows ("Archived").
        title: Heading of the page.
        words: What becomes of them, in a sentence or two.
        changes: What says that there may be others.
        when: What the column of times is called.
    """

    kinds: frozenset[Kind]
    entry: str
    title: str
    words: str
    changes: Changes
    when: str = tr("Deleted")


ARCHIVE = RemovedKind(
    frozenset({Kind.LABEL_SET}),
    tr("Archived"),
    tr("Archived label sets"),
    tr(
        "They stay in the project, out of every list, until you restore them or delete them permanently. Runs "
        "that used them keep their labels."
    ),
    Changes.LABEL_SETS,
    when="",
)
DELETED_RUNS = RemovedKind(
    frozenset({Kind.RUN, Kind.PROBE_RUN}),
    tr("Deleted"),
    tr("Deleted runs and probe results"),
    FOR_A_WHILE,
    Changes.AUDITS,
)
DELETED_ATTRIBUTES = RemovedKind(
    frozenset({Kind.ATTRIBUTE}), tr("Deleted"), tr("Deleted attributes"), FOR_A_WHILE, Changes.ATTRIBUTES
)
DELETED_COLLECTIONS = RemovedKind(
    frozenset({Kind.COLLECTION, Kind.FILTER}),
    tr("Deleted"),
    tr("Deleted collections and filters"),
    FOR_A_WHILE,
    Changes.COLLECTIONS | Changes.FILTERS,
)
DELETED_REPORTS = RemovedKind(
    frozenset({Kind.REPORT}),
    tr("Deleted"),
    tr("Deleted reports"),
    tr("{for_a_while} Files that were written stay where they are.", for_a_while=FOR_A_WHILE),
    Changes.REPORTS,
)
DELETED_PREDICTIONS = RemovedKind(
    frozenset({Kind.PREDICTIONS}),
    tr("Deleted"),
    tr("Deleted predictions"),
    tr("{for_a_while} Runs that used them are kept.", for_a_while=FOR_A_WHILE),
    Changes.MODELS,
)


class RemovedThings(QObject):
    """Keeps the entry and the page true to the project, restores, and deletes permanently.

    Attributes:
        entry: The entry at the end of the list; hidden while there is nothing.
        page: The page with the removed things.

    Signals:
        page_wanted: Show the page (the widget).
        counted: So many things can be restored.
    """

    page_wanted = Signal(object)
    counted = Signal(int)

    def __init__(self, session: Session, kind: RemovedKind, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._kind = kind
        self._reading = Latest(session.background, self, session.warn)
        self.entry = QPushButton()
        self.entry.setProperty("role", "quiet")
        self.entry.hide()
        self.entry.clicked.connect(self._ask_page)
        self.page = RemovedPage(kind.title, kind.words, kind.when, editable=self._may_restore())
        self.page.restore_asked.connect(self._restore)
        self.page.deletion_asked.connect(self._delete)
        session.changed.connect(self._follow)
        self._follow(kind.changes)

    def _ask_page(self) -> None:
        self.page_wanted.emit(self.page)
        self.page.take_focus()

    def _follow(self, changes: Changes) -> None:
        if changes & self._kind.changes:
            self._reading.ask("removed", self._read(), self._take)

    def _may_restore(self) -> bool:
        return not self._session.project.read_only

    def _read(self) -> Callable[[], tuple[Removed, ...]]:
        """What reads the removed things, on a reading thread."""
        kinds, removals = self._kind.kinds, self._session.project.removals
        return lambda: tuple(each for each in removals.removed() if each.thing.kind in kinds)

    def _take(self, _what: str, removed: tuple[Removed, ...]) -> None:
        self.entry.setText(f"{self._kind.entry} ({number(len(removed))})")
        self.entry.setToolTip(self._kind.words)
        self.entry.setVisible(bool(removed))
        if any(each.is_due() for each in removed):
            self._session.purge_is_due = True
        self.page.show_things(removed)
        self.counted.emit(len(removed))

    def _bring_back(self, thing: Thing, project: ProjectFile) -> Reversible | None:
        return restore(project, thing)

    def _forget(self, thing: Thing, project: ProjectFile) -> tuple[frozenset[Thing], Changes]:
        return delete_permanently(project, thing)

    def _restore(self, thing: Thing) -> None:
        self._session.history.do(partial(self._bring_back, thing), self, is_kept=thing.kind is not Kind.MODEL)

    def _delete(self, removed: Removed) -> None:
        def gone(things: frozenset[Thing]) -> None:
            self._session.history.forget_things(things)
            self._session.say(tr("Deleted “{name}” permanently.", name=removed.name))

        self._session.write(partial(self._forget, removed.thing), self, gone)
