"""Fills the stage or the sheet with the pictures of turns, and has those decoded that come next."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, QSize, QTimer, Signal, Slot

from clipstudio.domain.language import number, tr
from clipstudio.domain.reviewing.entries import Entry, EntryKind, Seen
from clipstudio.results.judging_words import HIDDEN
from clipstudio.services.reviewing.judging import Judging
from clipstudio.services.reviewing.opening import OpenReview
from clipstudio.services.reviewing.turns import Turn
from clipstudio.ui.places.review.judging.pictures import PicturesAhead, PixelSource, Wish
from clipstudio.ui.places.review.judging.sheet import SheetTile, SheetView
from clipstudio.ui.places.review.judging.stage import BEFORE, BESIDE, Stage
from clipstudio.ui.preferences import Preferences

AHEAD = 4
"""So many of the next pictures are decoded before they are asked for."""
_SETTLED_MS = 60
COVERED = tr("Hidden. Space shows it.")
NOT_SHOWN = tr("Hidden: it was not shown before.")


class Mode(StrEnum):
    """How items are shown."""

    ONE = "one"
    TWO = "two"
    SHEET = "sheet"


class Display(QObject):
    """What is on the screen of one session.

    Attributes:
        mode: How items are shown.
        is_grey: Whether pictures have no colours.
        is_small: Whether pictures are small.
        shows_always: Whether harmful pictures and words are shown without being asked for.
        is_shown: Whether what is to be judged is on the screen, or why it is not, or that there is nothing.
        was_zoomed: Whether the picture that is shown was enlarged.
        sheet_turns: The turns on the sheet.

    Signals:
        filled: A picture has come onto the screen, or other tiles have room there.
    """

    filled = Signal()

    def __init__(
        self,
        opened: OpenReview,
        judging: Judging,
        source: PixelSource,
        preferences: Preferences,
        stage: Stage,
        sheet: SheetView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._opened, self._judging = opened, judging
        self._preferences = preferences
        self._stage, self._sheet = stage, sheet
        self._pictures = PicturesAhead(source, self)
        self._pictures.arrived.connect(self._take)
        self.mode = Mode.ONE
        self.is_grey = self.is_small = self.shows_always = self.is_shown = self.was_zoomed = False
        self.sheet_turns: tuple[Turn, ...] = ()
        self._is_sheet_revealed = self._is_sheet_begun = False
        self._wishes: tuple[Wish, ...] = ()
        self._was_shown: set[str] = set()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._show_again)
        for signal in (stage.resized, stage.zoomed, sheet.resized):
            signal.connect(self._settled.start)
        stage.zoomed.connect(self._note_zoom)

    # --- what is hidden

    def hides(self, position: int) -> bool:
        """Whether the picture of a turn is hidden."""
        return self._preferences.blurs and self._is_covered(position)

    def hides_word(self, position: int) -> bool:
        """Whether the word of a turn is hidden."""
        return self._preferences.folds and self._is_covered(position)

    def _is_covered(self, position: int) -> bool:
        """Whether what may hurt of a turn was not asked for yet."""
        if not self._opened.record.plan.is_harmful or self.shows_always:
            return False
        if self.mode is Mode.SHEET:
            return not self._is_sheet_revealed
        return not (position == self._judging.position and self._judging.is_revealed)

    @property
    def _turns(self) -> tuple[Turn, ...]:
        """The turns on the screen."""
        here = self._judging.turn
        return self.sheet_turns if self.mode is Mode.SHEET else (() if here is None else (here,))

    @property
    def unhidden(self) -> tuple[Turn, ...]:
        """The turns on the screen of which the word can be read, or the picture be seen where there is none."""
        return tuple(
            turn for turn in self._turns if not (self.hides_word if turn.item.label else self.hides)(turn.position)
        )

    @property
    def hides_words(self) -> bool:
        """Whether words of what is on the screen are hidden."""
        return any(self.hides_word(turn.position) for turn in self._turns)

    @property
    def hides_something(self) -> bool:
        """Whether pictures or words on the screen are hidden."""
        return self.hides_words or any(self.hides(turn.position) for turn in self._turns)

    @property
    def label(self) -> str:
        """The label of what is shown; on a sheet of several labels a sign that stands for them."""
        if self.mode is not Mode.SHEET:
            return self._judging.turn.item.label if self._judging.turn is not None else ""
        labels = {turn.item.label for turn in self.sheet_turns}
        return labels.pop() if len(labels) == 1 else HIDDEN

    def seen(self, position: int | None, *, is_blind: bool) -> Seen:
        """How a turn is seen now."""
        is_sheet = self.mode is Mode.SHEET
        return Seen(
            is_blind=is_blind,
            is_blurred=position is not None and self.hides(position),
            is_grey=self.is_grey,
            is_small=self.is_small or is_sheet,
            is_zoomed=self.was_zoomed and not is_sheet,
        )

    def reveal_sheet(self) -> None:
        """Show what is hidden on the sheet, until other tiles come."""
        self._is_sheet_revealed = True

    @property
    def can_be_judged(self) -> bool:
        """Whether there is a picture to judge."""
        picture = self._pictures.get(self._wishes[0]) if self._wishes else None
        return picture is not None and picture.pixmap is not None

    @property
    def without_picture(self) -> frozenset[int]:
        """The turns on the sheet of which there is no picture."""
        found = zip(self.sheet_turns, self._wishes, strict=False)
        pictures = ((turn.position, self._pictures.get(wish)) for turn, wish in found)
        return frozenset(position for position, picture in pictures if picture is None or picture.pixmap is None)

    @property
    def is_ahead(self) -> bool:
        """Whether all that will be shown next is decoded already."""
        return self._pictures.is_complete

    @property
    def is_settling(self) -> bool:
        """Whether another size, or an enlarged picture, is about to be shown."""
        return self._settled.isActive()

    # --- showing

    @Slot()
    def show(self) -> None:
        """Show the turn where the session is, and have made what comes next."""
        self._settled.stop()
        if self.mode is Mode.SHEET:
            self._want_sheet()
        else:
            self._want_stage()
        self._fill()

    def fit(self) -> None:
        """Show the picture whole again, as each one is at first."""
        self._stage.main.fit()
        self._settled.stop()
        self.was_zoomed = False

    def new_sheet(self) -> None:
        """Let go of the tiles: others take their place, and are hidden again where they are to be."""
        self.sheet_turns, self._is_sheet_revealed, self._is_sheet_begun = (), False, False

    def keep_on_sheet(self, entry: Entry) -> None:
        """Show what was taken back on the sheet again, and what was skipped no more."""
        position = self._judging.turns.position_of(entry)
        if position is None:
            return
        self._is_sheet_begun = True
        others = tuple(each for each in self.sheet_turns if each.position != position)
        if entry.kind is EntryKind.UNDO:
            self.sheet_turns = (self._judging.turns[position], *others)
        elif entry.kind in (EntryKind.SKIP, EntryKind.REDO):
            self.sheet_turns = others

    def shutdown(self) -> None:
        """Join the threads."""
        self._settled.stop()
        self._pictures.shutdown()

    # --- the stage

    def _want_stage(self) -> None:
        self._stage.show_pair(self.mode is Mode.TWO, self._beside_title())
        turn = self._judging.turn
        if turn is None:
            self._wishes = ()
            self._pictures.want(())
            return
        main = self._wish(turn.item.sha256, self.hides(turn.position))
        shown = [main]
        beside = self._beside(turn)
        if not main.is_covered:
            self._was_shown.add(turn.item.sha256)
        if self.mode is Mode.TWO and beside:
            shown.append(self._wish(beside, self._hides_beside(turn)))
        first = [] if self._stage.main.is_fitted else [self._enlarged(main)]
        coming = [self._wish(each.item.sha256, self.hides(each.position)) for each in self._judging.coming(AHEAD)]
        if self.mode is Mode.TWO:
            coming += [
                self._wish(each.item.other, self.hides(each.position))
                for each in self._judging.coming(2)
                if each.item.other
            ]
        clear = [replace(each, is_covered=False) for each in (main, *coming[:2])]
        if turn.item.other:
            clear += [replace(each, is_covered=False) for each in shown[1:]]
        before = self._judging.turn_before()
        after = [] if before is None else [self._wish(before.item.sha256, self.hides(before.position))]
        self._wishes = (*shown, *first)
        self._pictures.want([*first, *shown, *coming[:1], *clear, *coming, *after])

    def _fill(self) -> None:
        if self.mode is Mode.SHEET:
            self._fill_sheet()
            return
        turn = self._judging.turn
        if turn is None or not self._wishes:
            self.is_shown = True
            self._stage.show_picture(None, "", tr("No picture"))
            return
        sentence = COVERED if self.hides(turn.position) else ""
        picture = self._pictures.get(self._wishes[0])
        is_pair = self.mode is Mode.TWO and bool(self._beside(turn))
        if not self._stage.main.is_fitted:
            picture = self._pictures.get(self._wishes[-1]) or picture
        name = tr(
            "Picture {position} of {turns}",
            position=number(turn.position + 1),
            turns=number(len(self._judging.turns)),
        )
        self._stage.show_picture(picture, sentence, name)
        if is_pair:
            is_covered = self._wishes[1].is_covered
            said = COVERED if self.hides(turn.position) else NOT_SHOWN if is_covered else ""
            self._stage.show_other(self._pictures.get(self._wishes[1]), said)
        elif self.mode is Mode.TWO:
            self._stage.show_other(None, "")
        self.is_shown = picture is not None

    def _beside(self, turn: Turn) -> str:
        """What is shown beside a turn: its second image, else the picture before it; empty for none."""
        if turn.item.other:
            return turn.item.other
        before = self._judging.turn_before()
        return before.item.sha256 if before is not None else ""

    def _hides_beside(self, turn: Turn) -> bool:
        """Whether what stands beside a turn is hidden: what was never asked for is not shown there either."""
        if self.hides(turn.position) or turn.item.other:
            return self.hides(turn.position)
        may_hurt = self._opened.record.plan.is_harmful and self._preferences.blurs and not self.shows_always
        return may_hurt and self._beside(turn) not in self._was_shown

    def _beside_title(self) -> str:
        turn = self._judging.turn
        return BESIDE if turn is not None and turn.item.other else BEFORE

    def _wish(self, sha256: str, is_covered: bool) -> Wish:
        return self._made(sha256, self._stage.fitted_room(), is_covered)

    def _enlarged(self, wish: Wish) -> Wish:
        room = self._stage.main.room()
        return replace(wish, room=(room.width(), room.height()))

    # --- the sheet

    def _want_sheet(self) -> None:
        turns = self._judging.turns
        left = tuple(each for each in self.sheet_turns if not turns.is_done(each.position))
        if not left:
            self.new_sheet()
        if not self._is_sheet_begun:
            # As many as have room now; once some were answered, the others stay by themselves.
            left = self._judging.sheet(self._sheet.capacity)
        self.sheet_turns = left
        shown = [self._tile_wish(turn) for turn in self.sheet_turns]
        there = {turn.position for turn in self.sheet_turns}
        later = [each for each in self._judging.coming(2 * self._sheet.capacity) if each.position not in there]
        coming = [self._tile_wish(each) for each in later[: self._sheet.capacity]]
        clear = [replace(each, is_covered=False) for each in shown]
        self._was_shown.update(turn.item.sha256 for turn in left if not self.hides(turn.position))
        self._wishes = tuple(shown)
        self._pictures.want([*shown, *clear, *coming])

    def _fill_sheet(self) -> None:
        pairs = list(zip(self.sheet_turns, self._wishes, strict=True))
        tiles = [SheetTile(turn, self._caption(turn), self._pictures.get(wish)) for turn, wish in pairs]
        self._sheet.show_tiles(tiles)
        self.is_shown = all(tile.picture is not None for tile in tiles)

    def _tile_wish(self, turn: Turn) -> Wish:
        return self._made(turn.item.sha256, self._sheet.room(), self.hides(turn.position))

    def _caption(self, turn: Turn) -> str:
        return HIDDEN if turn.item.label and self.hides_word(turn.position) else turn.item.label

    def _made(self, sha256: str, room: QSize, is_covered: bool) -> Wish:
        return self._pictures.wish(self._opened.image(sha256), room, is_covered=is_covered, is_grey=self.is_grey)

    @Slot()
    def _note_zoom(self) -> None:
        self.was_zoomed = self.was_zoomed or not self._stage.main.is_fitted

    @Slot()
    def _show_again(self) -> None:
        self.show()
        self.filled.emit()

    @Slot(object)
    def _take(self, wish: Wish) -> None:
        if wish in self._wishes:
            self._fill()
            self.filled.emit()
