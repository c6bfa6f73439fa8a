"""Where disagreements are settled: item by item, by a named person, with the keys of the scheme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QWidget

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.entries import Entry, Seen
from clipstudio.domain.reviewing.reviews import Auditor, ReviewRecord
from clipstudio.domain.reviewing.schemes import Reply
from clipstudio.results.words import number
from clipstudio.services.reviewing.disagreements import Disagreement, read_disagreements
from clipstudio.services.reviewing.stopwatch import Stopwatch
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import side_pane
from clipstudio.ui.places.review.judging.answering import STILL_HIDDEN
from clipstudio.ui.places.review.judging.pressed import pressed
from clipstudio.ui.places.review.settling_panel import SettlingPanel
from clipstudio.ui.places.review.settling_picture import SettlingPicture
from clipstudio.ui.places.review.settling_writes import SettlingWrites
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_BETWEEN
from clipstudio.ui.user_words import set_tooltip

LOADING = tr("The picture is not there yet: settle the item once you see it.")
PANEL_LETTERS, LIST_LETTERS = 42, 26
"""Width of the questions and of the list of items."""
LEAST_PICTURE = 240
"""Pixels beside the panel; with less, it stands below."""
_NO_LIMIT = 16_777_215
_CONTROL = Qt.KeyboardModifier.ControlModifier


class SettlingPage(QWidget):
    """Shows disputed items and takes adjudications of them.

    Attributes:
        session: The open project.
        auditor: Who settles.

    Signals:
        closed: Go back.
    """

    closed = Signal()

    def __init__(self, session: Session, review: ReviewRecord, auditor: Auditor) -> None:
        super().__init__()
        self.session, self._review, self.auditor = session, review, auditor
        self._items: tuple[Disagreement, ...] = ()
        self._chosen: dict[str, Reply] = {}
        self._revealed: set[int] = set()
        self._saw = False
        self._wanted: int | None = None
        self._watch = Stopwatch()
        self._reading = Latest(session.background, self, session.warn)
        self._writes = SettlingWrites(session, review.id, auditor, self)
        self._writes.settled.connect(self._settled)
        self._writes.stepped.connect(self._go_back_to)
        self._writes.refused.connect(self._show_chosen)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Items on which auditors differ"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.installEventFilter(self)
        self.list.currentRowChanged.connect(self._show_item)
        self._shown = SettlingPicture(session, lambda: self.hides_picture, self)
        self.picture = self._shown.view
        self.panel = SettlingPanel(review, auditor)
        self.panel.chosen.connect(self._choose)
        self.panel.settle_asked.connect(self.settle)
        self.panel.reveal_asked.connect(self.reveal)
        self.panel.undone.connect(self.undo)
        self.panel.redone.connect(self.redo)
        self.panel.shows.toggled.connect(self._note_shown)
        self.panel.shows.installEventFilter(self)
        self.back = QPushButton(tr("Back"))
        set_tooltip(self.back, tr("Back to the review (Esc)"))
        self.back.clicked.connect(self.closed)
        self._by_key = {key: where for where, key in review.scheme.keys().items()}
        self._lay_out()
        self.read()

    def _lay_out(self) -> None:
        self._pane, column = side_pane()
        column.addWidget(self.list, 1)
        column.addWidget(self.back)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(self.picture, 1)
        self._body.addWidget(self.panel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pane)
        layout.addLayout(self._body, 1)

    def _arrange(self) -> None:
        """Put the panel beside the picture, or below where the width is short."""
        letter = self.fontMetrics().averageCharWidth()
        self._pane.setFixedWidth(letter * LIST_LETTERS + 2 * SPACE_BETWEEN)
        wide = letter * PANEL_LETTERS
        is_narrow = self.width() - self._pane.width() - wide < LEAST_PICTURE
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self.panel.setFixedWidth(wide)
        if is_narrow:
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(_NO_LIMIT)
            self.panel.setFixedHeight(self.height() // 2)
        else:
            self.panel.setMinimumHeight(0)
            self.panel.setMaximumHeight(_NO_LIMIT)

    def read(self) -> None:
        """Read the disputed items; the first open one is shown."""
        project, review = self.session.project, self._review.id
        self._reading.ask(review, lambda: read_disagreements(project, review)[1], self._take)

    @property
    def item(self) -> Disagreement | None:
        """The item that is shown."""
        at = self.list.currentRow()
        return self._items[at] if 0 <= at < len(self._items) else None

    @property
    def is_shown(self) -> bool:
        """Whether the picture is on the screen, or why there is none."""
        return self._shown.is_shown

    @property
    def review(self) -> ReviewId:
        """Whose disagreements are settled."""
        return self._review.id

    @property
    def hides_picture(self) -> bool:
        """Whether the picture is hidden until one asks for it."""
        return self.session.preferences.blurs and self._may_hurt

    @property
    def hides_word(self) -> bool:
        """Whether the label is hidden until one asks for it."""
        return self.session.preferences.folds and self._may_hurt

    @property
    def is_covered(self) -> bool:
        """Whether something of the item is hidden, so that it cannot be settled yet."""
        return self.hides_picture or self.hides_word

    @property
    def _may_hurt(self) -> bool:
        item = self.item
        return item is not None and self._review.plan.is_harmful and item.item.number not in self._revealed

    def shut_down(self) -> None:
        """End the thread that loads pictures."""
        self._shown.shut_down()

    def _take(self, _review: object, items: Sequence[Disagreement]) -> None:
        before = self.list.currentRow()
        wanted, self._wanted = self._wanted, None
        self._items = tuple(items)
        with QSignalBlocker(self.list):
            self.list.clear()
            for each in items:
                self.list.addItem(QListWidgetItem(_listed(each)))
        at = next((row for row, each in enumerate(items) if each.item.number == wanted), None)
        if at is None:
            self._go_on(before)
        else:
            self._go_to(at)

    def _go_on(self, before: int) -> None:
        """Show the next open item after a place, or else the first open one."""
        items = self._items
        left = [place for place, each in enumerate(items) if not each.is_settled]
        after = next((place for place in left if place >= max(before, 0)), left[0] if left else max(before, 0))
        self._go_to(min(after, len(items) - 1))

    def _go_to(self, row: int) -> None:
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(row)
        self._show_item()

    def _show_item(self, _row: int = 0) -> None:
        item = self.item
        self._saw = self.panel.shows.isChecked()
        self._watch.restart()
        self._chosen = dict(item.settled) if item is not None else {}
        self.panel.show_item(item, self._items)
        self._show_chosen()
        self._shown.show_item(item)

    @Slot()
    def _show_chosen(self) -> None:
        may, hides_word, is_covered = self._writes.can_write, self.hides_word, self.is_covered
        self.panel.show_chosen(self._chosen, hides_word=hides_word, is_covered=is_covered, may_settle=may)

    @Slot()
    def reveal(self) -> None:
        """Show the picture and the label."""
        if (item := self.item) is not None and self.is_covered:
            was_hidden = self.hides_picture
            self._revealed.add(item.item.number)
            self._show_chosen()
            self._shown.show_revealed(was_hidden=was_hidden)

    @Slot(bool)
    def _note_shown(self, is_shown: bool) -> None:
        """Once others' answers were seen the item is not settled blind any more."""
        self._saw = self._saw or is_shown

    def _can_be_settled(self) -> bool:
        """Whether the item is on the screen; else why not is said."""
        if self.is_covered:
            self.session.say(STILL_HIDDEN)
        elif not self.is_shown:
            self.session.say(LOADING)
        return self.is_shown and not self.is_covered

    @Slot(str, str, bool)
    def _choose(self, name: str, value: str, stays: bool) -> None:
        """Choose an answer; where one settles the item it is settled at once, unless one wants to stay."""
        item = self.item
        question = self._review.scheme.question(name)
        if item is None or name not in item.questions or not self._writes.can_write:
            return
        if not self._can_be_settled():
            self._show_chosen()  # the button that was clicked shows what stands
            return
        if question.takes_one:
            self._chosen[name] = (value,)
        else:
            held = self._chosen.get(name, ())
            self._chosen[name] = tuple(v for v in held if v != value) if value in held else (*held, value)
        self._show_chosen()
        if question.takes_one and not stays and all(each in self._chosen for each in item.questions):
            self.settle()

    @Slot()
    def settle(self) -> None:
        """Write down what is chosen, and go on."""
        item = self.item
        if item is None or not self._writes.can_write or not self._can_be_settled():
            return
        if all(name in self._chosen for name in item.questions):
            replies = {name: self._chosen[name] for name in item.questions}
            seen, seconds = Seen(is_blind=not self._saw), round(self._watch.seconds, 3)
            self._writes.settle(item.item.number, replies, seen, seconds)

    def _settled(self, entry: Entry) -> None:
        """Mark the item as settled where it is listed: a long log is not read again for it."""
        at = next((place for place, each in enumerate(self._items) if each.item.number == entry.item), -1)
        if at < 0:
            return
        settled = replace(self._items[at], settled=entry.replies, settled_by=self.auditor.name)
        self._items = (*self._items[:at], settled, *self._items[at + 1 :])
        self.list.item(at).setText(_listed(settled))
        self._go_on(self.list.currentRow())

    @Slot()
    def undo(self) -> None:
        """Take back what was chosen and is not kept yet, else what was settled last, and return to its item."""
        item = self.item
        kept = dict(item.settled) if item is not None else {}
        if self._chosen != kept:
            self._chosen = kept
            self._show_chosen()
        else:
            self._writes.step(redo=False)

    @Slot()
    def redo(self) -> None:
        """Settle again what was taken back last."""
        self._writes.step(redo=True)

    def _go_back_to(self, entry: Entry) -> None:
        """Show the item whose adjudication was taken back or brought back."""
        self._wanted = entry.item
        self.read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys mean the same wherever the keyboard is: in the list, and on what would take Space."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.panel.shows and event.key() == Qt.Key.Key_Space and not self.is_covered:
                return False
            return self._press(event)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Claim undo and redo before the window's own actions take them."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._stepping(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def take_escape(self) -> bool:
        """Leave before a message is closed, as judging does: nothing is lost; True."""
        self.closed.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the answers; Enter settles, Space shows, Backspace takes back, Esc leaves."""
        if not self._press(event):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key means; whether it means something here."""
        press, keys = pressed(event), Qt.Key
        step, where = (
            self._stepping(event),
            next((self._by_key[e] for e in press.names if e in self._by_key), None),
        )
        if step is not None:
            step()
        elif event.key() == keys.Key_Escape:
            self.closed.emit()
        elif event.key() == keys.Key_Space:
            self.reveal()
        elif event.key() in (keys.Key_Return, keys.Key_Enter):
            self.settle()
        elif event.key() in (keys.Key_Up, keys.Key_Down):
            to = self.list.currentRow() + (1 if event.key() == keys.Key_Down else -1)
            self.list.setCurrentRow(min(max(to, 0), self.list.count() - 1))
        elif where is not None and not event.modifiers() & _CONTROL:
            if not event.isAutoRepeat():  # a key that is held down answers once
                self._choose(*where, press.is_shifted)
        else:
            return False
        return True

    def _stepping(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What takes back, or brings back, if the key does either."""
        if event.key() == Qt.Key.Key_Backspace or event.matches(QKeySequence.StandardKey.Undo):
            return self.undo
        is_redo = event.matches(QKeySequence.StandardKey.Redo) or (
            event.key() == Qt.Key.Key_Y and event.modifiers() == _CONTROL
        )
        return self.redo if is_redo else None


def _listed(item: Disagreement) -> str:
    state = tr("settled") if item.is_settled else tr("open")
    return tr("Item {number} · {state}", number=number(item.item.number), state=state)
