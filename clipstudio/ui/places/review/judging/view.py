"""The page on which one auditor judges one review, once it was read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing.entries import Entry, Seen
from clipstudio.domain.reviewing.schemes import AnswerScheme, QuestionKind
from clipstudio.domain.reviewing.state import Standing
from clipstudio.results.judging_words import HIDDEN, break_in_words
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.reviewing.exposure import keep_exposure
from clipstudio.services.reviewing.known_facts import known_facts
from clipstudio.services.reviewing.opening import OpenReview
from clipstudio.services.reviewing.recording import Step
from clipstudio.services.reviewing.turns import Turn
from clipstudio.ui.grid.picture import STEP
from clipstudio.ui.latest import Latest
from clipstudio.ui.places.review.judging.bar import JudgingBar
from clipstudio.ui.places.review.judging.commands import Command, KeyMap, from_text, to_text
from clipstudio.ui.places.review.judging.display import Display, Mode
from clipstudio.ui.places.review.judging.end_page import EndPage
from clipstudio.ui.places.review.judging.key_sheet import KeySheet
from clipstudio.ui.places.review.judging.keyboard import Keyboard
from clipstudio.ui.places.review.judging.panel import AnswerPanel, is_written
from clipstudio.ui.places.review.judging.sequence import StepSequence
from clipstudio.ui.places.review.judging.sheet import SheetView
from clipstudio.ui.places.review.judging.stage import Stage
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings

Do = Callable[[], None]
KEYS_WORD = "judging/keys"
"""Name of the auditor's own keys among what the window remembers."""
PANEL_LETTERS = 44
LEAST_STAGE = 380
"""Pixels beside the panel; with less, it stands below."""
READ_ONLY = "This project is open read-only: answers cannot be saved. You can look through its items."
NO_PICTURE = "There is no picture to judge here. Skip it, or go on with the arrows."
NOT_SAVED = "Not saved, and the item stays as it was: {}"


