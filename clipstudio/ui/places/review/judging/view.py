"""The page on which one auditor judges one review, once it was read."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.state import Standing
from clipstudio.results.judging_words import HIDDEN
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.reviewing.known_facts import known_facts
from clipstudio.services.reviewing.opening import OpenReview
from clipstudio.services.reviewing.turns import Turn
from clipstudio.ui.latest import Latest
from clipstudio.ui.places.review.judging.answering import READ_ONLY, Answering
from clipstudio.ui.places.review.judging.bar import TOGGLES, JudgingBar
from clipstudio.ui.places.review.judging.care import Care
from clipstudio.ui.places.review.judging.commands import Command, KeyMap, from_text, to_text
from clipstudio.ui.places.review.judging.controls import Controls, takes_sheet
from clipstudio.ui.places.review.judging.display import Display
from clipstudio.ui.places.review.judging.end_page import EndPage
from clipstudio.ui.places.review.judging.key_sheet import KeySheet
from clipstudio.ui.places.review.judging.keyboard import Keyboard
from clipstudio.ui.places.review.judging.panel import AnswerPanel, is_written
from clipstudio.ui.places.review.judging.sheet import SheetView
from clipstudio.ui.places.review.judging.stage import Stage
from clipstudio.ui.places.review.judging.typed_later import TypedLater
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings

KEYS_WORD = "judging/keys"
"""Name of the auditor's own keys among what the window remembers."""
PANEL_LETTERS = 44
LEAST_STAGE = 380
"""Pixels beside the panel; with less, it stands below."""
_NO_LIMIT = 16_777_215


