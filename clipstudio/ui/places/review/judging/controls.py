"""What keys and buttons ask for besides answers: how pictures are shown, and what is revealed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from clipstudio.domain.reviewing.schemes import AnswerScheme
from clipstudio.services.reviewing.judging import Judging
from clipstudio.ui.grid.picture import STEP
from clipstudio.ui.places.review.judging.answering import Answering
from clipstudio.ui.places.review.judging.commands import Command
from clipstudio.ui.places.review.judging.display import Display, Mode
from clipstudio.ui.places.review.judging.sheet import SheetView
from clipstudio.ui.places.review.judging.stage import Stage
from clipstudio.ui.settings import Settings

LOOKS_WORD = "judging/looks"
"""Name of how pictures are shown, among what the window remembers."""


class Controls(QObject):
    """Does what changes how things are shown, after all that was asked before.

    Args:
        scheme: What is asked.
        judging: Where the auditor is.
        answering: Does one thing after the other.
        display: What is on the screen.
        stage: The pictures.
        sheet: The tiles.
        settings: Keeps how pictures are shown.
        parent: The page.

    Signals:
        changed: Something is shown in another way.
        mode_changed: One picture, two, or a sheet is shown now.
        note_asked: A note is to be written.
        keys_asked: The list of keys is wanted.
    """

    changed = Signal()
    mode_changed = Signal()
    note_asked = Signal()
    keys_asked = Signal()

    def __init__(
        self,
        scheme: AnswerScheme,
        judging: Judging,
        answering: Answering,
        display: Display,
        stage: Stage,
        sheet: SheetView,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.answering = answering
        self._judging, self._display, self._settings = judging, display, settings
        self._stage, self._sheet = stage, sheet
        self._takes_sheet = takes_sheet(scheme)

    def begin(self) -> None:
        """Show pictures as they were shown last."""
        looks = self._settings.words(LOOKS_WORD)
        self._set_looks(is_grey=Command.GREY in looks, is_small=Command.SMALL in looks)

    @property
    def is_sheet(self) -> bool:
        """Whether a sheet of tiles is shown."""
        return self._display.mode is Mode.SHEET

    @property
    def is_enlarged(self) -> bool:
        """Whether the picture is larger than its room."""
        return not self._stage.main.is_fitted

    def is_on(self, command: Command) -> bool:
        """Whether what a command switches is on."""
        display = self._display
        return {
            Command.COMPARE: display.mode is Mode.TWO,
            Command.TILES: self.is_sheet,
            Command.GREY: display.is_grey,
            Command.SMALL: display.is_small,
            Command.ZOOM: self.is_enlarged,
        }.get(command, False)

    @Slot(object)
    def command(self, command: Command) -> None:
        """Do a command of the page, after all that was asked before."""
        self.answering.ask(partial(self._do, command))

    def _do(self, command: Command) -> None:
        has_turn = self._judging.turn is not None and not self.is_sheet
        display = self._display
        match command:
            case Command.SKIP:
                self.answering.skip()
            case Command.FLAG:
                self.answering.flag()
            case Command.NOTE if has_turn and not self.answering.is_read_only:
                self.note_asked.emit()
            case Command.ZOOM if has_turn and display.can_be_judged:
                view = self._stage.main
                view.show_own_pixels() if view.is_fitted else view.fit()
            case Command.COMPARE:
                self.answering.kept(partial(self._set_mode, Mode.TWO))
            case Command.TILES if self._takes_sheet:
                self.answering.kept(partial(self._set_mode, Mode.SHEET))
            case Command.GREY:
                self._set_looks(is_grey=not display.is_grey, is_small=display.is_small)
            case Command.SMALL:
                self._set_looks(is_grey=display.is_grey, is_small=not display.is_small)
            case _:
                pass

    def _set_mode(self, mode: Mode) -> None:
        self._display.mode = Mode.ONE if self._display.mode is mode else mode
        self._display.new_sheet()
        self._display.fit()
        self.mode_changed.emit()

    def _set_looks(self, *, is_grey: bool, is_small: bool) -> None:
        """Show pictures with or without colours, small or large, from now on."""
        self._display.is_grey, self._display.is_small = is_grey, is_small
        self._stage.set_small(is_small)
        self._sheet.set_small(is_small)
        looks = ((Command.GREY, is_grey), (Command.SMALL, is_small))
        self._settings.keep_words(LOOKS_WORD, (str(command) for command, is_on in looks if is_on))
        self.changed.emit()

    @Slot(bool)
    def show_always(self, is_on: bool) -> None:
        """Show harmful pictures and words without being asked for each, or hide them again."""
        self._display.shows_always = is_on
        self.changed.emit()

    @Slot()
    def reveal(self) -> None:
        """Show what is hidden on the screen."""
        self.answering.ask(self._reveal)

    def _reveal(self) -> None:
        if self.is_sheet:
            self._display.reveal_sheet()
        elif self._judging.position is not None:
            self._judging.is_revealed = True
        self.changed.emit()

    @Slot()
    def reveal_clicked(self) -> None:
        """A click on the picture shows what is hidden, and does nothing else."""
        if self._display.hides_something:
            self.reveal()

    def step(self, x: int, y: int) -> None:
        """Move to a neighbour on the sheet, or move an enlarged picture."""
        if self.is_sheet:
            self.answering.ask(partial(self._sheet.step, x, y))
        else:
            self._stage.pan(-x, -y)

    def enlarge(self, is_larger: bool) -> None:
        """Show the picture larger or smaller."""
        self._stage.main.enlarge(STEP if is_larger else 1 / STEP)

    def toggle_all(self) -> None:
        """Choose every tile, or none."""
        self.answering.ask(self._sheet.toggle_all)

    def space(self) -> None:
        """Show what is hidden; where nothing is, take a tile out, or put it back."""
        if self._display.hides_something:
            self.reveal()
        elif self.is_sheet:
            self.answering.ask(self._sheet.toggle_current)

    def escape(self) -> None:
        """Show the whole picture, one picture, or stop."""
        if self.is_enlarged:
            self._stage.main.fit()
        elif self._display.mode is not Mode.ONE:
            self.answering.ask(partial(self._set_mode, self._display.mode))
        else:
            self.answering.stop()

    def show_key_sheet(self) -> None:
        """Show which key does what."""
        self.keys_asked.emit()


def takes_sheet(scheme: AnswerScheme) -> bool:
    """Whether many items can be answered at once: where one question that takes one answer is required."""
    required = [question for question in scheme.questions if question.is_required]
    return len(required) == 1 and required[0].takes_one