class JudgingView(QWidget):
    """One item after the other, a pair, or a sheet of tiles, with what is asked of them.

    Args:
        session: The open project.
        opened: The review.
        settings: Keeps the auditor's keys.

    Attributes:
        judging: Where the auditor is, and what stands.
        display: What is on the screen.
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
        self._exposure = opened.exposure
        self._own_keys = from_text(settings.word(KEYS_WORD))
        self.keyboard = Keyboard(self._scheme, KeyMap(self._scheme.keys().values(), self._own_keys), self)
        self._seen_at: int | None = None
        self._was_zoomed = self._is_stopping = self._is_over = False
        self.key_sheet: KeySheet | None = None
        self.stage, self.sheet, self.end = Stage(), SheetView(), EndPage()
        self.bar, self.panel = JudgingBar(), AnswerPanel(self._scheme)
        self.display = Display(opened, self.judging, ImageBrowser(session.project), self.stage, self.sheet, self)
        self._doing = StepSequence(session, opened.recorder, lambda: self.display.is_shown, self)
        self._facts = Latest(session.background, self, lambda _reason: None)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect()
        self._show_keys()

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be answered."""
        return self._session.project.read_only

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being written, and nothing waits."""
        return not self._doing.is_writing and not self._doing.waits

    @property
    def is_at_end(self) -> bool:
        """Whether there is nothing more to judge."""
        return self._stack.currentWidget() is self.end

    def begin(self) -> None:
        """Show the first item."""
        if self.is_read_only:
            self._session.say(READ_ONLY)
        self._show()

    def shut_down(self) -> None:
        """Join the threads, and close the list of keys."""
        self._is_over = True
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
        self.bar.toggles[Command.TILES].setVisible(takes_sheet(self._scheme))

    def _connect(self) -> None:
        self.display.filled.connect(self._filled)
        self.stage.zoomed.connect(self._zoomed)
        self.stage.clicked.connect(self._clicked)
        self.sheet.changed.connect(self._say_chosen)
        self.bar.asked.connect(self.command)
        self.bar.always_toggled.connect(self._set_always)
        self.bar.keys_asked.connect(self.show_key_sheet)
        self.bar.stopped.connect(self.stop)
        self.end.stopped.connect(self.stop)
        self.end.back.connect(partial(self.show_neighbour, forward=False))
        panel = self.panel
        panel.chosen.connect(self.choose)
        panel.written.connect(self._written)
        panel.finished.connect(self.finish)
        panel.revealed.connect(self._reveal)
        panel.asked.connect(self.command)
        panel.undone.connect(self.undo)
        panel.redone.connect(self.redo)
        panel.back.connect(partial(self.show_neighbour, forward=False))
        panel.forward.connect(partial(self.show_neighbour, forward=True))
        panel.note.kept.connect(self._note)
        panel.left.connect(self.setFocus)

    def _show_keys(self) -> None:
        self.panel.show_keys(self.keyboard.keys.keys)
        self.bar.show_keys(self.keyboard.keys.keys)

    def _show(self) -> None:
        """Show where the session is."""
        turn = self.judging.turn
        is_other = self.judging.position != self._seen_at
        if is_other:
            self._seen_at, self._was_zoomed = self.judging.position, False
            self.display.fit()
        self._count_what_is_seen()
        self.display.show()
        if self.is_sheet:
            self._stack.setCurrentWidget(self.sheet if self.display.sheet_turns else self.end)
        else:
            self._stack.setCurrentWidget(self.stage if turn is not None else self.end)
        self._show_panel(turn)
        if is_other and self._stack.currentWidget() is self.stage:
            # On the screen before anything else is done: a key that waits answers what was shown.
            self.stage.main.repaint()
        self.bar.show_progress(self.judging, self._exposure, is_harmful=self._plan.is_harmful)
        if is_other:
            if self.display.is_shown:
                self.judging.begin_to_look()
            self._place_keyboard()
            self._suggest_break()
            if turn is None:
                self.finished.emit()

    def _show_panel(self, turn: Turn | None) -> None:
        is_sheet, tiles = self.is_sheet, self.display.sheet_turns
        labels = {each.item.label for each in tiles}
        if is_sheet:
            hides = any(self.display.hides(each.position) for each in tiles)
            label = labels.pop() if len(labels) == 1 else HIDDEN
        else:
            hides = turn is not None and self.display.hides(turn.position)
            label = turn.item.label if turn is not None else ""
        self.panel.setVisible(bool(tiles) if is_sheet else turn is not None)
        self.panel.show_item(label, is_hidden=hides)
        if is_sheet:
            self.panel.show_replies({}, Standing(), is_kept=True)
            below = " Their labels stand below them." if label == HIDDEN else ""
            self.panel.say(f"{self.sheet.words}{below}")
        else:
            is_kept = not self.judging.draft.is_changed
            self.panel.show_replies(self.judging.replies, self.judging.standing, is_kept=is_kept)
        self.panel.set_enabled(answers=not self.is_read_only, moves=not is_sheet)
        for command in (Command.FLAG, Command.NOTE):
            self.panel.commands[command].setEnabled(not is_sheet and not self.is_read_only)
        self.panel.undo_button.setEnabled(not self.is_read_only and self.judging.undo() is not None)
        self.panel.redo_button.setEnabled(not self.is_read_only and self.judging.redo() is not None)
        for command, is_on in (
            (Command.COMPARE, self.display.mode is Mode.TWO),
            (Command.TILES, is_sheet),
            (Command.GREY, self.display.is_grey),
            (Command.SMALL, self.display.is_small),
            (Command.ZOOM, self.is_enlarged),
        ):
            self.bar.set_on(command, is_on)
        self._show_facts(turn)

    @Slot()
    def _say_chosen(self) -> None:
        if self.is_sheet:
            self._show_panel(self.judging.turn)

    def _show_facts(self, turn: Turn | None) -> None:
        if self._plan.is_blind or turn is None or self.is_sheet:
            self.panel.show_facts("")
            return
        image = self._opened.image(turn.item.sha256)
        ask = partial(known_facts, self._session.project, image, turn.item, self._plan.run)
        self._facts.ask(turn.position, ask, lambda _at, lines: self.panel.show_facts("\n".join(lines)))

    def _place_keyboard(self) -> None:
        field = self.panel.first_field() if is_written(self._scheme) else None
        if field is not None and self.panel.isVisible() and field.isEnabled():
            field.setFocus()
        elif self.isVisible():
            self.setFocus()

    def _suggest_break(self) -> None:
        strain = self.judging.strain
        if strain.asks_for_break:
            self._session.say(break_in_words(round(strain.seconds / 60), strain.exposures))
            strain.rest()

    @Slot()
    def _filled(self) -> None:
        if self.is_sheet:
            self._count_what_is_seen()
            self._show_panel(self.judging.turn)
        elif self.display.is_shown and self._stack.currentWidget() is self.stage:
            self.stage.main.repaint()
        if self.display.is_shown:
            self.judging.begin_to_look()
        self._doing.go_on()

    @Slot()
    def _zoomed(self) -> None:
        self._was_zoomed = self._was_zoomed or self.is_enlarged
        self.bar.set_on(Command.ZOOM, self.is_enlarged)

    # --- care

    def _count_what_is_seen(self) -> None:
        """Count harmful items that are on the screen unhidden, each once."""
        if not self._plan.is_harmful:
            return
        here = self.judging.turn
        turns = self.display.sheet_turns if self.is_sheet else (here,)
        new = [
            turn
            for turn in turns
            if turn is not None and not self.display.hides(turn.position) and self.judging.reveal(turn.position)
        ]
        for turn in new:
            self._exposure = self._exposure.with_one(word=bool(turn.item.label))
        if new:
            keep = partial(keep_exposure, self._opened.auditor.uuid, self._exposure)
            self._session.write(lambda _project: (keep(), Changes.NONE), self)

    @Slot()
    def _reveal(self) -> None:
        if self.is_sheet:
            self.display.reveal_sheet()
        elif self.judging.position is not None:
            self.judging.is_revealed = True
        self._show()
        self._doing.go_on()

    @Slot(bool)
    def _set_always(self, is_on: bool) -> None:
        self.display.shows_always = is_on
        self._show()

    @Slot()
    def _clicked(self) -> None:
        turn = self.judging.turn
        if turn is not None and self.display.hides(turn.position):
            self._ask(self._reveal)

    # --- answering

    def _ask(self, do: Do, *, needs_picture: bool = False) -> None:
        """Do something after all that was asked before."""
        if not self._is_over:
            self.judging.touch()
            self._doing.ask(do, needs_picture=needs_picture)

    def _seen(self, position: int | None) -> Seen:
        is_sheet = self.is_sheet
        return Seen(
            is_blind=self._plan.is_blind,
            is_blurred=position is not None and self.display.hides(position),
            is_grey=self.display.is_grey,
            is_small=self.display.is_small or is_sheet,
            is_zoomed=self._was_zoomed and not is_sheet,
        )

    @Slot(str, str, bool)
    def choose(self, question: str, value: str, stay: bool) -> None:
        self._ask(partial(self._answer, question, value, stay), needs_picture=True)

    def _answer(self, question: str, value: str, stay: bool) -> None:
        if self.is_read_only:
            self._session.say(READ_ONLY)
        elif self.is_sheet:
            self._answer_sheet(question, value)
        elif self.judging.turn is None:
            return
        elif not self.display.can_be_judged:
            self._session.say(NO_PICTURE)
        elif self._scheme.question(question).kind is QuestionKind.SEVERAL:
            self.judging.draft.toggle(question, value)
            self._show()
        else:
            step = self.judging.answer(question, value, self._seen(self.judging.position))
            self._write([step], stay=stay)

    def _answer_sheet(self, question: str, value: str) -> None:
        chosen = [each for each in self.sheet.chosen if each not in self.display.without_picture]
        if chosen and self._scheme.question(question).takes_one:
            steps = self.judging.answer_all(chosen, question, value, self._seen(chosen[0]))
            self._write(steps, then=self.sheet.choose_all)

    @Slot(str, str)
    def _written(self, question: str, text: str) -> None:
        self.judging.touch()
        is_tags = self._scheme.question(question).kind is QuestionKind.TAGS
        (self.judging.draft.tag if is_tags else self.judging.draft.write)(question, text)
        self.panel.show_replies(
            self.judging.replies, self.judging.standing, is_kept=not self.judging.draft.is_changed
        )

    @Slot()
    def finish(self) -> None:
        self._ask(self._finish_now, needs_picture=True)

    def _finish_now(self) -> None:
        if self.judging.turn is None or self.is_read_only or self.is_sheet:
            return
        if not self.display.can_be_judged:
            self._session.say(NO_PICTURE)
            return
        try:
            step = self.judging.finish(self._seen(self.judging.position))
        except ReviewError as error:
            self._session.say(str(error))
            return
        if step is not None:
            self._write([step])
        else:
            self._go(forward=True)

    def _write(self, steps: list[Step] | tuple[Step, ...], *, stay: bool = False, then: Do | None = None) -> None:
        self._doing.write(steps, partial(self._take, stay=stay), partial(self._took_all, then))

    def _take(self, entry: Entry, *, stay: bool) -> None:
        self.judging.take(entry, stay=stay)
        if self.is_sheet:
            self.display.keep_on_sheet(entry)

    def _took_all(self, then: Do | None, reason: str) -> None:
        if reason:
            self._session.warn(NOT_SAVED.format(reason))
        if self._is_over:
            return
        if self._is_stopping:
            self._leave()
            return
        self._show()
        if then is not None and not reason:
            then()

    # --- moving

    def _kept(self, then: Do) -> None:
        """Keep what was chosen or written here, then do something."""
        can_keep = not self.is_read_only and self.judging.turn is not None
        step = self.judging.keep(self._seen(self.judging.position)) if can_keep else None
        if step is not None:
            self._write([step], stay=True, then=then)
        else:
            then()

    @Slot()
    def show_neighbour(self, *, forward: bool) -> None:
        self._ask(partial(self._kept, partial(self._go, forward=forward)))

    def _go(self, *, forward: bool) -> None:
        self.judging.next() if forward else self.judging.previous()
        self._show()

    @Slot()
    def undo(self) -> None:
        self._ask(self._undo_now)

    def _undo_now(self) -> None:
        if self.is_read_only:
            return
        if self.judging.draft.is_changed:
            self.judging.forget_draft()
            self._show()
        elif (step := self.judging.undo()) is not None:
            self._write([step])

    @Slot()
    def redo(self) -> None:
        self._ask(self._redo_now)

    def _redo_now(self) -> None:
        step = None if self.is_read_only else self.judging.redo()
        if step is not None:
            self._write([step])

    @Slot(str)
    def _note(self, text: str) -> None:
        self._ask(lambda: self._write([self.judging.note(text)]) if self.judging.turn is not None else None)

    @Slot()
    def stop(self) -> None:
        """Leave as soon as what is being written is written; what waits for a picture is not answered."""
        self._is_stopping = True
        self._doing.drop()
        if not self._doing.is_writing:
            self._kept(self._leave)

    def _leave(self) -> None:
        if self._is_stopping and not self._is_over:
            self._is_over = True
            self._session.announce(Changes.REVIEWS)
            self.stopped.emit()

    # --- commands

    @Slot(object)
    def command(self, command: Command) -> None:
        self._ask(partial(self._do, command))

    def _do(self, command: Command) -> None:
        has_turn = self.judging.turn is not None and self.display.mode is not Mode.SHEET
        can_write = has_turn and not self.is_read_only
        match command:
            case Command.SKIP if self.is_sheet and not self.is_read_only:
                chosen = self.sheet.chosen
                if chosen:
                    steps = self.judging.skip_all(chosen, self._seen(chosen[0]))
                    self._write(steps, then=self.sheet.choose_all)
            case Command.SKIP if can_write:
                self._write([self.judging.skip(self._seen(self.judging.position))])
            case Command.FLAG if can_write:
                self._write([self.judging.flag()])
            case Command.NOTE if can_write:
                self.panel.note.open()
            case Command.ZOOM if has_turn and self.display.can_be_judged:
                view = self.stage.main
                view.show_own_pixels() if view.is_fitted else view.fit()
            case Command.COMPARE:
                self._kept(partial(self._set_mode, Mode.TWO))
            case Command.TILES if takes_sheet(self._scheme):
                self._kept(partial(self._set_mode, Mode.SHEET))
            case Command.GREY:
                self.display.is_grey = not self.display.is_grey
                self._show()
            case Command.SMALL:
                self.display.is_small = not self.display.is_small
                self.stage.set_small(self.display.is_small)
                self.sheet.set_small(self.display.is_small)
                self._show()
            case _:
                pass

    def _set_mode(self, mode: Mode) -> None:
        self.display.mode = Mode.ONE if self.display.mode is mode else mode
        self.display.new_sheet()
        self.display.fit()
        self._show()
        self.setFocus()

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

    # --- what keys ask for besides

    @property
    def is_sheet(self) -> bool:
        """Whether a sheet of tiles is shown."""
        return self.display.mode is Mode.SHEET

    @property
    def is_enlarged(self) -> bool:
        """Whether the picture is larger than its room."""
        return not self.stage.main.is_fitted

    def step(self, x: int, y: int) -> None:
        """Move to a neighbour on the sheet, or move an enlarged picture."""
        if self.is_sheet:
            self._ask(partial(self.sheet.step, x, y))
        else:
            self.stage.pan(-x, -y)

    def enlarge(self, is_larger: bool) -> None:
        """Show the picture larger or smaller."""
        self.stage.main.enlarge(STEP if is_larger else 1 / STEP)

    def toggle_all(self) -> None:
        """Choose every tile, or none."""
        self._ask(self.sheet.toggle_all)

    def space(self) -> None:
        """Show what is hidden; where nothing is, take a tile out, or put it back."""
        turns = self.display.sheet_turns if self.is_sheet else (self.judging.turn,)
        if any(each is not None and self.display.hides(each.position) for each in turns):
            self._ask(self._reveal)
        elif self.is_sheet:
            self._ask(self.sheet.toggle_current)

    def escape(self) -> None:
        """Show the whole picture, one picture, or stop."""
        if self.is_enlarged:
            self.stage.main.fit()
        elif self.display.mode is not Mode.ONE:
            self._ask(partial(self._set_mode, self.display.mode))
        else:
            self.stop()

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
        if not self.keyboard.press(event):
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
            self.panel.setMaximumWidth(16_777_215)
            self.panel.setFixedHeight(self.height() * 2 // 5)
        else:
            self.panel.setMinimumHeight(0)
            self.panel.setMaximumHeight(16_777_215)
            self.panel.setFixedWidth(wide)


def takes_sheet(scheme: AnswerScheme) -> bool:
    """Whether many items can be answered at once: where one question that takes one answer is required."""
    required = [question for question in scheme.questions if question.is_required]
    return len(required) == 1 and required[0].takes_one