class JudgingView(QWidget):
    """One item after the other, a pair, or a sheet of tiles, with what is asked of them.

    Args:
        session: The open project.
        opened: The review.
        settings: Keeps the auditor's keys.

    Attributes:
        judging: Where the auditor is, and what stands.
        answering: Does what is asked for, and writes it down.
        display: What is on the screen.
        controls: Changes how it is shown.
        panel: What is asked.
        bar: How far, and how things are shown.
        stage: The pictures.
        sheet: The tiles.

    Signals:
        stopped: The auditor stops; everything is saved.
        finished: The last item was judged.
    """

    stopped = Signal()
    finished = Signal()

    def __init__(
        self, session: Session, opened: OpenReview, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._opened, self._settings = session, opened, settings
        self.judging = opened.judging()
        self._plan, self._scheme = opened.record.plan, opened.record.scheme
        self._own_keys = from_text(settings.word(KEYS_WORD))
        self._seen_at: int | None = None
        self.key_sheet: KeySheet | None = None
        self.stage, self.sheet, self.end = Stage(), SheetView(), EndPage()
        self.bar, self.panel = JudgingBar(), AnswerPanel(self._scheme)
        source = ImageBrowser(session.project)
        self.display = Display(opened, self.judging, source, session.preferences, self.stage, self.sheet, self)
        self.answering = Answering(session, opened, self.judging, self.display, self.sheet, self)
        self.controls = Controls(
            self._scheme, self.judging, self.answering, self.display, self.stage, self.sheet, settings, self
        )
        keys = KeyMap(self._scheme.keys().values(), self._own_keys)
        self.keyboard = Keyboard(self._scheme, keys, self.controls)
        self._typed = TypedLater(self.answering, self)
        self.care = Care(session, opened, self.judging, self)
        self._facts = Latest(session.background, self, lambda _reason: None)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect()
        self._show_keys()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being written, and nothing waits."""
        return self.answering.is_idle

    @property
    def pictures(self) -> QWidget:
        """Where pictures are shown: what is said may float over it."""
        return self._stack

    @property
    def is_at_end(self) -> bool:
        """Whether there is nothing more to judge."""
        return self._stack.currentWidget() is self.end

    def begin(self) -> None:
        """Show the first item."""
        if self.answering.is_read_only:
            self._session.say(READ_ONLY)
        self.controls.begin()

    def stop(self) -> None:
        """Leave as soon as what is being written is written."""
        self.answering.stop()

    def shut_down(self) -> None:
        """Keep what is not kept yet, join the threads, and close the list of keys."""
        self.answering.abandon()
        if self.key_sheet is not None:
            self.key_sheet.close()
        self.display.shutdown()

    # --- what is on the screen

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (self.stage, self.sheet, self.end):
            self._stack.addWidget(page)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(self._stack, 1)
        self._body.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._body, 1)
        self.bar.always_button.setVisible(self._plan.is_harmful)
        policy = self.panel.reveal_button.sizePolicy()
        # Where something may be hidden the room of its button stays: showing it moves no answer.
        policy.setRetainSizeWhenHidden(self._plan.is_harmful)
        self.panel.reveal_button.setSizePolicy(policy)
        self.bar.toggles[Command.TILES].setVisible(takes_sheet(self._scheme))

    def _connect(self) -> None:
        self._connect_display()
        answering, panel, controls = self.answering, self.panel, self.controls
        self.bar.asked.connect(controls.command)
        self.bar.always_toggled.connect(controls.show_always)
        self.bar.keys_asked.connect(self.show_key_sheet)
        self.bar.stopped.connect(answering.stop)
        self.end.stopped.connect(answering.stop)
        self.end.back.connect(partial(answering.show_neighbour, forward=False))
        panel.chosen.connect(answering.choose)
        panel.written.connect(self._written)
        panel.finished.connect(answering.finish)
        panel.revealed.connect(controls.reveal)
        panel.asked.connect(controls.command)
        panel.undone.connect(answering.undo)
        panel.redone.connect(answering.redo)
        panel.back.connect(partial(answering.show_neighbour, forward=False))
        panel.forward.connect(partial(answering.show_neighbour, forward=True))
        panel.note.kept.connect(answering.note)
        panel.left.connect(self.setFocus)
        for field in (panel.note.line, *(each.field for each in panel.questions if each.field is not None)):
            self._typed.watch(field)

    def _connect_display(self) -> None:
        answering, controls = self.answering, self.controls
        answering.stepped.connect(self._show)
        answering.left.connect(self.stopped)
        self.display.filled.connect(self._filled)
        self._session.preferences.care_changed.connect(self._show)
        self.stage.zoomed.connect(self._zoomed)
        self.stage.clicked.connect(controls.reveal_clicked)
        self.sheet.changed.connect(self._say_chosen)
        controls.changed.connect(self._show)
        controls.mode_changed.connect(self._show_mode)
        controls.note_asked.connect(self.panel.note.open)
        controls.keys_asked.connect(self.show_key_sheet)

    def _show_keys(self) -> None:
        self.panel.show_keys(self.keyboard.keys.keys)
        self.bar.show_keys(self.keyboard.keys.keys)

    @Slot()
    def _show(self) -> None:
        """Show where the session is."""
        turn = self.judging.turn
        is_other = self.judging.position != self._seen_at
        if is_other:
            self._seen_at = self.judging.position
            self.display.fit()
        self.display.show()
        self.care.note_seen(self.display.unhidden)
        page = self.sheet if self.controls.is_sheet else self.stage
        self._stack.setCurrentWidget(page if self._has_something else self.end)
        self._show_panel(turn)
        if is_other and self._stack.currentWidget() is self.stage:
            # On the screen before anything else is done: a key that waits answers what was shown.
            self.stage.main.repaint()
        self.bar.show_progress(
            self._opened.auditor.name, self.judging, self.care.exposure, is_harmful=self.care.is_harmful
        )
        if is_other:
            if self.display.is_shown:
                self.judging.begin_to_look()
            self._place_keyboard()
            self.care.suggest_break()
            if turn is None:
                self.finished.emit()

    @property
    def _has_something(self) -> bool:
        return bool(self.display.sheet_turns) if self.controls.is_sheet else self.judging.turn is not None

    def _show_panel(self, turn: Turn | None) -> None:
        label, judging, can_write = self.display.label, self.judging, not self.answering.is_read_only
        self.panel.setVisible(self._has_something)
        self.panel.show_item(label, is_hidden=self.display.hides_words)
        self.panel.reveal_button.setVisible(self.display.hides_something)
        if self.controls.is_sheet:
            self.panel.show_replies({}, Standing(), is_kept=True)
            below = tr(" Their labels stand below them.") if label == HIDDEN else ""
            self.panel.say(f"{self.sheet.words}{below}")
        else:
            is_kept = not judging.draft.is_changed
            self.panel.show_replies(judging.replies, judging.standing, is_kept=is_kept)
        self.panel.set_enabled(answers=can_write, moves=not self.controls.is_sheet)
        for command in (Command.FLAG, Command.NOTE):
            self.panel.commands[command].setEnabled(not self.controls.is_sheet and can_write)
        self.panel.undo_button.setEnabled(can_write and (judging.undo() is not None or judging.draft.is_changed))
        self.panel.redo_button.setEnabled(can_write and judging.redo() is not None)
        for command in TOGGLES:
            self.bar.set_on(command, self.controls.is_on(command))
        self._show_facts(turn)

    @Slot()
    def _say_chosen(self) -> None:
        if self.controls.is_sheet:
            self._show_panel(self.judging.turn)

    def _show_facts(self, turn: Turn | None) -> None:
        if self._plan.is_blind or turn is None or self.controls.is_sheet:
            self.panel.show_facts("")
            return
        image = self._opened.image(turn.item.sha256)
        ask = partial(known_facts, self._session.project, image, turn.item, self._opened)
        self._facts.ask(turn.position, ask, lambda _at, lines: self.panel.show_facts("\n".join(lines)))

    def _place_keyboard(self) -> None:
        field = self.panel.first_field() if is_written(self._scheme) else None
        if field is not None and self.panel.isVisible() and field.isEnabled():
            field.setFocus()
        elif self.isVisible():
            self.setFocus()

    @Slot()
    def _filled(self) -> None:
        if self.controls.is_sheet:
            self.care.note_seen(self.display.unhidden)
            self._show_panel(self.judging.turn)
        elif self.display.is_shown and self._stack.currentWidget() is self.stage:
            self.stage.main.repaint()
        if self.display.is_shown:
            self.judging.begin_to_look()
        self.answering.go_on()

    @Slot()
    def _zoomed(self) -> None:
        self.bar.set_on(Command.ZOOM, self.controls.is_enlarged)

    @Slot(str, str)
    def _written(self, question: str, text: str) -> None:
        self.answering.write(question, text)
        judging = self.judging
        self.panel.show_replies(judging.replies, judging.standing, is_kept=not judging.draft.is_changed)

    @Slot()
    def _show_mode(self) -> None:
        self._show()
        self.setFocus()

    # --- keys

    @Slot()
    def show_key_sheet(self) -> None:
        """Show which key does what."""
        if self.key_sheet is None:
            self.key_sheet = KeySheet(self._scheme, self._own_keys, self)
            self.key_sheet.changed.connect(self._set_keys)
        self.key_sheet.show()
        self.key_sheet.raise_()

    @Slot(object)
    def _set_keys(self, own: dict[Command, str]) -> None:
        self._own_keys = own
        self._settings.keep_word(KEYS_WORD, to_text(own))
        self.keyboard.keys = KeyMap(self._scheme.keys().values(), own)
        self._show_keys()

    # --- Qt's names

    def event(self, event: QEvent) -> bool:
        """Claim the keys that have a meaning here before the window's shortcuts take them."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self.keyboard.claims(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key says, unless something is being written in a field."""
        if not self._typed.take(event) and not self.keyboard.press(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panel beside the picture, or below where the width is short."""
        super().resizeEvent(event)
        wide = self.fontMetrics().averageCharWidth() * PANEL_LETTERS
        is_narrow = self.width() - wide < LEAST_STAGE
        self._body.setDirection(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )
        if is_narrow:
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(_NO_LIMIT)
            self.panel.setFixedHeight(self.height() * 2 // 5)
        else:
            self.panel.setMinimumHeight(0)
            self.panel.setMaximumHeight(_NO_LIMIT)
            self.panel.setFixedWidth(wide)
